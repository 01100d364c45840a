import { IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator';
import {
  IsCode,
  IsCodeList,
  IsIdList,
  IsPlainDate,
  IsWholeNumber,
} from '../../platform/validation/fields.js';

const METHODS = ['NONE', 'WEIGHTING', 'MATCHING'] as const;

/** Who is compared with whom, and how. */
export class ComparisonDesignInput {
  /** Only deliveries of these versions of the intervention count as a start; of any version where not given. */
  @IsOptional()
  @IsIdList(20)
  versionIds?: string[] | null;

  /** First index date of the cohort; open where not given. */
  @IsOptional()
  @IsPlainDate()
  indexFrom?: string | null;

  /** Last index date of the cohort; open where not given. */
  @IsOptional()
  @IsPlainDate()
  indexTo?: string | null;

  /**
   * Code of a delivery area; the whole service where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string | null;

  /**
   * The landmark: follow-up of everybody starts this many weeks after the index date, among those who have not reoffended
   * and are still supervised then; who started by then has started. So a child who reoffends at once, and can start nothing,
   * does not count against those who could. 8 with an adjusted comparison, and 0, the index date itself, without, where not
   * given.
   * @example 8
   */
  @IsOptional()
  @IsWholeNumber(0, 52)
  landmarkWeeks?: number | null;

  /**
   * How those who started are made comparable: a code of the set EVALUATION_METHOD. A plain comparison where not given.
   * @example WEIGHTING
   */
  @IsOptional()
  @IsIn(METHODS)
  method?: (typeof METHODS)[number] | null;

  /**
   * What is adjusted for: codes of the set EVALUATION_COVARIATE. The usual ones where not given.
   * @example ["AGE_AT_INDEX", "SEX", "PRIOR_OFFENCES", "ORDER_TYPE"]
   */
  @IsOptional()
  @IsCodeList(20)
  covariates?: string[] | null;

  /**
   * In which of them the two of a pair must agree; sex where not given. Only with MATCHING.
   * @example ["SEX"]
   */
  @IsOptional()
  @IsCodeList(5)
  exactOn?: string[] | null;

  /**
   * The widest difference within a pair, in standard deviations of the logit of the score; 0.2 (Austin 2011) where not
   * given. Only with MATCHING.
   * @example 0.2
   */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0.01)
  @Max(5)
  caliper?: number | null;

  /**
   * The quantile above which weights are cut off; 0.99 where not given, 1 cuts none. Only with WEIGHTING.
   * @example 0.99
   */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0.9)
  @Max(1)
  trim?: number | null;

  /**
   * By what children are told apart to see whether it works for some: codes of the set EVALUATION_COVARIATE. Each is
   * settled by one test of interaction, never by which group reaches significance.
   * @example ["SEX"]
   */
  @IsOptional()
  @IsCodeList(5)
  subgroups?: string[] | null;

  /**
   * What is looked at beside the outcome: codes of the set EVALUATION_ANALYSIS. DOSE counts sessions up to the landmark, and
   * needs one; SENSITIVITY makes an adjusted finding otherwise, and needs a method.
   * @example ["DOSE", "TIME_VARYING"]
   */
  @IsOptional()
  @IsCodeList(10)
  analyses?: string[] | null;
}
