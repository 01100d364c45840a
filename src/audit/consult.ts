import type { Principal } from '../access/principal.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { AuditAction } from './audit-action.js';
import { audit, type AuditEvent } from './audit-log.js';
import { markLogged } from './logged.js';

/** What of the records was shown; null: nothing. */
export type Shown = Omit<AuditEvent, 'action'> | null;

/**
 * Reads records of children for the principal and logs which, as one unit of work: where the log cannot be written,
 * nothing of what was read is given back.
 */
export async function consult<T>(
  uow: UnitOfWork,
  principal: Principal,
  read: (tx: ReadTransaction) => Promise<T>,
  shownOf: (value: T) => Shown,
  action: AuditAction = 'CONSULTATION',
): Promise<T> {
  return uow.consult(read, (value) => {
    const shown = shownOf(value);
    if (shown) return (tx) => audit(tx, principal, { action, ...shown });
    markLogged(principal);
    return null;
  });
}

/** What a list of records of cases shows, or of children. */
export const shownList = (
  recordType: string,
  subjects: readonly string[],
  subjectKind: 'case' | 'child' = 'case',
): Shown => (subjects.length === 0 ? null : { recordType, subjects, subjectKind, records: subjects.length });
