import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { Membership } from '../policy.js';
import type { Role } from '../roles.js';

/** An account that is not disabled, with one of the roles it holds; with nulls where it holds none. */
interface GrantRow {
  account_id: string;
  service_id: string | null;
  role: Role | null;
  team_id: string | null;
}

/** An account, and the roles that it holds now. */
export interface HeldByAccount {
  accountId: string;
  serviceId: string | null;
  memberships: Membership[];
}

/** The roles in the rows of one account. */
export const membershipsOf = (rows: readonly Pick<GrantRow, 'role' | 'team_id'>[]): Membership[] =>
  rows.flatMap(({ role, team_id: teamId }) => (role === null ? [] : { role, teamId }));

/** The accounts with this subject: at most one in each service, and one of the whole deployment. */
export async function accountsOfSubject(tx: ReadTransaction, subject: string): Promise<HeldByAccount[]> {
  const rows = await tx.query<GrantRow>(
    `SELECT a.id AS account_id, a.service_id, m.role, m.team_id
     FROM account a LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
     WHERE a.subject = :subject AND a.disabled_at IS NULL ORDER BY a.id`,
    { subject },
  );
  const serviceIds = new Map(rows.map((row) => [row.account_id, row.service_id]));
  return [...serviceIds].map(([accountId, serviceId]) => ({
    accountId,
    serviceId,
    memberships: membershipsOf(rows.filter((row) => row.account_id === accountId)),
  }));
}
