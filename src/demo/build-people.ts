import type { Account } from '../access/account.entity.js';
import type { Membership } from '../access/membership.entity.js';
import type { Team } from '../organisation/team.entity.js';
import { DEMO_PEOPLE } from './data/people.js';
import { deterministicIds } from './deterministic-id.js';

export interface BuiltPeople {
  accounts: Account[];
  memberships: Membership[];
}

/** The rows of the invented people, and of the roles they hold. */
export function buildPeople(
  serviceId: string,
  teams: readonly Pick<Team, 'id' | 'code'>[],
  recordedAt: string,
): BuiltPeople {
  const nextId = deterministicIds(`people ${serviceId}`);
  const teamIds = new Map(teams.map(({ id, code }) => [code, id]));
  const accounts: Account[] = [];
  const memberships: Membership[] = [];
  for (const { subject, name, roles } of DEMO_PEOPLE) {
    const account = { id: nextId(), serviceId, subject, name, disabledAt: null, rowVersion: 1, recordedAt };
    accounts.push(account);
    for (const [role, team] of roles) {
      const teamId = team === undefined ? null : teamIds.get(team);
      if (teamId === undefined) throw new RangeError(`${subject} is of a team that is not there: ${team}`);
      memberships.push({ id: nextId(), accountId: account.id, role, teamId, endedAt: null, recordedAt });
    }
  }
  return { accounts, memberships };
}
