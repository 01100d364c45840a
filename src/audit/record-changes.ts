import type { Principal } from '../access/principal.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { audit } from './audit-log.js';
import { type ChangedRecordType, type FieldChange, RecordChange } from './record-change.entity.js';

/** A change of a record: the facts that the contract shows of it, before and after. */
export interface ChangedRecord {
  recordType: ChangedRecordType;
  recordId: string;
  caseId?: string;
  childId?: string;
  deliveryAreaId: string | null;
  before: object;
  after: object;
  reason: string | null | undefined;
}

/** The fields whose values differ, by name. Lists and parts are compared by what they hold. */
export function fieldChanges(before: object, after: object): Record<string, FieldChange> {
  const from = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).flatMap(([field, to]) =>
      JSON.stringify(from.get(field) ?? null) === JSON.stringify(to ?? null)
        ? []
        : [[field, { from: (from.get(field) as unknown) ?? null, to: (to as unknown) ?? null }]],
    ),
  );
}

/** Keeps what a change changed, by whom, when and why; the caller logs it. */
export async function keepChange(
  tx: WriteTransaction,
  principal: Principal,
  { before, after, reason, deliveryAreaId, recordType, recordId, caseId, childId }: ChangedRecord,
): Promise<void> {
  const row: RecordChange = {
    id: tx.newId(),
    serviceId: principal.serviceId,
    deliveryAreaId,
    recordType,
    recordId,
    caseId: caseId ?? null,
    childId: childId ?? null,
    accountId: principal.accountId,
    reason: reason ?? null,
    changes: fieldChanges(before, after),
    recordedAt: tx.now,
  };
  await tx.insert(RecordChange, [row]);
}

/** Keeps what a change changed, by whom, when and why, and logs it. */
export async function recordChange(
  tx: WriteTransaction,
  principal: Principal,
  change: ChangedRecord,
): Promise<void> {
  await keepChange(tx, principal, change);
  const { recordType, recordId, caseId, childId } = change;
  await audit(tx, principal, { action: 'ALTERATION', recordType, recordId, caseId, childId });
}
