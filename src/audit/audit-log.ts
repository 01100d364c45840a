import { createHash } from 'node:crypto';
import type { Principal } from '../access/principal.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import type { AuditAction } from './audit-action.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditSubject } from './audit-subject.entity.js';
import { AuditUnsealed } from './audit-unsealed.entity.js';
import { markLogged } from './logged.js';

/** What was done with which records. */
export interface AuditEvent {
  action: AuditAction;
  /** What kind of record, as the contract calls it. */
  recordType: string;
  /** The record, where it is one. */
  recordId?: string;
  caseId?: string;
  childId?: string;
  /** The cases or children it is about, where it may be several. */
  subjects?: readonly string[];
  /** Which of the two; cases unless said. */
  subjectKind?: 'case' | 'child';
  /** How many records; 1 unless said. */
  records?: number;
  /** SHA-256 of the file that was read, where it came from one; the entry is then about one record, the import. */
  fileSha256?: string;
}

const several = (subjects: readonly string[] | undefined): string[] => {
  const distinct = [...new Set(subjects)].sort();
  return distinct.length > 1 ? distinct : [];
};

/** SHA-256 over subjects in order. */
export const hashOfSubjects = (subjects: readonly string[]): string =>
  createHash('sha256').update(subjects.join(' ')).digest('hex');

/** Logs what the principal does, in the unit of work that does it: neither is kept without the other. */
export async function audit(tx: WriteTransaction, principal: Principal, event: AuditEvent): Promise<void> {
  if (event.fileSha256 !== undefined && event.recordId === undefined) {
    throw new TypeError('An entry about a file names its record: a hash without one is that of subjects.');
  }
  const many = several(event.subjects);
  const single = many.length === 0 ? event.subjects?.[0] : undefined;
  const ofChild = event.subjectKind === 'child';
  const entry: AuditEntry = {
    id: tx.newId(),
    serviceId: principal.serviceId,
    action: event.action,
    operation: principal.operation,
    accountId: principal.accountId,
    tokenId: principal.tokenId,
    requestId: principal.requestId,
    recordType: event.recordType,
    recordId: event.recordId ?? null,
    caseId: event.caseId ?? (ofChild ? null : single) ?? null,
    childId: event.childId ?? (ofChild ? single : null) ?? null,
    records: event.records ?? 1,
    subjectsSha256: many.length > 0 ? hashOfSubjects(many) : (event.fileSha256 ?? null),
    recordedAt: tx.now,
  };
  await tx.insert(AuditEntry, [entry]);
  await tx.insert(AuditUnsealed, [{ entryId: entry.id }]);
  if (many.length > 0) {
    await tx.insert(
      AuditSubject,
      many.map((subjectId) => ({ entryId: entry.id, subjectId })),
    );
  }
  markLogged(principal, event);
}
