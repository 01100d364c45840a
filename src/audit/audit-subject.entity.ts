import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';
import { AuditEntry } from './audit-entry.entity.js';

/** One of several cases or children that an audit entry is about. */
@Entity('audit_subject')
@Index(['subjectId', 'entryId'])
export class AuditSubject {
  @ForeignKey(() => AuditEntry)
  @IdColumn()
  entryId: string;

  /** A case or a child. */
  @PrimaryColumn({ type: 'uuid' })
  subjectId: string;
}
