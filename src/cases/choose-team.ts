import type { Principal } from '../access/principal.js';
import { requireTeam, unknownTeam } from '../organisation/organisation-lookup.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';

/**
 * The team of a new case: the one that is named, or the only one of the principal. Whoever reaches no more than the
 * cases of teams opens cases in those.
 * @throws DomainError (invalid) where the team is not known, is not the principal's, or is not clear.
 */
export async function chooseTeam(
  tx: ReadTransaction,
  { serviceId, cases }: Principal,
  code: string | null | undefined,
): Promise<string | null> {
  const own = cases.reach === 'TEAMS' ? cases.teamIds : null;
  if (code) {
    const teamId = await requireTeam(tx, serviceId, code, '/team');
    if (own && !own.includes(teamId)) throw unknownTeam('/team');
    return teamId;
  }
  if (own === null) return null;
  const [only] = own;
  if (own.length === 1 && only !== undefined) return only;
  throw invalidField('/team', 'TEAM_REQUIRED', 'Name the team that works with the child: one of yours.');
}
