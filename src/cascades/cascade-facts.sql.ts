import { PRIORITY_SEVERITY } from '../assessments/severity-mapping.js';
import { saysSomething } from '../practice/rules/sql-parts.js';

/** What the statements go by: conditions, and codes as placeholders. `:until` is the last day of the period. */
export interface CascadeScope {
  /** On a case `c` of a child `ch`. */
  where: string;
  /** What children are grouped by: a text of a case `c` and its child `ch`. */
  group: string;
  /** On a need area `a`. */
  areas: string;
  /** On a rating `r`: made by an agency that the service's standards name for the area. */
  byExpected: string;
  /** Attendance that counts towards dose. */
  dose: string;
  /** Outcomes of referrals. */
  accepting: string;
  elsewhere: string;
}

const flag = (condition: string): string => `MAX(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

const newestReason = (day: string, reason: string): string =>
  `SUBSTR(MAX(CASE WHEN ${reason} IS NOT NULL THEN CAST(${day} AS text) || ${reason} END), 11)`;

const RECENCY = (day: string): string =>
  `ROW_NUMBER() OVER (PARTITION BY o.child_id, r.need_area_code ORDER BY r.${day} DESC, r.id DESC) AS recency`;

/** Everything that happened to a child for a need area, as the number of its step and its day. */
const events = ({ byExpected, dose }: CascadeScope): string =>
  [
    'SELECT child_id, need_area_code, 1 AS step, assessed_on AS happened_on FROM rating',
    'SELECT child_id, need_area_code, 2, referred_on FROM referred',
    'SELECT child_id, need_area_code, 2, planned_on FROM action',
    'SELECT child_id, need_area_code, 3, assessed_on FROM referred WHERE assessed_on <= :until',
    `SELECT r.child_id, r.need_area_code, 3, r.assessed_on FROM rating r WHERE ${byExpected}`,
    `SELECT o.child_id, n.need_area_code, 3, s.assessed_on
     FROM population o CROSS JOIN suitability_assessment s
       JOIN intervention_need n ON n.intervention_version_id = s.intervention_version_id
     WHERE s.case_id = o.id AND s.assessed_on <= :until`,
    'SELECT child_id, need_area_code, 4, offered_on FROM referred WHERE offered_on <= :until',
    'SELECT child_id, need_area_code, 4, enrolled_on FROM work',
    'SELECT child_id, need_area_code, 5, attended_on FROM referred WHERE attended_on <= :until',
    `SELECT w.child_id, w.need_area_code, 5, s.held_on
     FROM work w JOIN delivery_session s ON s.delivery_id = w.id JOIN attendance t ON t.session_id = s.id
     WHERE t.code IN (${dose}) AND s.held_on <= :until`,
  ].join('\n  UNION ALL ');

/**
 * The table `cascade_fact`: one row for each child of the population and each need area of which anything is recorded, with
 * the first day of each step. Work is linked as everywhere: by the plan, and outside the plan by what the entry targets.
 */
export const cascadeTables = (scope: CascadeScope): string => {
  const { where, group, areas, accepting, elsewhere } = scope;
  const known = `FROM population o CROSS JOIN`;
  return `
population AS MATERIALIZED (
  SELECT c.id, c.child_id FROM case_record c JOIN child ch ON ch.id = c.child_id WHERE ${where}
), grouped AS MATERIALIZED (
  SELECT child_id, of_group FROM (
    SELECT c.child_id, ${group} AS of_group,
      ROW_NUMBER() OVER (PARTITION BY c.child_id ORDER BY c.opened_on DESC, c.id DESC) AS recency
    FROM case_record c JOIN child ch ON ch.id = c.child_id WHERE ${where}) newest
  WHERE recency = 1
), area AS MATERIALIZED (SELECT a.code FROM need_area a WHERE ${areas}),
rating AS MATERIALIZED (
  SELECT o.child_id, r.need_area_code, r.assessed_on, r.assessed_by_agency,
    CASE WHEN r.is_priority OR r.severity >= ${PRIORITY_SEVERITY} THEN 1 ELSE 0 END AS need, ${RECENCY('assessed_on')}
  ${known} need_rating r
  WHERE r.case_id = o.id AND r.assessed_on <= :until AND ${saysSomething('r')}
    AND r.need_area_code IN (SELECT code FROM area)
), referred AS MATERIALIZED (
  SELECT o.child_id, r.*, ${RECENCY('referred_on')} ${known} referral r
  WHERE r.case_id = o.id AND r.referred_on <= :until AND r.need_area_code IN (SELECT code FROM area)
), action AS MATERIALIZED (
  SELECT o.child_id, p.id, p.need_area_code, p.planned_on, p.not_delivered_on, p.not_delivered_reason
  ${known} plan_action p WHERE p.case_id = o.id AND p.planned_on <= :until
), work AS MATERIALIZED (
  SELECT p.child_id, p.need_area_code, d.id, d.enrolled_on, d.ended_on, d.not_completed_reason
  FROM action p JOIN delivery d ON d.plan_action_id = p.id WHERE d.enrolled_on <= :until
  UNION ALL SELECT o.child_id, n.need_area_code, d.id, d.enrolled_on, d.ended_on, d.not_completed_reason
  ${known} delivery d JOIN intervention_need n ON n.intervention_version_id = d.intervention_version_id
  WHERE d.case_id = o.id AND d.plan_action_id IS NULL AND d.enrolled_on <= :until
), event AS (
  ${events(scope)}
), reached AS MATERIALIZED (
  SELECT child_id, need_area_code, ${[1, 2, 3, 4, 5]
    .map((step) => `MIN(CASE WHEN step = ${step} THEN happened_on END) AS step_${step}`)
    .join(', ')}
  FROM event WHERE need_area_code IN (SELECT code FROM area) GROUP BY child_id, need_area_code
), asked AS MATERIALIZED (
  SELECT child_id, need_area_code,
    ${flag(`outcome IN (${elsewhere}) AND decided_on <= :until`)} AS elsewhere,
    MAX(CASE WHEN recency = 1 THEN CASE
      WHEN ended_on <= :until THEN 'ENDED'
      WHEN outcome IS NULL OR decided_on > :until OR outcome IN (${accepting}) THEN 'OPEN'
      WHEN outcome IN (${elsewhere}) THEN NULL ELSE 'REFUSED' END END) AS referral,
    MAX(CASE WHEN recency = 1 THEN reason END) AS referral_reason
  FROM referred GROUP BY child_id, need_area_code
), planned AS MATERIALIZED (
  SELECT child_id, need_area_code, ${flag('not_delivered_on IS NULL OR not_delivered_on > :until')} AS standing,
    ${newestReason('not_delivered_on', 'not_delivered_reason')} AS given_up_reason
  FROM action GROUP BY child_id, need_area_code
), worked AS MATERIALIZED (
  SELECT child_id, need_area_code, ${flag('ended_on IS NULL OR ended_on > :until')} AS running,
    ${newestReason('ended_on', 'not_completed_reason')} AS ended_reason
  FROM work GROUP BY child_id, need_area_code
), cascade_fact AS MATERIALIZED (
  SELECT k.of_group, e.*, COALESCE(r.need, 0) AS need, COALESCE(q.elsewhere, 0) AS elsewhere, q.referral, q.referral_reason,
    COALESCE(p.standing, 0) AS standing, p.given_up_reason, COALESCE(w.running, 0) AS running, w.ended_reason
  FROM reached e JOIN grouped k ON k.child_id = e.child_id
    LEFT JOIN rating r ON r.child_id = e.child_id AND r.need_area_code = e.need_area_code AND r.recency = 1
    LEFT JOIN asked q ON q.child_id = e.child_id AND q.need_area_code = e.need_area_code
    LEFT JOIN planned p ON p.child_id = e.child_id AND p.need_area_code = e.need_area_code
    LEFT JOIN worked w ON w.child_id = e.child_id AND w.need_area_code = e.need_area_code
)`;
};

/** The table `cascade_fact`, row by row: what is counted, and the days that waits are told from. */
export const CASCADE_FACTS = `
SELECT of_group, need_area_code, step_1, step_2, step_3, step_4, step_5, need, elsewhere, referral, referral_reason, standing,
  given_up_reason, running, ended_reason
FROM cascade_fact`;

/** How many children there are in each group. */
export const CASCADE_CHILDREN =
  'SELECT of_group, CAST(COUNT(*) AS integer) AS children FROM grouped GROUP BY of_group';
