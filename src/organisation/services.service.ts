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

// One person has an account in each service that they work for, or one of the whole deployment.
const OF_CALLER = `SELECT s.* FROM youth_justice_service s
  WHERE EXISTS (SELECT 1 FROM account me JOIN account a ON a.subject = me.subject
    WHERE me.id = :accountId AND a.disabled_at IS NULL AND (a.service_id IS NULL OR a.service_id = s.id))
  ORDER BY s.code`;

const findOf = (tx: ReadTransaction, { accountId }: Principal): Promise<ServiceRow[]> =>
  tx.query(OF_CALLER, { accountId });

/** Youth justice services: the owners of everything else. */
@Injectable()
export class ServicesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: ServiceDirectory,
  ) {}

  /** Those that the caller works for: which others share the deployment is not theirs to know. */
  async list(principal: Principal): Promise<ServiceDto[]> {
    return (await this.uow.read((tx) => findOf(tx, principal))).map(toService);
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
