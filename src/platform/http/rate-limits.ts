import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Operation } from '../config/operation.js';
import { DomainError } from '../errors/domain-error.js';
import { traitsOf } from './route-traits.js';

const WINDOW_SECONDS = 60;

const tokenOf = ({ headers }: FastifyRequest): string | null =>
  /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;

/** Tokens are counted by their hash, so that no memory of the server holds one. */
const keyOfToken = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(tokenOf(request) ?? '')
    .digest('base64');

const isProbe = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url?.startsWith('/health/') === true;

/** Counts requests of one kind, by token, or by address where there is none. */
function limiterOf(instance: FastifyInstance, name: string, max: number) {
  const byToken = instance.createRateLimit({ max, keyGenerator: keyOfToken });
  const byAddress = instance.createRateLimit({ max });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const count = await (tokenOf(request) === null ? byAddress : byToken)(request);
    if (count.isAllowed) return;
    const { remaining, ttlInSeconds, isExceeded } = count;
    // draft-ietf-httpapi-ratelimit-headers-10
    void reply.header('ratelimit-policy', `"${name}";q=${max};w=${WINDOW_SECONDS}`);
    void reply.header('ratelimit', `"${name}";r=${remaining};t=${ttlInSeconds}`);
    if (!isExceeded) return;
    void reply.header('retry-after', ttlInSeconds);
    throw new DomainError(
      'too-many-requests',
      'TOO_MANY_REQUESTS',
      `More than ${max} such requests came within a minute; ask again after Retry-After.`,
    );
  };
}

/** Limits how often one token, or one address, may ask in a minute. Probes of health are never refused. */
export async function limitRates(
  instance: FastifyInstance,
  { requestsPerMinute, expensivePerMinute }: Operation,
): Promise<void> {
  await instance.register(rateLimit, { global: false, timeWindow: WINDOW_SECONDS * 1_000 });
  const ordinary = requestsPerMinute > 0 ? limiterOf(instance, 'default', requestsPerMinute) : null;
  const expensive = expensivePerMinute > 0 ? limiterOf(instance, 'expensive', expensivePerMinute) : null;
  if (!ordinary && !expensive) return;
  instance.addHook('onRequest', async (request, reply) => {
    const limiter = (traitsOf(request).expensive && expensive) || ordinary;
    if (limiter && !isProbe(request)) await limiter(request, reply);
  });
}
