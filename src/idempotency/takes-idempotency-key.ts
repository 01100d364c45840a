import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiIdempotencyKey } from '../platform/openapi/idempotency-keys.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/**
 * An operation that a client may safely ask for again under the same `Idempotency-Key`. Its service writes with `once`.
 * Not for an answer that is never to be given twice, such as the secret of a token.
 */
export const TakesIdempotencyKey = (): MethodDecorator =>
  applyDecorators(UseInterceptors(IdempotencyInterceptor), ApiIdempotencyKey());
