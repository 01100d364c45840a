import { CaseAccess } from '../../src/access/case-access.entity.js';
import { enrol, issueToken } from '../../src/access/accounts.js';
import type { Membership } from '../../src/access/policy.js';
import { ROLES } from '../../src/access/roles.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

let made = 0;

/** Who signs in to what. */
export interface SignIn {
  /** Null: to the whole deployment. */
  serviceId: string | null;
  memberships: readonly Membership[];
  scopes?: readonly string[];
  roles?: readonly string[];
  expiresAt?: string;
}

export const EVERY_ROLE: readonly Membership[] = ROLES.map((role) => ({ role, teamId: null }));

/** Adds an account and gives it a token. */
export function signIn(
  uow: UnitOfWork,
  { serviceId, memberships, scopes, roles, expiresAt = '2099-01-01T00:00:00.000Z' }: SignIn,
): Promise<{ accountId: string; tokenId: string; secret: string }> {
  const subject = `somebody-${++made}`;
  return uow.write(async (tx) => {
    const accountId = await enrol(tx, { serviceId, subject, name: subject }, memberships);
    const { token, secret } = await issueToken(tx, {
      accountId,
      label: 'test',
      scopes: scopes ?? null,
      roles: roles ?? null,
      expiresAt,
      madeById: null,
    });
    return { accountId, tokenId: token.id, secret };
  });
}

/** Gives an account access to a case; by default without an end. */
export function giveAccess(
  uow: UnitOfWork,
  {
    endsAt = '9999-12-31T23:59:59.999Z',
    ...given
  }: Record<'serviceId' | 'caseId' | 'accountId', string> & {
    endsAt?: string;
  },
): Promise<void> {
  return uow.write(async (tx) => {
    const by = { kind: 'ASSIGNED', reason: 'Works with the child', givenById: given.accountId } as const;
    await tx.insert(CaseAccess, [{ id: tx.newId(), ...given, ...by, endsAt, recordedAt: tx.now }]);
  });
}
