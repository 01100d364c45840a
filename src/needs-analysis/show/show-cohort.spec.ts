import { exactEntries } from '../../../test/support/table-attacker.js';
import type { CountDto } from '../../disclosure/dto/count.dto.js';
import { DEFAULT_POLICY } from '../../disclosure/policy.js';
import { createRandom } from '../../statistics/index.js';
import type { CohortChild } from '../cohort/cohort-child.js';
import { breakdownsOf } from '../cohort/breakdowns.js';
import { countCohort } from '../cohort/count-cohort.js';
import type { CohortNeedsDto, NeedFigureDto } from '../dto/cohort.dto.js';
import { protectedCohort } from './show-cohort.js';

const AREAS = ['ETE', 'SUB', 'FAM'];
const LABELS = { needAreas: {}, groups: {}, agencies: {}, qualifications: {}, settings: {} };
const MANY = 1e6;

/** A caseload at random, in which some groups and some needs are rare. */
function caseload(seed: number): CohortChild[] {
  const source = createRandom(seed);
  const random = (): number => source.uniform();
  const size = 20 + Math.floor(180 * random());
  return Array.from({ length: size }, (_, at): CohortChild => ({
    key: `child ${at}`,
    ...{ dateOfBirth: `20${10 + Math.floor(4 * random())}-05-01`, openedOn: '2026-03-01' },
    sex: random() < 0.15 ? 'FEMALE' : 'MALE',
    ethnicity: random() < 0.8 ? 'WHITE' : random() < 0.5 ? 'BLACK' : null,
    preferredLanguage: random() < 0.1 ? 'cy' : 'en',
    careStatus: random() < 0.15 ? 'CARE_ORDER' : 'NOT_LOOKED_AFTER',
    orderType: random() < 0.6 ? 'ORDER' : 'CAUTION',
    ...{ riskOfHarm: null, safetyAndWellbeing: null },
    needs: new Map(
      AREAS.filter(() => random() < 0.9).map((area, i) => {
        const isNeed = random() < 0.1 + 0.3 * i;
        return [area, { severity: isNeed ? 3 : 0, isPriority: false, isNeed }];
      }),
    ),
  }));
}

const counted = (children: readonly CohortChild[]) =>
  countCohort(
    children,
    AREAS,
    breakdownsOf({
      mixOf: (type) => (type === 'ORDER' ? 'STATUTORY' : 'OUT_OF_COURT'),
      lookedAfterOf: (status) => status,
    }),
  );

const isFew = (one: number | null): boolean => one !== null && one > 0 && one < 5;

const minus = (whole: CountDto, part: CountDto): number | null =>
  whole.value === null || part.value === null ? null : whole.value - part.value;

/** With the need, without it and both, as far as a reader knows or can subtract. */
const columnOf = ({ share }: NeedFigureDto): (number | null)[] => [
  share.numerator.value,
  minus(share.denominator, share.numerator),
  share.denominator.value,
];

/** The table of one need in one breakdown, as it was published, totals last. */
function publishedTable(cohort: CohortNeedsDto, area: number, breakdown: number) {
  const groups = cohort.breakdowns[breakdown]?.groups ?? [];
  const columns = [
    ...groups.map(({ needs }) => columnOf(needs[area] as NeedFigureDto)),
    columnOf(cohort.needs[area] as NeedFigureDto),
  ];
  const values = [0, 1, 2].map((row) => columns.map((column) => column[row] ?? null));
  return { values, bounds: values.map((row) => row.map(() => [0, MANY] as const)) };
}

describe('a cohort as it may leave', () => {
  it('shows no number below five, and gives none away to who subtracts, in 300 caseloads', () => {
    let hidden = 0;
    let shown = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const counts = counted(caseload(seed));
      const cohort = protectedCohort(counts, LABELS, DEFAULT_POLICY);
      counts.breakdowns
        .filter(({ breakdown }) => breakdown !== 'ORDER_TYPE')
        .forEach(({ groups }, b) => {
          AREAS.forEach((_area, a) => {
            const table = publishedTable(cohort, a, b);
            const numbers = table.values.flat();
            hidden += numbers.filter((one) => one === null).length;
            shown += numbers.filter((one) => one !== null).length;
            expect([seed, b, a, numbers.filter(isFew)]).toEqual([seed, b, a, []]);
            const given = exactEntries(table).map(({ row, column }) => {
              const { withNeed, assessed } = groups[column]?.needs[a] ?? counts.needs[a]!;
              return [withNeed, assessed - withNeed, assessed][row] ?? null;
            });
            expect([seed, b, a, given.filter(isFew)]).toEqual([seed, b, a, []]);
            const notAssessed = minus(cohort.children, cohort.needs[a]!.share.denominator);
            expect([seed, notAssessed, isFew(notAssessed)]).toEqual([seed, notAssessed, false]);
          });
        });
    }
    expect(hidden).toBeGreaterThan(1000);
    expect(shown).toBeGreaterThan(hidden);
  });

  it('leaves out what cannot leave safely beside the rest, and shows all of it to those who may see it', () => {
    const { notAssessed, needs } = protectedCohort(counted(caseload(7)), LABELS, DEFAULT_POLICY);
    expect([notAssessed, needs[0]?.prioritised, needs[0]?.severities]).toEqual([null, null, null]);
  });

  it('has nothing to hide where there is nobody', () => {
    const { children, needs } = protectedCohort(counted([]), LABELS, DEFAULT_POLICY);
    expect([children.value, needs[0]?.share.withheld]).toEqual([0, 'NOBODY']);
  });
});
