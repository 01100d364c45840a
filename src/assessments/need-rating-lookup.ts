import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';

/**
 * The id of a rating of that need area in that case.
 * @throws DomainError (invalid) at `pointer` where no assessment of the case has it.
 */
export async function requireNeedRating(
  tx: ReadTransaction,
  at: { serviceId: string; caseId: string; needAreaCode: string },
  id: string,
  pointer: string,
): Promise<string> {
  const row = await tx.queryOne<{ id: string }>(
    `SELECT id FROM need_rating
     WHERE id = :id AND service_id = :serviceId AND case_id = :caseId AND need_area_code = :needAreaCode`,
    { ...at, id },
  );
  if (row) return row.id;
  throw invalidField(
    pointer,
    'UNKNOWN_NEED_RATING',
    'No assessment of this case has a rating of this need area with this id.',
  );
}
