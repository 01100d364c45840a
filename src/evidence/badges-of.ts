import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { badgeOf, type EvidenceBadge } from './badge.js';
import type { EvidenceFacts } from './badge-facts.js';
import { scaleOf } from './scales.js';

interface FactsRow {
  id: string;
  intervention_id: string;
  scheme: string;
  rating: string;
  evidence_security: number | null;
  direction: string | null;
  reviewed_on: string;
  stale_after: string;
}

async function toFacts(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  row: FactsRow,
): Promise<EvidenceFacts | null> {
  const scale = await scaleOf(tx, codes, serviceId, row.scheme);
  const rating = scale && (await codes.find(tx, serviceId, scale.ratingSet, row.rating));
  if (!scale || !rating) return null;
  return {
    id: row.id,
    scheme: scale.scheme,
    rating,
    security: row.evidence_security,
    direction:
      (row.direction && (await codes.find(tx, serviceId, 'EFFECT_DIRECTION', row.direction))) || null,
    reviewedOn: row.reviewed_on,
    staleAfter: row.stale_after,
  };
}

/** What an entry that has no evidence is shown with. */
export const noBadge = (on: PlainDate): EvidenceBadge => badgeOf([], on);

/**
 * The badges of the entries of a service that have evidence, by the id of the intervention: of those named, or of all.
 * One statement, whatever their number; an entry that is not in the answer has the badge `noBadge`.
 */
export async function badgesOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  interventionIds: readonly string[] | 'ALL',
  on: PlainDate,
): Promise<Map<string, EvidenceBadge>> {
  const items = await factsOf(tx, codes, serviceId, interventionIds);
  return new Map([...items].map(([id, facts]) => [id, badgeOf(facts, on)]));
}

/** What the badges are made of: the items that are not withdrawn, by the id of the intervention. */
export async function factsOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  interventionIds: readonly string[] | 'ALL',
): Promise<Map<string, EvidenceFacts[]>> {
  if (interventionIds.length === 0) return new Map();
  const named = interventionIds === 'ALL' ? null : listOf(interventionIds, 'i');
  const rows = await tx.query<FactsRow>(
    `SELECT id, intervention_id, scheme, rating, evidence_security, direction, reviewed_on, stale_after
     FROM evidence_item
     WHERE withdrawn_on IS NULL AND service_id = :serviceId ${named ? `AND intervention_id IN (${named.list})` : ''}`,
    { serviceId, ...named?.parameters },
  );
  const items = new Map<string, EvidenceFacts[]>();
  for (const row of rows) {
    const facts = await toFacts(tx, codes, serviceId, row);
    if (facts) items.set(row.intervention_id, [...(items.get(row.intervention_id) ?? []), facts]);
  }
  return items;
}
