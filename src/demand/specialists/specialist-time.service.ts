import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { once } from '../../idempotency/once.js';
import { requireDeliveryArea } from '../../organisation/organisation-lookup.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type FieldFault, notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { gather } from '../../platform/errors/gather-faults.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { needAreasOf, unknownNeedArea } from '../../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  CreateSpecialistTimeDto,
  SpecialistTimeDto,
  SpecialistTimeQuery,
  UpdateSpecialistTimeDto,
} from './specialist-time.dto.js';
import { SpecialistTime } from './specialist-time.entity.js';
import { type SpecialistUse, specialistTimeFaults } from './specialist-time-rules.js';
import {
  findSpecialistTime,
  listSpecialistTimes,
  type SpecialistTimeRow,
  toSpecialistTime,
} from './specialist-time-rows.js';

const versioned = (row: SpecialistTimeRow | null): Versioned<SpecialistTimeDto> => {
  if (!row) throw notFound('time of a specialist');
  return { body: toSpecialistTime(row), rowVersion: row.row_version };
};

/** The hours that a service has of specialists, and what they go to. */
@Injectable()
export class SpecialistTimeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: SpecialistTimeQuery): Promise<Page<SpecialistTimeDto>> {
    const rows = await this.uow.read((tx) => listSpecialistTimes(tx, serviceId, query));
    return pageOf(rows, query, ({ id }) => [id], toSpecialistTime);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<Versioned<SpecialistTimeDto>> {
    return versioned(await this.uow.read((tx) => findSpecialistTime(tx, serviceId, id)));
  }

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: CreateSpecialistTimeDto): Promise<Versioned<SpecialistTimeDto>> {
    const { serviceId } = principal;
    const { agency, specialism, needAreaCode, deliveryArea, validFrom, validTo, hoursAvailable, uses } =
      input;
    return once(this.uow, principal, async (tx) => {
      const faults = new FaultList();
      const use = { codeSet: 'AGENCY', code: agency, pointer: '/agency' };
      faults.addAll(await this.codes.faults(tx, serviceId, [use]));
      faults.addAll(await this.#useFaults(tx, serviceId, uses));
      const area = (await needAreasOf(tx, serviceId)).get(needAreaCode);
      if (!area || area.strength) faults.addAll([unknownNeedArea('/needAreaCode')]);
      const deliveryAreaId = deliveryArea
        ? await gather(faults, requireDeliveryArea(tx, serviceId, deliveryArea, '/deliveryArea'))
        : null;
      faults.addAll(specialistTimeFaults(input));
      faults.throwIfAny();
      const row: SpecialistTime = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId, recordedAt: tx.now, agency, specialism },
        ...{ needAreaCode, validFrom, validTo, hoursAvailable, uses, rowVersion: 1 },
      };
      await tx.insert(SpecialistTime, [row]);
      return versioned(await findSpecialistTime(tx, serviceId, row.id));
    });
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    { serviceId }: Principal,
    id: string,
    rowVersion: number,
    changes: UpdateSpecialistTimeDto,
  ): Promise<Versioned<SpecialistTimeDto>> {
    return this.uow.write(async (tx) => {
      const stored = atVersion(
        await findSpecialistTime(tx, serviceId, id),
        rowVersion,
        'time of a specialist',
      );
      const time = merged(toSpecialistTime(stored), changes);
      const faults = new FaultList();
      faults.addAll(await this.#useFaults(tx, serviceId, changes.uses ?? []));
      faults.addAll(specialistTimeFaults(time));
      faults.throwIfAny();
      const { validTo, hoursAvailable, uses } = time;
      await tx.update(SpecialistTime, { id, serviceId, rowVersion }, { validTo, hoursAvailable, uses });
      return versioned(await findSpecialistTime(tx, serviceId, id));
    });
  }

  #useFaults(tx: ReadTransaction, serviceId: string, uses: readonly SpecialistUse[]): Promise<FieldFault[]> {
    return this.codes.faults(
      tx,
      serviceId,
      uses.map(({ use }, index) => ({ codeSet: 'SPECIALIST_USE', code: use, pointer: `/uses/${index}/use` })),
    );
  }
}
