import { requireEvents, requireOpenUnit } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { betaQuantile } from './distributions/beta.js';
import { twoSidedZ } from './distributions/normal.js';
import type { IntervalEstimate } from './interval.js';

/**
 * A proportion with its score interval, the default for any single rate.
 *
 * Source: E. B. Wilson (1927), JASA 22:209-212; Newcombe (1998), Statistics in Medicine 17:857-872, method 3.
 * Limits lie in [0, 1]. Assumes independent people with one yes-or-no outcome each.
 *
 * @param events people with the event, 0 <= events <= n
 * @param n people observed
 * @returns EMPTY_DENOMINATOR when n is 0
 * @throws RangeError when the counts are not valid or confidence is outside (0, 1)
 */
export function wilsonInterval(events: number, n: number, confidence = 0.95): Computed<IntervalEstimate> {
  requireEvents(events, n);
  const z = twoSidedZ(confidence);
  if (n === 0) return notComputable('EMPTY_DENOMINATOR');
  return computed({ estimate: events / n, ...wilsonLimits(events, n, z), confidence });
}

/**
 * A proportion with its exact (Clopper-Pearson) interval: never covers less than stated, usually more.
 *
 * Source: C. J. Clopper & E. S. Pearson (1934), Biometrika 26:404-413, as beta quantiles.
 *
 * @returns EMPTY_DENOMINATOR when n is 0
 * @throws RangeError when the counts are not valid or confidence is outside (0, 1)
 */
export function clopperPearsonInterval(
  events: number,
  n: number,
  confidence = 0.95,
): Computed<IntervalEstimate> {
  requireEvents(events, n);
  requireOpenUnit(confidence, 'confidence');
  if (n === 0) return notComputable('EMPTY_DENOMINATOR');
  const tail = (1 - confidence) / 2;
  const lower = events === 0 ? 0 : betaQuantile(tail, events, n - events + 1, 'lower');
  const upper = events === n ? 1 : betaQuantile(tail, events + 1, n - events, 'upper');
  return computed({ estimate: events / n, lower, upper, confidence });
}

/**
 * The two roots of Wilson's quadratic, for n > 0. The lower one comes from the product of the roots, which
 * does not cancel for rare events.
 */
export function wilsonLimits(events: number, n: number, z: number): { lower: number; upper: number } {
  if (events === n) return { lower: n / (n + z * z), upper: 1 };
  const middle = events + (z * z) / 2;
  const half = z * Math.sqrt((events * (n - events)) / n + (z * z) / 4);
  const upper = (middle + half) / (n + z * z);
  return { lower: (events / n) * (events / (n + z * z) / upper), upper };
}
