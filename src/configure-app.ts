import { VersioningType } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { acceptCsvUploads } from './imports/upload/accept-csv-uploads.js';
import { ProblemFilter } from './platform/errors/problem.filter.js';
import { answerUnreadable, answerUnroutable } from './platform/errors/protocol-problems.js';
import { parseJsonBody } from './platform/http/json-body.js';
import { RequestValidationPipe } from './platform/validation/request-validation.pipe.js';

const LARGEST_BODY_BYTES = 1_048_576;

/** The HTTP adapter, with limits on what a client may send and how slowly. */
export const createAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: 120_000,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // Longer than Node lets a path be: a parameter of any length names something, or nothing.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnreadable,
  });

/** Sets versioning, body parsing, validation and errors: the same for the server and for its tests. */
export function configureApp(app: NestFastifyApplication): void {
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  app.useBodyParser('application/json', { bodyLimit: LARGEST_BODY_BYTES }, (_request, body, done) => {
    done(null, parseJsonBody(body));
  });
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  acceptCsvUploads(app);
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
}
