import { requireArms } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedZ } from './distributions/normal.js';
import type { Arm, IntervalEstimate, RatioEstimate } from './interval.js';
import { bisect } from './solve.js';

/**
 * Risk ratio, treated over control, with the log interval.
 *
 * Source: D. Katz et al. (1978), Biometrics 34:469-474: ln RR +- z sqrt(1/a - 1/n1 + 1/c - 1/n2). Assumes two
 * independent groups with more than a few events each.
 *
 * @returns EMPTY_DENOMINATOR when a group is empty, ZERO_CELL when one has no event, NO_VARIATION when
 *   everybody has the event
 * @throws RangeError when the counts are not valid or confidence is outside (0, 1)
 */
export function katzRiskRatio(treated: Arm, control: Arm, confidence = 0.95): Computed<IntervalEstimate> {
  requireArms(treated, control);
  const z = twoSidedZ(confidence);
  if (treated.n === 0 || control.n === 0) return notComputable('EMPTY_DENOMINATOR');
  if (treated.events === 0 || control.events === 0) return notComputable('ZERO_CELL');
  const estimate = ratioOf(treated, control);
  const variance =
    (treated.n - treated.events) / treated.events / treated.n +
    (control.n - control.events) / control.events / control.n;
  if (variance === 0) return notComputable('NO_VARIATION');
  const factor = Math.exp(z * Math.sqrt(variance));
  return computed({ estimate, lower: estimate / factor, upper: estimate * factor, confidence });
}

/**
 * Risk ratio, treated over control, with the Miettinen-Nurminen score interval, which needs no event in
 * either single group: without control events the estimate and upper limit are unbounded (null). It excludes
 * 1 exactly when the N-1 chi-squared test gives p below 1 - confidence.
 *
 * Source: O. Miettinen & M. Nurminen (1985), Statistics in Medicine 4:213-226; limits by bisection.
 *
 * @returns EMPTY_DENOMINATOR when a group is empty, NO_EVENTS when neither group has an event
 * @throws RangeError when the counts are not valid or confidence is outside (0, 1)
 */
export function miettinenNurminenRiskRatio(
  treated: Arm,
  control: Arm,
  confidence = 0.95,
): Computed<RatioEstimate> {
  requireArms(treated, control);
  const z = twoSidedZ(confidence);
  if (treated.n === 0 || control.n === 0) return notComputable('EMPTY_DENOMINATOR');
  if (treated.events + control.events === 0) return notComputable('NO_EVENTS');
  // theta = RR/(1 + RR) maps the unbounded ratio onto (0, 1), where bisection can reach both ends.
  const accepted = (theta: number) => Math.abs(scoreStatistic(treated, control, theta / (1 - theta))) <= z;
  const risk1 = treated.events / treated.n;
  const risk2 = control.events / control.n;
  const centre = risk1 / (risk1 + risk2);
  const lower = treated.events === 0 ? 0 : bisect(accepted, centre, 0);
  const upper = control.events === 0 ? 1 : bisect(accepted, centre, 1);
  return computed({
    estimate: control.events === 0 ? null : ratioOf(treated, control),
    lower: lower / (1 - lower),
    upper: upper === 1 ? null : upper / (1 - upper),
    confidence,
  });
}

function ratioOf(treated: Arm, control: Arm): number {
  return treated.events / treated.n / (control.events / control.n);
}

/**
 * Miettinen & Nurminen's z for the hypothesis that the ratio is `ratio` > 0; the restricted fit is a
 * quadratic.
 */
function scoreStatistic(treated: Arm, control: Arm, ratio: number): number {
  const total = treated.n + control.n;
  const a = total * ratio;
  const b = treated.n * ratio + treated.events + control.n + control.events * ratio;
  const c = treated.events + control.events;
  const p2 = (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
  const p1 = Math.min(1, p2 * ratio);
  const difference = treated.events / treated.n - (control.events / control.n) * ratio;
  if (difference === 0) return 0;
  const variance =
    ((p1 * (1 - p1)) / treated.n + (ratio * ratio * p2 * (1 - p2)) / control.n) * (total / (total - 1));
  return difference / Math.sqrt(variance);
}
