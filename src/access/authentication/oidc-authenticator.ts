import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { isOwnSubject } from '../subjects.js';
import { accountsOfSubject } from './account-grants.js';
import { type AccountGrant, Authenticator } from './authenticator.js';
import { limitsOfClaims, subjectOf } from './oidc-claims.js';
import { KeysUnavailable, type OidcKeys } from './oidc-keys.js';
import type { OidcSettings } from './oidc-settings.js';
import { isTokenSecret } from './token-secret.js';
import { invalidToken } from './unauthenticated.js';

const providerUnavailable = (): DomainError =>
  new DomainError(
    'unavailable',
    'IDENTITY_PROVIDER_UNAVAILABLE',
    'The identity provider cannot be reached, so nobody can be recognised just now; try again.',
  );

const noAccount = (): DomainError =>
  new DomainError(
    'forbidden',
    'NO_ACCOUNT',
    'The identity provider knows you, but you have no account here. Ask an administrator of your service.',
  );

/**
 * Access tokens of an OpenID Connect provider. They say who somebody is; what they may do here is read from our own
 * tables at each request, so that a change applies to the next. Nobody gets an account by signing in.
 */
export class OidcAuthenticator extends Authenticator {
  constructor(
    private readonly settings: OidcSettings,
    private readonly keys: OidcKeys,
    private readonly uow: UnitOfWork,
    private readonly ownTokens: Authenticator,
  ) {
    super();
  }

  async authenticate(bearer: string): Promise<readonly AccountGrant[]> {
    if (isTokenSecret(bearer)) return this.#ofSystem(bearer);
    const payload = await this.#verified(bearer);
    const subject = subjectOf(payload, this.settings.subjectClaim);
    if (subject === null || isOwnSubject(subject)) throw invalidToken();
    const accounts = await this.uow.read((tx) => accountsOfSubject(tx, subject));
    if (accounts.length === 0) throw noAccount();
    const limits = limitsOfClaims(payload, this.settings);
    const expiresAt = new Date((payload.exp ?? 0) * 1000).toISOString();
    return accounts.map((account) => ({ ...account, ...limits, tokenId: null, expiresAt }));
  }

  /** A token of ours is taken from systems only, and carries nothing else: people are known to the provider. */
  async #ofSystem(bearer: string): Promise<readonly AccountGrant[]> {
    const accounts = await this.ownTokens.authenticate(bearer);
    return accounts.map((account) => {
      const memberships = account.memberships.filter(({ role }) => role === 'INTEGRATION');
      if (memberships.length === 0) throw invalidToken();
      return { ...account, memberships };
    });
  }

  async #verified(bearer: string): Promise<JWTPayload> {
    const { issuer, audience, algorithms, clockSkewSeconds, tokenType } = this.settings;
    try {
      const { payload } = await jwtVerify(bearer, this.keys.find, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: clockSkewSeconds,
        requiredClaims: ['exp'],
        ...(tokenType !== null && { typ: tokenType }),
      });
      return payload;
    } catch (error) {
      if (error instanceof KeysUnavailable) throw providerUnavailable();
      if (error instanceof errors.JOSEError || error instanceof TypeError) throw invalidToken();
      throw error;
    }
  }
}
