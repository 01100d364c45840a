import { Entity, ForeignKey, Unique } from 'typeorm';
import { NeedRating } from '../assessments/need-rating.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { LongTextColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { NeedArea } from '../reference-data/need-area.entity.js';
import { CaseReview } from './case-review.entity.js';

/** What a review says of one need: what has become of it, and the ratings it had then and has now. */
@Entity('need_review')
@Unique(['reviewId', 'needAreaCode'])
export class NeedReview extends SealedRow {
  @ForeignKey(() => CaseReview)
  @ReferenceColumn()
  reviewId: string;

  @ForeignKey(() => NeedArea)
  @TextColumn(20)
  needAreaCode: string;

  /** Code set NEED_PROGRESS. */
  @TextColumn(60)
  progress: string;

  @LongTextColumn()
  change: string;

  /** In force at the review before, or the first there was; null: not rated then. */
  @ForeignKey(() => NeedRating)
  @ReferenceColumn({ nullable: true })
  ratingThenId: string | null;

  /** In force at this review; null: never rated. */
  @ForeignKey(() => NeedRating)
  @ReferenceColumn({ nullable: true })
  ratingNowId: string | null;
}
