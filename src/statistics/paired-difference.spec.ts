import fc from 'fast-check';
import { expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { newcombePairedDifference } from './paired-difference.js';

interface PairedReference {
  both: number;
  first_only: number;
  second_only: number;
  neither: number;
  difference: number;
  newcombe_paired_method10: { lower: number; upper: number };
}

const { mcnemar } = readReference<{ mcnemar: Record<string, PairedReference> }>('paired.json');

describe('newcombePairedDifference', () => {
  it.each([
    [36, 12, 2, 0, 0.2, 0.0569, 0.3404],
    [20, 12, 2, 16, 0.2, 0.0562, 0.3292],
    [794, 86, 150, 570, -0.04, -0.0587, -0.0212],
  ])('gives (%d, %d, %d, %d) -> %d', (both, firstOnly, secondOnly, neither, estimate, lower, upper) => {
    const interval = valueOf(newcombePairedDifference({ both, firstOnly, secondOnly, neither }));
    expect(interval.estimate).toBeCloseTo(estimate, 4);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it.each(Object.entries(mcnemar))('agrees with R on %s', (_name, expected) => {
    const interval = valueOf(
      newcombePairedDifference({
        both: expected.both,
        firstOnly: expected.first_only,
        secondOnly: expected.second_only,
        neither: expected.neither,
      }),
    );
    expectRelative(interval.estimate, expected.difference, 1e-12);
    expectRelative(interval.lower, expected.newcombe_paired_method10.lower, 1e-12);
    expectRelative(interval.upper, expected.newcombe_paired_method10.upper, 1e-12);
  });

  it('takes the answers as unrelated where all were the same, once or both times', () => {
    // Wilson's limits of 10 in 10, and of 6 in 10, without correlation.
    const always = valueOf(newcombePairedDifference({ both: 10, firstOnly: 0, secondOnly: 0, neither: 0 }));
    expect(always.estimate).toBe(0);
    expect(always.lower).toBeCloseTo(0.7224672 - 1, 6);
    expect(always.upper).toBeCloseTo(1 - 0.7224672, 6);
    const once = valueOf(newcombePairedDifference({ both: 6, firstOnly: 4, secondOnly: 0, neither: 0 }));
    expect(once.lower).toBeCloseTo(0.4 - Math.hypot(1 - 0.7224672, 0.8318197 - 0.6), 6);
    expect(once.upper).toBeCloseTo(0.4 + 0.6 - 0.3126738, 6);
  });

  it('has no value without pairs', () => {
    const nobody = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
    expect(newcombePairedDifference(nobody)).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
  });

  it('negates when the times are swapped, contains its estimate and stays in [-1, 1]', () => {
    const cell = fc.nat(400);
    fc.assert(
      fc.property(
        cell,
        cell,
        cell,
        fc.integer({ min: 1, max: 400 }),
        (both, firstOnly, secondOnly, neither) => {
          const table = { both, firstOnly, secondOnly, neither };
          const swapped = { ...table, firstOnly: secondOnly, secondOnly: firstOnly };
          const forward = valueOf(newcombePairedDifference(table));
          const backward = valueOf(newcombePairedDifference(swapped));
          expect(backward.lower).toBeCloseTo(-forward.upper, 12);
          expect(backward.upper).toBeCloseTo(-forward.lower, 12);
          expect(forward.lower).toBeLessThanOrEqual(forward.estimate);
          expect(forward.upper).toBeGreaterThanOrEqual(forward.estimate);
          expect(forward.lower).toBeGreaterThanOrEqual(-1);
          expect(forward.upper).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
