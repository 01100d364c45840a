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
  /** Draft. */
  purposeCy: string;
  /** Which cases a holder may reach. Only roles that reach the cases of teams can be held in a team. */
  cases: 'EVERY' | 'OF_TEAMS' | 'ASSIGNED_ONLY' | 'NONE';
}

export const ROLE_FACTS: Readonly<Record<Role, RoleFacts>> = {
  CASE_MANAGER: {
    labelEn: 'Case manager',
    labelCy: 'Rheolwr achos',
    purpose: 'Works with the children of their own teams.',
    purposeCy: 'Mae’n gweithio gyda phlant ei dimau ei hun.',
    cases: 'OF_TEAMS',
  },
  PARTNER_PRACTITIONER: {
    labelEn: 'Partner practitioner',
    labelCy: 'Ymarferydd partner',
    purpose: 'Delivers to the children assigned to them, on the shared plan.',
    purposeCy: 'Mae’n cyflwyno gwaith i’r plant a neilltuwyd iddo, ar y cynllun a rennir.',
    cases: 'ASSIGNED_ONLY',
  },
  SENIOR_MANAGER: {
    labelEn: 'Senior manager',
    labelCy: 'Uwch reolwr',
    purpose: 'Reads the cases of their teams, governs the catalogue, sees who looked, restricts cases.',
    purposeCy:
      'Mae’n darllen achosion ei dimau, yn llywodraethu’r catalog, yn gweld pwy sydd wedi edrych, ac yn cyfyngu achosion.',
    cases: 'OF_TEAMS',
  },
  ANALYST: {
    labelEn: 'Analyst',
    labelCy: 'Dadansoddwr',
    purpose: 'Evaluates on pseudonymised rows; never sees who a child is.',
    purposeCy: 'Mae’n gwerthuso ar sail rhesi ffugenwol; nid yw byth yn gweld pwy yw plentyn.',
    cases: 'NONE',
  },
  BOARD_MEMBER: {
    labelEn: 'Board member',
    labelCy: 'Aelod o’r bwrdd',
    purpose: 'Sees aggregates only.',
    purposeCy: 'Mae’n gweld ffigurau cyfanredol yn unig.',
    cases: 'NONE',
  },
  INFORMATION_OFFICER: {
    labelEn: 'Information governance officer',
    labelCy: 'Swyddog llywodraethu gwybodaeth',
    purpose: 'Answers subject access requests, keeps retention and erasure, holds the key of the pseudonyms.',
    purposeCy:
      'Mae’n ateb ceisiadau gwrthrych am wybodaeth, yn gofalu am gadw a dileu, ac yn dal allwedd y ffugenwau.',
    cases: 'EVERY',
  },
  ADMINISTRATOR: {
    labelEn: 'Administrator',
    labelCy: 'Gweinyddwr',
    purpose: 'Keeps people, tokens, the organisation and imports; sees no case content.',
    purposeCy: 'Mae’n gofalu am bobl, tocynnau, y sefydliad a mewnforion; nid yw’n gweld cynnwys achosion.',
    cases: 'NONE',
  },
  INTEGRATION: {
    labelEn: 'Integration client',
    labelCy: 'Cleient integreiddio',
    purpose: 'A system that exchanges records with the service, within the scopes of its token.',
    purposeCy: 'System sy’n cyfnewid cofnodion â’r gwasanaeth, o fewn cwmpas ei thocyn.',
    cases: 'OF_TEAMS',
  },
};

/** Whether a role may be held in a team: one that reaches the cases of teams. A system is of the whole service. */
export const mayBeHeldInTeam = (role: Role): boolean =>
  ROLE_FACTS[role].cases === 'OF_TEAMS' && role !== 'INTEGRATION';

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
