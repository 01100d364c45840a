import type { CaseScopeSql } from '../attention/case-scope.js';

/** What each delivery of the cases came to: sessions that the child attended, and their minutes. */
export const doseTables = ({ where }: CaseScopeSql, dose: string): string => `
population AS MATERIALIZED (SELECT c.id, c.likelihood_of_reoffending FROM case_record c WHERE ${where}),
dosed AS MATERIALIZED (
  SELECT d.id AS delivery_id, COUNT(*) AS sessions, SUM(t.minutes_attended) AS minutes
  FROM population o CROSS JOIN delivery d JOIN delivery_session s ON s.delivery_id = d.id
    JOIN attendance t ON t.session_id = s.id
  WHERE d.case_id = o.id AND t.code IN (${dose}) GROUP BY d.id
)`;

const total = (value: string): string => `CAST(COALESCE(SUM(${value}), 0) AS integer)`;

/** One row for each need that came first in each case. */
export const NEEDS = `
SELECT DISTINCT r.case_id, r.need_area_code FROM population o CROSS JOIN need_rating r
WHERE r.case_id = o.id AND r.is_priority`;

/** One row for each piece of planned work. */
export const ACTIONS = `
SELECT p.case_id, p.need_area_code, p.purpose, v.status, p.minutes_planned, p.planned_on, p.not_delivered_on,
  MIN(d.started_on) AS started_on, ${total('z.sessions')} AS sessions, ${total('z.minutes')} AS minutes
FROM population o CROSS JOIN plan_action p LEFT JOIN intervention_version v ON v.id = p.intervention_version_id
  LEFT JOIN delivery d ON d.plan_action_id = p.id LEFT JOIN dosed z ON z.delivery_id = d.id
WHERE p.case_id = o.id GROUP BY p.id, v.status`;

const newest = (judgement: string): string => `(
  SELECT a.${judgement} FROM assessment a WHERE a.case_id = o.id AND a.${judgement} IS NOT NULL
  ORDER BY a.assessed_on DESC, a.id DESC LIMIT 1)`;

/** One row for each case. */
export const DOSES = `
SELECT o.id AS case_id, o.likelihood_of_reoffending, ${newest('risk_of_harm')} AS risk_of_harm,
  ${newest('safety_and_wellbeing')} AS safety_and_wellbeing,
  ${total('z.sessions')} AS sessions, ${total('z.minutes')} AS minutes,
  ${total('CASE WHEN d.plan_action_id IS NULL THEN z.sessions END')} AS orphan_sessions,
  ${total('CASE WHEN d.plan_action_id IS NULL THEN z.minutes END')} AS orphan_minutes
FROM population o LEFT JOIN delivery d ON d.case_id = o.id LEFT JOIN dosed z ON z.delivery_id = d.id
GROUP BY o.id, o.likelihood_of_reoffending`;
