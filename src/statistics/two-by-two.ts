import { requireArms } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { chiSquaredTails } from './distributions/chi-squared.js';
import type { Arm, TestResult } from './interval.js';

/**
 * Pearson's chi-squared test on a two-by-two table, uncorrected, 1 degree of freedom.
 *
 * Source: K. Pearson (1900): N (ad - bc)^2 / (r1 r2 c1 c2).
 *
 * @returns EMPTY_DENOMINATOR when a group is empty, EMPTY_MARGIN when nobody or everybody has the event
 * @throws RangeError when the counts are not valid
 */
export function pearsonChiSquared(treated: Arm, control: Arm): Computed<TestResult> {
  return chiSquaredTest(treated, control, (gap, total) => (gap / total) * gap);
}

/**
 * The "N - 1" chi-squared test: the test that belongs to the Miettinen-Nurminen interval, and the recommended
 * one when every expected count is at least 1.
 *
 * Source: E. S. Pearson (1947); I. Campbell (2007), Statistics in Medicine 26:3661-3675.
 *
 * @returns EMPTY_DENOMINATOR when a group is empty, EMPTY_MARGIN when nobody or everybody has the event
 * @throws RangeError when the counts are not valid
 */
export function nMinusOneChiSquared(treated: Arm, control: Arm): Computed<TestResult> {
  return chiSquaredTest(treated, control, (gap, total) => (gap / total) * gap * ((total - 1) / total));
}

/**
 * The chi-squared test with Yates's (1934) continuity correction: conservative, kept for comparison with
 * older reports.
 *
 * @returns EMPTY_DENOMINATOR when a group is empty, EMPTY_MARGIN when nobody or everybody has the event
 * @throws RangeError when the counts are not valid
 */
export function yatesChiSquared(treated: Arm, control: Arm): Computed<TestResult> {
  return chiSquaredTest(treated, control, (gap, total) => {
    const corrected = Math.max(0, gap - total / 2);
    return (corrected / total) * corrected;
  });
}

/**
 * The smallest of the four expected counts under no difference: below 5, show Fisher's exact test.
 *
 * @returns EMPTY_DENOMINATOR when both groups are empty
 * @throws RangeError when the counts are not valid
 */
export function smallestExpectedCount(treated: Arm, control: Arm): Computed<number> {
  requireArms(treated, control);
  const total = treated.n + control.n;
  if (total === 0) return notComputable('EMPTY_DENOMINATOR');
  const events = treated.events + control.events;
  return computed(Math.min(treated.n, control.n) * (Math.min(events, total - events) / total));
}

/**
 * The shared frame of the three tests.
 *
 * @param scaled turns the gap |ad - bc| and the total N into (the squared, possibly corrected gap)/N
 */
function chiSquaredTest(
  treated: Arm,
  control: Arm,
  scaled: (gap: number, total: number) => number,
): Computed<TestResult> {
  requireArms(treated, control);
  if (treated.n === 0 || control.n === 0) return notComputable('EMPTY_DENOMINATOR');
  const total = treated.n + control.n;
  const events = treated.events + control.events;
  if (events === 0 || events === total) return notComputable('EMPTY_MARGIN');
  // ad - bc = a n2 - c n1, with one product fewer to round.
  const gap = Math.abs(treated.events * control.n - control.events * treated.n);
  const margins = (treated.n / total) * control.n * (events / total) * (total - events);
  const statistic = scaled(gap, total) / margins;
  return computed({ statistic, p: chiSquaredTails(statistic, 1).upper });
}
