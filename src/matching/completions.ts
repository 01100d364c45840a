import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';

/** Which of these codes of the set COMPLETION say that a delivery was completed. */
export async function completedAmong(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  completions: Iterable<string | null>,
): Promise<ReadonlySet<string | null>> {
  const completed = new Set<string | null>();
  for (const code of new Set(completions)) {
    const known = code === null ? null : await codes.find(tx, serviceId, 'COMPLETION', code);
    if (known?.attributes.completed === true) completed.add(code);
  }
  return completed;
}
