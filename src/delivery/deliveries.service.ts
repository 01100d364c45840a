import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { changeDelivery } from './change-delivery.js';
import { DELIVERY_COLUMNS, DELIVERY_TABLES, type DeliveryRow, toDelivery } from './delivery-row.js';
import type { CreateDeliveryDto } from './dto/create-delivery.dto.js';
import type { DeliveryQuery } from './dto/delivery-query.dto.js';
import type { DeliveryDto } from './dto/delivery.dto.js';
import type { UpdateDeliveryDto } from './dto/update-delivery.dto.js';
import { recordDelivery } from './record-delivery.js';

const RUNNING = 'd.started_on IS NOT NULL AND d.ended_on IS NULL';

/** The deliveries of a service: who was enrolled on what, and how it ended. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: DeliveryQuery): Promise<Page<DeliveryDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('d.case_id', principal),
      ofService('d', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['d.id > :after', { after: afterId(query) }],
      ['v.intervention_id = :interventionId', { interventionId: query.interventionId }],
      ['d.started_on >= :startedFrom', { startedFrom: query.startedFrom }],
      ['d.started_on <= :startedTo', { startedTo: query.startedTo }],
      query.running === undefined ? null : [query.running ? RUNNING : `NOT (${RUNNING})`],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<DeliveryDto>> => {
      const rows = await tx.query<DeliveryRow>(
        `SELECT ${DELIVERY_COLUMNS} FROM ${DELIVERY_TABLES} WHERE ${where} ORDER BY d.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, (row) => [row.id], toDelivery);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'delivery',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<DeliveryDto>> {
    const [visible, parameters] = ofVisibleCase('d.case_id', principal);
    const row = await consult(
      this.uow,
      principal,
      (tx) =>
        tx.queryOne<DeliveryRow>(
          `SELECT ${DELIVERY_COLUMNS} FROM ${DELIVERY_TABLES} WHERE d.id = :id AND ${visible}`,
          { ...parameters, id },
        ),
      (found) => found && { recordType: 'delivery', recordId: found.id, caseId: found.case_id },
    );
    if (!row) throw notFound('delivery');
    return { body: toDelivery(row), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  create(principal: Principal, input: CreateDeliveryDto): Promise<Versioned<DeliveryDto>> {
    return once(this.uow, principal, (tx) => recordDelivery(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateDeliveryDto,
  ): Promise<Versioned<DeliveryDto>> {
    return this.uow.write((tx) => changeDelivery(tx, this.codes, { principal, id, rowVersion }, input));
  }
}
