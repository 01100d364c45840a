import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { CONTRACT_FILE } from './contract-file.js';

/** Serves the contract at `/openapi.json` and Swagger UI, with assets of its own, at `/docs`. */
export function serveDocument(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => JSON.parse(readFileSync(CONTRACT_FILE, 'utf8')) as OpenAPIObject, {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Waymark API',
  });
}
