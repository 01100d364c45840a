import {
  doublyRobust,
  estimatedScoresError,
  separateOutcomeModels,
  twoSidedZ,
  weightedDifference,
} from '../../statistics/index.js';
import type { BenchCohort } from './bench-cohort.js';
import type { DoublyRobustResult, WeightingResult } from './bench-result.js';
import type { ScoreModel } from './score-model.js';

/** The effect on the treated by weighting the comparison to resemble them. */
export function weightingSection(
  { treated, outcome, design }: BenchCohort,
  { model, weights, effectiveComparison }: ScoreModel,
  confidence: number,
): WeightingResult {
  const found = weightedDifference(outcome, treated, weights.weights);
  const shared = { effectiveSampleSize: effectiveComparison, trimmedTo: weights.cap };
  if (!found.computable || found.value.standardError === 0) {
    return {
      estimate: found.computable ? found.value.difference : null,
      standardError: null,
      standardErrorEstimatedScores: null,
      lower: null,
      upper: null,
      treatedMean: found.computable ? found.value.treatedMean : null,
      comparisonMean: found.computable ? found.value.comparisonMean : null,
      ...shared,
      reason: found.computable ? 'NO_VARIATION' : found.reason,
    };
  }
  const { difference, standardError, treatedMean, comparisonMean } = found.value;
  const half = twoSidedZ(confidence) * standardError;
  const columns = design.model.map(({ values }) => values);
  return {
    estimate: difference,
    standardError,
    standardErrorEstimatedScores: estimatedScoresError(
      columns,
      model,
      outcome,
      treated,
      weights,
      found.value,
    ),
    lower: difference - half,
    upper: difference + half,
    treatedMean,
    comparisonMean,
    ...shared,
    reason: null,
  };
}

/** The effect on the treated by weights and an outcome model of each group together. */
export function doublyRobustSection(
  { treated, outcome, design }: BenchCohort,
  { model }: ScoreModel,
  confidence: number,
): DoublyRobustResult {
  const none = (reason: string) => ({
    estimate: null,
    standardError: null,
    lower: null,
    upper: null,
    reason,
  });
  const models = separateOutcomeModels(
    design.model.map(({ values }) => values),
    treated,
    outcome,
  );
  if (!models.computable) return none(models.reason);
  const found = doublyRobust(outcome, treated, model.fitted, models.value, { confidence });
  if (!found.computable) return none(found.reason);
  const { estimate, standardError, lower, upper } = found.value;
  return { estimate, standardError, lower, upper, reason: null };
}
