import { VersioningType } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { acceptCsvUploads } from './imports/upload/accept-csv-uploads.js';
import type { Operation } from './platform/config/operation.js';
import { ProblemFilter } from './platform/errors/problem.filter.js';
import { answerUnreadable, answerUnroutable } from './platform/errors/protocol-problems.js';
import { refuseUnrouted } from './platform/http/known-routes.js';
import { limitRates } from './platform/http/rate-limits.js';
import { requestIdOf } from './platform/http/request-id.js';
import { limitRequests } from './platform/http/request-limits.js';
import { LONGEST_UPLOAD_MS } from './platform/http/slow-bodies.js';
import { acceptJsonBodies } from './platform/http/unreadable-bodies.js';
import type { Log } from './platform/log/log.js';
import { logRequests } from './platform/log/request-log.js';
import { RequestValidationPipe } from './platform/validation/request-validation.pipe.js';

const LARGEST_BODY_BYTES = 1_048_576;
const MOST_CONNECTIONS = 1_000;

/** The HTTP adapter, with limits on what a client may send and how slowly. */
export function createAdapter(log: Log): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY_BYTES,
    // How often the next two are looked at.
    http: { connectionsCheckingInterval: 2_000, headersTimeout: 10_000 },
    requestTimeout: LONGEST_UPLOAD_MS,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // The framework's own answer is no problem; limitRequests gives one.
    return503OnClosing: false,
    // Longer than Node lets a path be: a parameter of any length names something, or nothing.
    routerOptions: { maxParamLength: 16_384 },
    genReqId: requestIdOf,
    frameworkErrors: answerUnroutable(log),
    clientErrorHandler: answerUnreadable(log),
  });
  adapter.getHttpServer().maxConnections = MOST_CONNECTIONS;
  return adapter;
}

/** Sets versioning, limits, body parsing, validation, errors and the log: the same for the server and for its tests. */
export async function configureApp(
  app: NestFastifyApplication,
  operation: Operation,
  log: Log,
): Promise<void> {
  const instance = app.getHttpAdapter().getInstance();
  logRequests(instance, log);
  limitRequests(instance);
  await limitRates(instance, operation);
  refuseUnrouted(instance);
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  acceptJsonBodies(app, LARGEST_BODY_BYTES);
  instance.removeContentTypeParser('text/plain');
  acceptCsvUploads(app);
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
}
