import { requireSummary, type MeanSummary } from './mean-summary.js';
import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedZ } from './distributions/normal.js';
import { studentTails, twoSidedT } from './distributions/student-t.js';
import { requireOpenUnit } from './checks.js';
import type { IntervalEstimate } from './interval.js';

/** Difference of two means with its t test. */
export interface MeanDifference extends IntervalEstimate {
  readonly t: number;
  /** Above 0, not whole. */
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * Difference of the means of two independent groups, treated minus control, whose spreads may differ.
 *
 * Source: B. Welch (1947), Biometrika 34:28-35, with Satterthwaite's degrees of freedom.
 *
 * @returns TOO_FEW_PEOPLE when a group has fewer than two people, NO_VARIATION when neither has any spread
 * @throws RangeError when a summary is impossible or confidence is outside (0, 1)
 */
export function welchDifference(
  treated: MeanSummary,
  control: MeanSummary,
  confidence = 0.95,
): Computed<MeanDifference> {
  requireSummary(treated);
  requireSummary(control);
  requireOpenUnit(confidence, 'confidence');
  if (treated.n < 2 || control.n < 2) return notComputable('TOO_FEW_PEOPLE');
  const part1 = (treated.sd / treated.n) * treated.sd;
  const part0 = (control.sd / control.n) * control.sd;
  const variance = part1 + part0;
  if (variance === 0) return notComputable('NO_VARIATION');
  const [share1, share0] = [part1 / variance, part0 / variance];
  const degreesOfFreedom = 1 / ((share1 * share1) / (treated.n - 1) + (share0 * share0) / (control.n - 1));
  const estimate = treated.mean - control.mean;
  const t = estimate / Math.sqrt(variance);
  const half = twoSidedT(confidence, degreesOfFreedom) * Math.sqrt(variance);
  return computed({
    estimate,
    lower: estimate - half,
    upper: estimate + half,
    confidence,
    t,
    degreesOfFreedom,
    p: Math.min(1, 2 * studentTails(Math.abs(t), degreesOfFreedom).upper),
  });
}

/**
 * Standardised difference of two means: in standard deviations of the groups, so that instruments can be compared.
 *
 * Source: L. Hedges (1981), Journal of Educational Statistics 6:107-128: the difference over the pooled standard
 * deviation, times J = 1 - 3/(4 df - 1); variance J^2 ((n1 + n0)/(n1 n0) + d^2/2(n1 + n0)) after L. Hedges & I. Olkin
 * (1985). Normal limits.
 *
 * @returns TOO_FEW_PEOPLE when a group has fewer than two people, NO_VARIATION when neither has any spread
 * @throws RangeError when a summary is impossible or confidence is outside (0, 1)
 */
export function hedgesG(
  treated: MeanSummary,
  control: MeanSummary,
  confidence = 0.95,
): Computed<IntervalEstimate> {
  requireSummary(treated);
  requireSummary(control);
  const z = twoSidedZ(confidence);
  if (treated.n < 2 || control.n < 2) return notComputable('TOO_FEW_PEOPLE');
  const people = treated.n + control.n;
  const pooled = ((treated.n - 1) * treated.sd ** 2 + (control.n - 1) * control.sd ** 2) / (people - 2);
  if (pooled === 0) return notComputable('NO_VARIATION');
  const d = (treated.mean - control.mean) / Math.sqrt(pooled);
  const factor = 1 - 3 / (4 * (people - 2) - 1);
  const half = z * factor * Math.sqrt(people / treated.n / control.n + (d * d) / (2 * people));
  const estimate = d * factor;
  return computed({ estimate, lower: estimate - half, upper: estimate + half, confidence });
}
