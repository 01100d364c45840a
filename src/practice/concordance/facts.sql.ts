import type { CaseScopeSql } from '../attention/case-scope.js';

/** The cases that are looked at, and of each the judgements that its purposes answer. */
export const populationTable = ({ where }: CaseScopeSql): string => `
population AS MATERIALIZED (SELECT c.id, c.likelihood_of_reoffending FROM case_record c WHERE ${where})`;

/** One row for each need that came first in each case. */
export const NEEDS = `
SELECT DISTINCT r.case_id, r.need_area_code FROM population o CROSS JOIN need_rating r
WHERE r.case_id = o.id AND r.is_priority`;

/** One row for each piece of planned work. */
export const ACTIONS = `
SELECT p.id, p.case_id, p.need_area_code, p.purpose, v.status, p.minutes_planned, p.planned_on, p.not_delivered_on
FROM population o CROSS JOIN plan_action p LEFT JOIN intervention_version v ON v.id = p.intervention_version_id
WHERE p.case_id = o.id`;

/**
 * One row for each delivery: sessions that the child attended, and their minutes. All sessions of the cases are gone through
 * for this, so that it is asked for once and what is planned and what is not are told from the rows.
 */
export const DELIVERIES = (dose: string): string => `
SELECT d.case_id, d.plan_action_id, d.started_on, CAST(COUNT(t.session_id) AS integer) AS sessions,
  CAST(COALESCE(SUM(t.minutes_attended), 0) AS integer) AS minutes
FROM population o CROSS JOIN delivery d LEFT JOIN delivery_session s ON s.delivery_id = d.id
  LEFT JOIN attendance t ON t.session_id = s.id AND t.code IN (${dose})
WHERE d.case_id = o.id GROUP BY d.id`;

const newest = (judgement: string): string => `(
  SELECT a.${judgement} FROM assessment a WHERE a.case_id = o.id AND a.${judgement} IS NOT NULL
  ORDER BY a.assessed_on DESC, a.id DESC LIMIT 1)`;

/** One row for each case. */
export const JUDGEMENTS = `
SELECT o.id AS case_id, o.likelihood_of_reoffending, ${newest('risk_of_harm')} AS risk_of_harm,
  ${newest('safety_and_wellbeing')} AS safety_and_wellbeing
FROM population o`;
