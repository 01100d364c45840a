import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** What a review says of one need. */
export class NeedReviewDto {
  /** @example ETE */
  needAreaCode: string;

  /**
   * A code of the set NEED_PROGRESS.
   * @example BETTER
   */
  progress: string;

  change: string;

  /** In force at the review before, or the first there was; null: not rated then. */
  @ApiUuid()
  ratingThenId: string | null;

  /** In force at this review; null: never rated. */
  @ApiUuid()
  ratingNowId: string | null;

  /** Of the rating then; null: not assessed. */
  @ApiInteger({ example: 3 })
  severityThen: number | null;

  /** Of the rating now; null: not assessed. */
  @ApiInteger({ example: 2 })
  severityNow: number | null;

  /** Below 0: the severity fell. Null where the two cannot be compared. */
  @ApiInteger({ example: -1 })
  severityChange: number | null;

  /**
   * Why the two cannot be compared: NOT_RATED, NOT_RATED_AGAIN, NOT_ASSESSED, OTHER_SOURCE or OTHER_MAPPING; null: they can.
   * @example null
   */
  noChangeReason: string | null;
}

/** A review of the plan of a case. */
export class ReviewDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** @example REV-2026-0112 */
  reference: string | null;

  /** @example SCHEDULED */
  kind: string;

  @ApiDate({ example: '2026-06-01' })
  reviewedOn: string;

  /** The account that recorded it. */
  @ApiUuid()
  reviewedById: string;

  @ApiUuid()
  assessmentId: string | null;

  /** @example true */
  planChanged: boolean;

  /** @example TOOK_PART */
  childInvolvement: string;

  /** @example VIEWS_GIVEN */
  parentInvolvement: string;

  /** @example YES */
  childKnowsPlan: string;

  /** @example PARTLY */
  childDescribesWork: string;

  summary: string;

  /** The review before it, when it was recorded; null: it was the first. */
  @ApiUuid()
  predecessorId: string | null;

  /**
   * How much its words are those of the review before it, 0 to 1; null: it was the first.
   * @example 0.12
   */
  similarity: number | null;

  /**
   * Its words are so much those of the review before that it looks copied: a warning, by the service's standard as it is now.
   * @example false
   */
  looksCopied: boolean;

  /** By need area code. */
  needs: NeedReviewDto[];

  @ApiInstant()
  recordedAt: string;
}

/** A page of reviews, in order of their ids. */
export class ReviewPageDto {
  items: ReviewDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
