import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/**
 * A fault wherever a request names a worker whom the service does not have, in one statement.
 * @param workerIds by the pointer at which each stands; null: nobody is named
 */
export async function workerFaultsOf(
  tx: ReadTransaction,
  serviceId: string,
  workerIds: Readonly<Record<string, string | null | undefined>>,
): Promise<FieldFault[]> {
  const named = Object.entries(workerIds).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (named.length === 0) return [];
  const { list, parameters } = listOf(named.map(([, id]) => id));
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM worker WHERE service_id = :serviceId AND id IN (${list})`,
    { ...parameters, serviceId },
  );
  const known = new Set(rows.map(({ id }) => id));
  return named
    .filter(([, id]) => !known.has(id))
    .map(([pointer]) => ({
      pointer,
      code: 'UNKNOWN_WORKER',
      detail: 'The service has no worker with this id; see GET /v1/workers.',
    }));
}
