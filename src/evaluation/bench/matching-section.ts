import {
  caliperOf,
  greedyMatch,
  type MatchedPairs,
  matchedDifference,
  matchedTable,
  mcNemar,
} from '../../statistics/index.js';
import type { BenchCohort } from './bench-cohort.js';
import type { MatchingResult } from './bench-result.js';
import type { ScoreModel } from './score-model.js';

/** Matches a cohort, and says what came of it. */
export function matchingSection(
  cohort: BenchCohort,
  { model }: ScoreModel,
  { caliper: deviations, confidence }: { caliper: number; confidence: number },
): { result: MatchingResult; pairs: MatchedPairs } {
  const { treated, outcome, exactGroups, isQuantity } = cohort;
  const caliper = caliperOf(model.logits, deviations);
  const pairs = greedyMatch(treated, model.logits, caliper, exactGroups ?? undefined);
  const found = matchedDifference(outcome, pairs, confidence);
  const test = isQuantity ? null : mcNemar(matchedTable(outcome, pairs));
  const all = treated.reduce((sum, value) => sum + value, 0);
  const shared = { pairs: pairs.treated.length, caliper, treatedLeftOut: all - pairs.treated.length };
  const mcNemarP = test?.computable ? test.value.exactP : null;
  if (!found.computable) {
    const none = { estimate: null, lower: null, upper: null, standardError: null };
    const means = { treatedMean: null, comparisonMean: null };
    return { result: { ...shared, ...none, ...means, mcNemarP, reason: found.reason }, pairs };
  }
  const { estimate, lower, upper, standardError, treatedMean, comparisonMean } = found.value;
  return {
    result: {
      ...{ ...shared, estimate, lower, upper, standardError, treatedMean, comparisonMean, mcNemarP },
      reason: null,
    },
    pairs,
  };
}
