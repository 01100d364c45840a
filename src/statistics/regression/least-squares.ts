import { computed, notComputable, type Computed } from '../computed.js';
import { choleskyFactor, choleskyInverse, choleskySolve } from '../linear/cholesky.js';
import { crossProduct, crossVector, linearPredictor } from '../linear/cross-product.js';
import type { Coefficients } from './model-fit.js';
import { standardise, unstandardise } from './standardise.js';

/** A linear regression. */
export interface LinearModel extends Coefficients {
  /** Expected outcome of each row. */
  readonly fitted: Float64Array;
  /** Variance of what is left, over rows less coefficients. */
  readonly residualVariance: number;
}

/**
 * Ordinary least squares, an intercept included; columns are standardised first.
 *
 * @param columns one per covariate, without the intercept; finite numbers
 * @returns CONSTANT_COLUMN or COLLINEAR_COLUMN with the place of the column; TOO_FEW_PEOPLE where there are not
 *   more rows than coefficients
 */
export function fitLeastSquares(
  columns: readonly Float64Array[],
  outcome: Float64Array,
): Computed<LinearModel> {
  const rows = outcome.length;
  const freedom = rows - columns.length - 1;
  if (freedom <= 0) return notComputable('TOO_FEW_PEOPLE');
  const scaled = standardise(columns, rows);
  if (scaled.constant >= 0) return notComputable('CONSTANT_COLUMN', scaled.constant);
  const design = scaled.columns;
  const factored = choleskyFactor(crossProduct(design), design.length);
  if (!factored.definite) return notComputable('COLLINEAR_COLUMN', factored.dependent - 1);
  const estimates = choleskySolve(factored.lower, crossVector(design, outcome));
  const fitted = linearPredictor(design, estimates);
  let squares = 0;
  for (let i = 0; i < rows; i++) squares += (outcome[i]! - fitted[i]!) ** 2;
  const residualVariance = squares / freedom;
  const covariance = choleskyInverse(factored.lower, design.length).map((value) => value * residualVariance);
  return computed({ ...unstandardise({ estimates, covariance }, scaled), fitted, residualVariance });
}
