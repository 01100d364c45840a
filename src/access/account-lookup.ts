import type { ReadTransaction } from '../platform/database/transaction.js';

/** An account as its table holds it. */
export interface AccountRow {
  id: string;
  subject: string;
  name: string;
  disabled_at: string | null;
  row_version: number;
  recorded_at: string;
}

/** An account of the service, or null. */
export const findAccount = (
  tx: ReadTransaction,
  serviceId: string,
  accountId: string,
): Promise<AccountRow | null> =>
  tx.queryOne('SELECT * FROM account WHERE id = :accountId AND service_id = :serviceId', {
    accountId,
    serviceId,
  });
