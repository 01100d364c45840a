import { PRIORITY_SEVERITY } from '../../assessments/severity-mapping.js';
import type { CaseScopeSql } from '../../practice/attention/case-scope.js';
import { type FactCodes, needFactTables } from '../../practice/funnel/need-facts.sql.js';
import { NEED_FACT_COLUMNS } from '../../practice/funnel/need-fact-rows.js';
import { saysSomething } from '../../practice/rules/sql-parts.js';

/**
 * One row for each child, case and need area that was assessed by the last day: whether the newest rating that says something
 * gives the need priority or a severity from which it counts, as the provision map reads it, and how far the work on it got, as
 * the needs funnel reads it. The newest case of a child comes last.
 */
export const childNeedsSql = (population: CaseScopeSql, codes: FactCodes): string => `
WITH ${needFactTables(population, codes)}, newest AS MATERIALIZED (
  SELECT r.case_id, r.need_area_code, r.severity, r.is_priority,
    ROW_NUMBER() OVER (PARTITION BY r.case_id, r.need_area_code ORDER BY r.assessed_on DESC, r.id DESC) AS age
  FROM need_rating r JOIN population p ON p.id = r.case_id
  WHERE r.assessed_on <= :until AND ${saysSomething('r')}
)
SELECT c.child_id, c.delivery_area_id, ${NEED_FACT_COLUMNS},
  CASE WHEN n.case_id IS NULL THEN 0 ELSE 1 END AS assessed,
  CASE WHEN n.is_priority OR n.severity >= ${PRIORITY_SEVERITY} THEN 1 ELSE 0 END AS with_need
FROM need_fact f JOIN case_record c ON c.id = f.case_id
  LEFT JOIN newest n ON n.case_id = f.case_id AND n.need_area_code = f.need_area_code AND n.age = 1
ORDER BY c.opened_on, c.id, f.need_area_code`;
