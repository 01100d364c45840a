import fc from 'fast-check';
import { expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { doseTrend, type DoseLevel } from './trend.js';

interface TrendReference {
  events: number[];
  n: number[];
  scores: number[];
  z: number;
  chisq: number;
  p: number;
  slope_linear_per_unit: number;
  departure_chisq: number;
  departure_df: number;
}

const levelsOf = (events: number[], n: number[], scores: number[]): DoseLevel[] =>
  events.map((seen, i) => ({ events: seen, n: n[i]!, score: scores[i]! }));

describe('doseTrend', () => {
  it.each(Object.entries(readReference<Record<string, TrendReference>>('dose-response.json')))(
    'agrees with R on %s',
    (_name, expected) => {
      const trend = valueOf(doseTrend(levelsOf(expected.events, expected.n, expected.scores)));
      expectRelative(trend.z, expected.z, 1e-11);
      expectRelative(trend.statistic, expected.chisq, 1e-11);
      expectRelative(trend.p, expected.p, 1e-10);
      expectRelative(trend.slope, expected.slope_linear_per_unit, 1e-11);
      expect(trend.departure?.degreesOfFreedom).toBe(expected.departure_df);
      expectRelative(trend.departure?.statistic ?? NaN, expected.departure_chisq, 1e-9);
    },
  );

  it('gives 8.2249, p 0.00413 for the smokers of prop.trend.test', () => {
    const { statistic, p } = valueOf(doseTrend(levelsOf([83, 90, 129, 70], [86, 93, 136, 82], [1, 2, 3, 4])));
    expect(statistic).toBeCloseTo(8.2249, 4);
    expect(p).toBeCloseTo(0.00413, 5);
  });

  it('of two levels is the chi-squared test, with nothing to depart from', () => {
    const { statistic, departure } = valueOf(doseTrend(levelsOf([48, 66], [216, 216], [1, 0])));
    expectRelative(statistic, 3.860973187686197, 1e-12);
    expect(departure).toBeNull();
  });

  it.each([
    ['EMPTY_DENOMINATOR', levelsOf([0, 0], [0, 0], [0, 1])],
    ['EMPTY_MARGIN', levelsOf([0, 0], [5, 3], [0, 1])],
    ['EMPTY_MARGIN', levelsOf([5, 3], [5, 3], [0, 1])],
    ['TOO_FEW_GROUPS', levelsOf([2, 0], [5, 0], [0, 1])],
    ['TOO_FEW_GROUPS', levelsOf([2, 1], [5, 2], [3, 3])],
  ])('has no value: %s (%#)', (reason, levels) => {
    expect(doseTrend(levels)).toEqual({ computable: false, reason });
  });

  it('refuses impossible input', () => {
    expect(() => doseTrend(levelsOf([6, 0], [5, 3], [0, 1]))).toThrow(RangeError);
    expect(() => doseTrend(levelsOf([1, 0], [5, 3], [0, NaN]))).toThrow(RangeError);
  });

  it('turns with the scores, and moves neither with their origin nor with order or empty levels', () => {
    const level = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.nat(80), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: -9, max: 9 }),
        (rows, shift) => {
          const levels = rows.map(([n, seen, score]) => ({ n, events: Math.min(n, seen), score }));
          const trend = doseTrend(levels);
          fc.pre(trend.computable);
          const moved = levels.map((row) => ({ ...row, score: shift - row.score })).reverse();
          const other = valueOf(doseTrend([...moved, { n: 0, events: 0, score: 4 }]));
          expect(other.z).toBeCloseTo(-trend.value.z, 9);
          expect(other.slope).toBeCloseTo(-trend.value.slope, 9);
          expect(other.departure?.statistic ?? 0).toBeCloseTo(trend.value.departure?.statistic ?? 0, 8);
        },
      ),
    );
  });
});
