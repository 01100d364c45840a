import { requireArms } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedZ } from './distributions/normal.js';
import type { Arm, IntervalEstimate } from './interval.js';
import { wilsonLimits } from './proportion.js';
import { restrictedDifferenceFit } from './restricted-fit.js';
import { bisect } from './solve.js';

/**
 * Risk difference, treated minus control, with the hybrid score interval.
 *
 * Source: R. G. Newcombe (1998), Statistics in Medicine 17:873-890, method 10. In [-1, 1]. Assumes two
 * independent groups.
 *
 * @returns EMPTY_DENOMINATOR when either group is empty
 * @throws RangeError when the counts are not valid or confidence is outside (0, 1)
 */
export function newcombeRiskDifference(
  treated: Arm,
  control: Arm,
  confidence = 0.95,
): Computed<IntervalEstimate> {
  requireArms(treated, control);
  const z = twoSidedZ(confidence);
  if (treated.n === 0 || control.n === 0) return notComputable('EMPTY_DENOMINATOR');
  const p1 = treated.events / treated.n;
  const p2 = control.events / control.n;
  const w1 = wilsonLimits(treated.events, treated.n, z);
  const w2 = wilsonLimits(control.events, control.n, z);
  const estimate = p1 - p2;
  return computed({
    estimate,
    lower: estimate - Math.hypot(p1 - w1.lower, w2.upper - p2),
    upper: estimate + Math.hypot(w1.upper - p1, p2 - w2.lower),
    confidence,
  });
}

/**
 * Risk difference, treated minus control, with the Miettinen-Nurminen score interval. It excludes 0 exactly
 * when the N-1 chi-squared test gives p below 1 - confidence, so an interval and that p-value cannot
 * disagree.
 *
 * Source: O. Miettinen & M. Nurminen (1985), Statistics in Medicine 4:213-226; limits by bisection. In [-1,
 * 1]. Assumes two independent groups.
 *
 * @returns EMPTY_DENOMINATOR when either group is empty
 * @throws RangeError when the counts are not valid or confidence is outside (0, 1)
 */
export function miettinenNurminenRiskDifference(
  treated: Arm,
  control: Arm,
  confidence = 0.95,
): Computed<IntervalEstimate> {
  requireArms(treated, control);
  const z = twoSidedZ(confidence);
  if (treated.n === 0 || control.n === 0) return notComputable('EMPTY_DENOMINATOR');
  const estimate = treated.events / treated.n - control.events / control.n;
  const accepted = (delta: number) => Math.abs(scoreStatistic(treated, control, estimate, delta)) <= z;
  return computed({
    estimate,
    lower: estimate === -1 ? -1 : bisect(accepted, estimate, -1),
    upper: estimate === 1 ? 1 : bisect(accepted, estimate, 1),
    confidence,
  });
}

/** Miettinen & Nurminen's z for the hypothesis that the difference is delta, -1 < delta < 1. */
function scoreStatistic(treated: Arm, control: Arm, estimate: number, delta: number): number {
  if (estimate === delta) return 0;
  const p2 = restrictedDifferenceFit(treated, control, delta);
  const p1 = p2 + delta;
  const total = treated.n + control.n;
  const variance = ((p1 * (1 - p1)) / treated.n + (p2 * (1 - p2)) / control.n) * (total / (total - 1));
  return (estimate - delta) / Math.sqrt(variance);
}
