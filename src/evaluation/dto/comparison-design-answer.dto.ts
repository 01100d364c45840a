import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';

/** Who is compared with whom, and how, with nothing left to defaults. */
export class ComparisonDesignDto {
  /** Only deliveries of these versions count as a start; null: of any. */
  versionIds: string[] | null;

  /** First index date of the cohort; null: open. */
  @ApiDate()
  indexFrom: string | null;

  /** Last index date of the cohort; null: open. */
  @ApiDate()
  indexTo: string | null;

  /** Code of the delivery area; null: the whole service. */
  deliveryArea: string | null;

  /** Weeks from the index date to the landmark, from which everybody is followed; 0: from the index date. */
  @ApiInteger({ example: 8 })
  landmarkWeeks: number;

  /**
   * A code of the set EVALUATION_METHOD.
   * @example WEIGHTING
   */
  method: 'NONE' | 'WEIGHTING' | 'MATCHING';

  /**
   * Codes of the set EVALUATION_COVARIATE.
   * @example ["AGE_AT_INDEX", "SEX", "PRIOR_OFFENCES"]
   */
  covariates: string[];

  /** @example ["SEX"] */
  exactOn: string[];

  /** @example 0.2 */
  caliper: number | null;

  /** @example 0.99 */
  trim: number | null;

  /** @example ["SEX"] */
  subgroups: string[];

  /**
   * Codes of the set EVALUATION_ANALYSIS.
   * @example ["DOSE"]
   */
  analyses: string[];
}
