import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { codeTaken, onTakenKey } from '../platform/errors/taken-key.js';
import { afterCode } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { PageQuery } from '../platform/http/page-query.dto.js';
import type { CreateTeamDto, TeamDto } from './dto/team.dto.js';
import { requireDeliveryArea } from './organisation-lookup.js';
import { Team } from './team.entity.js';

interface TeamRow {
  id: string;
  code: string;
  name_en: string;
  name_cy: string | null;
  delivery_area_id: string | null;
  recorded_at: string;
}

const toTeam = (row: TeamRow): TeamDto => ({
  id: row.id,
  code: row.code,
  nameEn: row.name_en,
  nameCy: row.name_cy,
  deliveryAreaId: row.delivery_area_id,
  recordedAt: row.recorded_at,
});

/** The teams of a service. */
@Injectable()
export class TeamsService {
  constructor(private readonly uow: UnitOfWork) {}

  async list({ serviceId }: Principal, query: PageQuery): Promise<Page<TeamDto>> {
    const after = afterCode(query);
    const rows = await this.uow.read((tx) =>
      tx.query<TeamRow>(
        'SELECT * FROM team WHERE service_id = :serviceId AND code > :after ORDER BY code LIMIT :limit',
        { serviceId, after, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.code], toTeam);
  }

  /** @throws DomainError where the code is taken (conflict), or the area is not known (invalid). */
  create({ serviceId }: Principal, input: CreateTeamDto): Promise<TeamDto> {
    return this.uow.write(async (tx) => {
      const row: Team = {
        id: tx.newId(),
        serviceId,
        deliveryAreaId: input.deliveryArea
          ? await requireDeliveryArea(tx, serviceId, input.deliveryArea, '/deliveryArea')
          : null,
        code: input.code,
        nameEn: input.nameEn,
        nameCy: input.nameCy ?? null,
        recordedAt: tx.now,
      };
      await onTakenKey(tx.insert(Team, [row]), () => codeTaken('team of this service'));
      const { id, code, nameEn, nameCy, deliveryAreaId, recordedAt } = row;
      return { id, code, nameEn, nameCy, deliveryAreaId, recordedAt };
    });
  }
}
