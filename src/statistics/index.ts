export { computed, notComputable, type Computed, type NotComputableReason } from './computed.js';
export type { Arm, IntervalEstimate, RatioEstimate, TestResult } from './interval.js';

export { betaQuantile, betaTails } from './distributions/beta.js';
export { binomialMass, binomialTails } from './distributions/binomial.js';
export { chiSquaredQuantile, chiSquaredTails } from './distributions/chi-squared.js';
export { gammaQuantile, gammaTails } from './distributions/gamma.js';
export { hypergeometricMass, type HypergeometricDraw } from './distributions/hypergeometric.js';
export { logGamma } from './distributions/log-gamma.js';
export { normalQuantile, normalTails, twoSidedNormalP, twoSidedZ } from './distributions/normal.js';
export { studentTails, twoSidedT } from './distributions/student-t.js';
export type { Tail, Tails } from './distributions/tails.js';

export { shrinkProportions, type ShrunkenProportions } from './shrink-proportions.js';
export { clopperPearsonInterval, wilsonInterval } from './proportion.js';
export { miettinenNurminenRiskDifference, newcombeRiskDifference } from './risk-difference.js';
export { katzRiskRatio, miettinenNurminenRiskRatio } from './risk-ratio.js';
export { haldaneOddsRatio, woolfOddsRatio } from './odds-ratio.js';
export {
  nMinusOneChiSquared,
  pearsonChiSquared,
  smallestExpectedCount,
  yatesChiSquared,
} from './two-by-two.js';
export { fisherExact, type FisherExactResult } from './fisher-exact.js';

export { mcNemar, type McNemarResult, type PairedTable } from './mcnemar.js';
export { newcombePairedDifference } from './paired-difference.js';
export {
  meanChangeInterval,
  pairedMeanChange,
  type MeanChange,
  type MeasuredPair,
} from './paired-mean-change.js';

export {
  exactRateRatio,
  poissonRateInterval,
  waldRateRatio,
  type EventRate,
  type RateRatio,
} from './rates.js';
export { countHistogram, poissonDispersion, type CountBin, type CountHistogram } from './count-histogram.js';
export {
  bootstrapMeanCount,
  bootstrapMeanPositiveCount,
  bootstrapRatioOfMeanCounts,
  type BootstrapOptions,
} from './bootstrap-counts.js';
export { createRandom, type RandomSource } from './random.js';

export {
  minimumDetectableReduction,
  powerOfTwoProportions,
  sampleSizePerGroup,
  type ComparisonSize,
  type DetectableReduction,
} from './power.js';

export { choleskyFactor, choleskyInverse, choleskySolve, type Factored } from './linear/cholesky.js';
export { crossProduct, crossVector, linearPredictor } from './linear/cross-product.js';
export type { Stratum } from './strata.js';
export { mantelHaenszelOddsRatio, mantelHaenszelRiskRatio } from './mantel-haenszel-ratios.js';
export { mantelHaenszelRiskDifference, mantelHaenszelTest } from './mantel-haenszel-difference.js';
export { oddsRatioHomogeneity, type Homogeneity } from './odds-ratio-homogeneity.js';
export { eValue, type EValue } from './e-value.js';
export {
  numberNeededToTreat,
  type NumberNeeded,
  type NumberNeededToTreat,
} from './number-needed-to-treat.js';
export { observedOverExpected, type ObservedOverExpected } from './observed-expected.js';
export { funnelLimits } from './funnel-limits.js';
export { proportionChart, type ChartPoint, type ProportionChart } from './process/proportion-chart.js';
export { chartSignals, type ChartRule, type ChartSignal } from './process/chart-signals.js';
export { directlyStandardisedRate, type WeightedRate } from './standardised-rate.js';

export { forecastCount, type CountForecast } from './forecast-count.js';
export { quartiles, type Quartiles } from './quartiles.js';
export { summarise, type MeanSummary } from './mean-summary.js';
export { hedgesG, welchDifference, type MeanDifference } from './two-means.js';
export { signedRank, type SignedRank } from './signed-rank.js';
export { rankSum, type RankSum } from './rank-sum.js';
export { doseTrend, type DoseLevel, type Trend } from './trend.js';
export { benjaminiHochberg, holm, type MaybeP } from './adjust-p-values.js';
export { pooledEffect, shrinkEffects, type Effect, type PooledEffect } from './random-effects.js';
export {
  changeThreshold,
  clinicalCutOff,
  reliableChange,
  reliableChangeByPoints,
  type ChangeClass,
  type ChangeThreshold,
  type InstrumentReliability,
  type Norm,
  type ReliableChange,
} from './reliable-change.js';

export { fitLeastSquares, type LinearModel } from './regression/least-squares.js';
export { fitLogistic, type LogisticModel } from './regression/logistic.js';
export { standardErrors, type Coefficients } from './regression/model-fit.js';

export { balanceOf, isYesNo, matchedWeights, unweighted, type Balance } from './comparison/balance.js';
export { doublyRobust, type ExpectedOutcomes } from './comparison/doubly-robust.js';
export { estimatedScoresError } from './comparison/estimated-scores-error.js';
export { caliperOf, greedyMatch, type MatchedPairs } from './comparison/greedy-match.js';
export { landmarkCohort, type LandmarkCohort } from './comparison/landmark.js';
export { matchedDifference, matchedTable, type MatchedDifference } from './comparison/matched-difference.js';
export { matchedRatio, type MeanRatio, weightedRatio } from './comparison/mean-ratio.js';
export { commonOutcomeModel, separateOutcomeModels } from './comparison/outcome-models.js';
export { overlapOf, type Overlap } from './comparison/overlap.js';
export {
  effectiveSampleSize,
  propensityWeights,
  trimWeights,
  type Estimand,
  type PropensityWeights,
} from './comparison/propensity-weights.js';
export {
  clusterRobustError,
  weightedDifference,
  type WeightedDifference,
} from './comparison/weighted-difference.js';
export { fittedRatio, type FittedRatio } from './log-ratio.js';
export type { CountRows } from './counts/count-rows.js';
export { poissonRegression, type PoissonFit } from './counts/poisson-regression.js';
export { negativeBinomialRegression, type NegativeBinomialFit } from './counts/negative-binomial.js';
export { compareCounts, type CountComparison } from './counts/compare-counts.js';

export type { FollowUp } from './survival/follow-up.js';
export {
  kaplanMeier,
  survivalAt,
  type SurvivalAt,
  type SurvivalCurve,
  type SurvivalLimits,
} from './survival/kaplan-meier.js';
export { weightedSurvival, type WeightedSurvivalCurve } from './survival/weighted-survival.js';
export {
  restrictedMean,
  restrictedMeanDifference,
  type RestrictedMean,
  type RestrictedMeanDifference,
} from './survival/restricted-mean.js';
export { logRank, type LogRank } from './survival/log-rank.js';
export { coxRegression, type CoxFit } from './survival/cox-regression.js';
export type { CoxRows } from './survival/cox-rows.js';
export type { Ties } from './survival/risk-sets.js';
export {
  proportionalHazards,
  type ProportionalHazards,
  type TimeScale,
} from './survival/proportional-hazards.js';
