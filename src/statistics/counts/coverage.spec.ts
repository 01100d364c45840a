import { valueOf } from '../../../test/reference/expect-relative.js';
import { createRandom, type RandomSource } from '../random.js';
import { compareCounts } from './compare-counts.js';

/** Counts that a Poisson process makes at a rate that varies from child to child (gamma of shape 1). */
function drawCount(random: RandomSource, mean: number): number {
  const rate = -Math.log(1 - random.uniform()) * mean;
  let count = 0;
  for (let left = Math.exp(-rate), at = random.uniform(); at > left; at *= random.uniform()) count++;
  return count;
}

describe('compareCounts over repeated cohorts', () => {
  it('covers the true rate ratio of 0.7 in about 95 of 100, though children vary', () => {
    const random = createRandom(20_261_127);
    const treated = Float64Array.from({ length: 300 }, (_, i) => i % 2);
    const runs = 1000;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const counts = treated.map((one) => drawCount(random, one === 1 ? 1.4 : 2));
      const { rateRatio, model } = valueOf(compareCounts(treated, { counts, covariates: [] }));
      expect(model).toBe('NEGATIVE_BINOMIAL');
      if (rateRatio.lower <= 0.7 && 0.7 <= rateRatio.upper) covered++;
    }
    // Three standard errors of the share itself are 2 points.
    expect(covered / runs).toBeGreaterThan(0.93);
    expect(covered / runs).toBeLessThan(0.97);
  });
});
