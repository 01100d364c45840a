import fc from 'fast-check';
import { FACET_NAMES, type Faceted, type FacetFilters, narrowed } from './facets.js';

const entry = (changes: Partial<Faceted> = {}): Faceted => ({
  needAreas: ['ETE'],
  interventionType: 'GROUP',
  settings: ['COMMUNITY'],
  languages: ['en'],
  modes: [],
  status: 'ACTIVE_CORE',
  badge: 'UNKNOWN',
  ...changes,
});

const list = (...values: string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: values.length });
const anyEntry = fc.record<Faceted>({
  needAreas: list('ETE', 'FAM', 'LIF'),
  interventionType: fc.constantFrom('GROUP', 'ARTS'),
  settings: list('COMMUNITY', 'CUSTODY'),
  languages: list('en', 'cy'),
  modes: list('GROUP', 'REMOTE'),
  status: fc.constantFrom('DRAFT', 'ACTIVE_CORE'),
  badge: fc.constantFrom('UNKNOWN', 'EVIDENCED'),
});
const anyFilters = fc.record<FacetFilters>(
  {
    needArea: fc.constantFrom('ETE', 'FAM'),
    interventionType: fc.constant('ARTS'),
    setting: fc.constant('CUSTODY'),
    language: fc.constant('cy'),
    mode: fc.constant('GROUP'),
    status: fc.constant('DRAFT'),
    badge: fc.constant('EVIDENCED'),
  },
  { requiredKeys: [] },
);

describe('facets', () => {
  it('R48 count what each value would leave beside the other filters', () => {
    const entries = [
      entry(),
      entry({ languages: ['cy'] }),
      entry({ needAreas: ['FAM'], languages: ['en', 'cy'] }),
    ];
    const { left, counts } = narrowed(entries, { needArea: 'ETE', language: 'cy' });
    expect(left).toEqual([entries[1]]);
    expect(Object.fromEntries(counts.needArea)).toEqual({ ETE: 1, FAM: 1 });
    expect(Object.fromEntries(counts.language)).toEqual({ en: 1, cy: 1 });
    expect(Object.fromEntries(counts.status)).toEqual({ ACTIVE_CORE: 1 });
  });

  it('R48 law: the count of a value is how many entries are left when it is chosen', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), anyFilters, (entries, filters) => {
        const { counts } = narrowed(entries, filters);
        for (const name of FACET_NAMES) {
          for (const [value, count] of counts[name]) {
            expect(narrowed(entries, { ...filters, [name]: value }).left).toHaveLength(count);
          }
        }
      }),
    );
  });
});
