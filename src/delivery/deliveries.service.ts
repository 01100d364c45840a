import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
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

  async list({ serviceId }: Principal, query: DeliveryQuery): Promise<Page<DeliveryDto>> {
    const { where, parameters } = whereAll([
      ofService('d', serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['d.id > :after', { after: afterId(query) }],
      ['v.intervention_id = :interventionId', { interventionId: query.interventionId }],
      ['d.started_on >= :startedFrom', { startedFrom: query.startedFrom }],
      ['d.started_on <= :startedTo', { startedTo: query.startedTo }],
      query.running === undefined ? null : [query.running ? RUNNING : `NOT (${RUNNING})`],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<DeliveryRow>(
        `SELECT ${DELIVERY_COLUMNS} FROM ${DELIVERY_TABLES} WHERE ${where} ORDER BY d.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toDelivery);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<Versioned<DeliveryDto>> {
    const row = await this.uow.read((tx) =>
      tx.queryOne<DeliveryRow>(
        `SELECT ${DELIVERY_COLUMNS} FROM ${DELIVERY_TABLES} WHERE d.id = :id AND d.service_id = :serviceId`,
        { id, serviceId },
      ),
    );
    if (!row) throw notFound('delivery');
    return { body: toDelivery(row), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  create({ serviceId }: Principal, input: CreateDeliveryDto): Promise<Versioned<DeliveryDto>> {
    return this.uow.write((tx) => recordDelivery(tx, this.codes, serviceId, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    { serviceId }: Principal,
    id: string,
    rowVersion: number,
    input: UpdateDeliveryDto,
  ): Promise<Versioned<DeliveryDto>> {
    return this.uow.write((tx) => changeDelivery(tx, this.codes, { serviceId, id, rowVersion }, input));
  }
}
