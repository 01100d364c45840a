import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { Criterion } from '../matching/criterion.js';
import { toCriterion } from '../matching/to-criterion.js';
import { seesAllCases, shownCriteria } from '../matching/withheld-criteria.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import type { SuitabilityAssessmentQuery } from './dto/suitability-query.dto.js';
import type { SuitabilityAssessmentDto } from './dto/suitability-assessment.dto.js';
import type { AssessorCriterion } from './suitability-rules.js';

/** An assessment as the database gives it. */
export interface SuitabilityRow {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  intervention_id: string;
  intervention_version_id: string;
  assessed_on: PlainDate;
  assessed_by_id: string;
  decision: string;
  reason: string | null;
  adaptations: string | null;
  rule_version: string;
  computed_criteria: string;
  assessor_criteria: string;
  approved_by_id: string | null;
  approved_at: string | null;
  is_current: number;
  sees_all: number;
  recorded_at: string;
  row_version: number;
}

const IS_CURRENT = `NOT EXISTS (
  SELECT 1 FROM suitability_assessment n
  WHERE n.case_id = s.case_id AND n.intervention_version_id = s.intervention_version_id
    AND (n.assessed_on > s.assessed_on OR (n.assessed_on = s.assessed_on AND n.id > s.id)))`;

function selectFor(principal: Principal): readonly [string, Record<string, unknown>] {
  const [sees, parameters] = seesAllCases('c', principal);
  return [
    `SELECT s.id, s.case_id, s.delivery_area_id, v.intervention_id, s.intervention_version_id, s.assessed_on,
       s.assessed_by_id, s.decision, s.reason, s.adaptations, s.rule_version, s.computed_criteria,
       s.assessor_criteria, s.approved_by_id, s.approved_at, s.recorded_at, s.row_version,
       CASE WHEN ${IS_CURRENT} THEN 1 ELSE 0 END AS is_current, ${sees} AS sees_all
     FROM suitability_assessment s
       JOIN case_record c ON c.id = s.case_id
       JOIN intervention_version v ON v.id = s.intervention_version_id`,
    parameters,
  ];
}

/** An assessment as this reader may see it. */
export const toSuitabilityAssessment = (
  row: SuitabilityRow,
  principal: Principal,
  needsApproval: boolean,
): SuitabilityAssessmentDto => ({
  id: row.id,
  caseId: row.case_id,
  interventionId: row.intervention_id,
  interventionVersionId: row.intervention_version_id,
  assessedOn: row.assessed_on,
  assessedById: row.assessed_by_id,
  decision: row.decision,
  reason: row.reason,
  adaptations: row.adaptations,
  ruleVersion: row.rule_version,
  computedCriteria: shownCriteria(
    JSON.parse(row.computed_criteria) as Criterion[],
    principal,
    row.sees_all === 1,
  ).map(toCriterion),
  criteria: JSON.parse(row.assessor_criteria) as AssessorCriterion[],
  approval: !needsApproval ? 'NOT_NEEDED' : row.approved_by_id === null ? 'AWAITED' : 'GIVEN',
  approvedById: row.approved_by_id,
  approvedAt: row.approved_at,
  isCurrent: row.is_current === 1,
  recordedAt: row.recorded_at,
});

/** An assessment of a case that the principal may see, or null. */
export function findSuitability(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<SuitabilityRow | null> {
  const [select, shown] = selectFor(principal);
  const [visible, parameters] = ofVisibleCase('s.case_id', principal);
  return tx.queryOne<SuitabilityRow>(`${select} WHERE s.id = :id AND ${visible}`, {
    ...shown,
    ...parameters,
    id,
  });
}

/** Assessments in order of their ids, one more than the page holds. */
export function listSuitability(
  tx: ReadTransaction,
  principal: Principal,
  query: SuitabilityAssessmentQuery,
): Promise<SuitabilityRow[]> {
  const [select, shown] = selectFor(principal);
  const { where, parameters } = whereAll([
    ofVisibleCase('s.case_id', principal),
    ofService('s', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
    ['s.id > :after', { after: afterId(query) }],
    ['s.intervention_version_id = :versionId', { versionId: query.interventionVersionId }],
    ['s.decision = :decision', { decision: query.decision }],
    query.current === undefined ? null : [query.current ? IS_CURRENT : `NOT (${IS_CURRENT})`],
  ]);
  return tx.query<SuitabilityRow>(`${select} WHERE ${where} ORDER BY s.id LIMIT :limit`, {
    ...shown,
    ...parameters,
    limit: rowLimit(query),
  });
}
