import { visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { Versioned } from '../platform/http/versioned.js';
import {
  type CaseRow,
  type DeliveryRow,
  type NeedRow,
  SELECT_CASE,
  toCaseDelivery,
  toCaseFacts,
  toChild,
  toCurrentNeed,
} from './case-rows.js';
import type { CaseDto, CurrentNeedDto } from './dto/case.dto.js';

// Only asked of a case that is known to be the service's own: to name the service again would offer the planner
// worse indices. The newest day of each need area is read from the index alone; only its ratings are fetched.
const NEWEST_RATINGS = `
  SELECT r.id, r.assessment_id, r.need_area_code, r.severity, r.is_priority, r.strength, r.assessed_on
  FROM (
    SELECT need_area_code, max(assessed_on) AS newest_on FROM need_rating
    WHERE case_id = :caseId GROUP BY need_area_code
  ) newest CROSS JOIN need_rating r
  WHERE r.case_id = :caseId AND r.need_area_code = newest.need_area_code AND r.assessed_on = newest.newest_on
  ORDER BY r.need_area_code, r.id`;

const DELIVERIES = `
  SELECT d.id, v.intervention_id, i.code AS intervention_code, v.version_no, v.title_en, v.title_cy,
    d.enrolled_on, d.started_on, d.ended_on, d.completion
  FROM delivery d
    JOIN intervention_version v ON v.id = d.intervention_version_id
    JOIN intervention i ON i.id = v.intervention_id
  WHERE d.case_id = :caseId
  ORDER BY d.enrolled_on, d.id`;

/** A case that the principal may see, or null. */
export function findCaseRow(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
): Promise<CaseRow | null> {
  const [visible, parameters] = visibleCase('c', principal);
  return tx.queryOne<CaseRow>(`${SELECT_CASE} WHERE c.id = :caseId AND ${visible}`, {
    ...parameters,
    caseId,
  });
}

/** One need for each area: of two assessments on one day, the one recorded last. Rows come in that order. */
function currentNeeds(rows: readonly NeedRow[]): CurrentNeedDto[] {
  return rows
    .filter((row, index) => rows[index + 1]?.need_area_code !== row.need_area_code)
    .map(toCurrentNeed);
}

/** A case that the principal may see, as one page shows it, in three statements; or null. */
export async function readCase(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
): Promise<Versioned<CaseDto> | null> {
  const row = await findCaseRow(tx, principal, caseId);
  if (!row) return null;
  const needs = await tx.query<NeedRow>(NEWEST_RATINGS, { caseId });
  const deliveries = await tx.query<DeliveryRow>(DELIVERIES, { caseId });
  return {
    body: {
      ...toCaseFacts(row),
      child: toChild(row),
      needs: currentNeeds(needs),
      deliveries: deliveries.map(toCaseDelivery),
    },
    rowVersion: row.row_version,
  };
}
