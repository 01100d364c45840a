import { unrestricted } from '../../access/case-visibility.js';
import { PRIORITY_SEVERITY } from '../../assessments/severity-mapping.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { saysSomething } from '../../practice/rules/sql-parts.js';
import { quarterOf } from './quarters.js';

/** A child whose supervision began in a quarter, with what the first assessment of each need found. */
export interface Entry {
  /** Code of the quarter. */
  quarter: string;
  orderType: string;
  /** By need area whether there is a need; one that is not here was not assessed. */
  needs: ReadonlyMap<string, boolean>;
}

interface EntryRow {
  child_id: string;
  opened_on: string;
  order_type: string;
  needs: string | null;
}

const ENTRIES = `
WITH entry AS MATERIALIZED (
  SELECT c.id, c.child_id, c.opened_on, c.order_type FROM case_record c
  WHERE c.service_id = :serviceId AND ${unrestricted('c')} AND c.opened_on >= :from AND c.opened_on <= :to
), rated AS MATERIALIZED (
  SELECT r.case_id, r.need_area_code,
    CASE WHEN r.is_priority OR r.severity >= ${PRIORITY_SEVERITY} THEN '1' ELSE '0' END AS is_need,
    ROW_NUMBER() OVER (PARTITION BY r.case_id, r.need_area_code ORDER BY r.assessed_on, r.id) AS place
  FROM entry e JOIN need_rating r ON r.case_id = e.id
  WHERE r.assessed_on <= :asOf AND ${saysSomething('r')}
), packed AS (
  SELECT case_id, string_agg(need_area_code || ' ' || is_need, ';') AS needs FROM rated WHERE place = 1 GROUP BY case_id
)
SELECT e.child_id, e.opened_on, e.order_type, k.needs FROM entry e LEFT JOIN packed k ON k.case_id = e.id
ORDER BY e.opened_on, e.id`;

const needsOf = (packed: string | null): Map<string, boolean> =>
  new Map(
    (packed === null ? [] : packed.split(';')).map((one) => {
      const [area = '', isNeed] = one.split(' ');
      return [area, isNeed === '1'];
    }),
  );

/**
 * Children whose supervision began between two days, each once in a quarter, by the first of the cases: who is counted in one
 * quarter is, but for those who come back, in no other, as a control chart asks.
 * @param asOf the last day of assessments that are looked at
 */
export async function readEntries(
  tx: ReadTransaction,
  period: { serviceId: string; from: PlainDate; to: PlainDate; asOf: PlainDate },
): Promise<Entry[]> {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const row of await tx.query<EntryRow>(ENTRIES, { ...period })) {
    const { code: quarter } = quarterOf(row.opened_on);
    const key = `${quarter} ${row.child_id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    entries.push({ quarter, orderType: row.order_type, needs: needsOf(row.needs) });
  }
  return entries;
}
