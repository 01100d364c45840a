import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { driverCodeOf } from '../database/database-fault.js';
import { discardRest } from '../http/discard-rest.js';
import { problemOf } from './problem.js';
import { PROBLEM_TYPE } from './protocol-problems.js';

const RETRY_AFTER_SECONDS = 2;

/** Frames without the message: a driver's message may quote a value, and a value may be personal. */
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** Answers everything that is thrown as an RFC 9457 problem, and logs what is a fault of ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Http');

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    if (problem.status >= 500) {
      const { name } = error as Error;
      this.#logger.error(
        `${request.id} ${request.method} ${request.routeOptions.url ?? ''}: ${problem.status} ${problem.code} (${name}, ${driverCodeOf(error) ?? 'no code'})`,
        problem.status === 500 ? framesOf(error as Error) : undefined,
      );
    }
    if (problem.status === 413) await discardRest(request.raw);
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
    void reply.status(problem.status).type(PROBLEM_TYPE).send(problem);
  }
}
