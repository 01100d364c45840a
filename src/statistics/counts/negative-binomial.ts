import { computed, notComputable, type Computed } from '../computed.js';
import { maximise, type Likelihood } from '../fitting/maximise.js';
import { choleskyFactor, choleskyInverse } from '../linear/cholesky.js';
import { crossProduct, crossVector, linearPredictor } from '../linear/cross-product.js';
import type { Coefficients } from '../regression/model-fit.js';
import { countModel, ofCovariate, ofGivenCovariates, type CountModel } from './count-model.js';
import { peopleAbove, type CountRows } from './count-rows.js';
import { likeliestTheta, thetaScore } from './negative-binomial-theta.js';

/** A fitted negative binomial model; coefficients are on the log scale. */
export interface NegativeBinomialFit extends Coefficients {
  /** Var = mu + mu^2 / theta: the smaller, the more a few people have most of the events. */
  readonly theta: number;
  readonly thetaStandardError: number;
  readonly logLikelihood: number;
}

const MOST_ROUNDS = 100;

/**
 * Negative binomial regression (NB2) of counts on covariates, with log link and time at risk: for reoffences, which
 * vary more than Poisson counts because a few children have many.
 *
 * Source: J. Lawless (1987), Canadian Journal of Statistics 15:209-225, coefficients and theta by turns as in W. Venables
 * & B. Ripley (2002), Modern Applied Statistics with S, section 7.4 (MASS::glm.nb); standard errors from the expected
 * information at theta.
 *
 * @returns NO_OVERDISPERSION when the counts spread no more than Poisson counts, otherwise as poissonRegression
 * @throws RangeError when the rows are not as CountRows describes
 */
export function negativeBinomialRegression(rows: CountRows): Computed<NegativeBinomialFit> {
  const model = countModel(rows);
  return model.computable ? fitNegativeBinomial(model.value) : model;
}

/** The same, of a model that is ready. */
export function fitNegativeBinomial(model: CountModel): Computed<NegativeBinomialFit> {
  const { counts, design, start } = model;
  const above = peopleAbove(counts);
  const means = new Float64Array(counts.length);
  let theta = 1;
  let coefficients = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = maximise((at) => likelihoodAt(model, at, theta, means), coefficients);
    if (!found.computable) {
      // What could be told apart in the first round is no combination of other columns.
      const separated = round > 0 && found.reason === 'COLLINEAR_COLUMN';
      return ofCovariate(separated ? 'SEPARATION' : found.reason, found.column);
    }
    coefficients = found.value.coefficients;
    const next = likeliestTheta(counts, means, above, theta);
    if (next === null) return notComputable('NO_OVERDISPERSION');
    const settled = Math.abs(next - theta) <= 1e-10 * theta;
    theta = next;
    if (!settled) continue;
    const weights = means.map((mean) => (mean * next) / (next + mean));
    const expected = choleskyFactor(crossProduct(design, weights), design.length);
    if (!expected.definite) return ofCovariate('SEPARATION', expected.dependent);
    const covariance = choleskyInverse(expected.lower, design.length);
    const own = ofGivenCovariates(model, { estimates: coefficients, covariance });
    if (!own.computable) return own;
    const { information } = thetaScore(counts, means, above, theta);
    return computed({
      ...own.value,
      theta,
      thetaStandardError: 1 / Math.sqrt(information),
      logLikelihood: found.value.logLikelihood + constantPart(counts.length, above, theta),
    });
  }
  return notComputable('NOT_CONVERGED');
}

/**
 * The part of the log-likelihood that the coefficients move, with the information as observed: with theta held it is
 * concave, so that Newton's steps find the top from anywhere. Leaves the fitted means in `means`.
 */
function likelihoodAt(
  { counts, design, offset }: CountModel,
  coefficients: Float64Array,
  theta: number,
  means: Float64Array,
): Likelihood {
  linearPredictor(design, coefficients, means);
  const weights = new Float64Array(counts.length);
  const residuals = new Float64Array(counts.length);
  let logLikelihood = 0;
  for (let i = 0; i < counts.length; i++) {
    const log = offset ? means[i]! + offset[i]! : means[i]!;
    const mean = Math.exp(log);
    const share = theta / (theta + mean);
    logLikelihood += counts[i]! * log - (counts[i]! + theta) * Math.log(theta + mean);
    weights[i] = mean * share * ((counts[i]! + theta) / (theta + mean));
    residuals[i] = (counts[i]! - mean) * share;
    means[i] = mean;
  }
  return {
    logLikelihood,
    gradient: crossVector(design, residuals),
    information: crossProduct(design, weights),
  };
}

/** ln of Gamma(y + theta) / (Gamma(theta) y!) theta^theta, over everybody. */
function constantPart(people: number, above: Float64Array, theta: number): number {
  let sum = people * theta * Math.log(theta);
  for (let k = 0; k < above.length; k++) sum += above[k]! * Math.log((theta + k) / (k + 1));
  return sum;
}
