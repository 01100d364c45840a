import type { BuiltPeople } from './build-people.js';
import type { BuiltWorkforce } from './build-workforce.js';
import { REVIEWER_REFERENCE } from './data/workers.js';
import { type Staff, staffWorkers } from './practice/staff.js';

/** Who does what in the synthetic service, of its accounts and its workers. */
export function buildStaff(
  { accounts, memberships }: BuiltPeople,
  { workers, training }: BuiltWorkforce,
): Staff {
  const caseManagers = new Map<string, string[]>();
  for (const { accountId, role, teamId } of memberships) {
    if (role !== 'CASE_MANAGER' || teamId === null) continue;
    caseManagers.set(teamId, [...(caseManagers.get(teamId) ?? []), accountId]);
  }
  const senior = accounts.find(({ subject }) => subject === 'senior-manager');
  const reviewer = workers.find(({ reference }) => reference === REVIEWER_REFERENCE);
  if (!senior || !reviewer) throw new RangeError('The synthetic service has nobody to approve or to review.');
  return {
    caseManagers,
    seniorManagerId: senior.id,
    workers: staffWorkers(workers, training),
    reviewerId: reviewer.id,
  };
}
