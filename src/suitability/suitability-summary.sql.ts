import { unrestricted } from '../access/case-visibility.js';
import { newestSuitability, NOT_ASSESSED } from './suitability-state.js';

/** How much work had a decision, and how much of it an approval. */
export interface DecisionCountRow {
  decision: string;
  label_en: string;
  label_cy: string | null;
  needed: number;
  approved: number;
}

/** What is counted, and up to which day an assessment of it is in time. */
const KINDS = {
  deliveries: { table: 'delivery', day: 'started_on', upTo: 'w.started_on' },
  plannedActions: { table: 'plan_action', day: 'planned_on', upTo: ':until' },
} as const;

/**
 * One row for each decision, in their order: work of the service in a period, by its newest assessment in time.
 * @param areaCondition an extra condition on the case `c`
 */
export const suitabilityCountsSql = (kind: keyof typeof KINDS, areaCondition: string): string => {
  const { table, day, upTo } = KINDS[kind];
  return `
WITH counted AS (
  SELECT COALESCE(sa.decision, '${NOT_ASSESSED}') AS decision, COUNT(*) AS needed, COUNT(sa.approved_by_id) AS approved
  FROM ${table} w
    JOIN case_record c ON c.id = w.case_id
    ${newestSuitability('w.case_id', 'w.intervention_version_id', upTo)}
  WHERE c.service_id = :serviceId AND ${unrestricted('c')} AND w.intervention_version_id IS NOT NULL
    AND w.${day} >= :since AND w.${day} <= :until ${areaCondition}
  GROUP BY 1
)
SELECT r.code AS decision, r.label_en, r.label_cy, COALESCE(n.needed, 0) AS needed, COALESCE(n.approved, 0) AS approved
FROM reference_code r LEFT JOIN counted n ON n.decision = r.code
WHERE r.code_set = 'SUITABILITY_DECISION' AND (r.service_id IS NULL OR r.service_id = :serviceId)
ORDER BY r.sort_order, r.code`;
};
