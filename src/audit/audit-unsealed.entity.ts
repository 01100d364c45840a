import { Entity, ForeignKey } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';
import { AuditEntry } from './audit-entry.entity.js';

/** An entry that waits for its seal, from the unit of work that wrote it until a moment later. */
@Entity('audit_unsealed')
export class AuditUnsealed {
  @ForeignKey(() => AuditEntry)
  @IdColumn()
  entryId: string;
}
