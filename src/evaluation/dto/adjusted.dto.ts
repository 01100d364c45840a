import { ApiInteger } from '../../platform/openapi/properties.js';
import { BilingualDto } from './bilingual.dto.js';
import { HazardRatioDto } from './time-to-reoffence.dto.js';

/** Where the scores of both sides lie. */
export class OverlapDto {
  /**
   * The least score that both sides reach.
   * @example 0.04
   */
  lower: number;

  /**
   * The greatest score that both sides reach.
   * @example 0.61
   */
  upper: number;

  /** Children who started with a score that nobody else comes near. */
  @ApiInteger({ example: 1 })
  treatedOutside: number;

  /** Children who did not start with a score that no starter comes near. */
  @ApiInteger({ example: 14 })
  comparisonOutside: number;
}

/**
 * A difference in the rate of proven reoffending, or of suitable ETE at the end of the order where the outcome is that; those
 * who started minus the others. Null where it cannot be computed.
 */
export class AdjustedDifferenceDto {
  /** @example -0.041 */
  estimate: number | null;

  /** @example 0.032 */
  standardError: number | null;

  /** @example -0.104 */
  lower: number | null;

  /** @example 0.022 */
  upper: number | null;

  /** Why it cannot be computed; null: it is. */
  reason: string | null;
}

/** The comparison weighted to resemble those who started (effect on the treated). */
export class WeightedDifferenceDto extends AdjustedDifferenceDto {
  /**
   * By M-estimation, which knows that the scores were estimated; the interval goes by the robust one, which is wider.
   * @example 0.031
   */
  standardErrorEstimatedScores: number | null;

  /**
   * Rate of those who started.
   * @example 0.402
   */
  treatedMean: number | null;

  /**
   * Rate of the others, once weighted.
   * @example 0.443
   */
  comparisonMean: number | null;

  /**
   * How many children the weighted others are worth.
   * @example 118.4
   */
  effectiveSampleSize: number;

  /**
   * Weights were cut down to this; null: none was.
   * @example 1.8
   */
  trimmedTo: number | null;
}

/** Each who started beside the nearest who did not (effect on the treated). */
export class MatchedDifferenceDto extends AdjustedDifferenceDto {
  @ApiInteger({ example: 38 })
  pairs: number;

  /** Children who started and have nobody near enough. */
  @ApiInteger({ example: 2 })
  treatedLeftOut: number;

  /**
   * The widest difference that was allowed, in log-odds of the score.
   * @example 0.17
   */
  caliper: number;

  /** @example 0.402 */
  treatedMean: number | null;

  /** @example 0.443 */
  comparisonMean: number | null;

  /**
   * McNemar's exact test.
   * @example 0.51
   */
  mcNemarP: number | null;
}

/** How far the sides are apart in a covariate, or a level of one, in standard deviations of those who started. */
export class BalanceRowDto {
  /** @example "SEX=F" */
  covariate: string;

  /** @example 0.21 */
  before: number | null;

  /** @example 0.02 */
  afterWeighting: number | null;

  /** @example 0.05 */
  afterMatching: number | null;

  /**
   * Variance of those who started over that of the others; null for a level.
   * @example 1.1
   */
  varianceRatio: number | null;

  /** @example 1.02 */
  varianceRatioAfterWeighting: number | null;

  /** @example 0.98 */
  varianceRatioAfterMatching: number | null;
}

/** Why nothing was adjusted. */
export class NotAdjustedDto extends BilingualDto {
  /**
   * What stood in the way, naming the covariate.
   * @example "Column \"ORDER_TYPE\" tells the treated from the others by itself, so that no score can be fitted; leave it out or group it."
   */
  detail: string;
}

/** Children of a kind that the other side has nobody of: nothing is said of them. */
export class OffSupportDto {
  @ApiInteger({ example: 0 })
  started: number;

  @ApiInteger({ example: 6 })
  comparison: number;
}

/** Those who started beside others who were made comparable in what was known before they could start. */
export class AdjustedComparisonDto {
  /** Covariates in which all children are alike, and which were left out. */
  leftOut: string[];

  offSupport: OffSupportDto;

  /** Why nothing was adjusted; null: it was, and the rest is given. */
  notAdjusted: NotAdjustedDto | null;

  overlap: OverlapDto | null;

  weighting: WeightedDifferenceDto | null;

  matching: MatchedDifferenceDto | null;

  /** By weights and an outcome model of each side together: right where either is. */
  doublyRobust: AdjustedDifferenceDto | null;

  /**
   * Adjusted for the covariates by Cox regression, among the children who have anybody to be compared with. Null too for a
   * run of a method before comparison-3.
   */
  hazardRatio: HazardRatioDto | null;

  balance: BalanceRowDto[];

  /**
   * How strong something that was not recorded would have to be, as a risk ratio with both starting and reoffending, to
   * explain the unadjusted difference away (VanderWeele and Ding 2017).
   * @example 1.8
   */
  eValue: number | null;
}
