import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AUTHORIZATION_MATRIX, type PUBLIC, type Rule } from './authorization-matrix.js';

/** A method of a controller that answers requests, as the framework calls its type. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type Handler = Function;

/** What the guard needs of a route. */
export interface RouteRule {
  operation: string;
  rule: Rule | typeof PUBLIC;
}

const isRoute = (reflector: Reflector, handler: Handler): boolean =>
  reflector.get<unknown>('path', handler) !== undefined;

/** The rule of every route. The application does not start while one has none. */
@Injectable()
export class RouteRules implements OnApplicationBootstrap {
  readonly #byHandler = new Map<Handler, RouteRule>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming every route that has no rule in the matrix, and every rule that has no route. */
  onApplicationBootstrap(): void {
    const undeclared: string[] = [];
    for (const { name, instance } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (handler && isRoute(this.reflector, handler) && !this.#learn(handler)) {
          undeclared.push(`${name}.${method}`);
        }
      }
    }
    if (undeclared.length > 0) {
      throw new Error(`No rule in the authorization matrix says who may call ${undeclared.join(', ')}.`);
    }
  }

  /** The rule of a route; null for a handler that is not one of ours, such as the documentation's. */
  of(handler: Handler): RouteRule | null {
    return this.#byHandler.get(handler) ?? null;
  }

  /** Every operation that there is a route for. */
  get operations(): string[] {
    return [...this.#byHandler.values()].map(({ operation }) => operation).sort();
  }

  #learn(handler: Handler): boolean {
    const documented = this.reflector.get<{ operationId?: string } | undefined>(
      'swagger/apiOperation',
      handler,
    );
    const operation = documented?.operationId ?? '';
    const rule = AUTHORIZATION_MATRIX[operation];
    if (rule) this.#byHandler.set(handler, { operation, rule });
    return rule !== undefined;
  }
}
