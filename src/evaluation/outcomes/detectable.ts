import { type Arm, minimumDetectableReduction, normalQuantile, twoSidedZ } from '../../statistics/index.js';

const Z = twoSidedZ(0.95);
const POWER = 0.8;

/** The smallest fall below the comparison's rate that is found four times in five; null: none is. */
export function detectableFall(started: Arm, comparison: Arm): number | null {
  const baseline = comparison.n === 0 ? 0 : comparison.events / comparison.n;
  if (baseline === 0 || baseline === 1) return null;
  const size = { nTreated: started.n, nControl: comparison.n };
  const found = minimumDetectableReduction(baseline, size);
  return found.computable ? found.value.reduction : null;
}

/** The smallest rise above it: a fall of those without the outcome. */
export const detectableRise = (started: Arm, comparison: Arm): number | null => {
  const without = ({ events, n }: Arm): Arm => ({ events: n - events, n });
  return detectableFall(without(started), without(comparison));
};

/**
 * The smallest fall of a rate, as a share of it, that a ratio with a 95 per cent interval as wide as this finds four times in
 * five.
 *
 * Source: D. Schoenfeld (1983), Biometrics 39:499-503, of hazards; the same holds of any log ratio that is near normal.
 */
export function detectableShare({
  lower,
  upper,
}: {
  readonly lower: number;
  readonly upper: number;
}): number {
  const standardErrorLog = Math.log(upper / lower) / (2 * Z);
  return 1 - Math.exp(-(Z + normalQuantile(POWER)) * standardErrorLog);
}
