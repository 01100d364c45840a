import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { policyOf } from '../disclosure/setting/policy-of.js';
import { type View, viewOf } from '../disclosure/view.js';
import { groupingBy } from '../groups/grouping.js';
import { addDays, addYears } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { afterFault } from '../platform/errors/date-faults.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { grouped } from '../platform/grouped.js';
import { needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { AlikeChildren } from './compare-groups.js';
import type { EquityDto } from './dto/equity.dto.js';
import type { EquityQuery } from './dto/equity-query.dto.js';
import { type ChildWithNeed, readChildrenWithNeed } from './read-children.js';
import { toEquity } from './to-equity.js';

/** What is asked, with what was left out. */
type Asked = Pick<EquityDto, 'view' | 'breakdown' | 'since' | 'until' | 'needArea'>;

const askedOf = (query: EquityQuery, view: View): Asked => {
  const until = query.until ?? todayInBritain();
  return {
    view,
    breakdown: query.breakdown ?? 'SEX',
    since: query.since ?? addDays(addYears(until, -1), 1),
    until,
    needArea: query.needArea ?? null,
  };
};

/** One, two or three, or more: children with about as many priority needs are alike. */
const needsBand = (needs: number): string => (needs === 1 ? '1' : needs <= 3 ? '2-3' : '4+');

/** Whether what is offered, started and completed comes to every group alike. */
@Injectable()
export class EquityService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (forbidden; invalid) where the view is not for the caller, or a filter cannot be used. */
  compare(principal: Principal, query: EquityQuery): Promise<EquityDto> {
    const view = viewOf(principal, query.view);
    return this.uow.analyse((tx) => this.compareIn(tx, principal.serviceId, query, view));
  }

  /** The same in a view that the caller has a right to, in a transaction in which more is read. */
  async compareIn(
    tx: ReadTransaction,
    serviceId: string,
    query: EquityQuery,
    view: View,
  ): Promise<EquityDto> {
    const asked = askedOf(query, view);
    await this.#check(tx, serviceId, asked);
    const { breakdown, until } = asked;
    const { groups, groupOf } = await groupingBy(tx, this.codes, serviceId, breakdown, until);
    const children = await readChildrenWithNeed(tx, { serviceId, ...asked });
    const policy = asked.view === 'PUBLICATION' ? await policyOf(tx, serviceId) : null;
    const alike = countAlike(children, groupOf);
    return { ...asked, dataAsOf: todayInBritain(), ...toEquity(breakdown, groups, alike, policy) };
  }

  async #check(tx: ReadTransaction, serviceId: string, { since, until, needArea }: Asked): Promise<void> {
    const faults = new FaultList();
    faults.addAll(afterFault('?since', since, until, 'PERIOD_REVERSED', 'The period ends before it begins.'));
    const areas = await needAreasOf(tx, serviceId);
    if (needArea !== null && !areas.has(needArea)) faults.addAll([unknownNeedArea('?needArea')]);
    faults.throwIfAny();
  }
}

/** Counts children who are alike. */
function countAlike(
  children: readonly ChildWithNeed[],
  groupOf: (value: string | null) => string,
): AlikeChildren[] {
  const stratumOf = ({ orderType, needs }: ChildWithNeed): string => `${orderType} ${needsBand(needs)}`;
  const keyed = children.map((child) => ({
    ...{ group: groupOf(child.value), stratum: stratumOf(child), place: child.place },
  }));
  return [...grouped(keyed, ({ group, stratum, place }) => `${group}|${stratum}|${place}`).values()].map(
    (alike) => ({
      ...alike[0]!,
      children: alike.length,
    }),
  );
}
