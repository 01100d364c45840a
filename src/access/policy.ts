import type { Rule } from './authorization-rule.js';
import { type Role, ROLE_FACTS } from './roles.js';

/** A role that an account holds: in a team, or (null) in the whole of its service. */
export interface Membership {
  role: Role;
  teamId: string | null;
}

/** What a request was signed with: whose it is, and what it is limited to (null: to nothing). */
export interface Grant {
  memberships: readonly Membership[];
  scopes: readonly string[] | null;
  roles: readonly string[] | null;
}

/**
 * The cases of the service that a request may reach besides those that its account was given access to: every one, all
 * that are not restricted, or those of teams that are not restricted.
 */
export type CaseScope =
  { reach: 'EVERY' } | { reach: 'UNRESTRICTED' } | { reach: 'TEAMS'; teamIds: readonly string[] };

export const EVERY_CASE: CaseScope = { reach: 'EVERY' };

/** What decides whether a case may be seen. */
export interface CaseFacts {
  teamId: string | null;
  restricted: boolean;
  /** Whether the account has been given access to this very case, and still has it. */
  assigned: boolean;
}

/** The memberships by which a grant may call an operation; none: it may not. */
export function permitting({ memberships, scopes, roles }: Grant, rule: Rule): readonly Membership[] {
  if (scopes !== null && !scopes.includes(rule.scope)) return [];
  return memberships.filter(
    ({ role }) => rule.roles.includes(role) && (roles === null || roles.includes(role)),
  );
}

/** Which cases the memberships reach together. A partner practitioner has only the cases assigned to them. */
export function caseScopeOf(memberships: readonly Membership[]): CaseScope {
  if (memberships.some(({ role }) => ROLE_FACTS[role].cases === 'EVERY')) return EVERY_CASE;
  const reaching = memberships.filter(({ role }) => ROLE_FACTS[role].cases === 'OF_TEAMS');
  const teamIds = reaching.flatMap(({ teamId }) => teamId ?? []);
  if (teamIds.length < reaching.length) return { reach: 'UNRESTRICTED' };
  return { reach: 'TEAMS', teamIds: [...new Set(teamIds)].sort() };
}

/**
 * Whether a case may be seen: one of the account's teams', unless it is restricted; or one that the account was given
 * access to. `visibleCase` in case-visibility.ts says the same in SQL.
 */
export function maySeeCase(scope: CaseScope, { teamId, restricted, assigned }: CaseFacts): boolean {
  if (assigned || scope.reach === 'EVERY') return true;
  if (restricted) return false;
  return scope.reach === 'UNRESTRICTED' || (teamId !== null && scope.teamIds.includes(teamId));
}

/**
 * Whether what is kept of a child apart from any case (offences, placements) may be seen: one of the child's cases
 * may, and none is restricted from the account.
 */
export function maySeeChild(scope: CaseScope, cases: readonly CaseFacts[]): boolean {
  return (
    cases.some((facts) => maySeeCase(scope, facts)) &&
    cases.every(({ restricted, assigned }) => !restricted || assigned || scope.reach === 'EVERY')
  );
}
