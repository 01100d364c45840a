import type { Account } from '../../access/account.entity.js';
import type { Role } from '../../access/roles.js';
import { ROLES } from '../../access/roles.js';
import type { Team } from '../../organisation/team.entity.js';

/** The invented service's teams. */
export const DEMO_TEAMS: readonly Pick<Team, 'code' | 'nameEn' | 'nameCy'>[] = [
  { code: 'EAST', nameEn: 'East team', nameCy: 'Tîm y Dwyrain' },
  { code: 'WEST', nameEn: 'West team', nameCy: 'Tîm y Gorllewin' },
];

/** The account that shows everything: it holds every role in the synthetic service, and nothing elsewhere. */
export const DEMO_SUBJECT = 'local:demonstration';

interface Person extends Pick<Account, 'subject' | 'name'> {
  /** Each in a team, by its code, or in the whole service. */
  roles: readonly (readonly [role: Role, team?: string])[];
}

/** Invented people and systems, one or more for each role. None has a token until somebody makes one. */
export const DEMO_PEOPLE: readonly Person[] = [
  { subject: DEMO_SUBJECT, name: 'Demonstration', roles: ROLES.map((role) => [role] as const) },
  { subject: 'case-manager-east', name: 'Case manager, East', roles: [['CASE_MANAGER', 'EAST']] },
  { subject: 'case-manager-west', name: 'Case manager, West', roles: [['CASE_MANAGER', 'WEST']] },
  {
    subject: 'partner-practitioner',
    name: 'Substance misuse practitioner',
    roles: [['PARTNER_PRACTITIONER']],
  },
  { subject: 'senior-manager', name: 'Senior manager', roles: [['SENIOR_MANAGER']] },
  { subject: 'analyst', name: 'Analyst', roles: [['ANALYST']] },
  { subject: 'board-member', name: 'Management board member', roles: [['BOARD_MEMBER']] },
  {
    subject: 'information-officer',
    name: 'Information governance officer',
    roles: [['INFORMATION_OFFICER']],
  },
  { subject: 'administrator', name: 'Administrator', roles: [['ADMINISTRATOR']] },
  { subject: 'case-system', name: 'Case management system', roles: [['INTEGRATION']] },
  { subject: 'case-manager-east-2', name: 'Case manager, East (2)', roles: [['CASE_MANAGER', 'EAST']] },
  { subject: 'case-manager-west-2', name: 'Case manager, West (2)', roles: [['CASE_MANAGER', 'WEST']] },
];
