import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { DateColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { NeedArea } from '../../reference-data/need-area.entity.js';

/** A reviewer's judgement of whether what was done for one need was enough. The newest one counts; none is altered. */
@Entity('need_sufficiency')
@Index(['caseId', 'needAreaCode', 'judgedOn'])
export class NeedSufficiency extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => NeedArea)
  @TextColumn(20)
  needAreaCode: string;

  /** Code set SUFFICIENCY. */
  @TextColumn(60)
  judgement: string;

  @LongTextColumn({ nullable: true })
  words: string | null;

  @DateColumn()
  judgedOn: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  judgedById: string;
}
