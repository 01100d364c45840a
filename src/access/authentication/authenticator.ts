import type { Grant } from '../policy.js';

/** An account by which a request may be made, and what it may do there. */
export interface AccountGrant extends Grant {
  accountId: string;
  /** Null: of the whole deployment. */
  serviceId: string | null;
  tokenId: string | null;
  /** When what it was signed with expires. */
  expiresAt: string;
}

/** Finds out who makes a request. */
export abstract class Authenticator {
  /**
   * The accounts of whoever signed the request: one for a token of ours; for an identity provider's, one in each service
   * that they use.
   * @throws DomainError (unauthenticated) where the bearer token is not, or is no longer, good for anything;
   * (unavailable) where that cannot be found out just now.
   */
  abstract authenticate(bearer: string): Promise<readonly AccountGrant[]>;
}
