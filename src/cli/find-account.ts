import type { ReadTransaction } from '../platform/database/transaction.js';

/**
 * The id of the service with this code; null for none.
 * @throws Error where no service has it.
 */
export async function serviceIdOf(tx: ReadTransaction, code: string | undefined): Promise<string | null> {
  if (code === undefined) return null;
  const row = await tx.queryOne<{ id: string }>('SELECT id FROM youth_justice_service WHERE code = :code', {
    code,
  });
  if (!row) throw new Error(`No service has the code "${code}".`);
  return row.id;
}

/** The id of the account with this subject, in a service or (null) of the whole deployment; null where there is none. */
export async function accountIdOf(
  tx: ReadTransaction,
  serviceId: string | null,
  subject: string,
): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>(
    `SELECT id FROM account WHERE subject = :subject AND ${serviceId === null ? 'service_id IS NULL' : 'service_id = :serviceId'}`,
    serviceId === null ? { subject } : { subject, serviceId },
  );
  return row?.id ?? null;
}
