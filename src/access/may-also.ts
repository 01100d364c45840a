import { AUTHORIZATION_MATRIX } from './authorization-matrix.js';
import { PUBLIC } from './authorization-rule.js';
import type { Principal } from './principal.js';

/**
 * Whether the principal of one operation may call another as well, by the roles that allow the one. An answer that
 * would tell what the other tells is to leave it out for those who may not.
 */
export function mayAlso({ roles, limits }: Principal, operationId: string): boolean {
  const rule = AUTHORIZATION_MATRIX[operationId];
  if (!rule) throw new RangeError(`There is no operation ${operationId}.`);
  if (rule === PUBLIC) return true;
  return (
    roles.some((role) => rule.roles.includes(role)) &&
    (limits.scopes === null || limits.scopes.includes(rule.scope))
  );
}
