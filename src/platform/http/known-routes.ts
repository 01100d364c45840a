import type { FastifyInstance } from 'fastify';
import { DomainError } from '../errors/domain-error.js';

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) =>
        part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/')}$`,
  );

/** The methods that each path takes, to tell a wrong method from a wrong path. */
class KnownRoutes {
  readonly #routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  add(url: string, methods: readonly string[]): void {
    const route = this.#routes.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const method of methods) route.methods.add(method);
    this.#routes.set(url, route);
  }

  methodsAt(path: string): string[] {
    const methods = [...this.#routes.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((route) => [...route.methods]);
    return [...new Set(methods)].sort();
  }
}

/** What a request is told that no route takes. */
export const nothingHere = (): DomainError =>
  new DomainError('not-found', 'NOT_FOUND', 'There is nothing at this path.');

/**
 * Refuses a request that no route takes before its body is read: 405 with `Allow` where the path takes other methods,
 * otherwise 404. Knows the routes that are added from now on.
 */
export function refuseUnrouted(instance: FastifyInstance): void {
  const routes = new KnownRoutes();
  instance.addHook('onRoute', ({ url, method }) => routes.add(url, [method].flat()));
  instance.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) {
      done();
      return;
    }
    const allowed = routes.methodsAt((request.raw.url ?? '').split('?')[0] ?? '');
    if (allowed.length === 0) {
      done(nothingHere());
      return;
    }
    void reply.header('allow', allowed.join(', '));
    const detail = `This path takes ${allowed.join(', ')} only.`;
    done(new DomainError('method-not-allowed', 'METHOD_NOT_ALLOWED', detail));
  });
}
