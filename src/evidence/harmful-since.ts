import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { badgeOf } from './badge.js';
import { factsOf } from './badges-of.js';

/**
 * Since when the evidence says of approaches that they may harm, by the id of the intervention: what blocks planning
 * goes before every other badge, so that it stays from then on.
 */
export async function harmfulSince(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<Map<string, PlainDate>> {
  const since = new Map<string, PlainDate>();
  for (const [interventionId, items] of await factsOf(tx, codes, serviceId, 'ALL')) {
    for (const on of items.map(({ reviewedOn }) => reviewedOn).sort()) {
      const badge = await codes.find(tx, serviceId, 'EVIDENCE_BADGE', badgeOf(items, on).badge);
      if (badge?.attributes['blocksPlanning'] !== true) continue;
      since.set(interventionId, on);
      break;
    }
  }
  return since;
}
