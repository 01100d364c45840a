import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { poissonRegression } from '../counts/poisson-regression.js';
import { createRandom } from '../random.js';
import { unweighted } from './balance.js';
import { matchedRatio, weightedRatio } from './mean-ratio.js';

const counts = Float64Array.of(0, 3, 1, 7, 2, 0, 4, 1, 0, 9);
const treated = Float64Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0);

describe('ratios of mean counts', () => {
  it('R129 is the Poisson regression with its sandwich where everybody weighs the same', () => {
    const found = valueOf(weightedRatio(counts, treated, unweighted(10)));
    const { estimates, robustCovariance } = valueOf(poissonRegression({ counts, covariates: [treated] }));
    expectRelative(found.log, estimates[1]!, 1e-9);
    expectRelative(found.standardErrorLog, Math.sqrt(robustCovariance[3]!), 1e-9);
    expectRelative(found.estimate, 2.75 / (16 / 6), 1e-12);
  });

  it('reads a weight of two as a mean of two, and turns over when the sides change places', () => {
    const weights = Float64Array.of(1, 1, 1, 1, 2, 1, 1, 1, 1, 1);
    const there = valueOf(weightedRatio(counts, treated, weights));
    expectRelative(there.comparisonMean, 18 / 7, 1e-12);
    const back = valueOf(
      weightedRatio(
        counts,
        treated.map((one) => 1 - one),
        weights,
      ),
    );
    expectRelative(back.estimate, 1 / there.estimate, 1e-12);
    expectRelative(back.lower, 1 / there.upper, 1e-12);
  });

  it('covers the true ratio within pairs that share what cannot be seen, where other intervals are too wide', () => {
    const random = createRandom(20_261_127);
    const drawn = (mean: number): number => {
      let count = 0;
      for (let left = Math.exp(-mean), at = random.uniform(); at > left; at *= random.uniform()) count++;
      return count;
    };
    const PAIRS = 150;
    const pairs = {
      treated: Int32Array.from({ length: PAIRS }, (_, i) => i),
      comparison: Int32Array.from({ length: PAIRS }, (_, i) => i + PAIRS),
    };
    let covered = 0;
    const runs = 800;
    for (let run = 0; run < runs; run++) {
      const shared = Float64Array.from({ length: PAIRS }, () => -2 * Math.log(1 - random.uniform()));
      const outcome = Float64Array.from({ length: 2 * PAIRS }, (_, i) =>
        drawn(shared[i % PAIRS]! * (i < PAIRS ? 0.7 : 1)),
      );
      const { lower, upper } = valueOf(matchedRatio(outcome, pairs));
      if (lower <= 0.7 && 0.7 <= upper) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.925);
    expect(covered / runs).toBeLessThan(0.975);
  });

  it('has a reason where there is no ratio', () => {
    const none = new Float64Array(10);
    expect(weightedRatio(none, treated, unweighted(10))).toMatchObject({ reason: 'ZERO_CELL' });
    expect(weightedRatio(none.fill(2), treated, unweighted(10))).toMatchObject({ reason: 'NO_VARIATION' });
    expect(weightedRatio(counts, none.fill(1), unweighted(10))).toMatchObject({
      reason: 'EMPTY_DENOMINATOR',
    });
    const pair = (treated: number[], comparison: number[]) => ({
      treated: Int32Array.from(treated),
      comparison: Int32Array.from(comparison),
    });
    expect(matchedRatio(counts, pair([], []))).toMatchObject({ reason: 'EMPTY_DENOMINATOR' });
    expect(matchedRatio(counts, pair([1], [4]))).toMatchObject({ reason: 'TOO_FEW_PEOPLE' });
    expect(matchedRatio(counts, pair([0, 0], [4, 6]))).toMatchObject({ reason: 'ZERO_CELL' });
  });
});
