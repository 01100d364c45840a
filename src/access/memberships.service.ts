import { Injectable } from '@nestjs/common';
import { audit } from '../audit/audit-log.js';
import { markLogged } from '../audit/logged.js';
import { requireTeam } from '../organisation/organisation-lookup.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { conflict, DomainError, invalidField, notFound } from '../platform/errors/domain-error.js';
import { findAccount } from './account-lookup.js';
import { giveRole } from './accounts.js';
import type { CreateMembershipDto, MembershipDto } from './dto/membership.dto.js';
import type { Principal } from './principal.js';
import { mayBeHeldInTeam, type Role, ROLE_FACTS } from './roles.js';

interface MembershipRow {
  id: string;
  account_id: string;
  role: Role;
  team_id: string | null;
  team: string | null;
  ended_at: string | null;
  recorded_at: string;
}

const toMembership = (row: MembershipRow): MembershipDto => ({
  id: row.id,
  accountId: row.account_id,
  role: row.role,
  labelEn: ROLE_FACTS[row.role].labelEn,
  labelCy: ROLE_FACTS[row.role].labelCy,
  team: row.team,
  endedAt: row.ended_at,
  recordedAt: row.recorded_at,
});

const membershipsOf = (tx: ReadTransaction, accountId: string): Promise<MembershipRow[]> =>
  tx.query(
    `SELECT m.*, t.code AS team FROM membership m LEFT JOIN team t ON t.id = m.team_id
     WHERE m.account_id = :accountId ORDER BY m.id`,
    { accountId },
  );

const ownRights = (): DomainError =>
  new DomainError(
    'forbidden',
    'OWN_RIGHTS',
    'Nobody gives a role to themselves: another administrator does, or one of the deployment.',
  );

/** The roles that accounts of a service hold, by which what they may do is decided at each request. */
@Injectable()
export class MembershipsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (not found). */
  list({ serviceId }: Principal, accountId: string): Promise<MembershipDto[]> {
    return this.uow.read(async (tx) => {
      if (!(await findAccount(tx, serviceId, accountId))) throw notFound('account');
      return (await membershipsOf(tx, accountId)).map(toMembership);
    });
  }

  /** @throws DomainError (not found, forbidden, conflict), or where the role cannot be held there (invalid). */
  create(
    principal: Principal,
    accountId: string,
    { role, team }: CreateMembershipDto,
  ): Promise<MembershipDto> {
    return this.uow.write(async (tx) => {
      if (!(await findAccount(tx, principal.serviceId, accountId))) throw notFound('account');
      if (accountId === principal.accountId) throw ownRights();
      const teamId = team ? await this.#teamId(tx, principal.serviceId, role, team) : null;
      const held = await membershipsOf(tx, accountId);
      if (held.some((one) => one.ended_at === null && one.role === role && one.team_id === teamId)) {
        throw conflict('ROLE_HELD', 'The account holds this role there already.', ['/role']);
      }
      const { id, recordedAt } = await giveRole(tx, accountId, { role, teamId });
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'membership', recordId: id });
      const { labelEn, labelCy } = ROLE_FACTS[role];
      return { id, accountId, role, labelEn, labelCy, team: team ?? null, endedAt: null, recordedAt };
    });
  }

  /**
   * Ends a membership; one that has ended stays as it is.
   * @throws DomainError (not found).
   */
  async end(principal: Principal, membershipId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const row = await tx.queryOne<{ ended_at: string | null }>(
        `SELECT m.ended_at FROM membership m JOIN account a ON a.id = m.account_id
         WHERE m.id = :membershipId AND a.service_id = :serviceId`,
        { membershipId, serviceId: principal.serviceId },
      );
      if (!row) throw notFound('membership');
      if (row.ended_at !== null) return markLogged(principal);
      await tx.execute('UPDATE membership SET ended_at = :now WHERE id = :membershipId', {
        membershipId,
        now: tx.now,
      });
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'membership', recordId: membershipId });
    });
  }

  async #teamId(tx: WriteTransaction, serviceId: string, role: Role, team: string): Promise<string> {
    const id = await requireTeam(tx, serviceId, team, '/team');
    if (mayBeHeldInTeam(role)) return id;
    throw invalidField(
      '/team',
      'ROLE_NOT_OF_TEAM',
      'This role is held in the whole service, not in a team: leave the team out.',
    );
  }
}
