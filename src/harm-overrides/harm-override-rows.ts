import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import type { HarmOverrideQuery } from './dto/harm-override-query.dto.js';
import type { HarmOverrideDto } from './dto/harm-override.dto.js';

/** An approval as the database gives it. */
export interface HarmOverrideRow {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  intervention_id: string;
  reason: string;
  approved_by_id: string;
  approved_on: string;
  ends_on: string | null;
  row_version: number;
  recorded_at: string;
}

const SELECT_OVERRIDE = `
  SELECT o.id, o.case_id, o.delivery_area_id, o.intervention_id, o.reason, o.approved_by_id, o.approved_on, o.ends_on,
    o.row_version, o.recorded_at
  FROM harm_override o`;

export const toHarmOverride = (row: HarmOverrideRow): HarmOverrideDto => ({
  id: row.id,
  caseId: row.case_id,
  interventionId: row.intervention_id,
  reason: row.reason,
  approvedById: row.approved_by_id,
  approvedOn: row.approved_on,
  endsOn: row.ends_on,
  recordedAt: row.recorded_at,
});

/** An approval for a case that the principal may see, or null. */
export function findHarmOverride(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<HarmOverrideRow | null> {
  const [visible, parameters] = ofVisibleCase('o.case_id', principal);
  return tx.queryOne<HarmOverrideRow>(`${SELECT_OVERRIDE} WHERE o.id = :id AND ${visible}`, {
    ...parameters,
    id,
  });
}

/** Approvals in order of their ids, one more than the page holds. */
export function listHarmOverrides(
  tx: ReadTransaction,
  principal: Principal,
  query: HarmOverrideQuery,
): Promise<HarmOverrideRow[]> {
  const { where, parameters } = whereAll([
    ofVisibleCase('o.case_id', principal),
    ofService('o', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
    ['o.id > :after', { after: afterId(query) }],
    ['o.intervention_id = :interventionId', { interventionId: query.interventionId }],
  ]);
  return tx.query<HarmOverrideRow>(`${SELECT_OVERRIDE} WHERE ${where} ORDER BY o.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
