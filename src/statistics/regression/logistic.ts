import { computed, notComputable, type Computed } from '../computed.js';
import { choleskyFactor, choleskyInverse, choleskySolve } from '../linear/cholesky.js';
import { crossProduct, crossVector, linearPredictor } from '../linear/cross-product.js';
import type { Coefficients } from './model-fit.js';
import { separatingColumn } from './separation.js';
import { standardise, unstandardise } from './standardise.js';

/** A logistic regression: log-odds = intercept + columns times coefficients. */
export interface LogisticModel extends Coefficients {
  /** Log-odds of each row. */
  readonly logits: Float64Array;
  /** Probability of each row, in (0, 1). */
  readonly fitted: Float64Array;
  readonly deviance: number;
  readonly iterations: number;
}

const MOST_ITERATIONS = 50;
const MOST_HALVINGS = 20;
// Newton's steps square their error: at this change of the deviance the coefficients are good to 1e-11 or so.
const TOLERANCE = 1e-12;

/**
 * Logistic regression by iteratively reweighted least squares, an intercept included.
 *
 * Source: P. McCullagh & J. A. Nelder (1989), Generalized Linear Models, 2nd ed., section 2.5 and chapter 4.
 * Columns are standardised first; it has settled when the deviance changes by less than 1e-12 of itself.
 *
 * @param columns one per covariate, without the intercept; finite numbers
 * @param outcome 0 or 1 per row
 * @returns EMPTY_MARGIN where the outcome is the same for everybody; CONSTANT_COLUMN, COLLINEAR_COLUMN, SEPARATION or
 *   NOT_CONVERGED with the place of the column
 */
export function fitLogistic(
  columns: readonly Float64Array[],
  outcome: ArrayLike<number>,
): Computed<LogisticModel> {
  const rows = outcome.length;
  let events = 0;
  for (let i = 0; i < rows; i++) events += outcome[i]!;
  if (events === 0 || events === rows) return notComputable('EMPTY_MARGIN');
  const scaled = standardise(columns, rows);
  if (scaled.constant >= 0) return notComputable('CONSTANT_COLUMN', scaled.constant);
  const design = scaled.columns;

  let estimates: Float64Array = new Float64Array(design.length);
  estimates[0] = Math.log(events / (rows - events));
  let logits = linearPredictor(design, estimates);
  let spare: Float64Array = new Float64Array(rows);
  let deviance = devianceOf(logits, outcome);
  const fitted = new Float64Array(rows);
  const weights = new Float64Array(rows);
  const residuals = new Float64Array(rows);

  for (let iteration = 1; ; iteration++) {
    judge(logits, outcome, fitted, weights, residuals);
    const factored = choleskyFactor(crossProduct(design, weights), design.length);
    if (!factored.definite) {
      // At the start every weight is the same, so only the columns themselves can be at fault.
      return iteration === 1
        ? notComputable('COLLINEAR_COLUMN', factored.dependent - 1)
        : notComputable('SEPARATION', separatingColumn(estimates, scaled, fitted, 'certainly'));
    }
    const step = choleskySolve(factored.lower, crossVector(design, residuals));
    const before = deviance;
    let next = estimates;
    for (let halving = 0; halving <= MOST_HALVINGS; halving++) {
      next = estimates.map((value, j) => value + step[j]! / 2 ** halving);
      linearPredictor(design, next, spare);
      deviance = devianceOf(spare, outcome);
      if (deviance <= before * (1 + TOLERANCE)) break;
    }
    estimates = next;
    [logits, spare] = [spare, logits];
    const settled = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < TOLERANCE;
    if (!settled && iteration < MOST_ITERATIONS) continue;

    judge(logits, outcome, fitted, weights, residuals);
    const separating = separatingColumn(estimates, scaled, fitted, settled ? 'perhaps' : 'certainly');
    if (separating >= 0) return notComputable(settled ? 'SEPARATION' : 'NOT_CONVERGED', separating);
    const final = choleskyFactor(crossProduct(design, weights), design.length);
    if (!final.definite) return notComputable('SEPARATION', final.dependent - 1);
    const covariance = choleskyInverse(final.lower, design.length);
    const model = unstandardise({ estimates, covariance }, scaled);
    return computed({ ...model, logits, fitted, deviance, iterations: iteration });
  }
}

/** -2 log-likelihood; no probability is ever formed, so none can round to 0 or 1. */
function devianceOf(logits: Float64Array, outcome: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const against = outcome[i] === 1 ? -logits[i]! : logits[i]!;
    sum += against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
  }
  return 2 * sum;
}

/** Probability, weight and residual of every row. */
function judge(
  logits: Float64Array,
  outcome: ArrayLike<number>,
  fitted: Float64Array,
  weights: Float64Array,
  residuals: Float64Array,
): void {
  for (let i = 0; i < logits.length; i++) {
    const p = 1 / (1 + Math.exp(-logits[i]!));
    fitted[i] = p;
    weights[i] = p * (1 - p);
    residuals[i] = outcome[i]! - p;
  }
}
