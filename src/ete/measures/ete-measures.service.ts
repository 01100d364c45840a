import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { EteMeasuresDto, EteMeasuresQuery } from '../dto/ete-measures.dto.js';
import { outcomeOf } from '../order-outcome.js';
import { provisionsOf } from '../provision.js';
import { askedOrders } from './asked-orders.js';
import { EteTally } from './ete-tally.js';
import { indicatorOrders } from './key-indicator-rules.js';
import { readEndedOrders } from './read-ended-orders.js';
import { toEteMeasures } from './to-ete-measures.js';

/** Education, training and employment over the orders of a service that ended in a period. */
@Injectable()
export class EteMeasuresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where a filter names what is not known, or the period is reversed or to come. */
  measure({ serviceId }: Principal, query: EteMeasuresQuery): Promise<EteMeasuresDto> {
    return this.uow.analyse((tx) => this.measureIn(tx, serviceId, query));
  }

  /** The same, in a transaction in which more is read. */
  async measureIn(tx: ReadTransaction, serviceId: string, query: EteMeasuresQuery): Promise<EteMeasuresDto> {
    const today = todayInBritain();
    const asked = await askedOrders(tx, this.codes, serviceId, query, { today, years: 1 });
    const provisions = provisionsOf(await this.codes.all(tx, serviceId, 'ETE_PROVISION'));
    const seriousness = query.rule === 'KEY_INDICATOR' ? await seriousnessOf(tx) : null;
    const tally = new EteTally(provisions);
    for await (const ofChild of readEndedOrders(tx, asked)) {
      const counted = seriousness === null ? ofChild : indicatorOrders(ofChild, seriousness);
      for (const order of counted) tally.add(order, outcomeOf(order, provisions, today));
    }
    const { endedFrom, endedTo } = asked;
    const about = { endedFrom, endedTo, asOf: today, rule: query.rule ?? 'EVERY_ORDER' };
    return toEteMeasures(about, tally, {
      orderTypes: await this.codes.all(tx, serviceId, 'ORDER_TYPE'),
      provisions: await this.codes.all(tx, serviceId, 'ETE_PROVISION'),
    });
  }
}

/** The orders that carry the national indicators, the most serious ones highest: the order in which they are listed. */
async function seriousnessOf(tx: ReadTransaction): Promise<Map<string, number>> {
  const rows = await tx.query<{ code: string; attributes: string; sort_order: number }>(
    `SELECT code, attributes, sort_order FROM reference_code WHERE code_set = 'ORDER_TYPE' AND service_id IS NULL`,
  );
  return new Map(
    rows
      .filter(
        ({ attributes }) => (JSON.parse(attributes) as { keyIndicator?: boolean }).keyIndicator === true,
      )
      .map(({ code, sort_order }) => [code, sort_order]),
  );
}
