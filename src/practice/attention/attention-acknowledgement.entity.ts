import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { DateColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** Somebody has seen what needs attention, and says why it may wait, and until when. The newest one of an item counts. */
@Entity('attention_acknowledgement')
@Index(['serviceId', 'untilOn'])
@Index(['caseId', 'itemId'])
export class AttentionAcknowledgement extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** The rule that raised the item, and what it raised it of. */
  @TextColumn(120)
  itemId: string;

  @LongTextColumn()
  reason: string;

  /** The last day on which it may wait. */
  @DateColumn()
  untilOn: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  acknowledgedById: string;
}
