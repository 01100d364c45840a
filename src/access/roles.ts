/**
 * What a person or a system may do (functions). Which children it may do it with comes from its memberships: a role is
 * held in a team, or in the whole service.
 */
export const ROLES = [
  'CASE_MANAGER',
  'PARTNER_PRACTITIONER',
  'SENIOR_MANAGER',
  'ANALYST',
  'BOARD_MEMBER',
  'INFORMATION_OFFICER',
  'ADMINISTRATOR',
  'INTEGRATION',
] as const;

export type Role = (typeof ROLES)[number];

interface RoleFacts {
  labelEn: string;
  /** Draft. */
  labelCy: string;
  /** What a holder is for, in a sentence. */
  purpose: string;
  /** Which cases a holder may reach. Only roles that reach the cases of teams can be held in a team. */
  cases: 'EVERY' | 'OF_TEAMS' | 'ASSIGNED_ONLY' | 'NONE';
}

export const ROLE_FACTS: Readonly<Record<Role, RoleFacts>> = {
  CASE_MANAGER: {
    labelEn: 'Case manager',
    labelCy: 'Rheolwr achos',
    purpose: 'Works with the children of their own teams.',
    cases: 'OF_TEAMS',
  },
  PARTNER_PRACTITIONER: {
    labelEn: 'Partner practitioner',
    labelCy: 'Ymarferydd partner',
    purpose: 'Delivers to the children assigned to them, on the shared plan.',
    cases: 'ASSIGNED_ONLY',
  },
  SENIOR_MANAGER: {
    labelEn: 'Senior manager',
    labelCy: 'Uwch reolwr',
    purpose: 'Reads the cases of their teams, governs the catalogue, sees who looked, restricts cases.',
    cases: 'OF_TEAMS',
  },
  ANALYST: {
    labelEn: 'Analyst',
    labelCy: 'Dadansoddwr',
    purpose: 'Evaluates on pseudonymised rows; never sees who a child is.',
    cases: 'NONE',
  },
  BOARD_MEMBER: {
    labelEn: 'Board member',
    labelCy: 'Aelod o’r bwrdd',
    purpose: 'Sees aggregates only.',
    cases: 'NONE',
  },
  INFORMATION_OFFICER: {
    labelEn: 'Information governance officer',
    labelCy: 'Swyddog llywodraethu gwybodaeth',
    purpose: 'Answers subject access requests, keeps retention and erasure, holds the key of the pseudonyms.',
    cases: 'EVERY',
  },
  ADMINISTRATOR: {
    labelEn: 'Administrator',
    labelCy: 'Gweinyddwr',
    purpose: 'Keeps people, tokens, the organisation and imports; sees no case content.',
    cases: 'NONE',
  },
  INTEGRATION: {
    labelEn: 'Integration client',
    labelCy: 'Cleient integreiddio',
    purpose: 'A system that exchanges records with the service, within the scopes of its token.',
    cases: 'OF_TEAMS',
  },
};

/** Whether a role may be held in a team: one that reaches the cases of teams. A system is of the whole service. */
export const mayBeHeldInTeam = (role: Role): boolean =>
  ROLE_FACTS[role].cases === 'OF_TEAMS' && role !== 'INTEGRATION';

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
