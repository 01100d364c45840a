import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { once } from '../idempotency/once.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { codeTaken, onTakenKey } from '../platform/errors/taken-key.js';
import type { CreateServiceDto } from './dto/create-service.dto.js';
import type { ServiceDto } from './dto/service.dto.js';
import { ServiceDirectory } from '../access/service-directory.js';
import { type Country, YouthJusticeService } from './youth-justice-service.entity.js';

interface ServiceRow {
  id: string;
  code: string;
  name_en: string;
  name_cy: string | null;
  country: Country;
  synthetic: boolean | number;
  recorded_at: string;
}

const toService = (row: ServiceRow): ServiceDto => ({
  id: row.id,
  code: row.code,
  nameEn: row.name_en,
  nameCy: row.name_cy,
  country: row.country,
  synthetic: Boolean(row.synthetic),
  recordedAt: row.recorded_at,
});

const findAll = (tx: ReadTransaction): Promise<ServiceRow[]> =>
  tx.query('SELECT * FROM youth_justice_service ORDER BY code');

/** Youth justice services: the owners of everything else. */
@Injectable()
export class ServicesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: ServiceDirectory,
  ) {}

  async list(): Promise<ServiceDto[]> {
    return (await this.uow.read(findAll)).map(toService);
  }

  /** @throws DomainError (conflict) where the code is taken. */
  async create(principal: Principal, input: CreateServiceDto & { synthetic?: boolean }): Promise<ServiceDto> {
    const service = await once(this.uow, principal, async (tx) => {
      const row: YouthJusticeService = {
        id: tx.newId(),
        code: input.code,
        nameEn: input.nameEn,
        nameCy: input.nameCy ?? null,
        country: input.country,
        synthetic: input.synthetic ?? false,
        recordedAt: tx.now,
      };
      await onTakenKey(tx.insert(YouthJusticeService, [row]), () => codeTaken('service'));
      return row;
    });
    this.directory.forget();
    return service;
  }
}
