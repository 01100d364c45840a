import { unrestricted } from '../access/case-visibility.js';
import type { Breakdown } from '../groups/breakdown.js';
import { facetSql } from '../groups/facets.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { grouped } from '../platform/grouped.js';
import { NEED_FACT_COLUMNS, type NeedFactRow, toNeedFacts } from '../practice/funnel/need-fact-rows.js';
import { needFactTables } from '../practice/funnel/need-facts.sql.js';
import { codesWith } from '../practice/rules/rule-codes.js';
import { furthest, type Place, placeOf } from './stages.js';

/** A child with a priority need, as the newest case of the period shows it. */
export interface ChildWithNeed {
  /** What the child is grouped by; null: not recorded. */
  value: string | null;
  orderType: string;
  /** How many needs come first. */
  needs: number;
  /** How far work on them came, at the furthest. */
  place: Place;
}

interface Row extends NeedFactRow {
  child_id: string;
  value: string | null;
  order_type: string;
}

/** Whose work is looked at. */
export interface EquityPopulation {
  serviceId: string;
  since: PlainDate;
  until: PlainDate;
  /** Only this need; null: any. */
  needArea: string | null;
  breakdown: Breakdown;
}

/** The children of the cases that were open at some time in the period, who have a need that comes first. */
export async function readChildrenWithNeed(
  tx: ReadTransaction,
  { serviceId, since, until, needArea, breakdown }: EquityPopulation,
): Promise<ChildWithNeed[]> {
  const population = whereAll([
    [`c.service_id = :serviceId AND ${unrestricted('c')}`, { serviceId }],
    ['c.opened_on <= :until', { until }],
    ['(c.closed_on IS NULL OR c.closed_on >= :since)', { since }],
  ]);
  const completed = await codesWith(tx, serviceId, ['COMPLETION', 'completed', true]);
  const rows = await tx.query<Row>(
    `WITH ${needFactTables(population, { completed: completed.list })}
     SELECT c.child_id, ${facetSql(breakdown)} AS value, c.order_type, ${NEED_FACT_COLUMNS}
     FROM need_fact f JOIN case_record c ON c.id = f.case_id JOIN child ch ON ch.id = c.child_id
     WHERE f.prioritised = 1 ${needArea === null ? '' : 'AND f.need_area_code = :needArea'}
     ORDER BY c.child_id, c.opened_on DESC, c.id DESC, f.need_area_code`,
    { ...population.parameters, ...completed.parameters, ...(needArea !== null && { needArea }) },
  );
  return [...grouped(rows, ({ child_id: childId }) => childId).values()].map(toChild);
}

function toChild(rows: Row[]): ChildWithNeed {
  const [newest] = rows as [Row, ...Row[]];
  return {
    value: newest.value,
    orderType: newest.order_type,
    needs: new Set(rows.map((row) => row.need_area_code)).size,
    place: furthest(rows.map((row) => placeOf(toNeedFacts(row)))),
  };
}
