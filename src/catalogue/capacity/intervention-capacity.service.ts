import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { once } from '../../idempotency/once.js';
import { requireDeliveryArea } from '../../organisation/organisation-lookup.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { conflict, notFound } from '../../platform/errors/domain-error.js';
import { beforeFault } from '../../platform/errors/date-faults.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { gather } from '../../platform/errors/gather-faults.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { requireInterventionCode } from '../intervention-lookup.js';
import { type CapacityRow, findCapacity, listCapacities, toCapacity } from './capacity-rows.js';
import type {
  CreateInterventionCapacityDto,
  UpdateInterventionCapacityDto,
} from './dto/capacity-content.dto.js';
import type { InterventionCapacityDto, InterventionCapacityQuery } from './dto/intervention-capacity.dto.js';
import { InterventionCapacity } from './intervention-capacity.entity.js';

const versioned = (row: CapacityRow | null): Versioned<InterventionCapacityDto> => {
  if (!row) throw notFound('places of an intervention');
  return { body: toCapacity(row), rowVersion: row.row_version };
};

const endFault = (validTo: string | null, validFrom: string) =>
  beforeFault('/validTo', validTo, validFrom, 'BEFORE_START', 'The last day is before the first.');

type Span = Pick<InterventionCapacity, 'id' | 'interventionId' | 'deliveryAreaId' | 'validFrom' | 'validTo'>;

/** @throws DomainError (conflict) where other places are set for the same area for some of the time. */
async function refuseOverlap(tx: ReadTransaction, span: Span): Promise<void> {
  const { id, interventionId, deliveryAreaId, validFrom, validTo } = span;
  const area = deliveryAreaId === null ? 'delivery_area_id IS NULL' : 'delivery_area_id = :deliveryAreaId';
  const other = await tx.queryOne<{ valid_from: string }>(
    `SELECT valid_from FROM intervention_capacity
     WHERE intervention_id = :interventionId AND id <> :id AND ${area}
       AND valid_from <= :lastDay AND (valid_to IS NULL OR valid_to >= :validFrom) LIMIT 1`,
    {
      id,
      interventionId,
      validFrom,
      lastDay: validTo ?? '9999-12-31',
      ...(deliveryAreaId !== null && { deliveryAreaId }),
    },
  );
  if (!other) return;
  const detail = `Places are set for this area already, from ${other.valid_from}; end those first.`;
  throw conflict('PLACES_OVERLAP', detail, ['/validFrom', '/validTo']);
}

/** How many children there is room for in each intervention. */
@Injectable()
export class InterventionCapacityService {
  constructor(private readonly uow: UnitOfWork) {}

  async list(
    { serviceId }: Principal,
    query: InterventionCapacityQuery,
  ): Promise<Page<InterventionCapacityDto>> {
    const rows = await this.uow.read((tx) => listCapacities(tx, serviceId, query));
    return pageOf(rows, query, ({ id }) => [id], toCapacity);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<Versioned<InterventionCapacityDto>> {
    return versioned(await this.uow.read((tx) => findCapacity(tx, serviceId, id)));
  }

  /** @throws DomainError where places are set already (conflict), or a rule is broken (invalid). */
  create(
    principal: Principal,
    {
      interventionId,
      deliveryArea,
      places,
      validFrom,
      validTo = null,
      waitWeeks = null,
    }: CreateInterventionCapacityDto,
  ): Promise<Versioned<InterventionCapacityDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const faults = new FaultList();
      await gather(faults, requireInterventionCode(tx, serviceId, interventionId, '/interventionId'));
      const deliveryAreaId = deliveryArea
        ? await gather(faults, requireDeliveryArea(tx, serviceId, deliveryArea, '/deliveryArea'))
        : null;
      faults.addAll(endFault(validTo, validFrom));
      faults.throwIfAny();
      const span = { id: tx.newId(), interventionId, deliveryAreaId, validFrom, validTo };
      await refuseOverlap(tx, span);
      const row = { ...span, serviceId, recordedAt: tx.now, places, waitWeeks, rowVersion: 1 };
      await tx.insert(InterventionCapacity, [row]);
      return versioned(await findCapacity(tx, serviceId, row.id));
    });
  }

  /** @throws DomainError (not found, precondition failed, conflict, invalid). */
  update(
    { serviceId }: Principal,
    id: string,
    rowVersion: number,
    changes: UpdateInterventionCapacityDto,
  ): Promise<Versioned<InterventionCapacityDto>> {
    return this.uow.write(async (tx) => {
      const stored = atVersion(
        await findCapacity(tx, serviceId, id),
        rowVersion,
        'places of an intervention',
      );
      const { intervention_id: interventionId, delivery_area_id: deliveryAreaId } = stored;
      const { places, validFrom, validTo, waitWeeks } = merged(toCapacity(stored), changes);
      const faults = new FaultList();
      faults.addAll(endFault(validTo, validFrom));
      faults.throwIfAny();
      await refuseOverlap(tx, { id, interventionId, deliveryAreaId, validFrom, validTo });
      await tx.update(InterventionCapacity, { id, serviceId, rowVersion }, { places, validTo, waitWeeks });
      return versioned(await findCapacity(tx, serviceId, id));
    });
  }
}
