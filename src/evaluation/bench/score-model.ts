import {
  effectiveSampleSize,
  fitLogistic,
  type LogisticModel,
  type NotComputableReason,
  overlapOf,
  propensityWeights,
  type PropensityWeights,
  trimWeights,
} from '../../statistics/index.js';
import type { BenchCohort } from './bench-cohort.js';
import { BenchFault } from './bench-fault.js';
import type { PropensityResult } from './bench-result.js';

/** The fitted score model of a cohort, with the weights for the effect on the treated. */
export interface ScoreModel {
  readonly model: LogisticModel;
  readonly weights: PropensityWeights;
  /** Of the weighted comparison. */
  readonly effectiveComparison: number;
}

const WHY: Partial<Record<NotComputableReason, string>> = {
  CONSTANT_COLUMN: 'has the same value in every row',
  COLLINEAR_COLUMN: 'says nothing that the covariates before it do not say already',
  SEPARATION: 'tells the treated from the others by itself, so that no score can be fitted',
};

/**
 * Fits the score on the covariates.
 *
 * @throws BenchFault naming the covariate that stands in the way
 */
export function scoreModel({ treated, design }: BenchCohort, trim: number | null): ScoreModel {
  const fit = fitLogistic(
    design.model.map(({ values }) => values),
    treated,
  );
  if (!fit.computable) {
    const { name, source } = design.model[fit.column ?? 0]!;
    const part = name === source ? '' : ` (${name})`;
    const why = WHY[fit.reason] ?? 'keeps the score from being fitted';
    throw new BenchFault(`Column "${source}"${part} ${why}; leave it out or group it.`);
  }
  const all = propensityWeights(treated, fit.value.logits);
  const weights = trim === null ? all : trimWeights(all, treated, trim);
  return {
    model: fit.value,
    weights,
    effectiveComparison: effectiveSampleSize(weights.weights, treated, 0),
  };
}

/** The score model as it is shown. */
export function propensitySection(cohort: BenchCohort, { model }: ScoreModel): PropensityResult {
  const names = ['(Intercept)', ...cohort.design.model.map(({ name }) => name)];
  return {
    coefficients: Object.fromEntries(names.map((name, j) => [name, model.estimates[j]!])),
    overlap: overlapOf(model.fitted, cohort.treated),
  };
}
