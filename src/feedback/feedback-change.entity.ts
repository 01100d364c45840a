import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { SealedRow } from '../organisation/owned-row.js';
import { IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { Feedback } from './feedback.entity.js';

/** How much somebody saw a child change in one thing. */
@Entity('feedback_change')
@Unique(['feedbackId', 'construct'])
@Check('ck_feedback_change_change', '"change" BETWEEN -2 AND 2')
export class FeedbackChange extends SealedRow {
  @ForeignKey(() => Feedback)
  @ReferenceColumn()
  feedbackId: string;

  /** Code set CHANGE_CONSTRUCT. */
  @TextColumn(60)
  construct: string;

  /** From −2, much worse, to 2, much better. */
  @IntegerColumn()
  change: number;
}
