import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** On whose behalf a request is made: it sees and changes the rows of this service only. */
export interface Principal {
  serviceId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

/** The principal of the request. */
export const CurrentPrincipal = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal => {
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!principal)
      throw new Error('The route is marked as belonging to no service, yet asks for its principal.');
    return principal;
  },
);

export const SERVICE_INDEPENDENT = 'serviceIndependent';

/** Marks a route that reads and writes nothing of any one service. */
export const ServiceIndependent = (): MethodDecorator & ClassDecorator =>
  SetMetadata(SERVICE_INDEPENDENT, true);
