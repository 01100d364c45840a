import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { once } from '../idempotency/once.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { codeTaken, onTakenKey } from '../platform/errors/taken-key.js';
import { DeliveryArea } from './delivery-area.entity.js';
import type { CreateDeliveryAreaDto } from './dto/create-delivery-area.dto.js';
import type { DeliveryAreaDto } from './dto/delivery-area.dto.js';

interface DeliveryAreaRow {
  id: string;
  code: string;
  name_en: string;
  name_cy: string | null;
  recorded_at: string;
}

const toDeliveryArea = (row: DeliveryAreaRow): DeliveryAreaDto => ({
  id: row.id,
  code: row.code,
  nameEn: row.name_en,
  nameCy: row.name_cy,
  recordedAt: row.recorded_at,
});

/** The delivery areas of a service. */
@Injectable()
export class DeliveryAreasService {
  constructor(private readonly uow: UnitOfWork) {}

  async list({ serviceId }: Principal): Promise<DeliveryAreaDto[]> {
    const rows = await this.uow.read((tx) =>
      tx.query<DeliveryAreaRow>('SELECT * FROM delivery_area WHERE service_id = :serviceId ORDER BY code', {
        serviceId,
      }),
    );
    return rows.map(toDeliveryArea);
  }

  /** @throws DomainError (conflict) where the code is taken. */
  create(principal: Principal, input: CreateDeliveryAreaDto): Promise<DeliveryAreaDto> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const row: DeliveryArea = {
        id: tx.newId(),
        serviceId,
        code: input.code,
        nameEn: input.nameEn,
        nameCy: input.nameCy ?? null,
        recordedAt: tx.now,
      };
      await onTakenKey(tx.insert(DeliveryArea, [row]), () => codeTaken('delivery area of this service'));
      const { id, code, nameEn, nameCy, recordedAt } = row;
      return { id, code, nameEn, nameCy, recordedAt };
    });
  }
}
