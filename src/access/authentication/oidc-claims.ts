import type { JWTPayload } from 'jose';
import { SCOPES } from '../authorization-rule.js';
import { isRole } from '../roles.js';
import type { TokenLimits } from '../token-limits.js';
import type { OidcSettings } from './oidc-settings.js';

const FAMILIES = new Set(SCOPES.map((scope) => scope.split(':')[0]));

/** The value at a path such as `realm_access.roles`; a claim that has the whole path for its name comes first. */
function claimAt(payload: JWTPayload, path: string): unknown {
  if (Object.hasOwn(payload, path)) return payload[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      payload,
    );
}

/** A claim that is a list of texts, or one text of words. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(' ').filter(Boolean)
    : Array.isArray(value)
      ? value.filter((word) => typeof word === 'string')
      : [];

/**
 * What the claims limit a token to. They never give anything: what its subject may do is decided by the roles that
 * their accounts hold here. Scopes of other applications limit nothing; where roles are limited, a token without any
 * carries none.
 */
export function limitsOfClaims(
  payload: JWTPayload,
  { scopeClaim, rolesClaim, roleMap }: Pick<OidcSettings, 'scopeClaim' | 'rolesClaim' | 'roleMap'>,
): TokenLimits {
  const ours = wordsOf(claimAt(payload, scopeClaim)).filter(
    (word) => word.includes(':') && FAMILIES.has(word.split(':')[0] ?? ''),
  );
  const roles =
    rolesClaim === null
      ? null
      : wordsOf(claimAt(payload, rolesClaim))
          .map((theirs) => (roleMap === null ? theirs : (roleMap.get(theirs) ?? '')))
          .filter(isRole);
  return { scopes: ours.length > 0 ? ours : null, roles };
}

/** The subject that a claim names; null where it names none. */
export function subjectOf(payload: JWTPayload, claim: string): string | null {
  const subject = claimAt(payload, claim);
  return typeof subject === 'string' && subject.length > 0 && subject.length <= 255 ? subject : null;
}
