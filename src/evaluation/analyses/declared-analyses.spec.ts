import fc from 'fast-check';
import { unspeakable } from '../../../test/support/bench.js';
import { ADJUSTED, evaluateMadeUp, madeUpCohort } from '../../../test/support/made-up-cohort.js';

const ALL = ['DOSE', 'TIME_VARYING', 'SITES', 'TREND'];
const WITH_METHOD = [...ALL, 'SENSITIVITY'];

describe('analyses that a design declares', () => {
  it('R107 are null where none is', async () => {
    const result = await evaluateMadeUp(madeUpCohort({ children: 10, seed: 1, effect: 1 }), {});
    expect(result.analyses).toBeNull();
  });

  it('R107 change nothing of what the claim rests on', async () => {
    const cohort = madeUpCohort({ children: 200, seed: 1, effect: 0.7 });
    const { analyses: none, ...plain } = await evaluateMadeUp(cohort, { landmarkWeeks: 8 });
    const { analyses, ...beside } = await evaluateMadeUp(cohort, { landmarkWeeks: 8, analyses: ALL });
    expect(beside).toEqual(plain);
    const { sensitivity, ...others } = analyses!;
    expect([none, sensitivity, Object.values(others).includes(null)]).toEqual([null, null, false]);
  });

  it('R107 send no NaN of tiny and of one-sided cohorts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 70 }),
        fc.constantFrom(0, 0.3, 0.999),
        fc.constantFrom(0, 0.5, 6),
        fc.boolean(),
        fc.integer({ min: 1, max: 1000 }),
        async (children, starting, offences, isAdjusted, seed) => {
          const cohort = madeUpCohort({ children, starting, offences, seed, effect: 0.7 }).map(
            (member, i) => ({
              ...member,
              work: { dose: { attended: i % 12, planned: i % 5 === 0 ? null : 10 }, others: [] },
            }),
          );
          const { analyses } = await evaluateMadeUp(cohort, {
            ...(isAdjusted ? { ...ADJUSTED, method: 'WEIGHTING' } : { landmarkWeeks: 8 }),
            analyses: isAdjusted ? WITH_METHOD : ALL,
          });
          expect(unspeakable(analyses)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
