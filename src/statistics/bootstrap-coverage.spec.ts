import { valueOf } from '../../test/reference/expect-relative.js';
import { drawBinomial } from './binomial-sampling.js';
import { bootstrapMeanCount } from './bootstrap-counts.js';
import { createRandom } from './random.js';

describe('bootstrapMeanCount over repeated cohorts', () => {
  it('covers the true mean in 92% to 97% of 1,000 overdispersed cohorts of 200', () => {
    const random = createRandom(3);
    const share = [0.7, 0.5, 0.5, 0.4];
    const counts = [0, 1, 3, 8, 12];
    const trueMean = 0.3 * (0.5 * 1 + 0.5 * (0.5 * 3 + 0.5 * (0.4 * 8 + 0.6 * 12)));
    let covered = 0;
    for (let run = 0; run < 1000; run++) {
      let left = 200;
      const bins = counts.map((count, i) => {
        const drawn = drawBinomial(random, left, share[i] ?? 1);
        left -= drawn;
        return { count, people: drawn };
      });
      const { lower, upper } = valueOf(bootstrapMeanCount(bins, { replicates: 200, seed: run }));
      if (lower <= trueMean && trueMean <= upper) covered += 1;
    }
    expect(covered / 1000).toBeGreaterThan(0.92);
    expect(covered / 1000).toBeLessThan(0.97);
  });
});
