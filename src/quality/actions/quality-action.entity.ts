import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { Worker } from '../../workforce/worker.entity.js';
import { CaseAudit } from '../audits/case-audit.entity.js';
import { Observation } from '../observations/observation.entity.js';

/** What is to be done about something that an audit or an observation found. */
@Entity('quality_action')
@Index(['serviceId', 'id'])
@Index(['caseId', 'id'])
@Index(['auditId'])
@Index(['observationId'])
@Index(['ownerId', 'doneOn'])
export class QualityAction extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => CaseAudit)
  @ReferenceColumn({ nullable: true })
  auditId: string | null;

  @ForeignKey(() => Observation)
  @ReferenceColumn({ nullable: true })
  observationId: string | null;

  @TextColumn(1000)
  finding: string;

  @TextColumn(1000)
  action: string;

  /** The training that it comes to: code set QUALIFICATION. */
  @TextColumn(60, { nullable: true })
  qualification: string | null;

  @ForeignKey(() => Worker)
  @ReferenceColumn()
  ownerId: string;

  @DateColumn()
  dueOn: string;

  /** Null: not yet. */
  @DateColumn({ nullable: true })
  doneOn: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
