import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { consult } from '../audit/consult.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { EteOutcomeDto, EteOutcomeQuery } from './dto/ete-outcome.dto.js';
import { findOrder, type OrderFacts } from './order-facts.js';
import { provisionsOf } from './provision.js';
import { readEteRecords } from './read-ete-records.js';
import { toChange, toPoint } from './to-ete-outcome.js';

/** Education, training and employment of a child at the start and at the end of an order. */
@Injectable()
export class EteOutcomeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError: not found, or invalid where the day is before the order or has not come. */
  async get(principal: Principal, caseId: string, query: EteOutcomeQuery): Promise<EteOutcomeDto> {
    const read = async (tx: ReadTransaction) => {
      const order = await findOrder(tx, principal, caseId);
      return order && { childId: order.childId, body: await this.#tell(tx, principal, order, query) };
    };
    const found = await consult(
      this.uow,
      principal,
      read,
      (told) => told && { recordType: 'eteOutcome', recordId: caseId, caseId, childId: told.childId },
    );
    if (!found) throw notFound('case');
    return found.body;
  }

  async #tell(
    tx: ReadTransaction,
    { serviceId }: Principal,
    order: OrderFacts,
    query: EteOutcomeQuery,
  ): Promise<EteOutcomeDto> {
    const asOf = requireDay(query, order);
    const provisions = provisionsOf(await this.codes.all(tx, serviceId, 'ETE_PROVISION'));
    const records = await readEteRecords(tx, order);
    const { caseId, startsOn, endedOn } = order;
    const hasEnded = endedOn !== null && endedOn <= asOf;
    const start = toPoint(records, provisions, { point: 'START', on: startsOn, asOf });
    const end = toPoint(records, provisions, { point: 'END', on: hasEnded ? endedOn : asOf, asOf });
    return {
      caseId,
      asOf,
      start,
      end,
      endIs: hasEnded ? 'ORDER_END' : 'AS_OF',
      change: toChange(start, end),
    };
  }
}

function requireDay({ asOf }: EteOutcomeQuery, { openedOn }: OrderFacts): PlainDate {
  const today = todayInBritain();
  const faults = new FaultList();
  faults.addAll(futureFault('?asOf', asOf, today));
  faults.addAll(
    beforeFault('?asOf', asOf, openedOn, 'BEFORE_CASE', 'The case had not been opened on this day.'),
  );
  faults.throwIfAny();
  return asOf ?? today;
}
