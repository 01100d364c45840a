/** How a group is weighted: a weight per row, 0 for those left out. */
export type Weights = Float64Array;

/** How far the groups are apart in one column. */
export interface Balance {
  readonly treatedMean: number;
  readonly comparisonMean: number;
  /**
   * (Treated - comparison) over the spread of the treated as they came; null where these do not vary but the
   * groups differ.
   */
  readonly standardisedDifference: number | null;
  /** Variance of the treated over that of the comparison, for a quantity; null for yes or no, or without variance. */
  readonly varianceRatio: number | null;
}

/** Everybody as they came. */
export const unweighted = (rows: number): Weights => new Float64Array(rows).fill(1);

interface Moments {
  mean: number;
  variance: number;
}

/** Mean and variance of a group; with weights of 1 the variance is that over n - 1. */
function momentsOf(column: Float64Array, treated: ArrayLike<number>, weights: Weights, arm: 0 | 1): Moments {
  let total = 0;
  let sum = 0;
  let squared = 0;
  for (let i = 0; i < column.length; i++) {
    if (treated[i] !== arm) continue;
    total += weights[i]!;
    squared += weights[i]! * weights[i]!;
    sum += weights[i]! * column[i]!;
  }
  const mean = sum / total;
  let squares = 0;
  for (let i = 0; i < column.length; i++) {
    if (treated[i] === arm) squares += weights[i]! * (column[i]! - mean) ** 2;
  }
  return { mean, variance: squares / (total - squared / total) };
}

/** Whether a column says only yes (1) or no (0). */
export const isYesNo = (column: Float64Array): boolean => column.every((value) => value === 0 || value === 1);

/**
 * Balance of one column under weights. The spread is always that of the treated before any weighting, so that
 * "before" and "after" can be compared: the standard deviation (n - 1) of a quantity, root p(1 - p) of yes or no.
 *
 * Source: P. Austin (2009), Statistics in Medicine 28:3083-3107; the treated as the standard, as fits the effect on
 * the treated, E. Stuart (2010), Statistical Science 25:1-21. Weighted variance with the reliability-weight
 * correction: sum w (x - m)^2 / (sum w - sum w^2 / sum w).
 *
 * @param treated 1 or 0 per row; each group has somebody with a weight
 */
export function balanceOf(column: Float64Array, treated: ArrayLike<number>, weights: Weights): Balance {
  const yesNo = isYesNo(column);
  const before = momentsOf(column, treated, unweighted(column.length), 1);
  const spread = Math.sqrt(yesNo ? before.mean * (1 - before.mean) : before.variance);
  const first = momentsOf(column, treated, weights, 1);
  const second = momentsOf(column, treated, weights, 0);
  const difference = first.mean - second.mean;
  const ratio = first.variance / second.variance;
  return {
    treatedMean: first.mean,
    comparisonMean: second.mean,
    standardisedDifference: standardised(difference, spread),
    varianceRatio: yesNo || !Number.isFinite(ratio) ? null : ratio,
  };
}

function standardised(difference: number, spread: number): number | null {
  if (difference === 0) return 0;
  return spread > 0 ? difference / spread : null;
}

/** Weights under which only those who were matched count. */
export function matchedWeights(
  rows: number,
  pairs: { readonly treated: Int32Array; readonly comparison: Int32Array },
): Weights {
  const weights = new Float64Array(rows);
  for (const row of pairs.treated) weights[row] = 1;
  for (const row of pairs.comparison) weights[row] = 1;
  return weights;
}
