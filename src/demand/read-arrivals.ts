import { unrestricted } from '../access/case-visibility.js';
import { PRIORITY_SEVERITY } from '../assessments/severity-mapping.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { Month } from './months.js';
import type { DemandScope } from './read-work.js';

/** Children who came in a month, by what they came to. */
export interface Arrivals {
  all: ReadonlyMap<Month, number>;
  /** Of these, who prefer Welsh. */
  inWelsh: ReadonlyMap<Month, number>;
}

interface ArrivalRow {
  what: string;
  month: Month;
  children: number;
  in_welsh: number;
}

const OF_SERVICE = `c.service_id = :serviceId AND ${unrestricted('c')}`;

/** By the month in which each child first came to what is told of it. */
const byMonth = (firsts: string): string => `
SELECT what, month, CAST(COUNT(*) AS integer) AS children,
  CAST(SUM(CASE WHEN ch.preferred_language = 'cy' THEN 1 ELSE 0 END) AS integer) AS in_welsh
FROM (SELECT what, child_id, SUBSTR(CAST(MIN(first_on) AS text), 1, 7) AS month
  FROM (${firsts}) came WHERE first_on <= :until GROUP BY what, child_id) firsts
JOIN child ch ON ch.id = firsts.child_id GROUP BY what, month`;

/** Work that was planned for a child, or begun outside the plan. */
const WANTED = `
  SELECT v.intervention_id AS what, c.child_id, p.planned_on AS first_on
  FROM case_record c JOIN plan_action p ON p.case_id = c.id
    JOIN intervention_version v ON v.id = p.intervention_version_id WHERE ${OF_SERVICE}
  UNION ALL SELECT v.intervention_id, c.child_id, d.enrolled_on
  FROM case_record c JOIN delivery d ON d.case_id = c.id JOIN intervention_version v ON v.id = d.intervention_version_id
  WHERE ${OF_SERVICE} AND d.plan_action_id IS NULL`;

/** A need that a child was found to have. */
const NEEDED = `
  SELECT r.need_area_code AS what, c.child_id, r.assessed_on AS first_on
  FROM case_record c JOIN need_rating r ON r.case_id = c.id
  WHERE ${OF_SERVICE} AND (r.is_priority OR r.severity >= ${PRIORITY_SEVERITY})`;

async function read(
  tx: ReadTransaction,
  { serviceId, until }: DemandScope,
  firsts: string,
): Promise<Map<string, Arrivals>> {
  const rows = await tx.query<ArrivalRow>(byMonth(firsts), { serviceId, until });
  const found = new Map<string, { all: Map<Month, number>; inWelsh: Map<Month, number> }>();
  for (const { what, month, children, in_welsh: inWelsh } of rows) {
    const arrivals = found.get(what) ?? { all: new Map(), inWelsh: new Map() };
    found.set(what, arrivals);
    arrivals.all.set(month, children);
    arrivals.inWelsh.set(month, inWelsh);
  }
  return found;
}

/** For how many children each intervention was first wanted, month by month, by its id. */
export const readWanted = (tx: ReadTransaction, scope: DemandScope): Promise<Map<string, Arrivals>> =>
  read(tx, scope, WANTED);

/** Of how many children each need was first found, month by month, by its code. */
export const readNeeded = (tx: ReadTransaction, scope: DemandScope): Promise<Map<string, Arrivals>> =>
  read(tx, scope, NEEDED);

/** The day on which the first case of the service opened; null: it has none. */
export async function firstCaseOn(tx: ReadTransaction, serviceId: string): Promise<PlainDate | null> {
  const row = await tx.queryOne<{ first_on: PlainDate | null }>(
    `SELECT MIN(c.opened_on) AS first_on FROM case_record c WHERE ${OF_SERVICE}`,
    { serviceId },
  );
  return row?.first_on ?? null;
}
