import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { summarise } from './mean-summary.js';
import { rankSum } from './rank-sum.js';
import { hedgesG, welchDifference } from './two-means.js';

const { two_sample: expected } = readReference<{
  two_sample: {
    a: number[];
    b: number[];
    welch: { t: number; df: number; p: number; ci: { lower: number; upper: number } };
    hedges_g: number;
    var_d: number;
    mann_whitney: { W: number; p_exact_with_ties: number; auc: number };
  };
}>('two-sample.json');
const [a, b] = [summarise(expected.a), summarise(expected.b)];
const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 40 });

describe('welchDifference', () => {
  it('agrees with R', () => {
    const result = valueOf(welchDifference(a, b));
    expectRelative(result.t, expected.welch.t, 1e-12);
    expectRelative(result.degreesOfFreedom, expected.welch.df, 1e-12);
    expectRelative(result.p, expected.welch.p, 1e-10);
    expectLimits(result, expected.welch.ci, 1e-10);
  });
});

describe('hedgesG', () => {
  it('agrees with R, and its variance with the reference', () => {
    const { estimate, lower, upper } = valueOf(hedgesG(a, b));
    expectRelative(estimate, expected.hedges_g, 1e-12);
    const half = 1.959963984540054 * (1 - 3 / 79) * Math.sqrt(expected.var_d);
    expectRelative(lower, estimate - half, 1e-11);
    expectRelative(upper, estimate + half, 1e-11);
  });
});

describe('differences of two means', () => {
  it.each([welchDifference, hedgesG])(
    'turn sign when the groups are swapped, and widen with confidence',
    (method) => {
      fc.assert(
        fc.property(values, values, (x, y) => {
          const [one, two] = [summarise(x), summarise(y)];
          fc.pre(one.sd + two.sd > 0);
          const forward = valueOf(method(one, two));
          const backward = valueOf(method(two, summarise([...x].reverse())));
          expect(backward.estimate).toBeCloseTo(-forward.estimate, 9);
          expect(backward.lower).toBeCloseTo(-forward.upper, 9);
          expect(valueOf(method(one, two, 0.99)).upper).toBeGreaterThan(forward.upper);
          expect(forward.lower).toBeLessThan(forward.estimate);
        }),
      );
    },
  );

  it.each([welchDifference, hedgesG])('have no value for one person or without spread', (method) => {
    const still = { n: 3, mean: 2, sd: 0 };
    expect(method({ n: 1, mean: 2, sd: 0 }, b)).toEqual({ computable: false, reason: 'TOO_FEW_PEOPLE' });
    expect(method(a, { n: 1, mean: 2, sd: 0 })).toEqual({ computable: false, reason: 'TOO_FEW_PEOPLE' });
    expect(method(still, still)).toEqual({ computable: false, reason: 'NO_VARIATION' });
    expect(() => method({ ...still, sd: -1 }, b)).toThrow(RangeError);
    expect(() => method(a, { ...still, mean: NaN })).toThrow(RangeError);
    expect(() => method(a, b, 1)).toThrow(RangeError);
  });
});

describe('rankSum', () => {
  const arrays = (x: number[], y: number[]) => [Float64Array.from(x), Float64Array.from(y)] as const;

  it('agrees with R, exact with ties', () => {
    const { statistic, p, probabilityHigher, method } = valueOf(rankSum(...arrays(expected.a, expected.b)));
    expect([statistic, method]).toEqual([expected.mann_whitney.W, 'EXACT']);
    expectRelative(p, expected.mann_whitney.p_exact_with_ties, 1e-12);
    expectRelative(probabilityHigher, expected.mann_whitney.auc, 1e-12);
  });

  it('beyond 50 values is normal, with both corrections', () => {
    const many = arrays([...expected.a, ...expected.a, ...expected.a], [...expected.b, ...expected.b]);
    const { statistic, p, method } = valueOf(rankSum(...many));
    expect([statistic, method]).toEqual([525, 'NORMAL']);
    expectRelative(p, 0.004812769458419484, 1e-10); // scipy 1.17, mannwhitneyu, asymptotic
  });

  it('counts every split: 2 of 20 where three stand above three', () => {
    expect(valueOf(rankSum(...arrays([4, 5, 6], [1, 2, 3])))).toMatchObject({ statistic: 9, p: 0.1 });
  });

  it('has no value for an empty group or without spread, and refuses what is not a number', () => {
    expect(rankSum(...arrays([], [1]))).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(rankSum(...arrays([1, 1], [1]))).toEqual({ computable: false, reason: 'NO_VARIATION' });
    expect(() => rankSum(...arrays([1, NaN], [1]))).toThrow(RangeError);
  });

  it('mirrors when the groups are swapped, in any order', () => {
    fc.assert(
      fc.property(values, values, (x, y) => {
        fc.pre(new Set([...x, ...y]).size > 1);
        const forward = valueOf(rankSum(...arrays(x, y)));
        const backward = valueOf(rankSum(...arrays(y, [...x].reverse())));
        expectRelative(backward.p, forward.p, 1e-12);
        expect(backward.probabilityHigher).toBeCloseTo(1 - forward.probabilityHigher, 12);
        expect(forward.p).toBeGreaterThan(0);
        expect(forward.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
