import { unrestricted } from '../access/case-visibility.js';
import { PRIORITY_SEVERITY } from '../assessments/severity-mapping.js';

/** One row for each need area and each intervention that targets it, or none. */
export interface ProvisionRow {
  need_area_code: string;
  label_en: string;
  label_cy: string | null;
  cases_assessed: number;
  cases_with_need: number;
  intervention_id: string | null;
  code: string | null;
  title_en: string | null;
  title_cy: string | null;
  target: 'PRIMARY' | 'SECONDARY' | null;
  planned: number;
  started: number;
  completed: number;
  sessions_attended: number;
  minutes_attended: number;
}

/**
 * Need beside provision, over the cases open at some time in a period. Each count is of distinct cases that have
 * the need, so `planned`, `started` and `completed` can be set against `cases_with_need`. A need is the newest
 * rating of its area in a case, where a person gave it priority or its severity is 2 or more.
 * @param doseCodes placeholders of the attendance codes that count towards dose
 * @param completedCodes placeholders of the completion codes that count as completed
 * @param areaCondition an extra condition on the case `c`
 */
export const provisionSql = (doseCodes: string, completedCodes: string, areaCondition: string): string => `
WITH population AS MATERIALIZED (
  SELECT c.id FROM case_record c
  WHERE c.service_id = :serviceId AND ${unrestricted('c')} AND c.opened_on <= :until
    AND (c.closed_on IS NULL OR c.closed_on >= :since) ${areaCondition}
), newest AS MATERIALIZED (
  SELECT r.case_id, r.need_area_code, r.severity, r.is_priority,
         ROW_NUMBER() OVER (PARTITION BY r.case_id, r.need_area_code ORDER BY r.assessed_on DESC, r.id DESC) AS age
  FROM need_rating r JOIN population p ON p.id = r.case_id
  WHERE r.assessed_on <= :until
), need AS MATERIALIZED (
  SELECT case_id, need_area_code FROM newest WHERE age = 1 AND (is_priority OR severity >= ${PRIORITY_SEVERITY})
), prevalence AS (
  SELECT need_area_code, COUNT(*) AS assessed,
         SUM(CASE WHEN is_priority OR severity >= ${PRIORITY_SEVERITY} THEN 1 ELSE 0 END) AS with_need
  FROM newest WHERE age = 1 AND severity IS NOT NULL GROUP BY need_area_code
), mapped AS (
  SELECT n.need_area_code, v.intervention_id, i.code, v.title_en, v.title_cy, n.target
  FROM intervention_version v
  JOIN intervention i ON i.id = v.intervention_id
  JOIN intervention_need n ON n.intervention_version_id = v.id
  WHERE v.service_id = :serviceId AND v.is_current
), planned AS (
  SELECT a.need_area_code, v.intervention_id, COUNT(DISTINCT a.case_id) AS cases
  FROM plan_action a
  JOIN intervention_version v ON v.id = a.intervention_version_id
  JOIN need n ON n.case_id = a.case_id AND n.need_area_code = a.need_area_code
  WHERE a.planned_on <= :until
  GROUP BY a.need_area_code, v.intervention_id
), dose AS (
  SELECT s.delivery_id, COUNT(*) AS sessions, SUM(t.minutes_attended) AS minutes
  FROM delivery_session s JOIN attendance t ON t.session_id = s.id
  WHERE s.service_id = :serviceId AND s.held_on <= :until AND t.code IN (${doseCodes})
  GROUP BY s.delivery_id
), work AS MATERIALIZED (
  SELECT d.case_id, v.intervention_id,
         MAX(CASE WHEN d.completion IN (${completedCodes}) AND d.ended_on <= :until THEN 1 ELSE 0 END) AS completed,
         SUM(COALESCE(dose.sessions, 0)) AS sessions, SUM(COALESCE(dose.minutes, 0)) AS minutes
  FROM delivery d
  JOIN population p ON p.id = d.case_id
  JOIN intervention_version v ON v.id = d.intervention_version_id
  LEFT JOIN dose ON dose.delivery_id = d.id
  WHERE d.started_on <= :until
  GROUP BY d.case_id, v.intervention_id
), delivered AS (
  SELECT m.need_area_code, m.intervention_id, COUNT(*) AS started, SUM(w.completed) AS completed,
         SUM(w.sessions) AS sessions, SUM(w.minutes) AS minutes
  FROM work w
  JOIN mapped m ON m.intervention_id = w.intervention_id
  JOIN need n ON n.case_id = w.case_id AND n.need_area_code = m.need_area_code
  GROUP BY m.need_area_code, m.intervention_id
)
SELECT a.code AS need_area_code, a.label_en, a.label_cy,
       COALESCE(v.assessed, 0) AS cases_assessed, COALESCE(v.with_need, 0) AS cases_with_need,
       m.intervention_id, m.code, m.title_en, m.title_cy, m.target,
       COALESCE(l.cases, 0) AS planned, COALESCE(d.started, 0) AS started, COALESCE(d.completed, 0) AS completed,
       COALESCE(d.sessions, 0) AS sessions_attended, COALESCE(d.minutes, 0) AS minutes_attended
FROM need_area a
LEFT JOIN prevalence v ON v.need_area_code = a.code
LEFT JOIN mapped m ON m.need_area_code = a.code
LEFT JOIN planned l ON l.need_area_code = a.code AND l.intervention_id = m.intervention_id
LEFT JOIN delivered d ON d.need_area_code = a.code AND d.intervention_id = m.intervention_id
WHERE NOT a.strength AND (a.service_id IS NULL OR a.service_id = :serviceId)
ORDER BY a.sort_order, a.code, m.target, m.code`;
