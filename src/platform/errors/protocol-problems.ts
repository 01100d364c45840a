import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { REQUEST_ID_HEADER } from '../http/request-id.js';
import { DATA_HEADERS } from '../http/security-headers.js';
import type { Log } from '../log/log.js';
import { logWhenOver, noteRefusal } from '../log/request-log.js';
import { DomainError } from './domain-error.js';
import type { Problem } from './problem.dto.js';
import { ofStatus, problemOf } from './problem.js';
import { PROBLEM_TYPE } from './problem-type.js';

/** Answers a request whose path cannot be decoded: no route is found, so neither a hook nor the filter sees it. */
export const answerUnroutable =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal =
      error.code === 'FST_ERR_BAD_URL'
        ? new DomainError('malformed', 'BAD_URL', 'The path is not percent-encoded UTF-8.')
        : error;
    const problem = problemOf(refusal, request.id);
    noteRefusal(request, problem, refusal);
    logWhenOver(log, request, reply);
    void reply
      .headers({ ...DATA_HEADERS, [REQUEST_ID_HEADER]: request.id })
      .status(problem.status)
      .type(PROBLEM_TYPE)
      .send(problem);
  };

function unreadable(code: string | undefined): Problem {
  const instance = randomUUID();
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ofStatus(408, 'The request took too long to arrive.', instance);
  if (code === 'HPE_HEADER_OVERFLOW') return ofStatus(431, 'The path and headers are too long.', instance);
  return ofStatus(400, 'This is not an HTTP request.', instance);
}

/** Answers what is not a whole HTTP request, and ends the connection: nothing that follows could be read. */
export const answerUnreadable =
  (log: Log) =>
  (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const problem = unreadable(error.code);
    const { instance, status, code } = problem;
    log.info({ requestId: instance, method: null, route: null, status, problem: code });
    if (socket.writable) {
      const body = JSON.stringify(problem);
      const headers = {
        ...DATA_HEADERS,
        [REQUEST_ID_HEADER]: instance,
        connection: 'close',
        'content-type': PROBLEM_TYPE,
        'content-length': Buffer.byteLength(body),
      };
      const head = [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
    }
    socket.destroy(error);
  };
