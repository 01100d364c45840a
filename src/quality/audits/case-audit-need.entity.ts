import { Entity, ForeignKey, Unique } from 'typeorm';
import { SealedRow } from '../../organisation/owned-row.js';
import { ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { NeedArea } from '../../reference-data/need-area.entity.js';
import type { Answer } from '../score.js';
import { CaseAudit } from './case-audit.entity.js';

/** Whether an audit finds that enough was done about a need. */
@Entity('case_audit_need')
@Unique(['auditId', 'needAreaCode'])
export class CaseAuditNeed extends SealedRow {
  @ForeignKey(() => CaseAudit)
  @ReferenceColumn()
  auditId: string;

  @ForeignKey(() => NeedArea, 'code')
  @TextColumn(20)
  needAreaCode: string;

  @TextColumn(3)
  sufficient: Answer;

  @TextColumn(1000, { nullable: true })
  words: string | null;
}
