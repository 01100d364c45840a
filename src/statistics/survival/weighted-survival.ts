import { computed, notComputable, type Computed } from '../computed.js';
import { fromHereOn, requireFollowUp, slotsOf, tally, type FollowUp } from './follow-up.js';

/** A survival curve of weighted people, without limits: its place is a picture beside a weighted hazard ratio. */
export interface WeightedSurvivalCurve {
  readonly time: Float64Array;
  readonly survival: Float64Array;
}

/**
 * The Kaplan-Meier curve of people who each count as many as their weight: the comparison group as the weighting makes
 * it.
 *
 * Source: S. Cole & M. Hernan (2004), Computer Methods and Programs in Biomedicine 75:45-49.
 *
 * @param weights at least 0, one per person
 * @returns EMPTY_DENOMINATOR when no weight is above 0
 * @throws RangeError when the follow-up or a weight is not valid
 */
export function weightedSurvival(followUp: FollowUp, weights: Float64Array): Computed<WeightedSurvivalCurve> {
  requireFollowUp(followUp);
  requireWeights(weights, followUp.time.length);
  const slots = slotsOf(followUp.time);
  const atRisk = fromHereOn(tally(slots, weights));
  const events = tally(
    slots,
    weights.map((weight, i) => weight * followUp.event[i]!),
  );
  if (!(atRisk[0]! > 0)) return notComputable('EMPTY_DENOMINATOR');
  let left = 1;
  const survival = events.map((dead, k) => (left *= dead > 0 ? Math.max(0, 1 - dead / atRisk[k]!) : 1));
  return computed({ time: slots.values, survival });
}

/** Throws RangeError unless there is one finite weight of at least 0 for each row. */
export function requireWeights(weights: Float64Array, rows: number): void {
  if (weights.length !== rows) throw new RangeError(`weights has ${weights.length} rows, not ${rows}`);
  for (let i = 0; i < rows; i++) {
    if (!(weights[i]! >= 0 && weights[i]! < Infinity)) {
      throw new RangeError(`weights must be finite numbers of at least 0, got ${weights[i]} in row ${i}`);
    }
  }
}
