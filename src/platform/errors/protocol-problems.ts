import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError } from './domain-error.js';
import type { Problem } from './problem.dto.js';
import { ofStatus, problemOf } from './problem.js';

/** The media type of every problem. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Answers a request whose path cannot be decoded: no route is found, so the filter never sees it. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const refusal =
    error.code === 'FST_ERR_BAD_URL'
      ? new DomainError('malformed', 'BAD_URL', 'The path is not percent-encoded UTF-8.')
      : error;
  const problem = problemOf(refusal, request.id);
  void reply.status(problem.status).type(PROBLEM_TYPE).send(problem);
}

function unreadable(code: string | undefined): Problem {
  const instance = 'unread';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ofStatus(408, 'The request took too long to arrive.', instance);
  if (code === 'HPE_HEADER_OVERFLOW') return ofStatus(431, 'The path and headers are too long.', instance);
  return ofStatus(400, 'This is not an HTTP request.', instance);
}

/** Answers what is not a whole HTTP request, and ends the connection: nothing that follows could be read. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const problem = unreadable(error.code);
    const body = JSON.stringify(problem);
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Connection: close',
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroy(error);
}
