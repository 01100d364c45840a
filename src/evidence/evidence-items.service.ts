import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { requireInterventionCode } from '../catalogue/intervention-lookup.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { conflict, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { merged } from '../platform/http/merged.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateEvidenceItemDto } from './dto/create-evidence-item.dto.js';
import type { EvidenceItemQuery } from './dto/evidence-item-query.dto.js';
import type { EvidenceItemDto } from './dto/evidence-item.dto.js';
import type { UpdateEvidenceItemDto } from './dto/update-evidence-item.dto.js';
import { checkItem } from './evidence-item-checks.js';
import { columnsOf, fromRun, newItem, staleAfterReview, TAKEN_FROM_RUN } from './evidence-item-content.js';
import {
  type EvidenceItemRow,
  findEvidenceItem,
  listEvidenceItems,
  toEvidenceItem,
} from './evidence-item-rows.js';
import { EvidenceItem } from './evidence-item.entity.js';

const versioned = (row: EvidenceItemRow | null): Versioned<EvidenceItemDto> => {
  if (!row) throw notFound('evidence item');
  return { body: toEvidenceItem(todayInBritain())(row), rowVersion: row.row_version };
};

/** What is known of whether the entries of a catalogue work. */
@Injectable()
export class EvidenceItemsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: EvidenceItemQuery): Promise<Page<EvidenceItemDto>> {
    const today = todayInBritain();
    const rows = await this.uow.read((tx) => listEvidenceItems(tx, serviceId, query, today));
    return pageOf(rows, query, (row) => [row.id], toEvidenceItem(today));
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<Versioned<EvidenceItemDto>> {
    return versioned(await this.uow.read((tx) => findEvidenceItem(tx, serviceId, id)));
  }

  /** @throws DomainError (invalid) naming everything that breaks a rule or is not known. */
  create(principal: Principal, input: CreateEvidenceItemDto): Promise<Versioned<EvidenceItemDto>> {
    const { serviceId, accountId } = principal;
    return once(this.uow, principal, async (tx) => {
      const faults = new FaultList();
      const { interventionId } = input;
      await gather(faults, requireInterventionCode(tx, serviceId, interventionId, '/interventionId'));
      const item = newItem(input, await fromRun(tx, serviceId, input, faults));
      faults.addAll(await checkItem(tx, this.codes, serviceId, item, todayInBritain()));
      faults.throwIfAny();
      const id = tx.newId();
      const row: EvidenceItem = {
        ...columnsOf(item),
        id,
        serviceId,
        deliveryAreaId: null,
        interventionId,
        scheme: input.scheme,
        evaluationId: input.evaluationId ?? null,
        reviewedById: accountId,
        withdrawnOn: null,
        withdrawnReason: null,
        withdrawnById: null,
        rowVersion: 1,
        recordedAt: tx.now,
      };
      await tx.insert(EvidenceItem, [row]);
      return versioned(await findEvidenceItem(tx, serviceId, id));
    });
  }

  /** @throws DomainError (not found, precondition failed, conflict, invalid). */
  update(
    { serviceId, accountId }: Principal,
    id: string,
    rowVersion: number,
    input: UpdateEvidenceItemDto,
  ): Promise<Versioned<EvidenceItemDto>> {
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findEvidenceItem(tx, serviceId, id), rowVersion, 'evidence item');
      const before = toEvidenceItem(todayInBritain())(stored);
      const reviewed = input.reviewedOn !== undefined && input.reviewedOn !== before.reviewedOn;
      const item = merged(before, {
        ...(input as Partial<EvidenceItemDto>),
        ...(reviewed && { staleAfter: input.staleAfter ?? staleAfterReview(input.reviewedOn as string) }),
      });
      const faults = new FaultList();
      for (const field of TAKEN_FROM_RUN) {
        if (before.evaluationId === null || input[field] === undefined) continue;
        faults.add(`/${field}`, 'TAKEN_FROM_RUN', 'This is what the evaluation found; it is not edited.');
      }
      faults.addAll(await checkItem(tx, this.codes, serviceId, item, todayInBritain()));
      faults.throwIfAny();
      if (stored.withdrawn_on !== null) {
        throw conflict('WITHDRAWN', 'The item is withdrawn; it is kept as it was. Record a new one.', []);
      }
      await tx.update(
        EvidenceItem,
        { id, serviceId, rowVersion },
        {
          ...columnsOf(item),
          ...(reviewed && { reviewedById: accountId }),
        },
      );
      return versioned(await findEvidenceItem(tx, serviceId, id));
    });
  }

  /** Takes an item out of what counts, and keeps it. One that is withdrawn stays as it was. @throws DomainError (not found). */
  withdraw(principal: Principal, id: string, reason: string): Promise<Versioned<EvidenceItemDto>> {
    const { serviceId, accountId } = principal;
    return once(this.uow, principal, async (tx) => {
      const stored = await findEvidenceItem(tx, serviceId, id);
      if (!stored || stored.withdrawn_on !== null) return versioned(stored);
      await tx.update(
        EvidenceItem,
        { id, serviceId, rowVersion: stored.row_version },
        { withdrawnOn: todayInBritain(), withdrawnReason: reason, withdrawnById: accountId },
      );
      return versioned(await findEvidenceItem(tx, serviceId, id));
    });
  }
}
