import { CaseAccess } from '../../src/access/case-access.entity.js';
import { enrol, issueToken } from '../../src/access/accounts.js';
import type { Membership } from '../../src/access/policy.js';
import { ROLES } from '../../src/access/roles.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { SCHEMA } from '../../src/schema.js';
import type { TestDatabase } from './databases.js';

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

/** Adds an account that signs in elsewhere, and gives its id. */
export const enrolSubject = (
  uow: UnitOfWork,
  { serviceId, subject, memberships }: Pick<SignIn, 'serviceId' | 'memberships'> & { subject: string },
): Promise<string> => uow.write((tx) => enrol(tx, { serviceId, subject, name: subject }, memberships));

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

/** Lets somebody with every role sign in to a database that no server has yet, and gives their `Authorization`. */
export async function everyRoleOn({ location }: Pick<TestDatabase, 'location'>): Promise<string> {
  const uow = await openDatabase(location, SCHEMA);
  try {
    const { secret } = await signIn(uow, { serviceId: null, memberships: EVERY_ROLE });
    return `Bearer ${secret}`;
  } finally {
    await uow.close();
  }
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
    const review = { reviewedAt: null, reviewedById: null };
    await tx.insert(CaseAccess, [{ id: tx.newId(), ...given, ...by, ...review, endsAt, recordedAt: tx.now }]);
  });
}
