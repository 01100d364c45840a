import type { ReadTransaction } from '../platform/database/transaction.js';
import { type Condition, listOf } from '../platform/database/conditions.js';
import type { AuditAction } from './audit-action.js';
import type { AccessLogEntryDto, AuditEntryDto } from './dto/audit-entry.dto.js';

/** An entry as the database gives it. */
export interface AuditRow {
  id: string;
  action: AuditAction;
  operation: string;
  account_id: string;
  token_id: string | null;
  request_id: string;
  record_type: string;
  record_id: string | null;
  case_id: string | null;
  child_id: string | null;
  records: number;
  subjects_sha256: string | null;
  recorded_at: string;
}

/** An entry with the name of its account. */
export interface NamedAuditRow extends AuditRow {
  account_name: string | null;
}

export const AUDIT_COLUMNS =
  'e.id, e.action, e.operation, e.account_id, e.token_id, e.request_id, e.record_type, e.record_id, e.case_id, e.child_id, e.records, e.subjects_sha256, e.recorded_at';

export const toAuditEntry = (row: AuditRow): AuditEntryDto => ({
  id: row.id,
  action: row.action,
  operation: row.operation,
  accountId: row.account_id,
  tokenId: row.token_id,
  requestId: row.request_id,
  recordType: row.record_type,
  recordId: row.record_id,
  caseId: row.case_id,
  childId: row.child_id,
  records: row.records,
  subjectsSha256: row.subjects_sha256,
  recordedAt: row.recorded_at,
});

export const toAccessLogEntry = (
  row: NamedAuditRow,
  roles: ReadonlyMap<string, string[]>,
): AccessLogEntryDto => ({
  ...toAuditEntry(row),
  accountName: row.account_name,
  roles: roles.get(row.account_id) ?? [],
});

const CASES_OF_CHILD = 'SELECT id FROM case_record WHERE service_id = :serviceId AND child_id = :childId';

/** Entries `e` about a child or any of its cases, alone or among others; they name their service besides. */
export const aboutChild = (childId: string | undefined): Condition => [
  `e.id IN (
     SELECT id FROM audit_entry WHERE child_id = :childId
     UNION SELECT id FROM audit_entry WHERE case_id IN (${CASES_OF_CHILD})
     UNION SELECT entry_id FROM audit_subject WHERE subject_id = :childId OR subject_id IN (${CASES_OF_CHILD}))`,
  { childId },
];

/** Entries `e` about a case, alone or among others. */
export const aboutCase = (caseId: string | undefined): Condition => [
  `e.id IN (
     SELECT id FROM audit_entry WHERE case_id = :caseId
     UNION SELECT entry_id FROM audit_subject WHERE subject_id = :caseId)`,
  { caseId },
];

/** The roles that each of the accounts holds now. */
export async function rolesOf(
  tx: ReadTransaction,
  accountIds: readonly string[],
): Promise<Map<string, string[]>> {
  const roles = new Map<string, string[]>();
  if (accountIds.length === 0) return roles;
  const { list, parameters } = listOf([...new Set(accountIds)]);
  const rows = await tx.query<{ account_id: string; role: string }>(
    `SELECT DISTINCT account_id, role FROM membership WHERE ended_at IS NULL AND account_id IN (${list}) ORDER BY role`,
    parameters,
  );
  for (const { account_id: id, role } of rows) roles.set(id, [...(roles.get(id) ?? []), role]);
  return roles;
}
