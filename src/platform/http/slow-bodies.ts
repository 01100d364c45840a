import type { FastifyReply, FastifyRequest } from 'fastify';
import { ofStatus } from '../errors/problem.js';
import { PROBLEM_TYPE } from '../errors/problem-type.js';
import { traitsOf } from './route-traits.js';

interface Arriving {
  request: FastifyRequest;
  reply: FastifyReply;
  since: number;
  longestMs: number;
  bytesRead: number;
  slowChecks: number;
}

const CHECK_EVERY_MS = 2_000;
const SLOW_BYTES = 2_000;
/** Counted in checks and not by the clock: where the process itself was held up, one check is all that happens. */
const MOST_SLOW_CHECKS = 5;
const LONGEST_BODY_MS = 60_000;
export const LONGEST_UPLOAD_MS = 1_800_000;

/** HTTP/1.1 has a body where either header says so. */
const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/**
 * Closes connections whose request bodies dribble in: less than 1 kB a second for ten seconds, or longer than any body
 * may take. An upload that keeps coming is left alone for half an hour. Node can limit only the whole time of a request,
 * and one limit for every route.
 */
export class SlowBodies {
  readonly #arriving = new Set<Arriving>();
  readonly #timer = setInterval(() => this.#check(), CHECK_EVERY_MS).unref();

  /** Watches the body of a request whose headers have come. */
  watch(request: FastifyRequest, reply: FastifyReply): void {
    if (!hasBody(request)) return;
    this.#arriving.add({
      request,
      reply,
      since: performance.now(),
      longestMs: traitsOf(request).longUpload ? LONGEST_UPLOAD_MS : LONGEST_BODY_MS,
      bytesRead: request.raw.socket.bytesRead,
      slowChecks: 0,
    });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #check(): void {
    for (const body of this.#arriving) {
      const { raw } = body.request;
      if (raw.complete || raw.destroyed) this.#arriving.delete(body);
      else this.#weigh(body);
    }
  }

  #weigh(body: Arriving): void {
    const { bytesRead } = body.request.raw.socket;
    body.slowChecks = bytesRead - body.bytesRead < SLOW_BYTES ? body.slowChecks + 1 : 0;
    body.bytesRead = bytesRead;
    if (body.slowChecks < MOST_SLOW_CHECKS && performance.now() - body.since < body.longestMs) return;
    if (body.reply.sent) body.request.raw.destroy();
    else refuse(body);
  }
}

function refuse({ request, reply }: Arriving): void {
  const problem = ofStatus(408, 'The body took too long to arrive.', request.id);
  void reply.header('connection', 'close').status(problem.status).type(PROBLEM_TYPE).send(problem);
}
