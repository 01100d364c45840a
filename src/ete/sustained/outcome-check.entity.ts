import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** Whether an outcome holds at the end of an order, or some weeks after it. The newest one counts; none is altered. */
@Entity('outcome_check')
@Index(['serviceId', 'id'])
@Index(['caseId', 'outcome', 'weeks'])
@Check('ck_outcome_check_weeks', '"weeks" IN (0, 13, 26, 52)')
export class OutcomeCheck extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** Code set LASTING_OUTCOME. */
  @TextColumn(60)
  outcome: string;

  /** After the end of the order. */
  @IntegerColumn()
  weeks: number;

  /** Code set FOLLOW_UP_RESULT. */
  @TextColumn(60)
  result: string;

  /** The day of which it is known. */
  @DateColumn()
  evidenceOn: string;

  /** Code set FOLLOW_UP_SOURCE. */
  @TextColumn(60)
  source: string;

  @TextColumn(500, { nullable: true })
  words: string | null;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  checkedById: string;
}
