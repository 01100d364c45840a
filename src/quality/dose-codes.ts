import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';

/** The codes of attendance that count towards the dose. */
export async function doseCodesOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<string[]> {
  const all = await codes.all(tx, serviceId, 'ATTENDANCE');
  return [...all].filter(([, { attributes }]) => attributes.countsTowardsDose === true).map(([code]) => code);
}
