import type { FastifyReply } from 'fastify';
import { DomainError } from '../errors/domain-error.js';

/** Sets the strong `ETag` of a row's version. */
export function setEntityTag(reply: FastifyReply, rowVersion: number): void {
  void reply.header('etag', `"${rowVersion}"`);
}

/**
 * The row version that `If-Match` names.
 * @throws DomainError 428 where the header is missing, 412 where it can match nothing.
 */
export function requireIfMatch(header: string | undefined): number {
  if (header === undefined) {
    const detail =
      'Send If-Match with the ETag of the record you read, so that nobody else\u2019s change is lost.';
    throw new DomainError('precondition-required', 'IF_MATCH_REQUIRED', detail, [
      { pointer: 'If-Match', code: 'IF_MATCH_REQUIRED', detail },
    ]);
  }
  const version = /^"([1-9]\d{0,8})"$/.exec(header)?.[1];
  if (version === undefined) throw staleVersion();
  return Number(version);
}

/** Somebody changed the record after it was read. */
export const staleVersion = (): DomainError =>
  new DomainError(
    'precondition-failed',
    'STALE_VERSION',
    'The record has changed since you read it. Read it again, and repeat your change on the new version.',
  );
