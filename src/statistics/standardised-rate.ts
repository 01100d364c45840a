import { requireCount, requireNonNegative, requireOpenUnit } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { gammaQuantile } from './distributions/gamma.js';
import type { IntervalEstimate } from './interval.js';
import type { EventRate } from './rates.js';

/** A rate in one stratum, and how many people of the standard population are in it (or its share: any unit). */
export interface WeightedRate extends EventRate {
  readonly standard: number;
}

/**
 * A directly standardised rate: what the rate would be if the strata had the make-up of a standard population. Per
 * unit of exposure.
 *
 * Source: M. Fay & E. Feuer (1997), Statistics in Medicine 16:791-801: gamma limits, which stay at or above the
 * nominal confidence however unequal the weights. Assumes Poisson events.
 *
 * @returns EMPTY_DENOMINATOR when the standard population is empty, ZERO_EXPOSURE when a stratum that is in it has
 *   no time at risk
 * @throws RangeError when events is not a count, exposure or standard is negative or confidence is outside (0, 1)
 */
export function directlyStandardisedRate(
  strata: readonly WeightedRate[],
  confidence = 0.95,
): Computed<IntervalEstimate> {
  requireOpenUnit(confidence, 'confidence');
  strata.forEach(requireStratum);
  const held = strata.filter(({ standard }) => standard > 0);
  const population = held.reduce((sum, { standard }) => sum + standard, 0);
  if (population === 0) return notComputable('EMPTY_DENOMINATOR');
  let rate = 0;
  let variance = 0;
  let largest = 0;
  for (const { events, exposure, standard } of held) {
    if (exposure === 0) return notComputable('ZERO_EXPOSURE');
    const weight = standard / population / exposure;
    rate += weight * events;
    variance += weight * weight * events;
    largest = Math.max(largest, weight);
  }
  const tail = (1 - confidence) / 2;
  const above = rate + largest;
  const spread = variance + largest * largest;
  return computed({
    estimate: rate,
    lower: rate === 0 ? 0 : gammaQuantile(tail, (rate / variance) * rate, 'lower') * (variance / rate),
    upper: gammaQuantile(tail, (above / spread) * above, 'upper') * (spread / above),
    confidence,
  });
}

function requireStratum({ events, exposure, standard }: WeightedRate): void {
  requireCount(events, 'events');
  requireNonNegative(exposure, 'exposure');
  requireNonNegative(standard, 'standard');
}
