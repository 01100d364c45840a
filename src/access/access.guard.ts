import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../platform/errors/domain-error.js';
import { type AccountGrant, Authenticator } from './authentication/authenticator.js';
import { missingToken } from './authentication/unauthenticated.js';
import { PUBLIC, type Rule } from './authorization-rule.js';
import { caseScopeOf, EVERY_CASE, permitting } from './policy.js';
import type { Principal } from './principal.js';
import { type RouteRule, DeclaredRoutes } from './declared-routes.js';
import { ServiceChoice } from './service-choice.js';

const bearerOf = ({ headers }: FastifyRequest): string => {
  const [scheme, token, ...rest] = (headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0) throw missingToken();
  return token;
};

const forbidden = (): DomainError =>
  new DomainError(
    'forbidden',
    'NOT_ALLOWED',
    'No role that you hold in this service, within what your token carries, allows this.',
  );

/** Lets a request through where somebody signed it who may do what it asks. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly rules: DeclaredRoutes,
    private readonly authenticator: Authenticator,
    private readonly choice: ServiceChoice,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.rules.of(context.getHandler());
    if (!route) throw forbidden();
    if (route.rule === PUBLIC) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const accounts = await this.authenticator.authenticate(bearerOf(request));
    request.principal = await this.#principal(request, accounts, { ...route, rule: route.rule });
    return true;
  }

  async #principal(
    request: FastifyRequest,
    accounts: readonly AccountGrant[],
    { operation, rule }: RouteRule & { rule: Rule },
  ): Promise<Principal> {
    const { account, serviceId } = await this.choice.of(request, accounts, rule.reach);
    const memberships = permitting(account, rule);
    if (memberships.length === 0) throw forbidden();
    return {
      serviceId,
      accountId: account.accountId,
      tokenId: account.tokenId,
      limits: { scopes: account.scopes, roles: account.roles, expiresAt: account.expiresAt },
      roles: memberships.map(({ role }) => role),
      cases: rule.everyCase ? EVERY_CASE : caseScopeOf(memberships),
      operation,
      requestId: request.id,
    };
  }
}
