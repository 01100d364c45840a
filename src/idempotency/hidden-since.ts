import { ofVisibleChild, visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { AuditEvent } from '../audit/audit-log.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';

const casesOf = ({ caseId, subjects = [], subjectKind = 'case' }: AuditEvent): readonly string[] => [
  ...(caseId === undefined ? [] : [caseId]),
  ...(subjectKind === 'case' ? subjects : []),
];

/** The children of an event that names no case of theirs. */
const childrenOf = ({ caseId, childId, subjects = [], subjectKind }: AuditEvent): readonly string[] => [
  ...(caseId === undefined && childId !== undefined ? [childId] : []),
  ...(subjectKind === 'child' ? subjects : []),
];

async function anyHidden(tx: ReadTransaction, ids: readonly string[], select: string, parameters: object) {
  if (ids.length === 0) return false;
  const { list, parameters: listed } = listOf(ids, 'about');
  const sql = `${select} AND r.id IN (${list}) LIMIT 1`;
  return (await tx.queryOne(sql, { ...parameters, ...listed })) !== null;
}

/** Whether events are about a case or a child that is there, and that the principal may not see, or no longer. */
export async function hiddenSince(
  tx: ReadTransaction,
  principal: Principal,
  events: readonly AuditEvent[],
): Promise<boolean> {
  const [ofCase, caseParameters] = visibleCase('r', principal);
  const [ofChild, childParameters] = ofVisibleChild('r.id', principal);
  return (
    (await anyHidden(
      tx,
      events.flatMap(casesOf),
      `SELECT r.id FROM case_record r WHERE (${ofCase}) IS NOT TRUE`,
      caseParameters,
    )) ||
    (await anyHidden(
      tx,
      events.flatMap(childrenOf),
      `SELECT r.id FROM child r WHERE (${ofChild}) IS NOT TRUE`,
      childParameters,
    ))
  );
}
