import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { DomainError } from '../errors/domain-error.js';
import { parseJsonBody } from './json-body.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is wrong with the body, where it cannot be read. */
    unreadable: DomainError | null;
  }
}

/** Comes after the guard: who may not ask is told only that. */
@Injectable()
class RefuseUnreadable implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { unreadable } = context.switchToHttp().getRequest<FastifyRequest>();
    if (unreadable) throw unreadable;
    return next.handle();
  }
}

/** Reads JSON bodies strictly; one that cannot be read is refused once it is known who sent it. */
export function acceptJsonBodies(app: NestFastifyApplication, bodyLimit: number): void {
  app.getHttpAdapter().getInstance().decorateRequest('unreadable', null);
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    try {
      done(null, parseJsonBody(body));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      request.unreadable = error;
      done(null, undefined);
    }
  });
  app.useGlobalInterceptors(new RefuseUnreadable());
}
