import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  FlagColumn,
  LongTextColumn,
  RealColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** A review of the plan of a case. It is never altered: what has changed since is for the next one. */
@Entity('case_review')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['caseId', 'reviewedOn'])
export class CaseReview extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** Code set REVIEW_KIND. */
  @TextColumn(60)
  kind: string;

  @DateColumn()
  reviewedOn: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  reviewedById: string;

  /** The assessment that it rests on; null: none was made for it. */
  @ForeignKey(() => Assessment)
  @ReferenceColumn({ nullable: true })
  assessmentId: string | null;

  @FlagColumn()
  planChanged: boolean;

  /** Code set INVOLVEMENT. */
  @TextColumn(60)
  childInvolvement: string;

  /** Code set INVOLVEMENT. */
  @TextColumn(60)
  parentInvolvement: string;

  /** Code set CHILD_ANSWER. */
  @TextColumn(60)
  childKnowsPlan: string;

  /** Code set CHILD_ANSWER. */
  @TextColumn(60)
  childDescribesWork: string;

  @LongTextColumn()
  summary: string;

  /** The review before it, when it was recorded; null: it was the first. */
  @ReferenceColumn({ nullable: true })
  predecessorId: string | null;

  /** How much its words are those of the review before it: 0 not at all, 1 the same. */
  @RealColumn({ nullable: true })
  similarity: number | null;
}
