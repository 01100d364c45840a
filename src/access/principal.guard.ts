import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ServiceDirectory } from './service-directory.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { SERVICE_INDEPENDENT } from './principal.js';

export const SERVICE_HEADER = 'waymark-service';

const refusal = (detail: string): DomainError =>
  new DomainError('malformed', 'SERVICE_NOT_CHOSEN', detail, [
    { pointer: 'Waymark-Service', code: 'SERVICE_NOT_CHOSEN', detail },
  ]);

/** Decides which service a request is made for: the one its header names, or the only one there is. */
@Injectable()
export class PrincipalGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly directory: ServiceDirectory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride(SERVICE_INDEPENDENT, [context.getHandler(), context.getClass()])) {
      return true;
    }
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const code = request.headers[SERVICE_HEADER];
    request.principal = { serviceId: await this.#serviceId(typeof code === 'string' ? code : undefined) };
    return true;
  }

  async #serviceId(code: string | undefined): Promise<string> {
    if (code !== undefined) {
      const id = await this.directory.idOf(code);
      if (id === null) throw refusal('No service has the code that the Waymark-Service header names.');
      return id;
    }
    const { only, count } = await this.directory.only();
    if (only !== null) return only;
    throw refusal(
      count === 0
        ? 'There is no youth justice service yet. Create one with POST /v1/services.'
        : 'Several services share this deployment: name one by its code in the Waymark-Service header.',
    );
  }
}
