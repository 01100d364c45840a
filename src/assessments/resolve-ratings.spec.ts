import fc from 'fast-check';
import { SEVERITY_MAPPINGS } from '../../migrations/data/assessment-settings.js';
import { type GivenNeedRating, resolveRatings } from './resolve-ratings.js';
import { unmapped } from './severity-mapping.js';

const areas = new Map([
  ['ETE', { strength: false, judgement: null }],
  ['FAM', { strength: false, judgement: null }],
  ['ROH', { strength: false, judgement: 'RISK_OF_HARM' }],
  ['ENG', { strength: true, judgement: null }],
]);
const resolve = (source: string, given: GivenNeedRating[], weighty: string[] = []) =>
  resolveRatings(given, {
    mapping: SEVERITY_MAPPINGS.mappings.find((mapping) => mapping.source === source) ?? unmapped(source),
    areas,
    weighty: new Set(weighty),
  });
const unsaid = { strengthRawValue: null, assessedByAgency: null };

describe('resolveRatings', () => {
  it('keeps the raw value, maps it, and puts a need of severity 2 or more first unless a person decides', () => {
    const { ratings, faults } = resolve('ASSETPLUS', [
      { needAreaCode: 'ETE', rawValue: 'WEAK' },
      { needAreaCode: 'FAM', rawValue: 'STRONG', isPriority: false, strength: 1 },
      { needAreaCode: 'ENG', strength: 3 },
    ]);
    expect(faults).toEqual([]);
    expect(ratings).toEqual([
      { needAreaCode: 'ETE', rawValue: 'WEAK', severity: 2, isPriority: true, strength: null, ...unsaid },
      { needAreaCode: 'FAM', rawValue: 'STRONG', severity: 4, isPriority: false, strength: 1, ...unsaid },
      { needAreaCode: 'ENG', rawValue: null, severity: null, isPriority: false, strength: 3, ...unsaid },
    ]);
  });

  it('takes a strength alone as saying nothing of the need', () => {
    expect(resolve('LOCAL', [{ needAreaCode: 'ETE', strength: 2 }]).ratings).toEqual([
      { needAreaCode: 'ETE', rawValue: null, severity: null, isPriority: false, strength: 2, ...unsaid },
    ]);
  });

  it('names every fault among the ratings, where it stands', () => {
    const { faults } = resolve('ASSETPLUS', [
      { needAreaCode: 'SHOES', rawValue: 'WEAK' },
      { needAreaCode: 'ETE', rawValue: 'DREADFUL' },
      { needAreaCode: 'FAM', rawValue: 'WEAK', severity: 4 },
      { needAreaCode: 'ENG', severity: 2, isPriority: true },
    ]);
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/ratings/0/needAreaCode', 'UNKNOWN_NEED_AREA'],
      ['/ratings/1/rawValue', 'UNKNOWN_RAW_VALUE'],
      ['/ratings/2/severity', 'SEVERITY_CONTRADICTS'],
      ['/ratings/3/severity', 'STRENGTH_HAS_NO_SEVERITY'],
      ['/ratings/3/strength', 'STRENGTH_MISSING'],
      ['/ratings/3/isPriority', 'STRENGTH_IS_NO_PRIORITY'],
    ]);
  });

  it('lets a strength be not assessed', () => {
    const { ratings, faults } = resolve('LOCAL', [{ needAreaCode: 'ENG', severity: null, strength: null }]);
    expect([ratings[0]?.severity, ratings[0]?.strength, faults]).toEqual([null, null, []]);
  });

  it('puts the need first that a high judgement is about, unless a person decides otherwise', () => {
    const priority = (given: object, weighty: string[]) =>
      resolve('LOCAL', [{ needAreaCode: 'ROH', severity: 0, ...given }], weighty).ratings[0]?.isPriority;
    expect(priority({}, ['RISK_OF_HARM'])).toBe(true);
    expect(priority({}, ['SAFETY_AND_WELLBEING'])).toBe(false);
    expect(priority({ isPriority: false }, ['RISK_OF_HARM'])).toBe(false);
  });

  it('R53 a strength never changes what is kept of the need', () => {
    const source = fc.constantFrom('ASSETPLUS', 'ASSET', 'PDAT', 'LOCAL');
    const severity = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
    fc.assert(
      fc.property(source, severity, fc.integer({ min: 1, max: 3 }), (from, given, strength) => {
        const of = (more: object) =>
          resolve(from, [{ needAreaCode: 'ETE', severity: given, ...more }]).ratings[0];
        const [without, beside] = [of({}), of({ strength })];
        expect(beside).toEqual({ ...without, strength });
      }),
    );
  });
});
