import { forecastCount } from './forecast-count.js';
import { createRandom } from './random.js';

const YEAR = [2, 1, 3, 2, 2, 1, 3, 2, 1, 2, 2, 3];
const BURSTS = [0, 9, 1, 0, 12, 2, 0, 7, 0, 1, 15, 1, 0, 4, 0, 8, 2, 0, 11, 0, 0, 3, 6, 1];

describe('R118 R138 forecastCount', () => {
  // scipy 1.17: nbinom.ppf of size mu / (D (1 + m / n) - 1) and mean mu = m (X + 1/2) / n.
  it.each([
    ['even', YEAR, 6, { expected: 12, lower: 5, upper: 22, dispersion: 1 }],
    ['many', [40, 38, 45, 41, 39, 44, 42, 37, 43, 41, 40, 46], 3, { expected: 124, lower: 100, upper: 149 }],
    ['in bursts', BURSTS, 6, { expected: 20.75, lower: 4, upper: 51 }],
    ['none so far', Array<number>(12).fill(0), 6, { expected: 0, lower: 0, upper: 2, dispersion: 1 }],
  ])('of counts that were %s', (_what, counts, ahead, expected) => {
    const forecast = forecastCount(counts, ahead);
    if (!forecast.computable) throw new Error(forecast.reason);
    expect(forecast.value).toMatchObject(expected);
  });

  it('sees how spread counts are', () => {
    const forecast = forecastCount(BURSTS, 6);
    if (!forecast.computable) throw new Error(forecast.reason);
    expect(forecast.value.dispersion).toBeCloseTo(5.9083289680460975, 12);
  });

  it('has a reason, not a number, where fewer than twelve periods are over', () => {
    expect(forecastCount(YEAR.slice(1), 6)).toEqual({ computable: false, reason: 'FOLLOW_UP_TOO_SHORT' });
    expect(() => forecastCount(YEAR, 0)).toThrow(RangeError);
    expect(() => forecastCount([...YEAR, 0.5], 1)).toThrow(RangeError);
  });

  /** A gamma variate for a whole shape: a sum of exponentials. */
  const gamma = (shape: number, uniform: () => number): number =>
    Array.from({ length: shape }, () => -Math.log(1 - uniform())).reduce((sum, one) => sum + one, 0);
  const poisson = (mean: number, uniform: () => number): number => {
    let count = -1;
    for (let waited = 0; waited < mean; count += 1) waited -= Math.log(1 - uniform());
    return count;
  };

  // Each period's mean is the rate times a gamma of mean 1: with a whole shape, counts are negative binomial.
  it.each([
    ['Poisson, few', 0.4, null, 24, 6],
    ['Poisson', 3, null, 24, 6],
    ['Poisson, a short history', 3, null, 12, 12],
    ['Poisson, many', 20, null, 36, 3],
    ['twice as spread', 3, 3, 24, 6],
    ['four times as spread', 6, 2, 36, 6],
  ])('covers what came in at least 93 of 100 times: %s', (_what, rate, shape, periods, ahead) => {
    const { uniform } = createRandom(20_260_327);
    const draw = (): number =>
      poisson(shape === null ? rate : (rate * gamma(shape, uniform)) / shape, uniform);
    const runs = 4_000;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const forecast = forecastCount(Array.from({ length: periods }, draw), ahead);
      if (!forecast.computable) throw new Error(forecast.reason);
      const came = Array.from({ length: ahead }, draw).reduce((sum, one) => sum + one, 0);
      if (forecast.value.lower <= came && came <= forecast.value.upper) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.93);
    expect(covered / runs).toBeLessThan(1);
  });
});
