import { IsOptional } from 'class-validator';
import { ApiDate, ApiInstant, ApiUuid } from '../../../platform/openapi/properties.js';
import { IsCode, IsPlainDate, IsText } from '../../../platform/validation/fields.js';

/** That an entry was looked at. */
export class RecordInterventionReviewDto {
  /** @example 2026-11-02 */
  @IsPlainDate()
  reviewedOn: string;

  /**
   * A code of the set INTERVENTION_REVIEW_OUTCOME. What it comes to is done by itself: a new version, another status.
   * @example KEEP
   */
  @IsCode()
  outcome: string;

  /** @example "Read with the providers; the newest study agrees." */
  @IsOptional()
  @IsText(1, 4000)
  note?: string | null;

  /**
   * When it is to be looked at again; left out: 12 months after this review.
   * @example 2027-11-02
   */
  @IsOptional()
  @IsPlainDate()
  nextDueOn?: string | null;
}

/** That an entry was looked at, and what came of it. */
export class InterventionReviewDto {
  @ApiUuid()
  id: string;

  /** The version that was looked at. */
  @ApiUuid()
  versionId: string;

  /** @example 2026-11-02 */
  @ApiDate()
  reviewedOn: string;

  /** @example KEEP */
  outcome: string;

  /** @example "Read with the providers; the newest study agrees." */
  note: string | null;

  /** When it is to be looked at again; null: not any more, because the entry is retired. */
  @ApiDate({ nullable: true })
  nextDueOn: string | null;

  /** The account that recorded it. */
  @ApiUuid()
  reviewedById: string;

  @ApiInstant()
  recordedAt: string;
}

/** A page of reviews, newest first. */
export class InterventionReviewPageDto {
  items: InterventionReviewDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
