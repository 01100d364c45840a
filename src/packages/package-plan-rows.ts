import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import type { PackagePlanDto, PackagePlanQuery } from './dto/package-plan.dto.js';

/** A planned package as the database gives it. */
export interface PackagePlanRow {
  id: string;
  case_id: string;
  intervention_version_id: string;
  planned_on: string;
  starts_on: string;
  weeks: number;
  recorded_at: string;
}

const SELECT_PACKAGE_PLAN = `
  SELECT g.id, g.case_id, g.intervention_version_id, g.planned_on, g.starts_on, g.weeks, g.recorded_at
  FROM package_plan g`;

export const toPackagePlan = (row: PackagePlanRow): PackagePlanDto => ({
  id: row.id,
  caseId: row.case_id,
  interventionVersionId: row.intervention_version_id,
  plannedOn: row.planned_on,
  startsOn: row.starts_on,
  weeks: row.weeks,
  recordedAt: row.recorded_at,
});

/** A planned package of a case that the principal may see, or null. */
export function findPackagePlan(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<PackagePlanRow | null> {
  const [visible, parameters] = ofVisibleCase('g.case_id', principal);
  return tx.queryOne<PackagePlanRow>(`${SELECT_PACKAGE_PLAN} WHERE g.id = :id AND ${visible}`, {
    ...parameters,
    id,
  });
}

/** Planned packages in order of their ids, one more than the page holds. */
export function listPackagePlans(
  tx: ReadTransaction,
  principal: Principal,
  query: PackagePlanQuery,
): Promise<PackagePlanRow[]> {
  const { where, parameters } = whereAll([
    ofVisibleCase('g.case_id', principal),
    ofService('g', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
    ['g.id > :after', { after: afterId(query) }],
  ]);
  return tx.query<PackagePlanRow>(`${SELECT_PACKAGE_PLAN} WHERE ${where} ORDER BY g.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
