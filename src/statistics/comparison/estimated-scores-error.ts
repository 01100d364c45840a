import { crossVector, linearPredictor } from '../linear/cross-product.js';
import type { LogisticModel } from '../regression/logistic.js';
import type { PropensityWeights } from './propensity-weights.js';
import { rootOfSquares, type WeightedDifference } from './weighted-difference.js';

/**
 * Standard error of a weighted difference that knows that the scores were estimated from the same people, by
 * M-estimation: the estimating equations of the score model are stacked on those of the two means.
 *
 * Source: L. Stefanski & D. Boos (2002), The American Statistician 56:29-38; J. Lunceford & M. Davidian (2004),
 * Statistics in Medicine 23:2937-2960.
 *
 * @param columns the covariates that the scores were fitted on, without the intercept
 */
export function estimatedScoresError(
  columns: readonly Float64Array[],
  model: LogisticModel,
  outcome: Float64Array,
  treated: ArrayLike<number>,
  { weights, slopes }: PropensityWeights,
  difference: WeightedDifference,
): number {
  const rows = outcome.length;
  const design = [new Float64Array(rows).fill(1), ...columns];
  const totals = [0, 0];
  for (let i = 0; i < rows; i++) totals[treated[i] === 1 ? 1 : 0]! += weights[i]!;
  // How the difference moves with the log-odds of each row, and through them with the coefficients.
  const pull = outcome.map((y, i) =>
    treated[i] === 1
      ? (slopes[i]! / totals[1]!) * (y - difference.treatedMean)
      : (-slopes[i]! / totals[0]!) * (y - difference.comparisonMean),
  );
  const gradient = crossVector(design, pull);
  const size = design.length;
  const direction = gradient.map((_, j) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += model.covariance[j * size + k]! * gradient[k]!;
    return sum;
  });
  const through = linearPredictor(design, direction);
  return rootOfSquares(
    difference.influence.map((own, i) => own + through[i]! * (treated[i]! - model.fitted[i]!)),
  );
}
