import type { CaseScopeSql } from '../attention/case-scope.js';
import { saysSomething } from '../rules/sql-parts.js';

/** Codes that the statement goes by, as placeholders. */
export interface FactCodes {
  completed: string;
}

/** The newest of texts that each begin with their day. */
const newestReason = (day: string, reason: string): string =>
  `SUBSTR(MAX(CAST(${day} AS text) || ${reason}), 11)`;

const flagOf = (condition: string): string => `MAX(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/**
 * The table `need_fact`: one row for each need area that was assessed in each case, with how far the work on it got.
 * Severity is compared between assessments of the same source, mapped in the same way, before and after the work began.
 */
export const needFactTables = ({ where }: CaseScopeSql, { completed }: FactCodes): string => `
population AS MATERIALIZED (SELECT c.id FROM case_record c WHERE ${where}),
assessed AS MATERIALIZED (
  SELECT r.case_id, r.need_area_code, ${flagOf('r.is_priority')} AS prioritised
  FROM population o CROSS JOIN need_rating r
  WHERE r.case_id = o.id AND ${saysSomething('r')}
  GROUP BY r.case_id, r.need_area_code
), work AS MATERIALIZED (
  SELECT p.case_id, p.need_area_code, ${flagOf('p.not_delivered_on IS NULL')} AS standing,
    ${flagOf('d.id IS NOT NULL AND d.ended_on IS NULL')} AS enrolled, MIN(d.started_on) AS started_on,
    ${flagOf('d.started_on IS NOT NULL AND d.ended_on IS NULL')} AS running,
    ${flagOf(`d.completion IN (${completed})`)} AS completed,
    ${newestReason('p.not_delivered_on', 'p.not_delivered_reason')} AS given_up_reason,
    ${newestReason('d.ended_on', 'd.not_completed_reason')} AS ended_reason
  FROM population o CROSS JOIN plan_action p LEFT JOIN delivery d ON d.plan_action_id = p.id
  WHERE p.case_id = o.id
  GROUP BY p.case_id, p.need_area_code
), need_fact AS (
  SELECT a.case_id, a.need_area_code, a.prioritised, w.case_id AS planned, w.standing, w.enrolled, w.started_on, w.running,
    w.completed, w.given_up_reason, w.ended_reason,
    CASE WHEN w.case_id IS NULL AND a.prioritised = 1 AND EXISTS (
      SELECT 1 FROM delivery d JOIN intervention_need i ON i.intervention_version_id = d.intervention_version_id
      WHERE d.case_id = a.case_id AND d.plan_action_id IS NULL AND d.started_on IS NOT NULL
        AND i.need_area_code = a.need_area_code) THEN 1 ELSE 0 END AS outside_plan,
    CASE WHEN w.started_on IS NOT NULL THEN (
      SELECT CASE WHEN l.severity < b.severity THEN 'LOWER' WHEN l.severity = b.severity THEN 'SAME' ELSE 'HIGHER' END
      FROM need_rating l JOIN assessment la ON la.id = l.assessment_id
        JOIN need_rating b ON b.case_id = l.case_id AND b.need_area_code = l.need_area_code
          AND b.mapping_version = l.mapping_version
        JOIN assessment ba ON ba.id = b.assessment_id AND ba.source = la.source
      WHERE l.case_id = a.case_id AND l.need_area_code = a.need_area_code AND l.assessed_on > w.started_on
        AND b.assessed_on <= w.started_on AND l.severity IS NOT NULL AND b.severity IS NOT NULL
      ORDER BY l.assessed_on DESC, l.id DESC, b.assessed_on DESC, b.id DESC LIMIT 1) END AS outcome
  FROM assessed a LEFT JOIN work w ON w.case_id = a.case_id AND w.need_area_code = a.need_area_code
)`;
