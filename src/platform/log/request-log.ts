import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorFacts, errorFacts } from './error-facts.js';
import type { Log } from './log.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why the request was refused, for the log. */
    refusal: { code: string; fault: ErrorFacts | null } | null;
  }
}

/** Notes for the log why a request is refused; where the fault is ours, what was thrown. */
export function noteRefusal(
  request: FastifyRequest,
  { status, code }: { status: number; code: string },
  thrown: unknown,
): void {
  request.refusal = { code, fault: status >= 500 ? errorFacts(thrown) : null };
}

/** Who asked; requests that nobody signed in for have no account. */
const accountOf = (request: FastifyRequest): string | undefined =>
  (request as { principal?: { accountId?: string } }).principal?.accountId;

const levelOf = (status: number): 'info' | 'warn' | 'error' => {
  if (status === 500) return 'error';
  return status > 500 ? 'warn' : 'info';
};

/**
 * Writes the line of a request. The route is its pattern: a path, a query, a header or a body may hold anything, and
 * none of them is logged.
 */
function logRequest(log: Log, request: FastifyRequest, reply: FastifyReply, since: number): void {
  const { refusal } = request;
  log[levelOf(reply.statusCode)]({
    requestId: request.id,
    method: request.method,
    route: request.is404 ? null : (request.routeOptions.url ?? null),
    status: reply.raw.headersSent ? reply.statusCode : null,
    durationMs: Math.round((performance.now() - since) * 10) / 10,
    accountId: accountOf(request),
    problem: refusal?.code,
    ...(refusal?.fault && { fault: refusal.fault }),
    ...(!reply.raw.writableFinished && { brokenOff: true }),
  });
}

/** Writes the line of a request when it is over, whether it was answered or broken off. */
export function logWhenOver(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  const since = performance.now();
  // The framework's own hook is not called for what a client breaks off.
  reply.raw.once('close', () => logRequest(log, request, reply, since));
}

/** Writes one line for each request that can be read. */
export function logRequests(instance: FastifyInstance, log: Log): void {
  instance.decorateRequest('refusal', null);
  if (!log.isLevelEnabled('fatal')) return;
  instance.addHook('onRequest', (request, reply, done) => {
    logWhenOver(log, request, reply);
    done();
  });
}
