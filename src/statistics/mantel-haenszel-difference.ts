import { computed, notComputable, type Computed } from './computed.js';
import { chiSquaredTails } from './distributions/chi-squared.js';
import { twoSidedZ } from './distributions/normal.js';
import type { IntervalEstimate, TestResult } from './interval.js';
import { comparableStrata, sumOverStrata, type Stratum } from './strata.js';

/**
 * Risk difference over strata, treated minus control: each stratum's difference weighted by n1 n2 / N. In [-1, 1];
 * limits are not cut off there.
 *
 * Source: S. Greenland & J. Robins (1985), Biometrics 41:55-68; variance T. Sato (1989), Biometrics 45:1323-1324,
 * which holds for few large strata and for many small ones.
 *
 * @returns EMPTY_DENOMINATOR when no stratum has people in both groups, NO_VARIATION when the variance is 0 (nobody
 *   or everybody has the event)
 * @throws RangeError when a count is not valid or confidence is outside (0, 1)
 */
export function mantelHaenszelRiskDifference(
  strata: readonly Stratum[],
  confidence = 0.95,
): Computed<IntervalEstimate> {
  const z = twoSidedZ(confidence);
  const comparable = comparableStrata(strata);
  if (comparable.length === 0) return notComputable('EMPTY_DENOMINATOR');
  let weights = 0;
  let differences = 0;
  let tilt = 0;
  let spread = 0;
  for (const { treated, control } of comparable) {
    const { events: a, n: n1 } = treated;
    const { events: c, n: n2 } = control;
    const total = n1 + n2;
    weights += (n1 / total) * n2;
    differences += (a * n2 - c * n1) / total;
    tilt +=
      ((n1 / total) * n1 * c) / total -
      ((n2 / total) * n2 * a) / total +
      ((n1 / total) * (n2 / total) * (n2 - n1)) / 2;
    spread += (a * (n2 - c) + c * (n1 - a)) / (2 * total);
  }
  const estimate = differences / weights;
  const variance = (estimate * tilt + spread) / weights / weights;
  if (!(variance > 0)) return notComputable('NO_VARIATION');
  const half = z * Math.sqrt(variance);
  return computed({ estimate, lower: estimate - half, upper: estimate + half, confidence });
}

/**
 * The Cochran-Mantel-Haenszel test of no difference in any stratum, without continuity correction, 1 degree of
 * freedom.
 *
 * Source: N. Mantel & W. Haenszel (1959), JNCI 22:719-748, eq. 8 without the half.
 *
 * @returns EMPTY_DENOMINATOR when no stratum has people in both groups, EMPTY_MARGIN when in each of them nobody or
 *   everybody has the event
 * @throws RangeError when a count is not valid
 */
export function mantelHaenszelTest(strata: readonly Stratum[]): Computed<TestResult> {
  const comparable = comparableStrata(strata);
  if (comparable.length === 0) return notComputable('EMPTY_DENOMINATOR');
  const gap = sumOverStrata(comparable, ({ treated, control }) => {
    return (treated.events * control.n - control.events * treated.n) / (treated.n + control.n);
  });
  const variance = sumOverStrata(comparable, ({ treated, control }) => {
    const total = treated.n + control.n;
    const events = treated.events + control.events;
    return (treated.n / total) * (control.n / total) * (events / (total - 1)) * (total - events);
  });
  if (variance === 0) return notComputable('EMPTY_MARGIN');
  const statistic = (gap / variance) * gap;
  return computed({ statistic, p: chiSquaredTails(statistic, 1).upper });
}
