import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { MeDto, OwnRoleDto, OwnServiceDto } from './dto/me.dto.js';
import type { Principal } from './principal.js';
import { type Role, ROLE_FACTS } from './roles.js';

interface RoleRow {
  id: string;
  role: Role;
  team: string | null;
}

const toRole = ({ id, role, team }: RoleRow): OwnRoleDto => {
  const { labelEn, labelCy, purpose } = ROLE_FACTS[role];
  return { membershipId: id, role, labelEn, labelCy, purpose, team };
};

/** Tells those who ask who they are, and what they may do. */
@Injectable()
export class MeService {
  constructor(private readonly uow: UnitOfWork) {}

  me(principal: Principal): Promise<MeDto> {
    return this.uow.read(async (tx) => {
      const { accountId, tokenId, limits } = principal;
      const account = await tx.queryOne<MeDto['account']>(
        'SELECT id, subject, name FROM account WHERE id = :accountId',
        { accountId },
      );
      if (!account) throw new Error('The account of the request is gone.');
      const rows = await tx.query<RoleRow>(
        `SELECT m.id, m.role, t.code AS team FROM membership m LEFT JOIN team t ON t.id = m.team_id
         WHERE m.account_id = :accountId AND m.ended_at IS NULL ORDER BY m.id`,
        { accountId },
      );
      return {
        account,
        service: await this.#service(tx, principal),
        roles: rows.filter(({ role }) => principal.roles.includes(role)).map(toRole),
        token: {
          id: tokenId,
          expiresAt: limits.expiresAt,
          scopes: limits.scopes && [...limits.scopes],
        },
      };
    });
  }

  async #service(tx: ReadTransaction, { serviceId }: Principal): Promise<OwnServiceDto | null> {
    const row = await tx.queryOne<{ id: string; code: string; name_en: string; name_cy: string | null }>(
      'SELECT id, code, name_en, name_cy FROM youth_justice_service WHERE id = :serviceId',
      { serviceId },
    );
    return row && { id: row.id, code: row.code, nameEn: row.name_en, nameCy: row.name_cy };
  }
}
