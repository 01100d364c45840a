import type { PlainDate } from '../platform/calendar/plain-date.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import type { EvidenceItemQuery } from './dto/evidence-item-query.dto.js';
import type { EvidenceItemDto } from './dto/evidence-item.dto.js';

/** An evidence item as the database gives it. */
export interface EvidenceItemRow {
  id: string;
  intervention_id: string;
  scheme: string;
  rating: string;
  evidence_security: number | null;
  cost_rating: number | null;
  direction: string | null;
  evaluation_id: string | null;
  citation: string;
  url: string | null;
  population: string | null;
  outcome: string | null;
  effect_metric: string | null;
  effect_value: number | null;
  effect_low: number | null;
  effect_high: number | null;
  effect_n: number | null;
  applicability: string | null;
  reviewed_by_id: string | null;
  reviewed_on: string;
  accessed_on: string | null;
  stale_after: string;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
  row_version: number;
  recorded_at: string;
}

const SELECT_ITEM = 'SELECT e.* FROM evidence_item e';

/** An item as it is answered on a day. */
export const toEvidenceItem =
  (today: PlainDate) =>
  (row: EvidenceItemRow): EvidenceItemDto => ({
    id: row.id,
    interventionId: row.intervention_id,
    scheme: row.scheme,
    rating: row.rating,
    evidenceSecurity: row.evidence_security,
    costRating: row.cost_rating,
    direction: row.direction,
    evaluationId: row.evaluation_id,
    citation: row.citation,
    url: row.url,
    population: row.population,
    outcome: row.outcome,
    effect:
      row.effect_metric === null || row.effect_value === null
        ? null
        : {
            metric: row.effect_metric,
            value: row.effect_value,
            low: row.effect_low,
            high: row.effect_high,
            n: row.effect_n,
          },
    applicability: row.applicability,
    reviewedById: row.reviewed_by_id,
    reviewedOn: row.reviewed_on,
    accessedOn: row.accessed_on,
    staleAfter: row.stale_after,
    stale: row.stale_after < today,
    withdrawnOn: row.withdrawn_on,
    withdrawnReason: row.withdrawn_reason,
    recordedAt: row.recorded_at,
  });

/** An evidence item of the service, or null. */
export const findEvidenceItem = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<EvidenceItemRow | null> =>
  tx.queryOne<EvidenceItemRow>(`${SELECT_ITEM} WHERE e.id = :id AND e.service_id = :serviceId`, {
    id,
    serviceId,
  });

/** The items of an entry of the service that count, newest review first. */
export const itemsOfIntervention = (
  tx: ReadTransaction,
  serviceId: string,
  interventionId: string,
): Promise<EvidenceItemRow[]> =>
  tx.query<EvidenceItemRow>(
    `${SELECT_ITEM} WHERE e.intervention_id = :interventionId AND e.service_id = :serviceId
       AND e.withdrawn_on IS NULL
     ORDER BY e.reviewed_on DESC, e.id`,
    { serviceId, interventionId },
  );

/** Evidence items in order of their ids, one more than the page holds. */
export function listEvidenceItems(
  tx: ReadTransaction,
  serviceId: string,
  query: EvidenceItemQuery,
  today: PlainDate,
): Promise<EvidenceItemRow[]> {
  const { interventionId, withdrawn, stale } = query;
  const { where, parameters } = whereAll([
    ofService('e', serviceId, { table: 'intervention', key: 'intervention_id', id: interventionId }),
    ['e.id > :after', { after: afterId(query) }],
    ['e.scheme = :scheme', { scheme: query.scheme }],
    withdrawn === undefined ? null : [`e.withdrawn_on IS ${withdrawn ? 'NOT ' : ''}NULL`],
    stale === undefined ? null : [`e.stale_after ${stale ? '<' : '>='} :today`, { today }],
  ]);
  return tx.query<EvidenceItemRow>(`${SELECT_ITEM} WHERE ${where} ORDER BY e.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
