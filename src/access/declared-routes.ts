import { type ExecutionContext, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AUTHORIZATION_MATRIX } from './authorization-matrix.js';
import type { PUBLIC, Rule } from './authorization-rule.js';

/** A method of a controller that answers requests, as the framework calls its type. */
type Handler = ReturnType<ExecutionContext['getHandler']>;

/** What the guard needs of a route. */
export interface RouteRule {
  operation: string;
  rule: Rule | typeof PUBLIC;
}

const isRoute = (reflector: Reflector, handler: Handler): boolean =>
  reflector.get<unknown>('path', handler) !== undefined;

/** The rule of every route. The application does not start while one has none, or has the rule of another. */
@Injectable()
export class DeclaredRoutes implements OnApplicationBootstrap {
  readonly #byHandler = new Map<Handler, RouteRule>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming every route that has no rule of its own in the matrix. */
  onApplicationBootstrap(): void {
    const undeclared: string[] = [];
    const taken = new Set<string>();
    for (const { name, instance } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (!handler || !isRoute(this.reflector, handler)) continue;
        const route = this.#ruleFor(handler);
        // Two routes of one operation: one of them was meant to have another rule.
        if (!route || taken.has(route.operation)) undeclared.push(`${name}.${method}`);
        else {
          taken.add(route.operation);
          this.#byHandler.set(handler, route);
        }
      }
    }
    if (undeclared.length > 0) {
      throw new Error(
        `No rule of its own in the authorization matrix says who may call ${undeclared.join(', ')}.`,
      );
    }
  }

  /** The rule of a route; null for a handler that is not one of ours, such as the documentation's. */
  of(handler: Handler): RouteRule | null {
    return this.#byHandler.get(handler) ?? null;
  }

  #ruleFor(handler: Handler): RouteRule | null {
    const documented = this.reflector.get<{ operationId?: string } | undefined>(
      'swagger/apiOperation',
      handler,
    );
    const operation = documented?.operationId ?? '';
    const rule = Object.hasOwn(AUTHORIZATION_MATRIX, operation) ? AUTHORIZATION_MATRIX[operation] : undefined;
    return rule === undefined ? null : { operation, rule };
  }
}
