import { requireDeliveryArea, requireTeam } from '../../organisation/organisation-lookup.js';
import { addYears, type PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { EndedOrders } from './read-ended-orders.js';

/** Filters of ended orders, as they were given. */
interface Given {
  endedFrom?: string;
  endedTo?: string;
  orderType?: string;
  team?: string;
  deliveryArea?: string;
}

/**
 * The ended orders that are asked for; where no period is given, those of the last `years`.
 * @throws DomainError (invalid) where a filter names what is not known, or the period is reversed or to come.
 */
export async function askedOrders(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  { endedFrom, endedTo, orderType, team, deliveryArea }: Given,
  { today, years }: { today: PlainDate; years: number },
): Promise<EndedOrders> {
  const to = endedTo ?? today;
  const from = endedFrom ?? addYears(to, -years);
  const faults = new FaultList();
  faults.addAll(futureFault('?endedTo', to, today));
  faults.addAll(beforeFault('?endedTo', to, from, 'PERIOD_REVERSED', 'The period ends before it begins.'));
  faults.throwIfAny();
  await codes.require(tx, serviceId, [{ codeSet: 'ORDER_TYPE', code: orderType, pointer: '?orderType' }]);
  return {
    ...{ serviceId, endedFrom: from, endedTo: to, orderType },
    teamId: team ? await requireTeam(tx, serviceId, team, '?team') : undefined,
    deliveryAreaId: deliveryArea
      ? await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea')
      : undefined,
  };
}
