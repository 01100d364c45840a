import { DomainError } from '../errors/domain-error.js';
import type { ReadTransaction } from './transaction.js';

/** A table whose rows carry another system's reference, unique within a service, and what a row of it is called. */
export interface ReferencedTable {
  table: string;
  what: string;
}

/**
 * Holds a reference free for a new row; null asks for none.
 * @throws DomainError (conflict) where another row of the service has it.
 */
export async function requireFreeReference(
  tx: ReadTransaction,
  { table, what }: ReferencedTable,
  serviceId: string,
  reference: string | null,
): Promise<void> {
  if (reference === null) return;
  const taken = await tx.queryOne(
    `SELECT id FROM ${table} WHERE service_id = :serviceId AND reference = :reference`,
    { serviceId, reference },
  );
  if (!taken) return;
  const detail = `Another ${what} of this service already has this reference.`;
  throw new DomainError('conflict', 'REFERENCE_TAKEN', detail, [
    { pointer: '/reference', code: 'REFERENCE_TAKEN', detail },
  ]);
}
