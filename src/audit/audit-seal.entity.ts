import { Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { AuditEntry } from './audit-entry.entity.js';

/** A link of the chain over the audit log: whoever changes, removes or reorders an entry breaks it. */
@Entity('audit_seal')
@Unique(['entryId'])
export class AuditSeal {
  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'integer' })
  position: number;

  @ForeignKey(() => AuditEntry)
  @ReferenceColumn()
  entryId: string;

  /** SHA-256, in hexadecimal, over the hash before this one, the entry, and when it was sealed. */
  @TextColumn(64)
  hash: string;

  @InstantColumn()
  recordedAt: string;
}
