import type { AuditAction } from '../audit/audit-action.js';
import type { Role } from './roles.js';

/** What a token can be limited to. */
export const SCOPES = [
  'organisation:read',
  'organisation:write',
  'catalogue:read',
  'catalogue:write',
  'casework:read',
  'casework:write',
  'evaluation:read',
  'evaluation:write',
  'imports:read',
  'imports:write',
  'access:read',
  'access:write',
  'governance:read',
  'governance:write',
] as const;

export type Scope = (typeof SCOPES)[number];

/** Who may call an operation, and what of it goes to the audit log. */
export interface Rule {
  roles: readonly Role[];
  /** A token that is limited to scopes needs this one. */
  scope: Scope;
  /** `ANY`: it reads and writes nothing of one service. `DEPLOYMENT`: only for accounts of the whole deployment. */
  reach: 'SERVICE' | 'ANY' | 'DEPLOYMENT';
  /** What an answer of success leaves in the audit log (Data Protection Act 2018, section 62). */
  logs: AuditAction | null;
  /** It reaches every case, restricted or not, whatever the teams of the caller: it shows none of their content. */
  everyCase: boolean;
}

export const EVERYONE: readonly Role[] = [
  'CASE_MANAGER',
  'PARTNER_PRACTITIONER',
  'SENIOR_MANAGER',
  'ANALYST',
  'BOARD_MEMBER',
  'INFORMATION_OFFICER',
  'ADMINISTRATOR',
  'INTEGRATION',
];
export const MANAGERS: readonly Role[] = ['SENIOR_MANAGER', 'ADMINISTRATOR'];
export const EVIDENCE_WRITERS: readonly Role[] = ['SENIOR_MANAGER', 'ANALYST'];
export const ACCOUNT_READERS: readonly Role[] = ['SENIOR_MANAGER', 'INFORMATION_OFFICER', 'ADMINISTRATOR'];
export const CASE_READERS: readonly Role[] = [
  'CASE_MANAGER',
  'PARTNER_PRACTITIONER',
  'SENIOR_MANAGER',
  'INTEGRATION',
];
/** Whoever plans, delivers or keeps the records of staff; the names of staff are for nobody else. */
export const STAFF_READERS: readonly Role[] = [...CASE_READERS, 'ADMINISTRATOR'];
/** Those who look at how well work is done, and act on it. */
export const QUALITY: readonly Role[] = ['CASE_MANAGER', 'SENIOR_MANAGER'];
/** What the board reads: what was released or signed, protected by `src/disclosure`, and what counts no children. */
export const FIGURE_READERS: readonly Role[] = ['ANALYST', 'SENIOR_MANAGER', 'BOARD_MEMBER'];
/** True counts of children, small ones among them. */
export const TRUE_FIGURE_READERS: readonly Role[] = ['ANALYST', 'SENIOR_MANAGER'];
/** What everybody reads who works with it, and that tells how many children there were. */
export const ALL_BUT_THE_BOARD: readonly Role[] = EVERYONE.filter((role) => role !== 'BOARD_MEMBER');
export const OFFENCE_READERS: readonly Role[] = ['CASE_MANAGER', 'SENIOR_MANAGER', 'INTEGRATION'];
export const CASE_WRITERS: readonly Role[] = ['CASE_MANAGER', 'INTEGRATION'];
export const CONTRIBUTORS: readonly Role[] = ['CASE_MANAGER', 'PARTNER_PRACTITIONER', 'INTEGRATION'];
/** A manager does not write to cases, but says what may wait. */
export const ACKNOWLEDGERS: readonly Role[] = [...CONTRIBUTORS, 'SENIOR_MANAGER'];
export const REVIEWERS: readonly Role[] = ['CASE_MANAGER', 'SENIOR_MANAGER'];

/** Who proposes entries; which moves each may make is in the table of the lifecycle. */
export const CATALOGUE_DRAFTERS: readonly Role[] = ['CASE_MANAGER', 'PARTNER_PRACTITIONER', 'SENIOR_MANAGER'];

type Options = Partial<Pick<Rule, 'reach' | 'logs' | 'everyCase'>>;
export const rule = (roles: readonly Role[], scope: Scope, options: Options = {}): Rule => ({
  roles,
  scope,
  reach: 'SERVICE',
  logs: null,
  everyCase: false,
  ...options,
});

export const consults = (roles: readonly Role[]): Rule =>
  rule(roles, 'casework:read', { logs: 'CONSULTATION' });
export const collects = (roles: readonly Role[]): Rule =>
  rule(roles, 'casework:write', { logs: 'COLLECTION' });
export const alters = (roles: readonly Role[]): Rule => rule(roles, 'casework:write', { logs: 'ALTERATION' });

export const administers = rule(['ADMINISTRATOR'], 'access:write', { logs: 'ALTERATION' });

export const PUBLIC = 'PUBLIC';
