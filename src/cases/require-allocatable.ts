import { caseScopeOf, maySeeCase, type Membership } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { mayBeHeldInTeam, type Role } from '../access/roles.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';

interface Reach {
  role: Role | null;
  team_id: string | null;
  is_restricted: boolean | number;
  assigned: boolean | number;
}

const REACH = `
  SELECT m.role, m.team_id, c.is_restricted, EXISTS (
    SELECT 1 FROM case_access x WHERE x.case_id = c.id AND x.account_id = a.id AND x.ends_at > :now) AS assigned
  FROM account a JOIN case_record c ON c.id = :caseId
    LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
  WHERE a.id = :accountId AND (a.service_id = :serviceId OR a.service_id IS NULL) AND a.disabled_at IS NULL`;

/**
 * Whether a case may be allocated to an account: to somebody in use who works with children and may see it, in the team
 * that it is in from now on.
 * @throws DomainError (invalid) at `/allocatedToId`.
 */
export async function requireAllocatable(
  tx: ReadTransaction,
  { serviceId }: Principal,
  { caseId, teamId }: { caseId: string; teamId: string | null },
  accountId: string,
): Promise<void> {
  const now = new Date().toISOString();
  const rows = await tx.query<Reach>(REACH, { serviceId, caseId, accountId, now });
  const [first] = rows;
  if (!first) {
    throw invalidField(
      '/allocatedToId',
      'UNKNOWN_ACCOUNT',
      'The service has no account in use with this id.',
    );
  }
  const held = rows.flatMap(({ role, team_id }): Membership[] =>
    role !== null && mayBeHeldInTeam(role) ? [{ role, teamId: team_id }] : [],
  );
  const facts = { teamId, restricted: Boolean(first.is_restricted), assigned: Boolean(first.assigned) };
  if (!maySeeCase(caseScopeOf(held), facts)) {
    throw invalidField(
      '/allocatedToId',
      'CASE_NOT_OPEN_TO_ACCOUNT',
      'This account may not see the case: give it a role in the team, or access to the case, first.',
    );
  }
}
