import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { RetentionPolicyDto } from './retention.dto.js';
import type { CountedFrom } from './retention-rules.js';

interface PolicyRow {
  id: string;
  record_class: string;
  counted_from: CountedFrom;
  years: number;
  basis: string;
  set_by_id: string;
  recorded_at: string;
}

/** The policies that are in force. */
export async function readPolicies(tx: ReadTransaction, serviceId: string): Promise<RetentionPolicyDto[]> {
  const rows = await tx.query<PolicyRow>(
    `SELECT id, record_class, counted_from, years, basis, set_by_id, recorded_at FROM retention_policy
     WHERE service_id = :serviceId AND ended_at IS NULL ORDER BY record_class`,
    { serviceId },
  );
  return rows.map((row) => ({
    id: row.id,
    recordClass: row.record_class,
    countedFrom: row.counted_from,
    years: row.years,
    basis: row.basis,
    setById: row.set_by_id,
    recordedAt: row.recorded_at,
  }));
}

/** The version of the list as a whole. Policies are added and ended, never changed: whatever is done raises it. */
export async function versionOfPolicies(tx: ReadTransaction, serviceId: string): Promise<number> {
  const found = await tx.queryOne<{ version: number }>(
    'SELECT CAST(1 + COUNT(*) + COUNT(ended_at) AS integer) AS version FROM retention_policy WHERE service_id = :serviceId',
    { serviceId },
  );
  return found?.version ?? 1;
}
