import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../../cases/case-record.entity.js';
import { Session } from '../../delivery/sessions/session.entity.js';
import { SealedRow } from '../../organisation/owned-row.js';
import { IntegerColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { QualitySample } from './quality-sample.entity.js';

/** A case, or a session of one, that a sample drew. */
@Entity('quality_sample_member')
@Unique(['sampleId', 'position'])
@Index(['caseId'])
@Index(['sessionId'])
export class QualitySampleMember extends SealedRow {
  @ForeignKey(() => QualitySample)
  @ReferenceColumn()
  sampleId: string;

  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Session)
  @ReferenceColumn({ nullable: true })
  sessionId: string | null;

  @TextColumn(300)
  stratum: string;

  /** From 1. */
  @IntegerColumn()
  position: number;
}
