import { drawBinomial } from './binomial-sampling.js';
import { binomialMass } from './distributions/binomial.js';
import { chiSquaredTails } from './distributions/chi-squared.js';
import { createRandom } from './random.js';

const DRAWS = 60_000;

describe('drawBinomial', () => {
  it.each([
    ['by inversion', 20, 0.1],
    ['by inversion, rare', 100_000, 0.00003],
    ['by rejection, just above the switch', 40, 0.26],
    ['by rejection', 100_000, 0.3],
    ['mirrored', 60, 0.8],
    ['an even coin', 1000, 0.5],
  ])('follows the binomial distribution %s: n = %d, p = %d', (_how, n, p) => {
    const random = createRandom(20_250_101);
    const seen = new Map<number, number>();
    for (let i = 0; i < DRAWS; i++) {
      const k = drawBinomial(random, n, p);
      seen.set(k, (seen.get(k) ?? 0) + 1);
    }
    let statistic = 0;
    let cells = 0;
    let rest = DRAWS;
    let expectedRest = DRAWS;
    for (const [k, count] of seen) {
      const expected = DRAWS * binomialMass(k, n, p);
      if (expected < 20) continue;
      statistic += (count - expected) ** 2 / expected;
      cells += 1;
      rest -= count;
      expectedRest -= expected;
    }
    if (expectedRest > 5) statistic += (rest - expectedRest) ** 2 / expectedRest;
    expect(chiSquaredTails(statistic, cells).upper).toBeGreaterThan(0.001);
  });

  it('is certain where the answer is', () => {
    const random = createRandom(1);
    expect(drawBinomial(random, 0, 0.5)).toBe(0);
    expect(drawBinomial(random, 9, 0)).toBe(0);
    expect(drawBinomial(random, 9, 1)).toBe(9);
  });
});
