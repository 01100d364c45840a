import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';

/** An assessment of a child's needs on a date, from a stated source. */
@Entity('assessment')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['caseId', 'assessedOn'])
export class Assessment extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** The source system's own reference. */
  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** Code set ASSESSMENT_SOURCE. */
  @TextColumn(60)
  source: string;

  /** Code set ASSESSMENT_STAGE. */
  @TextColumn(60)
  stage: string;

  @DateColumn()
  assessedOn: string;
}
