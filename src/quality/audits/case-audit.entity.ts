import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { DateColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { Worker } from '../../workforce/worker.entity.js';
import { QualitySample } from '../sampling/quality-sample.entity.js';
import { AuditForm } from './audit-form.entity.js';

/** An audit of a case. It is never changed: the case is audited again. */
@Entity('case_audit')
@Index(['serviceId', 'id'])
@Index(['caseId', 'id'])
@Index(['serviceId', 'auditedOn'])
@Index(['sampleId'])
export class CaseAudit extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => AuditForm)
  @ReferenceColumn()
  formId: string;

  @ForeignKey(() => Worker)
  @ReferenceColumn()
  auditorId: string;

  @DateColumn()
  auditedOn: string;

  /** Code set SETTING: where the child was. */
  @TextColumn(60)
  setting: string;

  /** The sample that chose the case. */
  @ForeignKey(() => QualitySample)
  @ReferenceColumn({ nullable: true })
  sampleId: string | null;

  /** The audit of the same case that this one repeats. No foreign key: the audits of a child go together. */
  @ReferenceColumn({ nullable: true })
  followsId: string | null;

  @TextColumn(1000, { nullable: true })
  words: string | null;
}
