import { requireTeam } from '../organisation/organisation-lookup.js';
import type { Condition } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';

/**
 * Rows whose `column` names a case that the team with this code works; null where no team is asked for.
 * @throws DomainError (invalid) where the service has no such team.
 */
export async function ofTeam(
  tx: ReadTransaction,
  serviceId: string,
  column: string,
  team: string | undefined,
): Promise<Condition | null> {
  if (team === undefined) return null;
  const ofTeamId = await requireTeam(tx, serviceId, team, '?team');
  return [
    `EXISTS (SELECT 1 FROM case_record tc WHERE tc.id = ${column} AND tc.team_id = :ofTeamId)`,
    { ofTeamId },
  ];
}
