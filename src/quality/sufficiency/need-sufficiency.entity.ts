import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { DateColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { NeedArea } from '../../reference-data/need-area.entity.js';
import { CaseAudit } from '../audits/case-audit.entity.js';

/**
 * A judgement of whether what was done for one need was enough, by a reviewer or within an audit of the case. The newest one
 * counts; none is altered.
 */
@Entity('need_sufficiency')
@Unique(['auditId', 'needAreaCode'])
@Index(['caseId', 'needAreaCode', 'judgedOn'])
@Check('ck_need_sufficiency_by', '("audit_id" IS NULL) <> ("judged_by_id" IS NULL)')
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

  /** Null: an audit judged, whose auditor is known. */
  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  judgedById: string | null;

  /** The audit that judged; null: a reviewer did. */
  @ForeignKey(() => CaseAudit)
  @ReferenceColumn({ nullable: true })
  auditId: string | null;
}
