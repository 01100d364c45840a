import { computed, type Computed } from '../computed.js';
import { logGamma } from '../distributions/log-gamma.js';
import { deviancePart } from '../distributions/saddle-point.js';
import { maximise, type Likelihood } from '../fitting/maximise.js';
import { choleskyInverse } from '../linear/cholesky.js';
import { crossProduct, crossVector, linearPredictor } from '../linear/cross-product.js';
import { sandwich } from '../linear/sandwich.js';
import type { Coefficients } from '../regression/model-fit.js';
import { unstandardise } from '../regression/standardise.js';
import { countModel, ofCovariate, ofGivenCovariates, type CountModel } from './count-model.js';
import type { CountRows } from './count-rows.js';

/** A fitted Poisson model; coefficients are on the log scale. */
export interface PoissonFit extends Coefficients {
  /** Covariance that holds however the counts spread (the sandwich HC0); of the estimates, row by row. */
  readonly robustCovariance: Float64Array;
  readonly logLikelihood: number;
  readonly deviance: number;
  readonly pearson: number;
  /** People less coefficients, above 0. */
  readonly degreesOfFreedom: number;
  /** `pearson` over the degrees of freedom: 1 for Poisson counts. The covariance times it is that of the quasi-Poisson model. */
  readonly dispersion: number;
}

/**
 * Poisson regression of counts on covariates, with log link and time at risk.
 *
 * Source: J. Nelder & R. Wedderburn (1972), JRSS A 135:370-384; quasi-likelihood R. Wedderburn (1974), Biometrika
 * 61:439-447; sandwich H. White (1982), Econometrica 50:1-25.
 *
 * @returns NO_EVENTS, TOO_FEW_PEOPLE (no more than coefficients), CONSTANT_COLUMN, COLLINEAR_COLUMN and SEPARATION with the place of the
 *   covariate, from 0, or NOT_CONVERGED
 * @throws RangeError when the rows are not as CountRows describes
 */
export function poissonRegression(rows: CountRows): Computed<PoissonFit> {
  const model = countModel(rows);
  return model.computable ? fitPoisson(model.value) : model;
}

/** The same, of a model that is ready. */
export function fitPoisson(model: CountModel): Computed<PoissonFit> {
  const { counts, design } = model;
  const size = design.length;
  const means = new Float64Array(counts.length);
  const found = maximise((coefficients) => likelihoodAt(model, coefficients, means), model.start);
  if (!found.computable) return ofCovariate(found.reason, found.column);
  const { coefficients, lower } = found.value;
  const covariance = choleskyInverse(lower, size);
  const squares = new Float64Array(counts.length);
  let deviance = 0;
  let pearson = 0;
  let constant = 0;
  for (let i = 0; i < counts.length; i++) {
    const [count, mean] = [counts[i]!, means[i]!];
    const residual = count - mean;
    squares[i] = residual * residual;
    deviance += 2 * deviancePart(count, mean);
    pearson += (residual / mean) * residual;
    if (count > 1) constant += logGamma(count + 1);
  }
  const own = ofGivenCovariates(model, { estimates: coefficients, covariance });
  if (!own.computable) return own;
  const meat = crossProduct(design, squares);
  const robust = { estimates: coefficients, covariance: sandwich(covariance, meat, size) };
  const degreesOfFreedom = counts.length - size;
  const dispersion = pearson / degreesOfFreedom;
  return computed({
    ...own.value,
    robustCovariance: unstandardise(robust, model.scaling).covariance,
    logLikelihood: found.value.logLikelihood - constant,
    deviance,
    pearson,
    degreesOfFreedom,
    dispersion,
  });
}

/** The log-likelihood but for its constant; leaves the fitted means in `means`. */
function likelihoodAt(
  { counts, design, offset }: CountModel,
  coefficients: Float64Array,
  means: Float64Array,
): Likelihood {
  linearPredictor(design, coefficients, means);
  const residuals = new Float64Array(counts.length);
  let logLikelihood = 0;
  for (let i = 0; i < counts.length; i++) {
    const log = offset ? means[i]! + offset[i]! : means[i]!;
    const mean = Math.exp(log);
    logLikelihood += counts[i]! * log - mean;
    residuals[i] = counts[i]! - mean;
    means[i] = mean;
  }
  return {
    logLikelihood,
    gradient: crossVector(design, residuals),
    information: crossProduct(design, means),
  };
}
