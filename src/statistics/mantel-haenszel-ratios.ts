import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedZ } from './distributions/normal.js';
import type { IntervalEstimate } from './interval.js';
import { comparableStrata, sumOverStrata, type Stratum } from './strata.js';

/**
 * Odds ratio over strata, treated over control, with the log interval. Assumes that the odds ratio is the same
 * in every stratum (see `oddsRatioHomogeneity`); strata may be small and many.
 *
 * Source: N. Mantel & W. Haenszel (1959), JNCI 22:719-748; variance J. Robins, N. Breslow & S. Greenland (1986),
 * Biometrics 42:311-323.
 *
 * @returns EMPTY_DENOMINATOR when no stratum has people in both groups, ZERO_CELL when the ratio would be 0 or
 *   unbounded
 * @throws RangeError when a count is not valid or confidence is outside (0, 1)
 */
export function mantelHaenszelOddsRatio(
  strata: readonly Stratum[],
  confidence = 0.95,
): Computed<IntervalEstimate> {
  const z = twoSidedZ(confidence);
  const comparable = comparableStrata(strata);
  if (comparable.length === 0) return notComputable('EMPTY_DENOMINATOR');
  let above = 0;
  let below = 0;
  let sameAbove = 0;
  let crossed = 0;
  let sameBelow = 0;
  for (const { treated, control } of comparable) {
    const total = treated.n + control.n;
    const concordant = (treated.events + control.n - control.events) / total;
    const discordant = (treated.n - treated.events + control.events) / total;
    const up = (treated.events / total) * (control.n - control.events);
    const down = (control.events / total) * (treated.n - treated.events);
    above += up;
    below += down;
    sameAbove += concordant * up;
    crossed += concordant * down + discordant * up;
    sameBelow += discordant * down;
  }
  if (above === 0 || below === 0) return notComputable('ZERO_CELL');
  const variance =
    sameAbove / (2 * above * above) + crossed / (2 * above * below) + sameBelow / (2 * below * below);
  return computed(logInterval(above / below, variance, z, confidence));
}

/**
 * Risk ratio over strata, treated over control, with the log interval. Assumes that the risk ratio is the same in
 * every stratum.
 *
 * Source: N. Mantel & W. Haenszel (1959); estimate and variance S. Greenland & J. Robins (1985), Biometrics
 * 41:55-68.
 *
 * @returns EMPTY_DENOMINATOR when no stratum has people in both groups, ZERO_CELL when one group has no event in
 *   them, NO_VARIATION when everybody has it
 * @throws RangeError when a count is not valid or confidence is outside (0, 1)
 */
export function mantelHaenszelRiskRatio(
  strata: readonly Stratum[],
  confidence = 0.95,
): Computed<IntervalEstimate> {
  const z = twoSidedZ(confidence);
  const comparable = comparableStrata(strata);
  if (comparable.length === 0) return notComputable('EMPTY_DENOMINATOR');
  const above = sumOverStrata(comparable, ({ treated, control }) => {
    return (treated.events / (treated.n + control.n)) * control.n;
  });
  const below = sumOverStrata(comparable, ({ treated, control }) => {
    return (control.events / (treated.n + control.n)) * treated.n;
  });
  if (above === 0 || below === 0) return notComputable('ZERO_CELL');
  const spread = sumOverStrata(comparable, ({ treated, control }) => {
    const total = treated.n + control.n;
    const events = treated.events + control.events;
    return (treated.n / total) * (control.n / total) * events - (treated.events / total) * control.events;
  });
  if (spread <= 0) return notComputable('NO_VARIATION');
  return computed(logInterval(above / below, spread / above / below, z, confidence));
}

function logInterval(estimate: number, variance: number, z: number, confidence: number): IntervalEstimate {
  const factor = Math.exp(z * Math.sqrt(variance));
  return { estimate, lower: estimate / factor, upper: estimate * factor, confidence };
}
