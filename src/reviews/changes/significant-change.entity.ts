import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  LongTextColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A change in a child's life that calls for a review of the plan. */
@Entity('significant_change')
@Index(['serviceId', 'id'])
@Index(['caseId', 'knownOn'])
@Check('ck_significant_change_dates', '"known_on" >= "happened_on"')
export class SignificantChange extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** Code set SIGNIFICANT_CHANGE; none that is derived. */
  @TextColumn(60)
  kind: string;

  @DateColumn()
  happenedOn: string;

  /** When the service learnt of it, from which the review is due. */
  @DateColumn()
  knownOn: string;

  @LongTextColumn({ nullable: true })
  note: string | null;

  /** Why no review is needed, as somebody decided; null: one is. */
  @TextColumn(500, { nullable: true })
  noReviewReason: string | null;

  @IntegerColumn()
  rowVersion: number;
}
