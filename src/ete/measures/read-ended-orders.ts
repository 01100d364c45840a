import { setImmediate as nextTurn } from 'node:timers/promises';
import { ofUnrestrictedChild } from '../../access/case-visibility.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { orderEnd } from '../order-facts.js';
import {
  type CountedOrder,
  ENDED_ORDER_COLUMNS,
  type EndedOrderRow,
  toCountedOrder,
} from './ended-order-row.js';

// Small enough that a part dies young in memory, large enough that its statement costs little.
const ORDERS_AT_A_TIME = 1_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/** Which orders ended that are counted. */
export interface EndedOrders {
  serviceId: string;
  endedFrom: PlainDate;
  endedTo: PlainDate;
  orderType: string | undefined;
  teamId: string | undefined;
  deliveryAreaId: string | undefined;
}

function readPart(
  tx: ReadTransaction,
  { serviceId, endedFrom, endedTo, orderType, teamId, deliveryAreaId }: EndedOrders,
  after: { childId: string; id: string },
): Promise<EndedOrderRow[]> {
  const { where, parameters } = whereAll([
    ['c.service_id = :serviceId', { serviceId }],
    [ofUnrestrictedChild('c')],
    [`${orderEnd('c')} BETWEEN :endedFrom AND :endedTo`, { endedFrom, endedTo }],
    [
      '(c.child_id > :afterChildId OR (c.child_id = :afterChildId AND c.id > :afterId))',
      { afterChildId: after.childId, afterId: after.id },
    ],
    ['c.order_type = :orderType', { orderType }],
    ['c.team_id = :ofTeamId', { ofTeamId: teamId }],
    ['c.delivery_area_id = :areaId', { areaId: deliveryAreaId }],
  ]);
  return tx.query<EndedOrderRow>(
    `SELECT ${ENDED_ORDER_COLUMNS} FROM case_record c JOIN child ch ON ch.id = c.child_id
     WHERE ${where} ORDER BY c.child_id, c.id LIMIT :most`,
    { ...parameters, most: ORDERS_AT_A_TIME },
  );
}

/**
 * Reads the orders that ended in a period, child by child, in parts, and lets other requests run in between. A restricted case
 * enters no figure, and neither does another one of its child.
 */
export async function* readEndedOrders(
  tx: ReadTransaction,
  asked: EndedOrders,
): AsyncGenerator<CountedOrder[]> {
  let after = { childId: BEFORE_EVERY_ID, id: BEFORE_EVERY_ID };
  let ofChild: CountedOrder[] = [];
  for (;;) {
    const rows = await readPart(tx, asked, after);
    for (const row of rows) {
      const order = toCountedOrder(row);
      if (ofChild.length > 0 && ofChild[0]?.childId !== order.childId) {
        yield ofChild;
        ofChild = [];
      }
      ofChild.push(order);
      after = { childId: row.child_id, id: row.id };
    }
    if (rows.length < ORDERS_AT_A_TIME) break;
    await nextTurn();
  }
  if (ofChild.length > 0) yield ofChild;
}
