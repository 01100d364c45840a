import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Readable } from 'node:stream';
import { DomainError } from '../../platform/errors/domain-error.js';

const ROUTE = '/v1/imports';

export const notCsv = (): DomainError =>
  new DomainError(
    'unsupported-media-type',
    'UNSUPPORTED_MEDIA_TYPE',
    'Send the file itself as the body, with Content-Type: text/csv.',
  );

/** Hands a CSV body to the import as the stream that it is; no other operation takes one. */
export function acceptCsvUploads(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser('text/csv', (request, payload, done) => {
      if (request.routeOptions.url === ROUTE) done(null, payload satisfies Readable);
      else
        done(
          new DomainError('unsupported-media-type', 'UNSUPPORTED_MEDIA_TYPE', 'This operation takes no CSV.'),
        );
    });
}
