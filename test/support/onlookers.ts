import { CASES, type CaseName, type Worker } from './two-teams.js';

/** Somebody, and the cases that are there for them; every other is as if there were none. */
export interface Onlooker extends Worker {
  name: string;
  sees: readonly CaseName[];
}

/** Everybody whose view of the cases differs. */
export const ONLOOKERS: readonly Onlooker[] = [
  { name: 'a case manager of the team', role: 'CASE_MANAGER', team: 'A', sees: ['own', 'colleagues'] },
  { name: 'a senior manager of the team', role: 'SENIOR_MANAGER', team: 'A', sees: ['own', 'colleagues'] },
  { name: 'a system of the team', role: 'INTEGRATION', team: 'A', sees: ['own', 'colleagues'] },
  { name: 'a case manager of the other team', role: 'CASE_MANAGER', team: 'B', sees: ['otherTeams'] },
  {
    name: 'a case manager of the whole service',
    role: 'CASE_MANAGER',
    team: null,
    sees: ['own', 'colleagues', 'otherTeams'],
  },
  {
    name: 'a partner practitioner with one case',
    role: 'PARTNER_PRACTITIONER',
    team: null,
    given: ['own'],
    sees: ['own'],
  },
  {
    name: 'a case manager of a third team, given the restricted case',
    role: 'CASE_MANAGER',
    team: 'C',
    given: ['restricted'],
    sees: ['restricted'],
  },
  {
    name: 'a case manager of the third team whose access has ended',
    role: 'CASE_MANAGER',
    team: 'C',
    given: ['own', 'restricted'],
    until: '2026-01-01T00:00:00.000Z',
    sees: [],
  },
  {
    name: 'an information officer',
    role: 'INFORMATION_OFFICER',
    team: null,
    sees: ['own', 'colleagues', 'otherTeams', 'restricted'],
  },
];

export const hiddenFrom = ({ sees }: Onlooker): CaseName[] => CASES.filter((name) => !sees.includes(name));
