import { requirePositive } from '../checks.js';
import { computed, notComputable, type Computed } from '../computed.js';
import { twoSidedNormalP, twoSidedZ } from '../distributions/normal.js';
import type { IntervalEstimate } from '../interval.js';
import type { SurvivalCurve } from './kaplan-meier.js';

/** Mean time without the event up to a horizon, in the unit of the curve. */
export interface RestrictedMean extends IntervalEstimate {
  readonly standardError: number;
}

/** Difference of two restricted means with its p-value. */
export interface RestrictedMeanDifference extends RestrictedMean {
  readonly p: number;
}

/**
 * The restricted mean: how long people were without the event, on average, out of `horizon`: the area under the curve.
 *
 * Source: J. Irwin (1949), Journal of Hygiene 47:188-189; variance sum of A(t)^2 d/(n (n - d)), A being the area from t
 * to the horizon (P. Meier 1975). Holds also where hazards are not proportional.
 *
 * @returns FOLLOW_UP_TOO_SHORT when nobody was followed to the horizon, unless everybody had the event before
 * @throws RangeError when the horizon is not above 0 or confidence is outside (0, 1)
 */
export function restrictedMean(
  curve: SurvivalCurve,
  horizon: number,
  confidence = curve.confidence,
): Computed<RestrictedMean> {
  requirePositive(horizon, 'horizon');
  const z = twoSidedZ(confidence);
  const { time, survival, atRisk, events } = curve;
  const last = time.length - 1;
  if (time[last]! < horizon && survival[last]! > 0) return notComputable('FOLLOW_UP_TOO_SHORT');
  let area = 0;
  let variance = 0;
  let end = horizon;
  // From the horizon backwards, so that the area behind each time is known when it is reached.
  for (let k = last; k >= 0; k--) {
    if (time[k]! >= horizon) continue;
    area += survival[k]! * (end - time[k]!);
    end = time[k]!;
    const [n, d] = [atRisk[k]!, events[k]!];
    if (area > 0) variance += area * area * (d / n / (n - d));
  }
  area += end;
  const standardError = Math.sqrt(variance);
  const half = z * standardError;
  return computed({ estimate: area, lower: area - half, upper: area + half, confidence, standardError });
}

/**
 * Difference of the restricted means of two groups, treated minus control: so many days more without the event.
 *
 * Source: P. Royston & M. Parmar (2013), BMC Medical Research Methodology 13:152.
 *
 * @returns as restrictedMean, and NO_VARIATION when neither group has an event before the horizon
 * @throws RangeError as restrictedMean
 */
export function restrictedMeanDifference(
  treated: SurvivalCurve,
  control: SurvivalCurve,
  horizon: number,
  confidence = treated.confidence,
): Computed<RestrictedMeanDifference> {
  const one = restrictedMean(treated, horizon, confidence);
  if (!one.computable) return one;
  const other = restrictedMean(control, horizon, confidence);
  if (!other.computable) return other;
  const estimate = one.value.estimate - other.value.estimate;
  const standardError = Math.hypot(one.value.standardError, other.value.standardError);
  if (standardError === 0) return notComputable('NO_VARIATION');
  const half = twoSidedZ(confidence) * standardError;
  return computed({
    estimate,
    lower: estimate - half,
    upper: estimate + half,
    confidence,
    standardError,
    p: twoSidedNormalP(estimate / standardError),
  });
}
