import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { followUpOf, rossiFollowUp } from '../../../test/reference/follow-up-examples.js';
import { readReference } from '../../../test/reference/read-reference.js';
import { kaplanMeier } from './kaplan-meier.js';
import { restrictedMean, restrictedMeanDifference } from './restricted-mean.js';

const reference = readReference<{
  km_by_fin: Record<string, { rmst: { tau: number; rmean: number; se: number } }>;
  rmst_difference: { tau: number; diff: number; se: number; lower: number; upper: number; p: number };
}>('survival.json');

const person = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1 }));
const somePeople = fc.array(person, { minLength: 2, maxLength: 40 });

describe('restrictedMean', () => {
  const curves = [1, 0].map((fin) => valueOf(kaplanMeier(rossiFollowUp(fin))));

  it('agrees with R on the Rossi study, and so does the difference', () => {
    for (const [i, fin] of ['1', '0'].entries()) {
      const { tau, rmean, se } = reference.km_by_fin[fin]!.rmst;
      const mean = valueOf(restrictedMean(curves[i]!, tau));
      expectRelative(mean.estimate, rmean, 1e-12);
      expectRelative(mean.standardError, se, 1e-12);
      expectRelative(mean.upper - mean.estimate, 1.959963984540054 * se, 1e-10);
    }
    const expected = reference.rmst_difference;
    const difference = valueOf(restrictedMeanDifference(curves[0]!, curves[1]!, expected.tau));
    expectRelative(difference.estimate, expected.diff, 1e-12);
    expectRelative(difference.standardError, expected.se, 1e-12);
    expectLimits(difference, expected, 1e-11);
    expectRelative(difference.p, expected.p, 1e-11);
  });

  it('by hand: 2 + 3 x 3/4 + 3/8 up to 6', () => {
    const curve = valueOf(kaplanMeier(followUpOf([2, 1], [2, 0], [5, 1], [7, 0])));
    const { estimate, standardError } = valueOf(restrictedMean(curve, 6));
    expect(estimate).toBe(4.625);
    expectRelative(standardError, Math.sqrt(2.625 ** 2 / 12 + 0.375 ** 2 / 2), 1e-14);
  });

  it('has no value beyond the follow-up, unless everybody had the event', () => {
    const open = valueOf(kaplanMeier(followUpOf([2, 1], [5, 0])));
    expect(restrictedMean(open, 6)).toEqual({ computable: false, reason: 'FOLLOW_UP_TOO_SHORT' });
    expect(restrictedMean(open, 5).computable).toBe(true);
    const closed = valueOf(kaplanMeier(followUpOf([2, 1], [4, 1])));
    expect(valueOf(restrictedMean(closed, 60)).estimate).toBe(3);
    expect(restrictedMeanDifference(open, closed, 6)).toMatchObject({ reason: 'FOLLOW_UP_TOO_SHORT' });
    expect(restrictedMeanDifference(closed, open, 6)).toMatchObject({ reason: 'FOLLOW_UP_TOO_SHORT' });
    const quiet = valueOf(kaplanMeier(followUpOf([9, 0])));
    expect(restrictedMeanDifference(quiet, quiet, 6)).toEqual({ computable: false, reason: 'NO_VARIATION' });
    expect(() => restrictedMean(open, 0)).toThrow(RangeError);
  });

  it('of everybody observed to the end is the mean of the times, cut at the horizon', () => {
    fc.assert(
      fc.property(somePeople, fc.integer({ min: 1, max: 30 }), (list, horizon) => {
        const seen = list.map(([time]): [number, number] => [time, 1]);
        const { estimate } = valueOf(restrictedMean(valueOf(kaplanMeier(followUpOf(...seen))), horizon));
        const mean = list.reduce((sum, [time]) => sum + Math.min(time, horizon), 0) / list.length;
        expect(estimate).toBeCloseTo(mean, 9);
      }),
    );
  });
});
