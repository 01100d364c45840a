import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentAccess } from '../access/document-access.js';
import { AppModule } from '../app.module.js';
import { configureApp, createAdapter } from '../configure-app.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { QUIET } from '../platform/config/operation.js';
import { PROJECT_ROOT } from '../platform/config/project-root.js';
import { openLog } from '../platform/log/log.js';
import { buildDocument } from '../platform/openapi/build-document.js';
import { CONTRACT_FILE } from '../platform/openapi/contract-file.js';

// In preview mode nothing is instantiated, so nothing asks for the database.
const NO_DATABASE = {} as UnitOfWork;

/** Writes the contract of this build. Nothing is opened: no database and no port. */
export async function writeOpenapi(file = CONTRACT_FILE): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const log = openLog(QUIET.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(NO_DATABASE),
    createAdapter(log),
    { preview: true, logger: ['error'], abortOnError: false, bodyParser: false },
  );
  await configureApp(app, QUIET, log);
  writeFileSync(file, `${JSON.stringify(buildDocument(app, version, documentAccess), null, 2)}\n`);
}
