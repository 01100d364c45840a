import { ownId } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import type { AdvisedEntry } from './advised-entries.js';

/** What recorded advice put first. */
export type FirstAdvised = Pick<AdvisedEntry, 'interventionId' | 'versionId'>;

/**
 * What recorded advice on a case put first for a need area; null: it recommended nothing for it.
 * @throws DomainError (invalid) at `pointer` where there is no such advice on this case.
 */
export async function requireFirstAdvised(
  tx: ReadTransaction,
  { serviceId, caseId, needAreaCode }: { serviceId: string; caseId: string; needAreaCode: string },
  recommendationId: string,
  pointer: string,
): Promise<FirstAdvised | null> {
  const row = await tx.queryOne<{ entries: string }>(
    `SELECT entries FROM recommendation WHERE id = :recommendationId AND case_id = ${ownId('case_record', 'caseId')}`,
    { recommendationId, caseId, serviceId },
  );
  if (!row) {
    throw invalidField(
      pointer,
      'UNKNOWN_RECOMMENDATION',
      'No advice on this case was recorded with this id.',
    );
  }
  const entries = JSON.parse(row.entries) as AdvisedEntry[];
  return entries.find(({ needAreaCodes }) => needAreaCodes.includes(needAreaCode)) ?? null;
}
