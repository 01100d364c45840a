import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Principal } from '../access/principal.js';
import { DomainError } from '../platform/errors/domain-error.js';

/** An attempt to have something done once: by whom, under which key, and what it asks for. */
export interface Attempt {
  serviceId: string;
  accountId: string;
  key: string;
  /** SHA-256, in hexadecimal, of what is asked. */
  fingerprint: string;
}

const HEADER = 'Idempotency-Key';
const FORM = /^[\x21-\x7e]{1,255}$/;

const malformedKey = (): DomainError => {
  const detail = `Send one ${HEADER} of 1 to 255 visible ASCII characters, such as a UUID.`;
  return new DomainError('malformed', 'IDEMPOTENCY_KEY_MALFORMED', detail, [
    { pointer: HEADER, code: 'IDEMPOTENCY_KEY_MALFORMED', detail },
  ]);
};

/** JSON as it was read: a client that tries again may write the same with other white space. */
const fingerprintOf = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');

/**
 * The attempt that a request is; null where it has no key.
 * @throws DomainError (malformed) where the key is not of its form.
 */
export function attemptOf(request: FastifyRequest, { serviceId, accountId }: Principal): Attempt | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !FORM.test(key)) throw malformedKey();
  return { serviceId, accountId, key, fingerprint: fingerprintOf(request) };
}
