import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { DeclaredRoutes } from '../access/declared-routes.js';
import { PUBLIC } from '../access/authorization-rule.js';
import { wasLogged } from './logged.js';

/** Holds back an answer of an operation that should have left its mark in the audit log and did not. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(private readonly rules: DeclaredRoutes) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.rules.of(context.getHandler());
    if (!route || route.rule === PUBLIC || route.rule.logs === null) return next.handle();
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (principal && wasLogged(principal)) return answer;
        throw new Error(`${route.operation} answered without an entry in the audit log.`);
      }),
    );
  }
}
