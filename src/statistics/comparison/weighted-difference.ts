import { computed, notComputable, type Computed } from '../computed.js';

/** Difference of two weighted means, with what each row adds to it. */
export interface WeightedDifference {
  readonly treatedMean: number;
  readonly comparisonMean: number;
  /** Treated minus comparison. */
  readonly difference: number;
  /** Robust to unequal spread; takes the weights as known. */
  readonly standardError: number;
  /** How much each row moves the difference: the square root of the sum of their squares is the standard error. */
  readonly influence: Float64Array;
}

/**
 * Difference of weighted (Hajek) means with its heteroscedasticity-robust standard error:
 * sum of w^2 (y - m)^2 / (sum of w)^2, over both groups.
 *
 * Source: H. White (1980), Econometrica 48:817-838 (HC0), for the regression of the outcome on the treatment.
 *
 * @param treated 1 or 0 per row
 * @returns EMPTY_DENOMINATOR where a group has no weight
 */
export function weightedDifference(
  outcome: Float64Array,
  treated: ArrayLike<number>,
  weights: Float64Array,
): Computed<WeightedDifference> {
  const total = [0, 0];
  const sum = [0, 0];
  for (let i = 0; i < outcome.length; i++) {
    const arm = treated[i] === 1 ? 1 : 0;
    total[arm]! += weights[i]!;
    sum[arm]! += weights[i]! * outcome[i]!;
  }
  const [comparisonWeight = 0, treatedWeight = 0] = total;
  if (!(comparisonWeight > 0 && treatedWeight > 0)) return notComputable('EMPTY_DENOMINATOR');
  const treatedMean = sum[1]! / treatedWeight;
  const comparisonMean = sum[0]! / comparisonWeight;
  const influence = outcome.map((y, i) =>
    treated[i] === 1
      ? (weights[i]! / treatedWeight) * (y - treatedMean)
      : (-weights[i]! / comparisonWeight) * (y - comparisonMean),
  );
  return computed({
    treatedMean,
    comparisonMean,
    difference: treatedMean - comparisonMean,
    standardError: rootOfSquares(influence),
    influence,
  });
}

/**
 * Standard error of an estimate where people come in clusters (a group session, a worker, a matched pair) that
 * share what cannot be seen: what the rows of a cluster add is summed before it is squared.
 *
 * Source: K.-Y. Liang & S. Zeger (1986), Biometrika 73:13-22; without a correction for few clusters.
 *
 * @param clusters a number from 0 per row, the same for those of one cluster
 * @returns TOO_FEW_PEOPLE with fewer than two clusters
 */
export function clusterRobustError(influence: Float64Array, clusters: Int32Array): Computed<number> {
  const sums = new Float64Array(clusters.reduce((most, each) => Math.max(most, each), -1) + 1);
  for (let i = 0; i < influence.length; i++) sums[clusters[i]!]! += influence[i]!;
  return new Set(clusters).size < 2 ? notComputable('TOO_FEW_PEOPLE') : computed(rootOfSquares(sums));
}

export function rootOfSquares(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}
