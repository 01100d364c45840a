import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import type { AuditAction } from './audit-action.js';

/**
 * Who did what with which child's records, and when. It holds ids, codes and counts, never a name or another fact of a
 * child, and no foreign keys: it outlives what it is about. Triggers keep every row as it was written.
 */
@Entity('audit_entry')
@Index(['serviceId', 'id'])
@Index(['caseId', 'id'])
@Index(['childId', 'id'])
export class AuditEntry {
  @IdColumn()
  id: string;

  @ReferenceColumn()
  serviceId: string;

  @TextColumn(20)
  action: AuditAction;

  /** The id of the operation in the contract, or of the command. */
  @TextColumn(60)
  operation: string;

  @ReferenceColumn()
  accountId: string;

  /** Null where no token of ours was used. */
  @ReferenceColumn({ nullable: true })
  tokenId: string | null;

  /** The correlation id of the request. */
  @TextColumn(64)
  requestId: string;

  /** What kind of record it is about, as the contract calls it. */
  @TextColumn(40)
  recordType: string;

  /** Null where it is about several; they are then in `audit_subject`. */
  @ReferenceColumn({ nullable: true })
  recordId: string | null;

  @ReferenceColumn({ nullable: true })
  caseId: string | null;

  @ReferenceColumn({ nullable: true })
  childId: string | null;

  /** How many records it is about. */
  @IntegerColumn()
  records: number;

  /** SHA-256 of the subjects, in order, where there are several; of a file, where one was read; null: neither. */
  @TextColumn(64, { nullable: true })
  subjectsSha256: string | null;

  @InstantColumn()
  recordedAt: string;
}
