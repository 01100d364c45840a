import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { recordChange } from '../../audit/record-changes.js';
import { requireCase } from '../../cases/case-lookup.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  CreateInformationRequestDto,
  InformationRequestDto,
  InformationRequestQuery,
  UpdateInformationRequestDto,
} from './information-request.dto.js';
import { InformationRequest } from './information-request.entity.js';
import { findRequest, type InformationRow, ofNewRequest, toRequest } from './information-row.js';
import { awaitedSince, informationFaults, isOutstanding, withChase } from './information-rules.js';

const AWAITED = 'i.received_on IS NULL AND i.gap_reason IS NULL';

/** Whom the service asked for information on a child, and what came of it. */
@Injectable()
export class InformationRequestsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: InformationRequestQuery): Promise<Page<InformationRequestDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('i.case_id', principal),
      ofService('i', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['i.id > :after', { after: afterId(query) }],
      ['i.source = :source', { source: query.source }],
      query.outstanding === undefined ? null : [query.outstanding ? AWAITED : `NOT (${AWAITED})`],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<InformationRequestDto>> => {
      const rows = await tx.query<InformationRow>(
        `SELECT i.* FROM information_request i WHERE ${where} ORDER BY i.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, ({ id }) => [id], toRequest);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'informationRequest',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<InformationRequestDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findRequest(tx, principal, id),
      (found) => found && { recordType: 'informationRequest', recordId: found.id, caseId: found.case_id },
    );
    if (!row) throw notFound('information request');
    return { body: toRequest(row), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid). */
  create(
    principal: Principal,
    input: CreateInformationRequestDto,
  ): Promise<Versioned<InformationRequestDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const ofCase = await requireCase(tx, principal, input.caseId, '/caseId');
      const row: InformationRequest = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: ofCase.deliveryAreaId, recordedAt: tx.now },
        ...{ caseId: ofCase.id, source: input.source, askedOf: input.askedOf ?? null },
        ...{ askedOn: input.askedOn, chasedOn: [], awaitedSince: input.askedOn, receivedOn: null },
        ...{ informationOn: null, gapReason: null, note: input.note ?? null, rowVersion: 1 },
      };
      const faults = new FaultList();
      const use = { codeSet: 'INFORMATION_SOURCE', code: input.source, pointer: '/source' };
      faults.addAll(await this.codes.faults(tx, serviceId, [use]));
      faults.addAll(informationFaults(row, todayInBritain()));
      faults.throwIfAny();
      await tx.insert(InformationRequest, [row]);
      const event = { recordType: 'informationRequest', recordId: row.id, caseId: ofCase.id };
      await audit(tx, principal, { action: 'COLLECTION', ...event });
      return { body: ofNewRequest(row), rowVersion: 1 };
    });
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    { changeReason, chasedOn: chase, ...given }: UpdateInformationRequestDto,
  ): Promise<Versioned<InformationRequestDto>> {
    const { serviceId } = principal;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findRequest(tx, principal, id), rowVersion, 'information request');
      const before = toRequest(stored);
      const request = merged(before, { ...given, chasedOn: withChase(before.chasedOn, chase) });
      request.outstanding = isOutstanding(request);
      const faults = new FaultList();
      const use = { codeSet: 'INFORMATION_GAP', code: given.gapReason, pointer: '/gapReason' };
      faults.addAll(await this.codes.faults(tx, serviceId, [use]));
      faults.addAll(informationFaults(request, todayInBritain()));
      faults.throwIfAny();
      await recordChange(tx, principal, {
        ...{ recordType: 'informationRequest', recordId: id, caseId: stored.case_id },
        ...{ deliveryAreaId: stored.delivery_area_id, before, after: request, reason: changeReason },
      });
      const { chasedOn, receivedOn, informationOn, gapReason, note } = request;
      const facts = { chasedOn, receivedOn, informationOn, gapReason, note };
      const changes = { ...facts, awaitedSince: awaitedSince(request) };
      return {
        body: request,
        rowVersion: await tx.update(InformationRequest, { id, serviceId, rowVersion }, changes),
      };
    });
  }
}
