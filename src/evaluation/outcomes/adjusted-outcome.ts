import {
  type Computed,
  coxRegression,
  type FittedRatio,
  matchedRatio,
  type MatchedPairs,
  weightedRatio,
} from '../../statistics/index.js';
import type { Analysis } from '../bench/analyse-cohort.js';
import type { BenchCohort } from '../bench/bench-cohort.js';
import type { EvaluationMethod } from '../comparison-design.js';
import { detectableFall, detectableRise, detectableShare } from './detectable.js';
import { type EvaluationOutcome, OUTCOMES } from './evaluation-outcome.js';
import { hazardRatioOf } from './hazard-ratio.js';
import type { OutcomeComparison } from './outcome-comparison.js';

/** A ratio, and the mean of each side where that is another than the rate. */
type Ratio = FittedRatio & { treatedMean?: number; comparisonMean?: number };

const orNull = <T>(found: Computed<T>): T | null => (found.computable ? found.value : null);

/** Of Cox models of weighted or paired people only the robust error holds (Lin and Wei 1989; Austin 2014 for pairs). */
function hazardOf(fit: ReturnType<typeof coxRegression>): Ratio | null {
  if (!fit.computable) return null;
  return hazardRatioOf(fit.value.estimates[0]!, Math.sqrt(fit.value.robustCovariance?.[0] ?? 0));
}

function weightedTime({ treated, followUp }: BenchCohort, weights: Float64Array): Ratio | null {
  return followUp && hazardOf(coxRegression({ ...followUp, covariates: [treated], weights }));
}

function matchedTime({ treated, followUp }: BenchCohort, pairs: MatchedPairs): Ratio | null {
  if (!followUp || pairs.treated.length === 0) return null;
  const rows = [...pairs.treated, ...pairs.comparison];
  const of = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]!);
  return hazardOf(
    coxRegression({
      time: of(followUp.time),
      event: of(followUp.event),
      covariates: [of(treated)],
      cluster: Int32Array.from(rows, (_row, place) => place % pairs.treated.length),
    }),
  );
}

function ratioOf(
  isFrequency: boolean,
  method: EvaluationMethod,
  cohort: BenchCohort,
  { score, pairs }: Analysis,
): Ratio | null {
  const { counts, treated } = cohort;
  if (method === 'MATCHING') {
    if (!pairs) return null;
    return isFrequency ? counts && orNull(matchedRatio(counts.count, pairs)) : matchedTime(cohort, pairs);
  }
  const weights = score?.weights.weights;
  if (!weights) return null;
  return isFrequency
    ? counts && orNull(weightedRatio(counts.count, treated, weights))
    : weightedTime(cohort, weights);
}

/** How an adjusted interval is reckoned. */
export const ADJUSTED_METHODS = {
  WEIGHTING: 'Weighted by the propensity score (effect on the treated), robust interval',
  MATCHING: 'Matched one to one by the propensity score, interval of the pairs',
  NONE: '',
} as const;

/** Sets those who started beside the others once these were made alike, in the outcome that the evaluation is about. */
export function adjustedOutcome(
  outcome: EvaluationOutcome,
  method: EvaluationMethod,
  cohort: BenchCohort,
  analysis: Analysis,
): OutcomeComparison {
  const { weighting, matching, n, binary } = analysis.sections;
  const found = method === 'MATCHING' ? matching : weighting;
  const pairs = matching?.pairs ?? 0;
  const size = method === 'MATCHING' ? { treated: pairs, comparison: pairs } : n;
  const sides = { treated: binary?.treated, comparison: binary?.comparison };
  const { measure, higherIsBetter } = OUTCOMES[outcome];
  const ratio =
    measure === 'RISK_DIFFERENCE' ? null : ratioOf(measure === 'RATE_RATIO', method, cohort, analysis);
  const { estimate = null, lower = null, upper = null } = found ?? {};
  const difference =
    estimate === null || lower === null || upper === null ? null : { estimate, lower, upper };
  const arm = (side: 'treated' | 'comparison') => ({ events: sides[side]?.events ?? 0, n: n[side] });
  const group = (side: 'treated' | 'comparison', mean: number | null | undefined) => ({
    n: size[side],
    events: arm(side).events,
    mean: mean ?? 0,
  });
  const isDifference = measure === 'RISK_DIFFERENCE';
  return {
    basis: method,
    treated: group('treated', ratio?.treatedMean ?? found?.treatedMean),
    comparison: group('comparison', ratio?.comparisonMean ?? found?.comparisonMean),
    interval: isDifference ? difference : ratio,
    method: ADJUSTED_METHODS[method],
    detectable: isDifference
      ? (higherIsBetter ? detectableRise : detectableFall)(arm('treated'), arm('comparison'))
      : ratio && detectableShare(ratio),
    children: size.treated + size.comparison,
  };
}
