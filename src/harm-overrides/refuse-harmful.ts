import type { Principal } from '../access/principal.js';
import { badgesOf } from '../evidence/badges-of.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';

/** Work with an approach, to be planned or begun on a day. */
export interface Approach {
  caseId: string;
  interventionId: string;
  on: PlainDate;
  pointer: string;
}

interface OverrideRow {
  id: string;
  approved_by_id: string;
}

/** What of the evidence blocks the approach on a day; null: nothing. */
async function cautionOn(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  { interventionId, on }: Approach,
): Promise<string | null> {
  const badge = (await badgesOf(tx, codes, serviceId, [interventionId], on)).get(interventionId);
  if (!badge) return null;
  const known = await codes.find(tx, serviceId, 'EVIDENCE_BADGE', badge.badge);
  return known?.attributes['blocksPlanning'] === true ? badge.statement.en : null;
}

/**
 * The approval under which an approach may be used in a case; null where the evidence does not call for one. Whoever
 * approved it cannot be who uses it.
 * @throws DomainError (invalid) at the pointer where it calls for one, and there is none.
 */
export async function requireNoHarm(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  { serviceId, accountId }: Principal,
  approach: Approach,
): Promise<string | null> {
  const caution = await cautionOn(tx, codes, serviceId, approach);
  if (caution === null) return null;
  const { caseId, interventionId, on, pointer } = approach;
  const overrides = await tx.query<OverrideRow>(
    `SELECT id, approved_by_id FROM harm_override
     WHERE case_id = :caseId AND intervention_id = :interventionId AND service_id = :serviceId
       AND (ends_on IS NULL OR ends_on >= :on)
     ORDER BY id DESC`,
    { caseId, interventionId, serviceId, on },
  );
  const usable = overrides.find(({ approved_by_id: by }) => by !== accountId);
  if (usable) return usable.id;
  if (overrides.length > 0) {
    throw invalidField(
      pointer,
      'OWN_APPROVAL',
      'You approved this approach yourself: somebody else must plan or begin it, or approve it.',
    );
  }
  throw invalidField(
    pointer,
    'HARMFUL_APPROACH',
    `The evidence says that this approach may harm (${caution}) Choose another, or ask a senior manager to approve it for this child first: POST /v1/harm-overrides.`,
  );
}
