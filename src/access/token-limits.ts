import type { FieldFault } from '../platform/errors/domain-error.js';

/** What a token is limited to; null: to nothing besides what its account may do. */
export interface TokenLimits {
  scopes: readonly string[] | null;
  roles: readonly string[] | null;
}

/** What bounds a new token. */
export interface TokenBounds {
  /** The roles that its account holds now. */
  held: readonly string[];
  /** What the token that makes it is limited to. */
  inHand: TokenLimits;
}

type Asked = { [Name in keyof TokenLimits]?: TokenLimits[Name] };

const beyond = (asked: readonly string[], bound: readonly string[] | null): boolean =>
  bound !== null && asked.some((value) => !bound.includes(value));

/**
 * What a new token is limited to, or what is wrong with what was asked. Nobody gets more than there is: no role that
 * its account does not hold, and nothing that the token in hand does not carry, whoever it is for.
 */
export function limitsOf(
  asked: Asked,
  { held, inHand }: TokenBounds,
): { limits: TokenLimits; faults: FieldFault[] } {
  const scopes = asked.scopes ?? inHand.scopes;
  const roles = asked.roles ?? inHand.roles;
  const faults: FieldFault[] = [];
  const detail = 'A token cannot carry more than the one it is made with.';
  if (scopes && beyond(scopes, inHand.scopes)) {
    faults.push({ pointer: '/scopes', code: 'BEYOND_OWN_TOKEN', detail });
  }
  if (roles && beyond(roles, inHand.roles)) {
    faults.push({ pointer: '/roles', code: 'BEYOND_OWN_TOKEN', detail });
  }
  if (asked.roles && beyond(asked.roles, held)) {
    faults.push({ pointer: '/roles', code: 'ROLE_NOT_HELD', detail: 'The account does not hold this role.' });
  }
  const distinct = (values: readonly string[] | null) => (values === null ? null : [...new Set(values)]);
  return { limits: { scopes: distinct(scopes), roles: distinct(roles) }, faults };
}
