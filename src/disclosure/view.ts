import type { Principal } from '../access/principal.js';
import type { Role } from '../access/roles.js';
import { DomainError } from '../platform/errors/domain-error.js';

/** OPERATIONAL: true values, for those who work with them. PUBLICATION: what may leave; every small number is hidden. */
export const VIEWS = ['OPERATIONAL', 'PUBLICATION'] as const;
export type View = (typeof VIEWS)[number];

/** Who works with true values. */
const SEES_TRUE_VALUES: readonly Role[] = ['SENIOR_MANAGER', 'ANALYST'];

/**
 * The view that a caller gets of an aggregate: true values where they are entitled to them and do not ask for less.
 * @throws DomainError (forbidden) where somebody asks for true values who is not entitled to them
 */
export function viewOf({ roles }: Pick<Principal, 'roles'>, asked: View | undefined): View {
  const entitled = roles.some((role) => SEES_TRUE_VALUES.includes(role));
  if (asked === 'OPERATIONAL' && !entitled) {
    throw new DomainError(
      'forbidden',
      'OPERATIONAL_VIEW_NOT_ALLOWED',
      'True values are for senior managers and analysts. Ask with view=PUBLICATION, or leave the view out.',
    );
  }
  return asked ?? (entitled ? 'OPERATIONAL' : 'PUBLICATION');
}
