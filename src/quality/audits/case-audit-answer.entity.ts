import { Entity, ForeignKey, Unique } from 'typeorm';
import { SealedRow } from '../../organisation/owned-row.js';
import { ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import type { Answer } from '../score.js';
import { AuditQuestion } from './audit-question.entity.js';
import { CaseAudit } from './case-audit.entity.js';

/** The answer that an audit gives to a question. */
@Entity('case_audit_answer')
@Unique(['auditId', 'questionId'])
export class CaseAuditAnswer extends SealedRow {
  @ForeignKey(() => CaseAudit)
  @ReferenceColumn()
  auditId: string;

  @ForeignKey(() => AuditQuestion)
  @ReferenceColumn()
  questionId: string;

  @TextColumn(3)
  answer: Answer;

  @TextColumn(1000, { nullable: true })
  words: string | null;
}
