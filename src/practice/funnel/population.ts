import { unrestricted } from '../../access/case-visibility.js';
import { requireDeliveryArea, requireTeam } from '../../organisation/organisation-lookup.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { beforeFault } from '../../platform/errors/date-faults.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { PopulationQuery } from '../dto/population-query.dto.js';
import type { CaseScopeSql } from '../attention/case-scope.js';

/**
 * The cases that are counted: a condition on `case_record c`. A restricted case enters no figure.
 * @throws DomainError (invalid) where a filter names what is not known, or a period ends before it begins.
 */
export async function populationOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  query: PopulationQuery,
): Promise<CaseScopeSql> {
  const { openedFrom, openedTo, openOn, team, deliveryArea, orderType } = query;
  const faults = new FaultList();
  const reversed = 'The period ends before it begins.';
  faults.addAll(beforeFault('?openedTo', openedTo, openedFrom, 'PERIOD_REVERSED', reversed));
  faults.throwIfAny();
  await codes.require(tx, serviceId, [{ codeSet: 'ORDER_TYPE', code: orderType, pointer: '?orderType' }]);
  const teamId = team ? await requireTeam(tx, serviceId, team, '?team') : undefined;
  const areaId = deliveryArea
    ? await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea')
    : undefined;
  return whereAll([
    [`c.service_id = :serviceId AND ${unrestricted('c')}`, { serviceId }],
    ['c.opened_on >= :openedFrom', { openedFrom }],
    ['c.opened_on <= :openedTo', { openedTo }],
    ['c.opened_on <= :openOn AND (c.closed_on IS NULL OR c.closed_on >= :openOn)', { openOn }],
    ['c.team_id = :ofTeamId', { ofTeamId: teamId }],
    ['c.delivery_area_id = :areaId', { areaId }],
    ['c.order_type = :orderType', { orderType }],
  ]);
}
