import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { UnitOfWork } from '../database/unit-of-work.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Where it is measured. */
    measurements?: Registry;
  }
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const statusClass = (status: number): string => `${Math.floor(status / 100)}xx`;

/**
 * Measures every request, by method, the pattern of its route and the class of its status: nothing that names a record
 * or a person is a label.
 */
function measureRequests(instance: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: 'waymark_http_request_duration_seconds',
    help: 'Time from the headers of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const inFlight = new Gauge({
    name: 'waymark_http_requests_in_flight',
    help: 'Requests that have begun and are not over.',
    registers: [registry],
  });
  instance.addHook('onRequest', (request, reply, done) => {
    const since = performance.now();
    inFlight.inc();
    reply.raw.once('close', () => {
      inFlight.dec();
      duration.observe(
        {
          method: request.method,
          route: (!request.is404 && request.routeOptions.url) || 'none',
          status: reply.raw.headersSent ? statusClass(reply.statusCode) : 'none',
        },
        (performance.now() - since) / 1_000,
      );
    });
    done();
  });
}

function measureWrites(uow: UnitOfWork, registry: Registry): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  gauge(
    'waymark_writes_waiting',
    'Units of work that wait for their turn to write.',
    () => uow.waitingWrites().count,
  );
  gauge(
    'waymark_writes_oldest_wait_seconds',
    'How long the first of them has waited.',
    () => uow.waitingWrites().oldestMs / 1_000,
  );
}

/** Begins to measure the process, its requests and its writes. Comes before every hook that may refuse a request. */
export function measure(instance: FastifyInstance, uow: UnitOfWork): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(instance, registry);
  measureWrites(uow, registry);
  instance.decorate('measurements', registry);
}
