import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError, staleVersion } from '../errors/domain-error.js';
import { documentsHeader } from '../openapi/header-parameter.js';

function versionOf(header: string | undefined): number {
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

/**
 * The row version that `If-Match` names; documents the header. The request is refused with 428 where the header is
 * missing, and with 412 where it can match nothing.
 */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number =>
    versionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [
    documentsHeader({
      name: 'If-Match',
      required: true,
      description: 'The `ETag` of the record as it was read.',
      schema: { type: 'string', examples: ['"3"'] },
    }),
  ],
);
