import { unrestricted } from '../access/case-visibility.js';

/** How often one intervention was advised first and something else planned, for one reason (null: it was planned). */
export interface ChoiceRow {
  intervention_id: string;
  code: string;
  title_en: string;
  title_cy: string | null;
  reason: string | null;
  plans: number;
}

/**
 * Plans of the service in a period that cite advice which put something first, by what it put first and by why something else
 * was planned.
 * @param areaCondition an extra condition on the case `c`
 */
export const choiceSql = (areaCondition: string): string => `
SELECT i.id AS intervention_id, i.code, v.title_en, v.title_cy, g.reason, g.plans
FROM (
  SELECT a.intervention_id, p.other_choice_reason AS reason, COUNT(*) AS plans
  FROM plan_action p
    JOIN case_record c ON c.id = p.case_id
    JOIN intervention_version a ON a.id = p.advised_version_id
  WHERE c.service_id = :serviceId AND ${unrestricted('c')} AND p.advised_version_id IS NOT NULL
    AND p.planned_on >= :since AND p.planned_on <= :until ${areaCondition}
  GROUP BY a.intervention_id, p.other_choice_reason
) g
JOIN intervention i ON i.id = g.intervention_id
JOIN intervention_version v ON v.intervention_id = i.id AND v.is_current
ORDER BY i.code, g.reason`;
