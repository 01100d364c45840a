import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import { stoppingServer } from '../errors/stopping.js';
import { REQUEST_ID_HEADER } from './request-id.js';
import { securityHeaders } from './security-headers.js';
import { SlowBodies } from './slow-bodies.js';

const LONGEST_URL = 8_192;
const MOST_HEADERS = 100;
const LONGEST_STOP_MS = 6_000;
const IDLE_CHECK_MS = 50;

function limitFault({ raw }: FastifyRequest, stopping: boolean): DomainError | undefined {
  if (stopping) return stoppingServer();
  if ((raw.url ?? '').length > LONGEST_URL) {
    const detail = `The path and the query are longer than ${LONGEST_URL} characters.`;
    return new DomainError('uri-too-long', 'URI_TOO_LONG', detail);
  }
  if (raw.rawHeaders.length > MOST_HEADERS * 2) {
    return new DomainError('too-many-headers', 'TOO_MANY_HEADERS', `Send at most ${MOST_HEADERS} headers.`);
  }
  return undefined;
}

/**
 * What holds for every request before its route does anything: the headers of its answer, its bounds, the pace of its
 * body, and that none begins once the server is being stopped.
 */
export function limitRequests(instance: FastifyInstance): void {
  const bodies = new SlowBodies();
  const timers: NodeJS.Timeout[] = [];
  let stopping = false;
  instance.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    void reply.headers(securityHeaders(request.routeOptions.url)).header(REQUEST_ID_HEADER, request.id);
    bodies.watch(request, reply);
    done(limitFault(request, stopping));
  });
  instance.addHook('preClose', (done) => {
    stopping = true;
    const { server } = instance;
    timers.push(
      // Kept-alive connections that have had their last answer.
      setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS),
      // Whoever has not sent the whole request by then, or does not read the answer, is not waited for.
      setTimeout(() => server.closeAllConnections(), LONGEST_STOP_MS),
    );
    done();
  });
  instance.addHook('onClose', (_instance, done) => {
    bodies.stop();
    timers.forEach(clearTimeout);
    done();
  });
}
