import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { once } from '../idempotency/once.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { codeTaken, onTakenKey } from '../platform/errors/taken-key.js';
import { afterCode } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { PageQuery } from '../platform/http/page-query.dto.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { requireDeliveryArea } from './organisation-lookup.js';
import type { CreateProviderDto } from './dto/create-provider.dto.js';
import type { ProviderDto } from './dto/provider.dto.js';
import { Provider } from './provider.entity.js';

interface ProviderRow {
  id: string;
  code: string;
  name_en: string;
  name_cy: string | null;
  agency: string;
  delivery_area_id: string | null;
  recorded_at: string;
}

const toProvider = (row: ProviderRow): ProviderDto => ({
  id: row.id,
  code: row.code,
  nameEn: row.name_en,
  nameCy: row.name_cy,
  agency: row.agency,
  deliveryAreaId: row.delivery_area_id,
  recordedAt: row.recorded_at,
});

/** The providers that a service works with. */
@Injectable()
export class ProvidersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: PageQuery): Promise<Page<ProviderDto>> {
    const after = afterCode(query);
    const rows = await this.uow.read((tx) =>
      tx.query<ProviderRow>(
        'SELECT * FROM provider WHERE service_id = :serviceId AND code > :after ORDER BY code LIMIT :limit',
        { serviceId, after, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.code], toProvider);
  }

  /** @throws DomainError where the code is taken (conflict), or the agency or area is not known (invalid). */
  create(principal: Principal, input: CreateProviderDto): Promise<ProviderDto> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      await this.codes.require(tx, serviceId, [
        { codeSet: 'AGENCY', code: input.agency, pointer: '/agency' },
      ]);
      const row: Provider = {
        id: tx.newId(),
        serviceId,
        deliveryAreaId: input.deliveryArea
          ? await requireDeliveryArea(tx, serviceId, input.deliveryArea, '/deliveryArea')
          : null,
        code: input.code,
        nameEn: input.nameEn,
        nameCy: input.nameCy ?? null,
        agency: input.agency,
        recordedAt: tx.now,
      };
      await onTakenKey(tx.insert(Provider, [row]), () => codeTaken('provider of this service'));
      const { id, code, nameEn, nameCy, agency, deliveryAreaId, recordedAt } = row;
      return { id, code, nameEn, nameCy, agency, deliveryAreaId, recordedAt };
    });
  }
}
