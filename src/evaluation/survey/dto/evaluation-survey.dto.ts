import { OmitType } from '@nestjs/swagger';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';
import { BilingualDto } from '../../dto/bilingual.dto.js';
import { EstimateDto } from '../../dto/estimate.dto.js';
import { NoteDto } from '../../dto/note.dto.js';
import { LandmarkDto } from '../../dto/landmark.dto.js';
import { EvaluationFailureDto, EvaluationProgressDto } from '../../dto/job.dto.js';

/** What a survey looked at, fixed before anything was read. */
export class SurveyDefinitionDto {
  /** Only what had happened by this date was looked at. */
  @ApiDate()
  dataAsOf: string;

  /** First index date of the cohort; null: open. */
  @ApiDate()
  indexFrom: string | null;

  /** Last index date of the cohort; null: open. */
  @ApiDate()
  indexTo: string | null;

  /**
   * Code of a delivery area; null: the whole service.
   * @example CYNON
   */
  deliveryArea: string | null;

  /** Weeks from the index date to the landmark. */
  @ApiInteger({ example: 8 })
  landmarkWeeks: number;

  /**
   * What the expectation was to account for: codes of the set EVALUATION_COVARIATE.
   * @example ["AGE_AT_INDEX", "SEX", "PRIOR_OFFENCES", "ORDER_TYPE"]
   */
  covariates: string[];

  /**
   * The share of false findings that is put up with.
   * @example 0.1
   */
  falseDiscoveryRate: number;

  /** Children a side below which an intervention is not compared. */
  @ApiInteger({ example: 30 })
  minimumChildren: number;

  /**
   * A child enters once, with the first index event in the period.
   * @example FIRST_INDEX_IN_PERIOD
   */
  cohortRule: 'FIRST_INDEX_IN_PERIOD';

  /**
   * Those who started are set beside what a model expects of the same children.
   * @example EXPECTED_OF_THE_SAME_CHILDREN
   */
  comparisonRule: 'EXPECTED_OF_THE_SAME_CHILDREN';

  /**
   * Definition of proven reoffending; figures of different definitions are not compared.
   * @example LOCAL_LIVE
   */
  metricVersion: 'LOCAL_LIVE';
}

/** A difference that was drawn towards the mean of all, by how much of it may be chance. */
export class ShrunkenDifferenceDto {
  /** @example -0.021 */
  estimate: number;

  /** @example -0.058 */
  lower: number;

  /** @example 0.016 */
  upper: number;
}

/** Proven reoffending of the children who started an intervention. */
export class SurveyFiguresDto {
  @ApiInteger({ example: 48 })
  reoffenders: number;

  /**
   * Reoffenders whom the model expects among the same children.
   * @example 55.3
   */
  expected: number;

  /** Reoffenders / children. */
  rate: EstimateDto;

  /** Their rate minus that of everybody else, as they came: nothing is accounted for. */
  differenceFromOthers: EstimateDto;

  /** Reoffenders / expected. */
  observedOverExpected: EstimateDto;

  /**
   * Reoffenders minus expected, as a share of the children.
   * @example -0.034
   */
  differenceFromExpected: number;

  /**
   * Of no difference from what was expected.
   * @example 0.21
   */
  pValue: number;

  /**
   * Adjusted for every intervention that could be compared (Benjamini and Hochberg 1995).
   * @example 0.63
   */
  adjustedPValue: number | null;

  /** Null where there are too few interventions to draw any of them anywhere. */
  shrunkenDifference: ShrunkenDifferenceDto | null;
}

/** An intervention among all. */
export class SurveyedInterventionDto {
  @ApiUuid()
  interventionId: string;

  /** @example CREATIVE_WRITING */
  code: string;

  /** @example "Creative writing" */
  titleEn: string;

  /** @example "Ysgrifennu creadigol" */
  titleCy: string;

  /** Children who had started it, and whose 18 months have passed. */
  @ApiInteger({ example: 216 })
  children: number;

  /**
   * `D2`: differs, or does not, from what is expected of the same children; `D1`: too few to compare.
   * @example D2
   */
  design: 'D1' | 'D2';

  /** Why it is not compared; empty where it is. */
  missing: NoteDto[];

  /**
   * Against what was expected, after all comparisons have been allowed for; null where it is not compared.
   * @example NOT_TOLD_APART
   */
  reading: 'LESS' | 'MORE' | 'NOT_TOLD_APART' | null;

  /** Null where it is not compared. */
  figures: SurveyFiguresDto | null;
}

/** Who of the cohort is not followed from the landmark, and why. */
export class SurveyLandmarkDto extends OmitType(LandmarkDto, ['startedAfter']) {}

/** Everybody in the cohort. */
export class SurveyCohortDto {
  /** Children whose 18 months have passed. */
  @ApiInteger({ example: 1840 })
  children: number;

  @ApiInteger({ example: 612 })
  reoffenders: number;
}

/** What a survey found. */
export class SurveyResultDto {
  cohort: SurveyCohortDto;

  /** Null where everybody is followed from the index date. */
  landmark: SurveyLandmarkDto | null;

  /**
   * What the expectation accounts for, as the model takes it.
   * @example ["AGE_AT_INDEX", "SEX=FEMALE"]
   */
  adjustedFor: string[];

  /**
   * What it could not account for: of that kind nearly everybody reoffended, or nobody, or the rest says it already.
   * @example ["ORDER_TYPE=YRO"]
   */
  leftOut: string[];

  /**
   * Why nothing could be expected of anybody, such as EMPTY_DENOMINATOR; null where it could.
   */
  reason: string | null;

  /**
   * Whether the interventions come in an order. They come by their codes where their differences are no larger than chance
   * makes them: an order would mislead.
   * @example false
   */
  isRanked: boolean;

  /** Those that are compared, by their shrunken difference where there is an order; then the others, by code. */
  interventions: SurveyedInterventionDto[];

  /** One honest sentence. */
  statement: BilingualDto;

  notes: NoteDto[];
}

/** A survey, as it is listed. */
export class EvaluationSurveySummaryDto {
  @ApiUuid()
  id: string;

  /**
   * `RUNNING` waits for its turn, or is being worked out; look again. Of one that is `CANCELLED` or `FAILED` nothing is kept.
   * @example FINISHED
   */
  state: 'RUNNING' | 'FINISHED' | 'CANCELLED' | 'FAILED';

  /** Null where it is finished. */
  progress: EvaluationProgressDto | null;

  /** Why nothing came of it. */
  failure: EvaluationFailureDto | null;

  /** @example survey-2 */
  methodVersion: string;

  @ApiDate()
  dataAsOf: string;

  /**
   * SHA-256 over the rows that were read: the same rows and definition give the same result. Null until it is finished.
   * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
   */
  inputSha256: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A survey of every intervention, kept as it was. */
export class EvaluationSurveyDto extends EvaluationSurveySummaryDto {
  definition: SurveyDefinitionDto;

  /** Null until it is finished. */
  result: SurveyResultDto | null;
}

/** A page of surveys, newest first. */
export class EvaluationSurveyPageDto {
  items: EvaluationSurveySummaryDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
