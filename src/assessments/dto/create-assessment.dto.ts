import { IsBoolean, IsNumber, IsOptional, Max, Min } from 'class-validator';
import {
  IsCode,
  IsId,
  IsListOf,
  IsPlainDate,
  IsReference,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** What the assessment says of one need area. */
export class CreateNeedRatingDto {
  /** @example ETE */
  @IsCode()
  needAreaCode: string;

  /**
   * The value as the source gives it: 0 to 4 with ASSET; NO_CONCERN, CONCERN, WEAK, MODERATE, STRONG or NOT_ASSESSED
   * with ASSETPLUS; with any other source of the scale that the service has set, if it has.
   * @example MODERATE
   */
  @IsOptional()
  @IsText(1, 60)
  rawValue?: string | null;

  /**
   * 0 none to 4 very strong; null: not assessed. Mapped from the raw value where the source has a scale, and to be given
   * where it has none. A need area that is a strength has none.
   * @example 3
   */
  @IsOptional()
  @IsWholeNumber(0, 4)
  severity?: number | null;

  /**
   * A person's decision that this need comes first; where not given, it does at a severity of 2 or more, and where the
   * judgement that is about it (ROH: risk of harm, SAF: safety and wellbeing) is high.
   * @example true
   */
  @MayBeOmitted()
  @IsBoolean()
  isPriority?: boolean;

  /**
   * 1 to 3 for a factor that helps the child desist.
   * @example 2
   */
  @IsOptional()
  @IsWholeNumber(1, 3)
  strength?: number | null;

  /**
   * The strength as the source states it: with ASSETPLUS the rating of a factor for desistance, WEAK, MODERATE or STRONG.
   * @example MODERATE
   */
  @IsOptional()
  @IsText(1, 60)
  strengthRawValue?: string | null;

  /**
   * Whose worker assessed this need: a code of the set AGENCY. See GET /v1/assessment-standards for who is to.
   * @example EDUCATION
   */
  @IsOptional()
  @IsCode()
  assessedByAgency?: string | null;
}

/** An assessment to record. */
export class CreateAssessmentDto {
  @IsId()
  caseId: string;

  /**
   * The source system's own reference.
   * @example AP-2026-0417
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * A code of the set ASSESSMENT_SOURCE.
   * @example ASSETPLUS
   */
  @IsCode()
  source: string;

  /**
   * A code of the set ASSESSMENT_STAGE.
   * @example START
   */
  @IsCode()
  stage: string;

  /** @example 2026-03-09 */
  @IsPlainDate()
  assessedOn: string;

  /**
   * A code of the set JUDGEMENT_LEVEL: low, medium or high.
   * @example MEDIUM
   */
  @IsOptional()
  @IsCode()
  likelihoodOfReoffending?: string | null;

  /**
   * A code of the set JUDGEMENT_LEVEL.
   * @example HIGH
   */
  @IsOptional()
  @IsCode()
  riskOfHarm?: string | null;

  /**
   * A code of the set JUDGEMENT_LEVEL.
   * @example MEDIUM
   */
  @IsOptional()
  @IsCode()
  safetyAndWellbeing?: string | null;

  /**
   * A code of the set INTERVENTION_LEVEL.
   * @example ENHANCED
   */
  @IsOptional()
  @IsCode()
  interventionLevel?: string | null;

  /**
   * The score of the actuarial predictor of reoffending (YOGRS), in per cent.
   * @example 41.5
   */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(100)
  yogrs?: number | null;

  /**
   * Why the child offended, and what may help.
   * @example "He offends with older friends, and never when he is at work."
   */
  @IsOptional()
  @IsText(1, 8_000)
  formulation?: string | null;

  /**
   * What the child says of it, as in a self-assessment.
   * @example "I want a job, and to be left alone by them."
   */
  @IsOptional()
  @IsText(1, 8_000)
  childView?: string | null;

  /** One for each need area that was looked at. */
  @IsListOf(CreateNeedRatingDto, 1, 40)
  ratings: CreateNeedRatingDto[];
}
