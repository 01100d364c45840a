import type { Principal } from '../access/principal.js';
import type { FoundCase } from '../cases/case-lookup.js';
import { entryOfVersion } from '../catalogue/available-entries.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { criteriaOf } from './criteria.js';
import type { Criterion } from './criterion.js';
import { readCaseFacts } from './read-case-facts.js';

/** What a version that the service has asks of a child, held against the case as of a day. */
export async function criteriaOfVersion(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  { found, versionId, on }: { found: FoundCase; versionId: string; on: PlainDate },
): Promise<Criterion[]> {
  const entry = await entryOfVersion(tx, principal.serviceId, versionId);
  if (!entry) throw new Error('The version was found a moment ago.');
  const { child, needs, labelOf } = await readCaseFacts(tx, codes, principal, { found, on });
  const byArea = new Map(needs.map((need) => [need.needAreaCode, need]));
  const criteria = criteriaOf({ child, entry, needs: byArea, receivingSince: null, labelOf });
  // Whether the child receives it already is for choosing, not for suiting.
  return criteria.filter(({ code }) => code !== 'ALREADY_RECEIVING');
}
