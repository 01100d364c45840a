import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { discardRest } from '../http/discard-rest.js';
import { nothingHere } from '../http/known-routes.js';
import { noteRefusal } from '../log/request-log.js';
import { DomainError } from './domain-error.js';
import { problemOf } from './problem.js';
import { PROBLEM_TYPE } from './problem-type.js';

const RETRY_AFTER_SECONDS = 2;

/** Answers everything that is thrown as an RFC 9457 problem, and notes for the log why. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    // The framework's own words for this quote the path.
    const error = request.is404 && !(thrown instanceof DomainError) ? nothingHere() : thrown;
    const problem = problemOf(error, request.id);
    noteRefusal(request, problem, error);
    if (problem.status === 413) await discardRest(request.raw);
    // A body that took too long was answered already.
    if (reply.sent) return;
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
    void reply.status(problem.status).type(PROBLEM_TYPE).send(problem);
  }
}
