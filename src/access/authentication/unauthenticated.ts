import { DomainError } from '../../platform/errors/domain-error.js';

/** Nobody signed the request. */
export const missingToken = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'TOKEN_MISSING',
    'Send a token with the request, in a header "Authorization: Bearer …".',
  );

/** The token is malformed, unknown, expired or revoked; which of them is not said. */
export const invalidToken = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'TOKEN_INVALID',
    'The token is not good, or no longer. Ask for a new one.',
  );
