import type { BilingualDto } from '../dto/bilingual.dto.js';
import type { EstimateDto } from '../dto/estimate.dto.js';
import type { DesignCode } from '../design/design-gate.js';
import type { DesignReason } from '../design/design-reasons.js';

/** A figure, null where there is none. */
export type Figure = number | null;

/** Figures that cannot be computed are null, and `reason` says why; they are never NaN. */
interface Explained {
  /** Null: everything could be computed. */
  readonly reason: string | null;
}

/** People with the outcome on one side, with Wilson's interval. */
export interface ArmRate {
  readonly events: number;
  readonly n: number;
  readonly rate: Figure;
  readonly lower: Figure;
  readonly upper: Figure;
}

/** An outcome of yes or no. */
export interface BinaryResult {
  readonly treated: ArmRate;
  readonly comparison: ArmRate;
  readonly riskDifference: EstimateDto;
  readonly riskRatio: EstimateDto;
  readonly oddsRatio: EstimateDto;
  readonly riskDifferenceScore: EstimateDto;
  readonly chiSquareN1: Explained & { readonly statistic: Figure; readonly pValue: Figure };
  readonly fisher: { readonly pValue: number };
}

/** Events counted over time at risk. */
export interface FrequencyResult {
  readonly treated: { readonly events: number; readonly exposure: number };
  readonly comparison: { readonly events: number; readonly exposure: number };
  readonly rateRatio: Explained & {
    readonly estimate: Figure;
    readonly lower: Figure;
    readonly upper: Figure;
    readonly pValue: Figure;
    readonly method: string;
  };
  /** Pearson's, of the Poisson model; above 1.5 read the negative binomial. */
  readonly dispersion: Figure;
  readonly negativeBinomial: Explained & {
    readonly rateRatio: Figure;
    readonly lower: Figure;
    readonly upper: Figure;
    readonly standardErrorLog: Figure;
    readonly theta: Figure;
  };
}

/** The survival curve at one time. */
export interface SurvivalPoint {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
}

/** Time to the outcome, up to the horizon. */
export interface SurvivalResult {
  readonly treated: readonly SurvivalPoint[];
  readonly comparison: readonly SurvivalPoint[];
  readonly logRank: Explained & { readonly chiSquare: Figure; readonly pValue: Figure };
  readonly cox: Explained & {
    readonly hazardRatio: Figure;
    readonly lower: Figure;
    readonly upper: Figure;
    readonly pValue: Figure;
    readonly coefficients: Readonly<Record<string, { estimate: number; standardError: number }>>;
    /**
     * Whether the hazard ratio of the treatment, and all of them together, stay the same over time: a low p-value says that
     * one figure does not describe all of the follow-up.
     */
    readonly proportionalHazards: Explained & { readonly pValue: Figure; readonly globalPValue: Figure };
  };
  /** Mean time without the outcome up to the horizon; the difference holds also where hazards are not proportional. */
  readonly restrictedMeans: {
    readonly horizon: number;
    readonly treated: EstimateDto;
    readonly comparison: EstimateDto;
    readonly difference: EstimateDto & { readonly pValue: Figure };
  };
}

/** The score model. */
export interface PropensityResult {
  readonly coefficients: Readonly<Record<string, number>>;
  readonly overlap: {
    readonly lower: number;
    readonly upper: number;
    readonly treatedOutside: number;
    readonly comparisonOutside: number;
  };
}

/** The effect on the treated by weighting the comparison. */
export interface WeightingResult extends Explained {
  readonly estimate: Figure;
  /** Robust (HC0), with the weights taken as known: what most programs report; `lower` and `upper` go by it. */
  readonly standardError: Figure;
  /** That of M-estimation, which knows that the scores were estimated. */
  readonly standardErrorEstimatedScores: Figure;
  readonly lower: Figure;
  readonly upper: Figure;
  /** Of the weighted comparison. */
  readonly effectiveSampleSize: number;
  readonly treatedMean: Figure;
  readonly comparisonMean: Figure;
  /** Weights were cut to this; null: they were not. */
  readonly trimmedTo: Figure;
}

/** The effect on the treated by matched pairs. */
export interface MatchingResult extends Explained {
  readonly pairs: number;
  readonly estimate: Figure;
  readonly lower: Figure;
  readonly upper: Figure;
  readonly standardError: Figure;
  readonly treatedMean: Figure;
  readonly comparisonMean: Figure;
  /** McNemar's exact test, for an outcome of yes or no. */
  readonly mcNemarP: Figure;
  /** Greatest distance in log-odds that was allowed. */
  readonly caliper: number;
  readonly treatedLeftOut: number;
}

/** The effect on the treated by weights and an outcome model together. */
export interface DoublyRobustResult extends Explained {
  readonly estimate: Figure;
  readonly standardError: Figure;
  readonly lower: Figure;
  readonly upper: Figure;
}

/** How far the groups are apart in a covariate, or a level of one. */
export interface BalanceRow {
  readonly covariate: string;
  readonly before: Figure;
  readonly afterWeighting: Figure;
  readonly afterMatching: Figure;
  /** Before; null for a level or yes and no. */
  readonly varianceRatio: Figure;
  readonly varianceRatioAfterWeighting: Figure;
  readonly varianceRatioAfterMatching: Figure;
}

/** What the bench finds. A section that was not asked for is null. */
export interface BenchSections {
  readonly n: { readonly treated: number; readonly comparison: number };
  readonly binary: BinaryResult | null;
  readonly frequency: FrequencyResult | null;
  readonly survival: SurvivalResult | null;
  readonly propensity: PropensityResult | null;
  readonly weighting: WeightingResult | null;
  readonly matching: MatchingResult | null;
  readonly doublyRobust: DoublyRobustResult | null;
  readonly balance: readonly BalanceRow[];
  readonly power: Explained & { readonly minimumDetectableDifference: Figure };
  /** Of the risk ratio as the groups came. */
  readonly eValue: Figure;
}

/** Everything that the bench says. */
export interface BenchResult extends BenchSections {
  readonly design: { readonly code: DesignCode; readonly reasons: readonly DesignReason[] };
  readonly sentence: BilingualDto;
}
