import type { ReadTransaction } from '../platform/database/transaction.js';
import { type DomainError, invalidField } from '../platform/errors/domain-error.js';

/**
 * The id of the delivery area with this code.
 * @throws DomainError (invalid) at `pointer` where the service has none.
 */
export async function requireDeliveryArea(
  tx: ReadTransaction,
  serviceId: string,
  code: string,
  pointer: string,
): Promise<string> {
  const row = await tx.queryOne<{ id: string }>(
    'SELECT id FROM delivery_area WHERE service_id = :serviceId AND code = :code',
    { serviceId, code },
  );
  if (row) return row.id;
  throw invalidField(
    pointer,
    'UNKNOWN_DELIVERY_AREA',
    'The service has no delivery area with this code; see GET /v1/delivery-areas.',
  );
}

/**
 * The id of the provider with this code.
 * @throws DomainError (invalid) at `pointer` where the service has none.
 */
export async function requireProvider(
  tx: ReadTransaction,
  serviceId: string,
  code: string,
  pointer: string,
): Promise<string> {
  const row = await tx.queryOne<{ id: string }>(
    'SELECT id FROM provider WHERE service_id = :serviceId AND code = :code',
    { serviceId, code },
  );
  if (row) return row.id;
  throw invalidField(
    pointer,
    'UNKNOWN_PROVIDER',
    'The service has no provider with this code; see GET /v1/providers.',
  );
}

/** A team that is not there, or not there for this caller. */
export const unknownTeam = (pointer: string): DomainError =>
  invalidField(
    pointer,
    'UNKNOWN_TEAM',
    'There is no team with this code that you may use; see GET /v1/teams.',
  );

/**
 * The id of the team with this code.
 * @throws DomainError (invalid) at `pointer` where the service has none.
 */
export async function requireTeam(
  tx: ReadTransaction,
  serviceId: string,
  code: string,
  pointer: string,
): Promise<string> {
  const row = await tx.queryOne<{ id: string }>(
    'SELECT id FROM team WHERE service_id = :serviceId AND code = :code',
    { serviceId, code },
  );
  if (!row) throw unknownTeam(pointer);
  return row.id;
}
