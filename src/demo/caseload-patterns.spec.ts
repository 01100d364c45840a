import { isCompulsorySchoolAge } from '../outcomes/measures/school-leaving-age.js';
import { suitableEteOn, type EteSuitability } from '../outcomes/measures/suitable-ete.js';
import { gatherCaseload, groupBy, reoffendingByCase } from './caseload.fixture.js';

const share = <T>(rows: readonly T[], test: (row: T) => boolean): number =>
  rows.filter(test).length / rows.length;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('the patterns of a large caseload', () => {
  const all = gatherCaseload({ cases: 3_000 });
  const caseById = new Map(all.cases.map((row) => [row.id, row]));
  const childById = new Map(all.children.map((row) => [row.id, row]));

  it('has needs that were not assessed, and severities of every level', () => {
    const needs = all.needRatings.filter(({ strength }) => strength === null);
    expect(new Set(needs.map(({ severity }) => severity))).toEqual(new Set([null, 0, 1, 2, 3, 4]));
    expect(share(needs, ({ severity }) => severity === null)).toBeCloseTo(0.06, 1);
  });

  it('plans for education, thinking and attitudes more often than for family, feelings, home and lifestyle', () => {
    const planned = new Set(all.planActions.map(({ needRatingId }) => needRatingId));
    const starts = new Set(all.assessments.filter(({ stage }) => stage === 'START').map(({ id }) => id));
    const shareOf = (areas: string[]) =>
      share(
        all.needRatings.filter(
          (row) => row.isPriority && starts.has(row.assessmentId) && areas.includes(row.needAreaCode),
        ),
        ({ id }) => planned.has(id),
      );
    expect(shareOf(['ETE', 'THB', 'ATT']) - shareOf(['FAM', 'EMH', 'LIV', 'LIF'])).toBeGreaterThan(0.2);
  });

  it('delivers some of the plan, some of it not, with reasons, and some work outside it', () => {
    const started = new Set(
      all.deliveries.filter(({ startedOn }) => startedOn).map((row) => row.planActionId),
    );
    const catalogued = all.planActions.filter(({ interventionVersionId }) => interventionVersionId !== null);
    const deliveredShare = share(catalogued, ({ id }) => started.has(id));
    expect(deliveredShare).toBeGreaterThan(0.65);
    expect(deliveredShare).toBeLessThan(0.9);
    expect(share(catalogued, (row) => row.notDeliveredReason !== null)).toBeGreaterThan(0.05);
    expect(share(all.deliveries, ({ planActionId }) => planActionId === null)).toBeCloseTo(0.09, 1);
    expect(share(all.planActions, (row) => row.bespokeDescription !== null)).toBeCloseTo(0.06, 1);
  });

  it('starts most work within eight weeks of the index date', () => {
    const days = all.deliveries.flatMap(({ caseId, startedOn }) => {
      const index = caseById.get(caseId)?.indexDate;
      return startedOn && index ? [(Date.parse(startedOn) - Date.parse(index)) / 86_400_000] : [];
    });
    expect(share(days, (day) => day <= 56)).toBeGreaterThan(0.85);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
  });

  it('has a modestly higher share of children in suitable education at the end than at the start', () => {
    const spells = groupBy(all.eteSpells, ({ childId }) => childId);
    const suitable = (day: 'openedOn' | 'closedOn') =>
      share(
        all.cases.filter(({ closedOn }) => closedOn !== null),
        (row) =>
          suitableEteOn(
            (spells.get(row.childId) ?? []).map((spell) => ({
              startDate: spell.startedOn,
              endDate: spell.endedOn,
              suitability: spell.suitability as EteSuitability,
              hoursOffered: spell.hoursOffered,
              hoursAttended: spell.hoursAttended,
            })),
            row[day] ?? '',
          ).suitable === true,
      );
    const change = suitable('closedOn') - suitable('openedOn');
    expect(change).toBeGreaterThan(0.01);
    expect(change).toBeLessThan(0.12);
  });

  it('has school places only up to the school leaving date', () => {
    for (const { childId, provisionType, startedOn, endedOn } of all.eteSpells) {
      if (!/SCHOOL_|_SCHOOL$|PUPIL|HOME_EDUCATED/.test(provisionType) || /ABOVE/.test(provisionType))
        continue;
      const born = childById.get(childId)?.dateOfBirth ?? '';
      expect(isCompulsorySchoolAge(born, startedOn)).toBe(true);
      if (endedOn) expect(isCompulsorySchoolAge(born, endedOn)).toBe(true);
    }
  });

  it('gives heavier needs to those who reoffended, and starts their work a little less often', () => {
    const results = reoffendingByCase(all, '2026-11-23');
    const started = new Set(
      all.deliveries.filter(({ startedOn }) => startedOn).map((row) => row.planActionId),
    );
    const outcomes = [true, false].map((reoffended) => {
      const isOne = ({ caseId }: { caseId: string }) => {
        const result = results.get(caseId);
        return result?.mature === true && result.reoffences > 0 === reoffended;
      };
      return {
        severity: mean(all.needRatings.filter(isOne).flatMap(({ severity }) => severity ?? [])),
        started: share(all.planActions.filter(isOne), ({ id }) => started.has(id)),
      };
    });
    const [reoffended, others] = outcomes;
    expect((reoffended?.severity ?? 0) - (others?.severity ?? 0)).toBeGreaterThan(0.2);
    expect((others?.started ?? 0) - (reoffended?.started ?? 0)).toBeGreaterThan(0.015);
    expect((others?.started ?? 0) - (reoffended?.started ?? 0)).toBeLessThan(0.08);
  });

  it('measures skills before some work and again after some of that, with modest gains', () => {
    const byDelivery = groupBy(all.skillMeasures, ({ deliveryId }) => deliveryId);
    const pairs = [...byDelivery.values()].filter((rows) => rows.length === 2);
    expect(pairs.length).toBeGreaterThan(500);
    const gains = pairs.flatMap(([first, second]) =>
      first?.instrument === 'LOCAL_SOFT_SKILLS' && second
        ? [(second.score ?? NaN) - (first.score ?? NaN)]
        : [],
    );
    expect(mean(gains)).toBeGreaterThan(0);
    expect(mean(gains)).toBeLessThan(0.6);
  });
});
