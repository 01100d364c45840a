import { visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { requireTeam } from '../../organisation/organisation-lookup.js';
import { type Condition, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CaseloadQuery } from '../dto/caseload-query.dto.js';

/** Cases that somebody may see, as the condition of a statement on `case_record c`. */
export interface CaseScopeSql {
  where: string;
  parameters: Record<string, unknown>;
}

/** Cases that the principal works: those allocated to them, and those that a manager gave them access to. */
// Said in full, so that it can be denied too of a case that is allocated to nobody.
const OWN = `((c.allocated_to_id IS NOT NULL AND c.allocated_to_id = :ownId) OR EXISTS (
  SELECT 1 FROM case_access own WHERE own.case_id = c.id AND own.account_id = :ownId AND own.kind = 'ASSIGNED'
    AND own.ends_at > :ownSeenAt))`;

/**
 * The open cases that the principal may see and asks for.
 * @throws DomainError (invalid) where the team is not known.
 */
export async function openCases(
  tx: ReadTransaction,
  principal: Principal,
  query: CaseloadQuery,
): Promise<CaseScopeSql> {
  const { team, allocatedToId, mine, caseId } = query;
  const teamId = team ? await requireTeam(tx, principal.serviceId, team, '?team') : undefined;
  const own = { ownId: principal.accountId, ownSeenAt: new Date().toISOString() };
  const conditions: (Condition | null)[] = [
    visibleCase('c', principal),
    ['c.closed_on IS NULL'],
    ['c.team_id = :ofTeamId', { ofTeamId: teamId }],
    ['c.allocated_to_id = :allocatedToId', { allocatedToId }],
    ['c.id = :caseId', { caseId }],
    mine === undefined ? null : [mine ? OWN : `NOT ${OWN}`, own],
  ];
  return whereAll(conditions);
}

/** The table `open_case` of a statement. */
export const openCaseTable = ({ where }: CaseScopeSql): string =>
  `open_case AS MATERIALIZED (SELECT c.id, c.child_id, c.opened_on FROM case_record c WHERE ${where})`;
