import fc from 'fast-check';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';
import { entry, Seeder } from '../support/matching.js';
import { ServiceApi } from '../support/service-api.js';

const DAY = '2026-06-15';
const AREAS = ['ETE', 'LIF', 'SUB'] as const;
const ORDERS = ['REFERRAL_ORDER', 'DIVERSION', 'YOUTH_CAUTION'];
const ENTRIES = 40;

const anyRule = fc.oneof(
  fc.record({
    field: fc.constant('ORDER_TYPE'),
    operator: fc.constantFrom('IS_ANY_OF', 'IS_NONE_OF'),
    codes: fc.subarray(ORDERS, { minLength: 1 }),
  }),
  fc.record({
    field: fc.constant('NEED_SEVERITY'),
    operator: fc.constantFrom('AT_LEAST', 'AT_MOST'),
    needArea: fc.constantFrom(...AREAS),
    number: fc.nat(4),
  }),
);
type Rule = { field: string; operator: string; codes?: string[]; needArea?: string; number?: number };

const anyContent = fc.record({
  areas: fc.subarray([...AREAS], { minLength: 1 }),
  split: fc.nat(3),
  ages: fc.tuple(fc.integer({ min: 10, max: 17 }), fc.integer({ min: 10, max: 17 })),
  sexes: fc.subarray(['FEMALE', 'MALE']),
  settings: fc.subarray(['COMMUNITY', 'CUSTODY'], { minLength: 1 }),
  languages: fc.subarray(['en', 'cy'], { minLength: 1 }),
  eligibility: fc.array(anyRule, { maxLength: 2 }),
  harmful: fc.integer({ min: 1, max: 8 }).map((number) => number === 1),
});
const anyChild = fc.record({
  born: fc.constantFrom('2009-06-15', '2011-06-15', '2013-06-16', '2016-01-01'),
  sex: fc.constantFrom('FEMALE', 'MALE', 'NOT_KNOWN'),
  language: fc.option(fc.constantFrom('en', 'cy')),
  setting: fc.constantFrom('COMMUNITY', 'CUSTODY'),
  severities: fc.tuple(...AREAS.map(() => fc.option(fc.nat(4)))),
});

interface Entry {
  code: string;
  needs: string[];
  content: ReturnType<typeof contentOf>;
  harmful: boolean;
}
type Child = typeof anyChild extends fc.Arbitrary<infer Made> ? Made : never;

const contentOf = (made: typeof anyContent extends fc.Arbitrary<infer Made> ? Made : never) => ({
  ageMin: Math.min(...made.ages),
  ageMax: Math.max(...made.ages),
  sexes: made.sexes,
  settings: made.settings,
  languages: made.languages,
  eligibility: made.eligibility as Rule[],
});

const ageOf = (born: string): number =>
  Number(DAY.slice(0, 4)) - Number(born.slice(0, 4)) - (DAY.slice(5) < born.slice(5) ? 1 : 0);

/** Whether a rule forbids it: a rule about what is not known forbids nothing. */
function forbids({ field, operator, codes = [], needArea, number = 0 }: Rule, child: Child): boolean {
  if (field === 'ORDER_TYPE') return codes.includes('REFERRAL_ORDER') === (operator === 'IS_NONE_OF');
  const severity = child.severities[AREAS.findIndex((area) => area === needArea)];
  if (severity === null || severity === undefined) return false;
  return operator === 'AT_LEAST' ? severity < number : severity > number;
}

const isExcluded = ({ content, harmful }: Entry, child: Child): boolean =>
  harmful ||
  ageOf(child.born) < content.ageMin ||
  ageOf(child.born) > content.ageMax ||
  (content.sexes.length > 0 && child.sex !== 'NOT_KNOWN' && !content.sexes.includes(child.sex)) ||
  !content.settings.includes(child.setting) ||
  (child.language !== null && !content.languages.includes(child.language)) ||
  content.eligibility.some((rule) => forbids(rule, child));

describe.each(DATABASES)('laws of advice over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let service: ServiceApi;
  const entries: Entry[] = [];
  const cases: { caseId: string; child: Child }[] = [];

  beforeAll(async () => {
    database = await newDatabase();
    const first = await TestApi.start(database);
    const { id } = await first.create<{ id: string }>('/v1/services', {
      ...{ code: 'ONE', nameEn: 'One', country: 'WALES' },
    });
    const setUp = new ServiceApi(first, 'ONE');
    for (const [index, made] of fc.sample(anyContent, ENTRIES).entries()) {
      const code = `E${index}`;
      const split = made.split % made.areas.length;
      const [primary, secondary] = [made.areas.slice(split), made.areas.slice(0, split)];
      const content = contentOf(made);
      const { id: interventionId } = await setUp.create(
        '/v1/interventions',
        entry(code, primary, secondary, content),
      );
      entries.push({ code, needs: made.areas, content, harmful: made.harmful });
      if (!made.harmful) continue;
      await setUp.create('/v1/evidence-items', {
        ...{ interventionId, scheme: 'YEF_TOOLKIT', rating: 'HARMFUL', evidenceSecurity: 4 },
        ...{ citation: 'Toolkit', reviewedOn: '2026-01-02' },
      });
    }
    await first.close();
    await inDatabase(database, async (tx) => {
      const seed = new Seeder(tx, id);
      for (const [index, child] of fc.sample(anyChild, 24).entries()) {
        const { born, sex, language, setting, severities } = child;
        const facts = { dateOfBirth: born, sex, preferredLanguage: language };
        const caseId = await seed.case(await seed.child(`C${index}`, facts), `K${index}`, setting);
        const ratings = AREAS.map((area, at) => [area, [severities[at] ?? null]] as const);
        await seed.assessment(caseId, '2026-01-10', Object.fromEntries(ratings));
        cases.push({ caseId, child });
      }
    });
    api = await TestApi.start(database);
    service = new ServiceApi(api, 'ONE');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R63 R146 recommends nothing that a rule excludes, and all that targets a need and none excludes', async () => {
    const sizes = { recommended: 0, ruledOut: 0 };
    for (const { caseId, child } of cases) {
      const { body } = await service.get(`/v1/cases/${caseId}/recommendations?on=${DAY}&limit=200`);
      const codesOf = (list: { code: string }[]) => list.map(({ code }) => code).sort();
      const needed = AREAS.filter((_area, at) => (child.severities[at] ?? 0) >= 2);
      const targeting = entries.filter(({ needs }) => needed.some((area) => needs.includes(area)));
      const allowed = targeting.filter((one) => !isExcluded(one, child));
      expect(codesOf(body.recommendations)).toEqual(codesOf(allowed));
      expect(codesOf(body.notEligible)).toEqual(codesOf(targeting.filter((one) => isExcluded(one, child))));
      sizes.recommended += allowed.length;
      sizes.ruledOut += body.notEligible.length;
    }
    // Were either nothing, nothing would have been shown.
    expect(Math.min(sizes.recommended, sizes.ruledOut)).toBeGreaterThan(20);
  });
});
