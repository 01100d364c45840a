import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { meaningOf, type OutcomeMeaning } from './referral-rules.js';

/** What the outcomes of referrals mean in a service. */
export interface Outcomes {
  meaningOf: (outcome: string | null) => OutcomeMeaning;
  /** Those that take a child on, as placeholders of a list for `IN (…)`. */
  accepting: { list: string; parameters: Record<string, string> };
}

export async function readOutcomes(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<Outcomes> {
  const known = await codes.all(tx, serviceId, 'REFERRAL_OUTCOME');
  const accepting = [...known].flatMap(([code, { attributes }]) =>
    meaningOf(attributes)?.accepts ? [code] : [],
  );
  return {
    meaningOf: (outcome) => meaningOf(outcome === null ? undefined : known.get(outcome)?.attributes),
    accepting: listOf(accepting, 'accepting'),
  };
}
