import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type CaseScope, EVERY_CASE } from './policy.js';
import type { Role } from './roles.js';
import type { TokenLimits } from './token-limits.js';

/** On whose behalf a request is made, and what of the service it may reach in this operation. */
export interface Principal {
  serviceId: string;
  accountId: string;
  /** Null where the identity provider signed the request. */
  tokenId: string | null;
  /** What the request was signed with is limited to, and until when it is good. */
  limits: TokenLimits & { expiresAt: string };
  /** The roles by which the operation is allowed. */
  roles: readonly Role[];
  cases: CaseScope;
  /** The id of the operation in the contract. */
  operation: string;
  /** The correlation id of the request. */
  requestId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

const NIL = '00000000-0000-0000-0000-000000000000';

/** The service of a request that is for no one service. */
export const NO_SERVICE = NIL;

/** The account of a command that somebody runs on the machine of the service. */
export const NO_ACCOUNT = NIL;

/** The id of an account as it is kept with a record; null where a command wrote the record. */
export const accountOrNull = (id: string): string | null => (id === NO_ACCOUNT ? null : id);

/** The principal of a command run on the machine that holds the database: it reaches all of the service. */
export const commandPrincipal = (serviceId: string, operation: string): Principal => ({
  serviceId,
  accountId: NO_ACCOUNT,
  tokenId: null,
  limits: { scopes: null, roles: null, expiresAt: '9999-12-31T23:59:59.999Z' },
  roles: [],
  cases: EVERY_CASE,
  operation,
  requestId: operation,
});

/** The principal of the request. */
export const CurrentPrincipal = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal => {
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!principal) throw new Error('A public operation belongs to nobody, yet asks for its principal.');
    return principal;
  },
);
