import { ofUnrestrictedChild } from '../../access/case-visibility.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { FUNNEL_STEPS, type FunnelStep, placeOf } from '../../practice/funnel/funnel-rules.js';
import { type NeedFactRow, toNeedFacts } from '../../practice/funnel/need-fact-rows.js';
import { codesWith } from '../../practice/rules/rule-codes.js';
import type { Quarter } from '../quarter.js';
import { childNeedsSql } from './child-needs.sql.js';

/** What is known of one need of one child, over all cases that were open in the quarter. */
export interface ChildNeed {
  childId: string;
  needArea: string;
  /** Of the newest case; null: it is in none. */
  deliveryAreaId: string | null;
  /** A rating says something of it: not assessed is not no need. */
  assessed: boolean;
  withNeed: boolean;
  /** The furthest step that it reached in any case. */
  step: FunnelStep;
}

type Row = NeedFactRow & {
  child_id: string;
  delivery_area_id: string | null;
  assessed: number;
  with_need: number;
};

/** The needs of the children of cases that were open at some time in the quarter. */
export async function readChildNeeds(
  tx: ReadTransaction,
  serviceId: string,
  { from, to }: Quarter,
): Promise<ChildNeed[]> {
  const population = whereAll([
    [`c.service_id = :serviceId AND ${ofUnrestrictedChild('c')}`, { serviceId }],
    ['c.opened_on <= :until AND (c.closed_on IS NULL OR c.closed_on >= :since)', { since: from, until: to }],
  ]);
  const completed = await codesWith(tx, serviceId, ['COMPLETION', 'completed', true]);
  const rows = await tx.query<Row>(childNeedsSql(population, { completed: completed.list }), {
    ...population.parameters,
    ...completed.parameters,
  });
  const known = new Map<string, ChildNeed>();
  for (const row of rows) {
    const key = `${row.child_id} ${row.need_area_code}`;
    const before = known.get(key);
    known.set(key, before ? together(before, toChildNeed(row)) : toChildNeed(row));
  }
  return [...known.values()];
}

const toChildNeed = (row: Row): ChildNeed => ({
  ...{ childId: row.child_id, needArea: row.need_area_code, deliveryAreaId: row.delivery_area_id },
  ...{ assessed: row.assessed === 1, withNeed: row.with_need === 1 },
  step: placeOf(toNeedFacts(row)).step,
});

/** A later case says where the child is; what was found in either stands. */
const together = (one: ChildNeed, later: ChildNeed): ChildNeed => ({
  ...later,
  assessed: one.assessed || later.assessed,
  withNeed: one.withNeed || later.withNeed,
  step: FUNNEL_STEPS[Math.max(...[one, later].map(({ step }) => FUNNEL_STEPS.indexOf(step)))] ?? later.step,
});
