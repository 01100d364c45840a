import fc from 'fast-check';
import { shrinkProportions, type ShrunkenProportions } from './shrink-proportions.js';

const shrunk = (...cohorts: [events: number, n: number][]): ShrunkenProportions => {
  const result = shrinkProportions(cohorts.map(([events, n]) => ({ events, n })));
  if (!result.computable) throw new Error(result.reason);
  return result.value;
};

const cohort = fc
  .integer({ min: 0, max: 200 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const cohorts = fc.array(cohort, { minLength: 1, maxLength: 30 }).filter((all) => all.some(([, n]) => n > 0));

describe('shrinkProportions', () => {
  it('draws cohorts towards the mean as far as chance would part them', () => {
    // By hand: mean 0.6; spread 50 × 0.2² × 2 = 4; by chance 0.24; room 0.24 × (100 − 50 − 1) = 11.76.
    const { mean, priorStrength, values } = shrunk([40, 50], [20, 50]);
    expect(mean).toBeCloseTo(0.6, 12);
    const strength = 11.76 / (4 - 0.24) - 1;
    expect(priorStrength).toBeCloseTo(strength, 12);
    expect(values[0]).toBeCloseTo((40 + strength * 0.6) / (50 + strength), 12);
    expect(values[1]).toBeCloseTo((20 + strength * 0.6) / (50 + strength), 12);
  });

  it('R63 never lets one child of one come before eighty of a hundred', () => {
    // The rest of the service brings the mean to 0.6, whether it is like or unlike the two.
    for (const rest of [
      [[99, 199]],
      [
        [0, 33],
        [99, 166],
      ],
      [
        [49, 99],
        [50, 100],
      ],
    ] as [number, number][][]) {
      const { mean, values } = shrunk([1, 1], [80, 100], ...rest);
      expect(mean).toBeCloseTo(0.6, 12);
      expect(values[0]).toBeLessThan(values[1] ?? 0);
    }
  });

  it('gives every cohort the mean where they differ no more than by chance', () => {
    expect(shrunk([6, 10], [6, 10], [12, 20])).toEqual({
      mean: 0.6,
      priorStrength: Infinity,
      values: [0.6, 0.6, 0.6],
      variances: [0, 0, 0],
    });
    expect(shrunk([3, 4]).values).toEqual([0.75]);
    expect(shrunk([0, 4], [0, 9]).values).toEqual([0, 0]);
    expect(shrunk([4, 4], [9, 9]).values).toEqual([1, 1]);
  });

  it('gives the variance of the beta distribution of each cohort', () => {
    const { priorStrength, values, variances } = shrunk([40, 50], [20, 50]);
    const [above, below] = [40 + priorStrength * 0.6, 10 + priorStrength * 0.4];
    const total = above + below;
    expect(variances[0]).toBeCloseTo((above * below) / (total * total * (total + 1)), 12);
    expect(variances[1]).toBeGreaterThan(((values[1] ?? NaN) * (1 - (values[1] ?? NaN))) / 60);
  });

  it('gives a cohort that nobody is in the mean', () => {
    const { mean, values } = shrunk([0, 0], [90, 100], [10, 100]);
    expect(values[0]).toBeCloseTo(mean, 12);
  });

  it('says that there is nothing to go by, and refuses what is no count', () => {
    expect(shrinkProportions([{ events: 0, n: 0 }])).toEqual({
      computable: false,
      reason: 'EMPTY_DENOMINATOR',
    });
    expect(shrinkProportions([])).toMatchObject({ computable: false });
    expect(() => shrinkProportions([{ events: 2, n: 1 }])).toThrow(RangeError);
    expect(() => shrinkProportions([{ events: -1, n: 1 }])).toThrow(RangeError);
  });

  it('law: a value lies between the proportion of its cohort and the mean', () => {
    fc.assert(
      fc.property(cohorts, (all) => {
        const { mean, values } = shrunk(...all);
        all.forEach(([events, n], index) => {
          const own = n === 0 ? mean : events / n;
          expect(values[index]).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-12);
          expect(values[index]).toBeLessThanOrEqual(Math.max(own, mean) + 1e-12);
        });
      }),
    );
  });

  it('law: of two cohorts with one proportion the larger is drawn less', () => {
    fc.assert(
      fc.property(
        cohorts,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 2, max: 9 }),
        (all, n, times) => {
          const events = Math.floor(n / 3);
          const { mean, values } = shrunk([events, n], [events * times, n * times], ...all);
          const [small = 0, large = 0] = values.map((value) => Math.abs(value - mean));
          expect(large).toBeGreaterThanOrEqual(small - 1e-12);
        },
      ),
    );
  });

  it('law: the order of the cohorts changes nothing', () => {
    fc.assert(
      fc.property(cohorts, (all) => {
        const forwards = shrunk(...all).values;
        const backwards = shrunk(...[...all].reverse()).values.reverse();
        forwards.forEach((value, index) => expect(backwards[index]).toBeCloseTo(value, 9));
      }),
    );
  });

  it('law: no cohort counts for more than its children and two of the mean', () => {
    fc.assert(
      fc.property(cohorts, (all) => {
        const { mean, values } = shrunk([1, 1], ...all);
        expect(values[0]).toBeLessThanOrEqual((1 + 2 * mean) / 3 + 1e-12);
      }),
    );
  });
});
