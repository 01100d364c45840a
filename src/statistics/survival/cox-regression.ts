import { computed, notComputable, type Computed } from '../computed.js';
import { chiSquaredTails } from '../distributions/chi-squared.js';
import { maximise, type Likelihood } from '../fitting/maximise.js';
import { endlessColumn } from '../fitting/endless.js';
import { standardErrors, type Coefficients } from '../regression/model-fit.js';
import type { TestResult } from '../interval.js';
import { choleskyFactor, choleskyInverse, choleskySolve } from '../linear/cholesky.js';
import { partialLikelihood } from './cox-likelihood.js';
import { scoreResiduals } from './cox-residuals.js';
import { sortRows, type CoxRows } from './cox-rows.js';
import { robustCovariance } from './robust-covariance.js';
import type { Ties } from './risk-sets.js';

/**
 * A fitted Cox model: logs of hazard ratios for one more unit, one per covariate, without an intercept. The covariance is
 * from the information: too small where people are weighted or have several rows.
 */
export interface CoxFit extends Coefficients {
  /** The covariance of Lin and Wei, where weights or clusters were given. */
  readonly robustCovariance: Float64Array | null;
  readonly logLikelihood: number;
  /** With all coefficients 0. */
  readonly nullLogLikelihood: number;
  /** Tests that no covariate matters, on as many degrees of freedom as covariates; not for weighted people. */
  readonly likelihoodRatio: TestResult;
  readonly score: TestResult;
}

/**
 * Cox's proportional hazards regression, also for exposure that varies in time, strata, and weighted people.
 *
 * Source: as partialLikelihood; robust variance D. Lin & L. Wei (1989), JASA 84:1074-1078.
 *
 * @returns NO_EVENTS without events; CONSTANT_COLUMN, COLLINEAR_COLUMN and SEPARATION with the place of the covariate, from 0, that is
 *   constant (in every risk set) or a combination of those before it, or whose hazard ratio runs to 0 or without end; or
 *   NOT_CONVERGED
 * @throws RangeError when the rows are not as CoxRows describes
 */
export function coxRegression(rows: CoxRows, ties: Ties = 'EFRON'): Computed<CoxFit> {
  const sorted = sortRows(rows);
  if (!sorted.computable) return sorted;
  const { size } = sorted.value;
  const scales = sorted.value.scaling.deviations;
  const start = new Float64Array(size);
  const none = partialLikelihood(sorted.value, start, ties);
  const found = maximise((at) => (at === start ? none : partialLikelihood(sorted.value, at, ties)), start);
  if (!found.computable) return found;
  const { coefficients, lower, logLikelihood } = found.value;
  const unscaled = (matrix: Float64Array) =>
    matrix.map((value, at) => value / scales[Math.floor(at / size)]! / scales[at % size]!);
  const information = choleskyInverse(lower, size);
  const fit = {
    estimates: coefficients.map((value, j) => value / scales[j]!),
    covariance: unscaled(information),
  };
  const endless = endlessColumn(fit.estimates, standardErrors(fit), rows.covariates);
  if (endless >= 0) return notComputable('SEPARATION', endless);
  let robust: Float64Array | null = null;
  if (rows.weights || rows.cluster) {
    const { cluster } = rows;
    const clusters = cluster ? sorted.value.origin.map((row) => cluster[row]!) : null;
    const residuals = scoreResiduals(sorted.value, coefficients, ties);
    robust = unscaled(robustCovariance(residuals, information, clusters));
  }
  const test = (statistic: number): TestResult => ({ statistic, p: chiSquaredTails(statistic, size).upper });
  return computed({
    ...fit,
    robustCovariance: robust,
    logLikelihood,
    nullLogLikelihood: none.logLikelihood,
    likelihoodRatio: test(Math.max(0, 2 * (logLikelihood - none.logLikelihood))),
    score: test(scoreStatistic(none)),
  });
}

function scoreStatistic({ gradient, information }: Likelihood): number {
  const factored = choleskyFactor(information, gradient.length);
  // The fit would have stopped before.
  if (!factored.definite) throw new RangeError('information is singular');
  return choleskySolve(factored.lower, gradient).reduce((sum, value, j) => sum + value * gradient[j]!, 0);
}
