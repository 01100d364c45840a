import { visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { startOf } from './ete-point.js';

/** The order of a case, as an outcome needs it. */
export interface OrderFacts {
  caseId: string;
  childId: string;
  deliveryAreaId: string | null;
  dateOfBirth: PlainDate;
  openedOn: PlainDate;
  /** The day on which the child is looked at for the start. */
  startsOn: PlainDate;
  /** Its last day, which may be to come; null: not known. */
  endedOn: PlainDate | null;
}

interface OrderRow {
  id: string;
  child_id: string;
  delivery_area_id: string | null;
  date_of_birth: PlainDate;
  opened_on: PlainDate;
  ended_on: PlainDate | null;
  custodial: boolean | number;
}

/** Whether the case `c` began in custody: it is there still, or the child was released while it ran. */
export const beganInCustody = (c: string): string =>
  `(${c}.setting = 'CUSTODY' OR COALESCE(${c}.index_event = 'CUSTODY_RELEASE' AND ${c}.index_date > ${c}.opened_on, FALSE))`;

/** The last day of the order of a case `c`: the one that is recorded, or the day on which the case closed, whichever came first. */
export const orderEnd = (c: string): string =>
  `(CASE WHEN ${c}.closed_on IS NULL OR ${c}.order_ends_on < ${c}.closed_on THEN COALESCE(${c}.order_ends_on, ${c}.closed_on)
    ELSE ${c}.closed_on END)`;

/** The order of a case that the principal may see, or null. */
export async function findOrder(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
): Promise<OrderFacts | null> {
  const [visible, parameters] = visibleCase('c', principal);
  const row = await tx.queryOne<OrderRow>(
    `SELECT c.id, c.child_id, c.delivery_area_id, ch.date_of_birth, c.opened_on, ${orderEnd('c')} AS ended_on,
       ${beganInCustody('c')} AS custodial
     FROM case_record c JOIN child ch ON ch.id = c.child_id WHERE c.id = :caseId AND ${visible}`,
    { ...parameters, caseId },
  );
  return (
    row && {
      caseId: row.id,
      childId: row.child_id,
      deliveryAreaId: row.delivery_area_id,
      dateOfBirth: row.date_of_birth,
      openedOn: row.opened_on,
      startsOn: startOf(row.opened_on, Boolean(row.custodial)),
      endedOn: row.ended_on,
    }
  );
}
