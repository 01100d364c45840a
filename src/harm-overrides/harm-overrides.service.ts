import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { consult, shownList } from '../audit/consult.js';
import { recordChange } from '../audit/record-changes.js';
import { requireCase } from '../cases/case-lookup.js';
import { requireInterventionCode } from '../catalogue/intervention-lookup.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { merged } from '../platform/http/merged.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import type { CreateHarmOverrideDto } from './dto/create-harm-override.dto.js';
import type { HarmOverrideQuery } from './dto/harm-override-query.dto.js';
import type { HarmOverrideDto } from './dto/harm-override.dto.js';
import type { UpdateHarmOverrideDto } from './dto/update-harm-override.dto.js';
import {
  findHarmOverride,
  type HarmOverrideRow,
  listHarmOverrides,
  toHarmOverride,
} from './harm-override-rows.js';
import { HarmOverride } from './harm-override.entity.js';

const versioned = (row: HarmOverrideRow | null): Versioned<HarmOverrideDto> => {
  if (!row) throw notFound('approval');
  return { body: toHarmOverride(row), rowVersion: row.row_version };
};

/** Approvals of approaches that the evidence says may harm. */
@Injectable()
export class HarmOverridesService {
  constructor(private readonly uow: UnitOfWork) {}

  list(principal: Principal, query: HarmOverrideQuery): Promise<Page<HarmOverrideDto>> {
    const read = async (tx: ReadTransaction): Promise<Page<HarmOverrideDto>> =>
      pageOf(await listHarmOverrides(tx, principal, query), query, (row) => [row.id], toHarmOverride);
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'harmOverride',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<HarmOverrideDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findHarmOverride(tx, principal, id),
      (found) => found && { recordType: 'harmOverride', recordId: found.id, caseId: found.case_id },
    );
    return versioned(row);
  }

  /** @throws DomainError (invalid) naming what is not known. */
  create(principal: Principal, input: CreateHarmOverrideDto): Promise<Versioned<HarmOverrideDto>> {
    const { serviceId, accountId } = principal;
    return once(this.uow, principal, async (tx) => {
      const faults = new FaultList();
      const ofCase = await gather(faults, requireCase(tx, principal, input.caseId, '/caseId'));
      const { interventionId } = input;
      await gather(faults, requireInterventionCode(tx, serviceId, interventionId, '/interventionId'));
      const { found } = foundOrRefused(faults, { found: ofCase });
      const row: HarmOverride = {
        id: tx.newId(),
        serviceId,
        deliveryAreaId: found.deliveryAreaId,
        caseId: found.id,
        interventionId,
        reason: input.reason,
        approvedById: accountId,
        approvedOn: todayInBritain(),
        endsOn: input.endsOn ?? null,
        rowVersion: 1,
        recordedAt: tx.now,
      };
      await tx.insert(HarmOverride, [row]);
      const event = { recordType: 'harmOverride', recordId: row.id, caseId: found.id };
      await audit(tx, principal, { action: 'COLLECTION', ...event });
      return versioned(await findHarmOverride(tx, principal, row.id));
    });
  }

  /** @throws DomainError where there is no such approval, or it has changed since it was read. */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    { changeReason, ...given }: UpdateHarmOverrideDto,
  ): Promise<Versioned<HarmOverrideDto>> {
    const { serviceId } = principal;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findHarmOverride(tx, principal, id), rowVersion, 'approval');
      const before = toHarmOverride(stored);
      const after = merged(before, given);
      await recordChange(tx, principal, {
        recordType: 'harmOverride',
        recordId: stored.id,
        caseId: stored.case_id,
        deliveryAreaId: stored.delivery_area_id,
        before,
        after,
        reason: changeReason,
      });
      const next = await tx.update(HarmOverride, { id, serviceId, rowVersion }, { endsOn: after.endsOn });
      return { body: after, rowVersion: next };
    });
  }
}
