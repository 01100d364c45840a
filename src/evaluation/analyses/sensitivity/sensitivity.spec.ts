import { evaluateMadeUp, madeUpCohort } from '../../../../test/support/made-up-cohort.js';
import { unspeakable } from '../../../../test/support/bench.js';
import type { CohortMember } from '../../cohort-member.js';

const others = (startedOn: string, ...codes: string[]) =>
  codes.map((interventionCode) => ({ interventionCode, startedOn }));
/** Every third child also has mentoring, every sixth a course; one that starts after follow-up is none. */
const withOthers = (cohort: CohortMember[]): CohortMember[] =>
  cohort.map((member, i) => ({
    ...member,
    work: {
      dose: null,
      others: [
        ...(i % 3 === 0 ? others(member.indexDate, 'MENTORING') : []),
        ...(i % 6 === 0 ? others(member.indexDate, 'COURSE') : []),
        ...others('2024-12-31', 'LATER'),
      ],
    },
  }));
const given = { covariates: ['AGE_AT_INDEX', 'SEX'], exactOn: [] };
const cohort = withOthers(madeUpCohort({ children: 1500, seed: 3, effect: 0.5, confounding: 0.5 }));

describe('an adjusted finding that is made otherwise', () => {
  it.each([
    ['WEIGHTING', ['NO_TRIM', 'OTHER_METHOD', 'WITHOUT_CUSTODY', 'NO_OTHER_WORK']],
    ['MATCHING', ['CALIPER_NARROW', 'CALIPER_WIDE', 'OTHER_METHOD', 'WITHOUT_CUSTODY', 'NO_OTHER_WORK']],
  ] as const)('R147 by %s holds or not, each with its own design', async (method, codes) => {
    const { analyses, claimed } = await evaluateMadeUp(cohort, {
      ...given,
      method,
      analyses: ['SENSITIVITY'],
    });
    const { runs, notes } = analyses!.sensitivity!;
    expect(runs.map(({ run }) => run)).toEqual(codes);
    expect(claimed.direction).toBe('FAVOURABLE');
    for (const { holds, design, estimate } of runs) {
      expect([holds, design]).toEqual([true, 'D3']);
      expect(Math.abs(estimate! - claimed.estimate!)).toBeLessThan(0.08);
    }
    expect(new Set(runs.map(({ estimate }) => estimate)).size).toBeGreaterThan(3);
    const without = (code: string) => runs.find(({ run }) => run === code)!.children;
    expect(without('NO_OTHER_WORK')).toBeLessThan(without('WITHOUT_CUSTODY'));
    for (const { en, cy } of notes) expect(cy).not.toBe(en);
  });

  it('R147 lists what else the children started by the end of their follow-up, on both sides', async () => {
    const { analyses, reoffending } = await evaluateMadeUp(cohort, {
      ...{ ...given, method: 'WEIGHTING' as const },
      analyses: ['SENSITIVITY'],
    });
    const [course, mentoring, ...more] = analyses!.sensitivity!.otherInterventions;
    expect(more).toEqual([]);
    expect([course!.interventionCode, mentoring!.interventionCode]).toEqual(['COURSE', 'MENTORING']);
    const share =
      (mentoring!.started + mentoring!.comparison) /
      (reoffending.started.mature + reoffending.comparison.mature);
    expect(share).toBeCloseTo(1 / 3, 1);
  });

  it('R147 does not hold where it comes from children in custody alone', async () => {
    const none = madeUpCohort({ children: 1500, seed: 4, effect: 1 }).map((member, i) => {
      const inCustody = i % 3 === 0;
      return {
        ...member,
        inCustody,
        offences: inCustody && member.startedOn !== null ? [] : member.offences,
      };
    });
    const { analyses, claimed } = await evaluateMadeUp(none, {
      ...{ ...given, method: 'WEIGHTING' as const },
      analyses: ['SENSITIVITY'],
    });
    expect(claimed.direction).toBe('FAVOURABLE');
    const held = analyses!.sensitivity!.runs.map(({ run, holds }) => [run, holds]);
    expect(Object.fromEntries(held)).toMatchObject({ NO_TRIM: true, WITHOUT_CUSTODY: false });
  });

  it('R147 says of too few children that nothing holds or fails', async () => {
    const few = withOthers(madeUpCohort({ children: 40, seed: 3, effect: 0.5 }));
    const { analyses } = await evaluateMadeUp(few, {
      ...given,
      method: 'MATCHING',
      analyses: ['SENSITIVITY'],
    });
    expect(analyses!.sensitivity!.runs.map(({ holds }) => holds)).toEqual([null, null, null, null, null]);
    expect(unspeakable(analyses)).toEqual([]);
  });
});
