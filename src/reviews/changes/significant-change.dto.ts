import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsChangeReason, IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** A significant change to record. */
export class CreateSignificantChangeDto {
  @IsId()
  caseId: string;

  /**
   * A code of the set SIGNIFICANT_CHANGE that is not `derived`.
   * @example SCHOOL_EXCLUSION
   */
  @IsCode()
  kind: string;

  /** @example 2026-05-04 */
  @IsPlainDate()
  happenedOn: string;

  /**
   * When the service learnt of it; the review is due from this day.
   * @example 2026-05-05
   */
  @IsPlainDate()
  knownOn: string;

  /** @example "Excluded for five days. The school meets the family on Monday." */
  @IsOptional()
  @IsText(1, 4_000)
  note?: string | null;
}

/** What is to change in the record of a significant change; what is left out stays. */
export class UpdateSignificantChangeDto {
  /** @example 2026-05-04 */
  @MayBeOmitted()
  @IsPlainDate()
  happenedOn?: string;

  /** @example 2026-05-05 */
  @MayBeOmitted()
  @IsPlainDate()
  knownOn?: string;

  @IsOptional()
  @IsText(1, 4_000)
  note?: string | null;

  /**
   * Why no review is needed after all; null: one is.
   * @example "It was recorded for the wrong child of two brothers."
   */
  @IsOptional()
  @IsText(1, 500)
  noReviewReason?: string | null;

  /** Why the record is changed. */
  @IsChangeReason()
  changeReason?: string | null;
}

/** A change in a child's life that calls for a review of the plan. */
export class SignificantChangeDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** @example SCHOOL_EXCLUSION */
  kind: string;

  @ApiDate({ example: '2026-05-04' })
  happenedOn: string;

  @ApiDate({ example: '2026-05-05' })
  knownOn: string;

  note: string | null;

  /** Why no review is needed, as somebody decided; null: one is. */
  noReviewReason: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** Which significant changes to list. */
export class SignificantChangeQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /**
   * A code of the set SIGNIFICANT_CHANGE.
   * @example SCHOOL_EXCLUSION
   */
  @IsOptional()
  @IsCode()
  kind?: string;
}

/** A page of significant changes, in order of their ids. */
export class SignificantChangePageDto {
  items: SignificantChangeDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
