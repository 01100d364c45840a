import { IsBoolean, IsOptional } from 'class-validator';
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
   * with ASSETPLUS.
   * @example MODERATE
   */
  @IsOptional()
  @IsText(1, 60)
  rawValue?: string | null;

  /**
   * 0 none to 4 very strong; null: not assessed. Mapped from the raw value with ASSET and ASSETPLUS, and to be given
   * with other sources. A need area that is a strength has none.
   * @example 3
   */
  @IsOptional()
  @IsWholeNumber(0, 4)
  severity?: number | null;

  /**
   * A person's decision that this need comes first; where not given, a severity of 2 or more does.
   * @example true
   */
  @MayBeOmitted()
  @IsBoolean()
  isPriority?: boolean;

  /**
   * 1 to 3 for a factor that helps the child desist.
   * @example 1
   */
  @IsOptional()
  @IsWholeNumber(1, 3)
  strength?: number | null;
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

  /** One for each need area that was looked at. */
  @IsListOf(CreateNeedRatingDto, 1, 40)
  ratings: CreateNeedRatingDto[];
}
