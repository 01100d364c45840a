import type { ReoffendingResult } from '../outcomes/measures/proven-reoffending.js';
import { compareFrequency } from './compare-frequency.js';
import { compareTimes } from './compare-times.js';
import { DayCounts } from './day-counts.js';

const child = (daysToFirst: number | null, mature = true): ReoffendingResult =>
  ({ mature, daysToFirst }) as ReoffendingResult;

function daysOf(...days: (number | null)[]): DayCounts {
  const counts = new DayCounts();
  for (const day of days) counts.add(child(day));
  return counts;
}

describe('time to the first proven reoffence of two sides', () => {
  const started = daysOf(10, 40, null, null, null);
  const comparison = daysOf(0, 8, 9, 100, 365, null);

  it('R107 gives the Kaplan-Meier curve at the end of the weeks in which somebody reoffended', () => {
    const { curve } = compareTimes(started, comparison).comparison;
    expect(curve.map(({ day, atRisk, reoffended }) => [day, atRisk, reoffended])).toEqual([
      [0, 6, 1],
      [14, 5, 2],
      [105, 3, 1],
      [365, 2, 1],
    ]);
    curve.forEach(({ withoutReoffence }, k) =>
      expect(withoutReoffence).toBeCloseTo([5 / 6, 3 / 6, 2 / 6, 1 / 6][k]!, 12),
    );
  });

  it('R107 gives the numbers at risk by quarter', () => {
    const of = (arm: { atRisk: { children: number }[] }): number[] =>
      arm.atRisk.map(({ children }) => children);
    const times = compareTimes(started, comparison);
    expect(of(times.started)).toEqual([5, 3, 3, 3, 3]);
    expect(of(times.comparison)).toEqual([6, 3, 2, 2, 2]);
  });

  it('R107 gives mean days without a reoffence out of 365, and their difference', () => {
    const times = compareTimes(started, comparison);
    const [first, second] = [(10 + 40 + 3 * 365) / 5, (0 + 8 + 9 + 100 + 2 * 365) / 6];
    expect(times.started.restrictedMean.estimate).toBeCloseTo(first, 9);
    expect(times.comparison.restrictedMean.estimate).toBeCloseTo(second, 9);
    expect(times.restrictedMeanDifference.estimate).toBeCloseTo(first - second, 9);
    expect(times.logRank.reason).toBeNull();
    expect(times.hazardRatio.estimate).toBeLessThan(1);
    expect(times.hazardRatio.proportionalHazardsP).toBeGreaterThan(0);
  });

  it('counts the day that a leap year adds to the last', () => {
    const { curve } = compareTimes(daysOf(365, null), comparison).started;
    expect(curve.map(({ day, reoffended }) => [day, reoffended])).toEqual([[365, 1]]);
  });

  it('looks only at children whose 18 months have passed', () => {
    const counts = daysOf(3);
    counts.add(child(5, false));
    expect(counts.children).toBe(1);
  });

  it.each([
    ['nobody', daysOf(), daysOf(), 'EMPTY_DENOMINATOR'],
    ['nobody to compare with', daysOf(3, null), daysOf(), 'EMPTY_DENOMINATOR'],
    ['nobody who reoffended', daysOf(null), daysOf(null, null), 'NO_EVENTS'],
  ])('says why nothing is computed of %s', (_name, first, second, reason) => {
    const times = compareTimes(first, second);
    expect(times.logRank).toEqual({ chiSquared: null, p: null, reason });
    expect(times.hazardRatio.estimate).toBeNull();
    expect(times.restrictedMeanDifference.computable).toBe(false);
    expect(JSON.stringify(times)).not.toMatch(/NaN|Infinity/);
  });
});

describe('how often two sides reoffended', () => {
  const bins = (...people: number[]) => people.map((each, count) => ({ count, people: each }));

  it('R107 takes the Poisson model for counts that spread as such, and the ratio of the means', () => {
    const found = compareFrequency(bins(60, 30, 9, 1), bins(40, 40, 15, 5));
    expect(found.model).toBe('POISSON');
    expect(found.dispersion).toBeLessThan(1.5);
    expect(found.rateRatio.estimate).toBeCloseTo((30 + 18 + 3) / (40 + 30 + 15), 9);
    expect(found.theta).toBeNull();
  });

  it('R107 takes the negative binomial model, and a wider interval, where a few children have most', () => {
    const few = [...bins(80, 5), { count: 12, people: 15 }];
    const found = compareFrequency(few, [...bins(70, 10), { count: 9, people: 20 }]);
    expect(found.model).toBe('NEGATIVE_BINOMIAL');
    expect(found.dispersion).toBeGreaterThan(1.5);
    expect(found.theta).toBeGreaterThan(0);
    expect(found.rateRatio.estimate).toBeCloseTo(185 / 190, 6);
    expect(found.rateRatio.upper! / found.rateRatio.lower!).toBeGreaterThan(2);
  });

  it('says why there is no ratio', () => {
    expect(compareFrequency([], bins(3, 1))).toMatchObject({
      rateRatio: { computable: false, reason: 'EMPTY_DENOMINATOR' },
      model: null,
    });
    expect(compareFrequency(bins(3), bins(3, 1)).rateRatio.reason).toBe('ZERO_CELL');
    expect(compareFrequency(bins(3), bins(3)).rateRatio.reason).toBe('NO_EVENTS');
  });
});
