import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { tagged } from '../platform/http/versioned.js';
import { attemptOf } from './attempt.js';
import type { KeptAnswer } from './idempotency-key.entity.js';
import { inProgress, KeptAnswers } from './kept-answers.js';
import { attemptFor } from './once.js';

const RETRY_AFTER_SECONDS = 1;

/** Gives the kept answer, instead of doing it again. */
function answerAgain(reply: FastifyReply, { body, rowVersion }: KeptAnswer): Observable<unknown> {
  void reply.header('idempotency-replayed', 'true');
  return of(rowVersion === null ? body : tagged(reply, { body, rowVersion }));
}

/**
 * Answers a request whose key was used before as it was answered then, without doing anything again. Whatever fails
 * is looked at once more: an attempt that another process got ahead of is refused by what that one wrote.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly answers: KeptAnswers) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { principal } = request;
    const attempt = principal && attemptOf(request, principal);
    if (!attempt) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    const kept = await this.answers.find(principal, attempt);
    if (kept) return answerAgain(reply, kept);
    const end = this.answers.begin(attempt);
    if (!end) {
      void reply.header('retry-after', RETRY_AFTER_SECONDS);
      throw inProgress();
    }
    try {
      attemptFor(principal, attempt);
      return of(await lastValueFrom<unknown>(next.handle()));
    } catch (error) {
      const first = await this.answers.find(principal, attempt);
      if (!first) throw error;
      return answerAgain(reply, first);
    } finally {
      end();
    }
  }
}
