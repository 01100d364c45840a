import { unrestricted } from '../../access/case-visibility.js';
import { PRIORITY_SEVERITY } from '../../assessments/severity-mapping.js';
import { keyOfChild } from '../../disclosure/releases/membership.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { numberOrNull } from '../../platform/database/packed-text.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { saysSomething } from '../../practice/rules/sql-parts.js';
import type { ChildNeed, CohortChild } from './cohort-child.js';

/** Whose records are read, and of which days. */
export interface AnalysisPeriod {
  serviceId: string;
  from: PlainDate;
  to: PlainDate;
}

interface CohortRow {
  child_id: string;
  date_of_birth: string;
  opened_on: string;
  sex: string;
  ethnicity: string | null;
  preferred_language: string | null;
  order_type: string;
  care_status: string | null;
  risk_of_harm: string | null;
  safety_and_wellbeing: string | null;
  needs: string | null;
}

/** The children with a case that was open in the period, and what was found of their needs by its end. */
const CHILDREN = `
population AS MATERIALIZED (
  SELECT c.id, c.child_id, c.opened_on, c.order_type, c.care_status,
    ROW_NUMBER() OVER (PARTITION BY c.child_id ORDER BY c.opened_on DESC, c.id DESC) AS age
  FROM case_record c
  WHERE c.service_id = :serviceId AND ${unrestricted('c')} AND c.opened_on <= :to
    AND (c.closed_on IS NULL OR c.closed_on >= :from)
), rated AS MATERIALIZED (
  SELECT p.child_id, r.assessment_id, r.need_area_code, r.severity, r.is_priority, r.mapping_version,
    ROW_NUMBER() OVER (PARTITION BY p.child_id, r.need_area_code ORDER BY r.assessed_on DESC, r.id DESC) AS age
  FROM population p JOIN need_rating r ON r.case_id = p.id
  WHERE r.assessed_on <= :to AND ${saysSomething('r')}
)`;

/** The newest judgement of each child: a table of its own, so that no child is looked for among all. */
const newestJudgement = (name: string, column: string): string => `
${name} AS MATERIALIZED (
  SELECT p.child_id, a.${column} AS level,
    ROW_NUMBER() OVER (PARTITION BY p.child_id ORDER BY a.assessed_on DESC, a.id DESC) AS age
  FROM population p JOIN assessment a ON a.case_id = p.id
  WHERE a.${column} IS NOT NULL AND a.assessed_on <= :to
)`;

const COHORT = `
WITH ${CHILDREN}, ${newestJudgement('harm', 'risk_of_harm')}, ${newestJudgement('safety', 'safety_and_wellbeing')},
packed AS MATERIALIZED (
  SELECT child_id, string_agg(need_area_code || ' ' || COALESCE(CAST(severity AS text), '-') || ' ' ||
    CASE WHEN is_priority THEN '1' ELSE '0' END, ';') AS needs
  FROM rated WHERE age = 1 GROUP BY child_id
)
SELECT p.child_id, h.date_of_birth, p.opened_on, h.sex, h.ethnicity, h.preferred_language, p.order_type, p.care_status,
  harm.level AS risk_of_harm, safety.level AS safety_and_wellbeing, k.needs
FROM population p JOIN child h ON h.id = p.child_id
LEFT JOIN harm ON harm.child_id = p.child_id AND harm.age = 1
LEFT JOIN safety ON safety.child_id = p.child_id AND safety.age = 1
LEFT JOIN packed k ON k.child_id = p.child_id
WHERE p.age = 1`;

/** A need of a packed text. */
function needOf(packed: string): [area: string, need: ChildNeed] {
  const [area = '', given, priority] = packed.split(' ');
  const severity = numberOrNull(given);
  const isPriority = priority === '1';
  const isNeed = isPriority || (severity !== null && severity >= PRIORITY_SEVERITY);
  return [area, { severity, isPriority, isNeed }];
}

const toChild = (row: CohortRow): CohortChild => ({
  key: keyOfChild(row.child_id),
  dateOfBirth: row.date_of_birth,
  openedOn: row.opened_on,
  sex: row.sex,
  ethnicity: row.ethnicity,
  preferredLanguage: row.preferred_language,
  orderType: row.order_type,
  careStatus: row.care_status,
  riskOfHarm: row.risk_of_harm,
  safetyAndWellbeing: row.safety_and_wellbeing,
  needs: new Map(row.needs === null ? [] : row.needs.split(';').map(needOf)),
});

/** Every child with a case that was open at some time in the period, once. A restricted case enters no figure. */
export async function readCohort(tx: ReadTransaction, period: AnalysisPeriod): Promise<CohortChild[]> {
  const rows = await tx.query<CohortRow>(COHORT, { ...period });
  return rows.map(toChild);
}

/** By which version of its mapping each source said how severe the needs are. */
export interface SourceVersions {
  source: string;
  versions: string[];
}

/** The mappings by which the needs of the cohort were rated, in the order of their sources. */
export async function readMappings(tx: ReadTransaction, period: AnalysisPeriod): Promise<SourceVersions[]> {
  const rows = await tx.query<{ source: string; mapping_version: string }>(
    `WITH ${CHILDREN}
     SELECT DISTINCT a.source, r.mapping_version FROM rated r JOIN assessment a ON a.id = r.assessment_id
     WHERE r.age = 1 ORDER BY a.source, r.mapping_version`,
    { ...period },
  );
  const sources = new Map<string, string[]>();
  for (const { source, mapping_version: version } of rows) {
    sources.set(source, [...(sources.get(source) ?? []), version]);
  }
  return [...sources].map(([source, versions]) => ({ source, versions }));
}
