import fc from 'fast-check';
import { expectLimits, valueOf } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { referenceTables } from '../../test/reference/two-by-two-reference.js';
import { clopperPearsonInterval, wilsonInterval } from './proportion.js';

interface GridPoint {
  x: number;
  n: number;
  wilson: { lower: number; upper: number };
  clopper_pearson: { lower: number; upper: number };
}

const { proportion_grid } = readReference<{ proportion_grid: GridPoint[] }>('two-by-two.json');

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [27, 35, 0.6098, 0.8793],
    [8, 9, 0.565, 0.9801],
    [0, 30, 0, 0.1135],
  ])('gives the published interval of %d in %d: %d to %d', (events, n, lower, upper) => {
    const interval = valueOf(wilsonInterval(events, n));
    expect(interval.estimate).toBe(events / n);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it.each(proportion_grid)('agrees with R at $x in $n', ({ x, n, wilson, clopper_pearson }) => {
    expectLimits(valueOf(wilsonInterval(x, n)), wilson, 1e-12);
    expectLimits(valueOf(clopperPearsonInterval(x, n)), clopper_pearson, 1e-10);
  });

  it.each(referenceTables)(
    'agrees with R in both arms of $name',
    ({ treated, control, confidence, expected }) => {
      expectLimits(valueOf(wilsonInterval(treated.events, treated.n, confidence)), expected.wilson1, 1e-12);
      expectLimits(valueOf(wilsonInterval(control.events, control.n, confidence)), expected.wilson2, 1e-12);
      const exact1 = clopperPearsonInterval(treated.events, treated.n, confidence);
      const exact2 = clopperPearsonInterval(control.events, control.n, confidence);
      expectLimits(valueOf(exact1), expected.clopper_pearson1, 1e-10);
      expectLimits(valueOf(exact2), expected.clopper_pearson2, 1e-10);
    },
  );

  it('has no value without people, and says why', () => {
    expect(wilsonInterval(0, 0)).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(clopperPearsonInterval(0, 0)).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
  });

  it.each([
    [3, 2, 0.95],
    [-1, 2, 0.95],
    [0.5, 2, 0.95],
    [1, NaN, 0.95],
    [1, 2, 1],
    [1, 2, 0],
  ])('refuses %d in %d at confidence %d', (events, n, confidence) => {
    expect(() => wilsonInterval(events, n, confidence)).toThrow(RangeError);
    expect(() => clopperPearsonInterval(events, n, confidence)).toThrow(RangeError);
  });

  it('stays in [0, 1], contains the estimate, and mirrors when events become non-events', () => {
    const counts = fc.integer({ min: 1, max: 1_000_000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([events, n]) => {
        const { estimate, lower, upper } = valueOf(wilsonInterval(events, n));
        const mirror = valueOf(wilsonInterval(n - events, n));
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(upper).toBeLessThanOrEqual(1);
        expect(mirror.lower).toBeCloseTo(1 - upper, 12);
        expect(mirror.upper).toBeCloseTo(1 - lower, 12);
      }),
    );
  });
});
