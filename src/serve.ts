import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { configureApp, createAdapter } from './configure-app.js';
import { type Configuration, readConfiguration } from './platform/config/configuration.js';
import { openDatabase } from './platform/database/open-database.js';
import { serveDocument } from './platform/openapi/serve-document.js';
import { SCHEMA } from './schema.js';

/** Builds the application on the configured database, ready to listen. */
export async function createApp(configuration: Configuration): Promise<NestFastifyApplication> {
  const uow = await openDatabase(configuration.database, SCHEMA);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(uow), createAdapter(), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  configureApp(app);
  serveDocument(app);
  return app;
}

/** Begins to answer requests, and says where. */
export async function listen(app: NestFastifyApplication, { host, port }: Configuration): Promise<void> {
  await app.listen(port, host);
  // What Nest tells while it starts is of no use; what the product tells later is.
  app.useLogger(['error', 'warn', 'log']);
  const url = await app.getUrl();
  process.stdout.write(`Waymark is listening on ${url}; the API is documented at ${url}/docs\n`);
}

/** Serves the API until the process is told to stop. Exits with 1 and one sentence where it cannot start. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const configuration = readConfiguration(environment);
    await listen(await createApp(configuration), configuration);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
