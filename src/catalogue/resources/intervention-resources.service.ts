import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { onTakenKey, referenceTaken } from '../../platform/errors/taken-key.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { requireInterventionCode } from '../intervention-lookup.js';
import { findCurrentVersion } from '../intervention-versions.js';
import { modulesOf } from '../modules-of.js';
import type { InterventionResourceDto, InterventionResourceQuery } from './dto/intervention-resource.dto.js';
import type {
  CreateInterventionResourceDto,
  UpdateInterventionResourceDto,
} from './dto/resource-content.dto.js';
import { InterventionResource } from './intervention-resource.entity.js';
import { findResource, listResources, type ResourceRow, toResource } from './resource-rows.js';
import { resourceFaults } from './resource-rules.js';

const versioned = (row: ResourceRow | null): Versioned<InterventionResourceDto> => {
  if (!row) throw notFound('resource');
  return { body: toResource(todayInBritain())(row), rowVersion: row.row_version };
};

type Place = Pick<InterventionResource, 'interventionId' | 'moduleCode' | 'url' | 'archiveReference'>;

/** @throws DomainError (invalid) naming everything that breaks a rule. */
async function check(tx: ReadTransaction, serviceId: string, resource: Place): Promise<void> {
  const current = await findCurrentVersion(tx, serviceId, resource.interventionId);
  const modules = current ? (await modulesOf(tx, [current.version_id])).get(current.version_id) : [];
  const faults = new FaultList();
  faults.addAll(resourceFaults({ ...resource, modules: (modules ?? []).map(({ code }) => code) }));
  faults.throwIfAny();
}

/** What is used to deliver the entries of a catalogue. */
@Injectable()
export class InterventionResourcesService {
  constructor(private readonly uow: UnitOfWork) {}

  async list(
    { serviceId }: Principal,
    query: InterventionResourceQuery,
  ): Promise<Page<InterventionResourceDto>> {
    const today = todayInBritain();
    const rows = await this.uow.read((tx) => listResources(tx, serviceId, query, today));
    return pageOf(rows, query, ({ id }) => [id], toResource(today));
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<Versioned<InterventionResourceDto>> {
    return versioned(await this.uow.read((tx) => findResource(tx, serviceId, id)));
  }

  /** @throws DomainError where the reference is taken (conflict), or a rule is broken (invalid). */
  create(
    principal: Principal,
    input: CreateInterventionResourceDto,
  ): Promise<Versioned<InterventionResourceDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      await requireInterventionCode(tx, serviceId, input.interventionId, '/interventionId');
      const row: InterventionResource = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now, rowVersion: 1 },
        interventionId: input.interventionId,
        moduleCode: input.moduleCode ?? null,
        reference: input.reference ?? null,
        titleEn: input.titleEn,
        titleCy: input.titleCy ?? null,
        url: input.url ?? null,
        archiveReference: input.archiveReference ?? null,
        language: input.language,
        licence: input.licence,
        licenceEndsOn: input.licenceEndsOn ?? null,
        version: input.version,
        withdrawnOn: null,
      };
      await check(tx, serviceId, row);
      await onTakenKey(tx.insert(InterventionResource, [row]), () => referenceTaken('resource'));
      return versioned(await findResource(tx, serviceId, row.id));
    });
  }

  /** @throws DomainError (not found, precondition failed, invalid). */
  update(
    { serviceId }: Principal,
    id: string,
    rowVersion: number,
    changes: UpdateInterventionResourceDto,
  ): Promise<Versioned<InterventionResourceDto>> {
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findResource(tx, serviceId, id), rowVersion, 'resource');
      const { interventionId, ...before } = toResource(todayInBritain())(stored);
      const {
        titleEn,
        titleCy,
        url,
        archiveReference,
        licence,
        licenceEndsOn,
        version,
        withdrawnOn,
        moduleCode,
      } = merged(before, changes);
      const place = { url, archiveReference, moduleCode };
      await check(tx, serviceId, { interventionId, ...place });
      const edited = { ...place, titleEn, titleCy, licence, licenceEndsOn, version, withdrawnOn };
      await tx.update(InterventionResource, { id, serviceId, rowVersion }, edited);
      return versioned(await findResource(tx, serviceId, id));
    });
  }
}
