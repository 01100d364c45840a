import type { WriteTransaction } from '../platform/database/transaction.js';
import { AccessToken } from './access-token.entity.js';
import { Account } from './account.entity.js';
import { hashOfSecret, newTokenSecret } from './authentication/token-secret.js';
import { Membership } from './membership.entity.js';
import type { Membership as RoleHeld } from './policy.js';

/** Gives an account a role. */
export async function giveRole(
  tx: WriteTransaction,
  accountId: string,
  { role, teamId }: RoleHeld,
): Promise<Membership> {
  const membership: Membership = {
    id: tx.newId(),
    accountId,
    role,
    teamId,
    endedAt: null,
    recordedAt: tx.now,
  };
  await tx.insert(Membership, [membership]);
  return membership;
}

/** Adds an account with the roles it holds, and gives its id. */
export async function enrol(
  tx: WriteTransaction,
  account: Pick<Account, 'serviceId' | 'subject' | 'name'>,
  memberships: readonly RoleHeld[],
): Promise<string> {
  const { serviceId, subject, name } = account;
  const id = tx.newId();
  await tx.insert(Account, [
    { id, serviceId, subject, name, disabledAt: null, rowVersion: 1, recordedAt: tx.now },
  ]);
  for (const held of memberships) await giveRole(tx, id, held);
  return id;
}

/** What a new token is to be. */
export type TokenTerms = Pick<
  AccessToken,
  'accountId' | 'label' | 'scopes' | 'roles' | 'expiresAt' | 'madeById'
> &
  Partial<Pick<AccessToken, 'madeWithId'>>;

/** Makes a token. Its secret is given here and never again. */
export async function issueToken(
  tx: WriteTransaction,
  terms: TokenTerms,
): Promise<{ token: AccessToken; secret: string }> {
  const secret = newTokenSecret();
  const { accountId, label, scopes, roles, expiresAt, madeById, madeWithId = null } = terms;
  const token: AccessToken = {
    id: tx.newId(),
    accountId,
    label,
    secretSha256: hashOfSecret(secret),
    scopes,
    roles,
    expiresAt,
    revokedAt: null,
    lastUsedAt: null,
    madeById,
    madeWithId,
    recordedAt: tx.now,
  };
  await tx.insert(AccessToken, [token]);
  return { token, secret };
}
