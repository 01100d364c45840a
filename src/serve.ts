import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { configureApp, createAdapter } from './configure-app.js';
import { type Configuration, readConfiguration } from './platform/config/configuration.js';
import { openDatabase } from './platform/database/open-database.js';
import { endOnFaults } from './platform/log/end-on-faults.js';
import { openLog } from './platform/log/log.js';
import { NestLog } from './platform/log/nest-log.js';
import { measure } from './platform/metrics/metrics.js';
import { serveMetrics } from './platform/metrics/serve-metrics.js';
import { serveDocument } from './platform/openapi/serve-document.js';
import { SCHEMA } from './schema.js';

/** Builds the application on the configured database, ready to listen. */
export async function createApp(
  { database, operation }: Configuration,
  log = openLog(operation.logLevel),
): Promise<NestFastifyApplication> {
  const uow = await openDatabase(database, SCHEMA);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(uow), createAdapter(log), {
    bodyParser: false,
    logger: new NestLog(log),
    abortOnError: false,
  });
  if (operation.metrics) measure(app.getHttpAdapter().getInstance(), uow);
  await configureApp(app, operation, log);
  serveDocument(app);
  return app;
}

/** Begins to answer requests, and says where. */
export async function listen(
  app: NestFastifyApplication,
  { host, port, operation }: Configuration,
): Promise<void> {
  if (operation.metrics) {
    const url = await serveMetrics(app.getHttpAdapter().getInstance(), operation.metrics);
    process.stdout.write(`Measurements are at ${url}/metrics\n`);
  }
  await app.listen(port, host);
  const url = await app.getUrl();
  process.stdout.write(`Waymark is listening on ${url}; the API is documented at ${url}/docs\n`);
}

/** Serves the API until the process is told to stop. Exits with 1 and one sentence where it cannot start. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const configuration = readConfiguration(environment);
    const log = openLog(configuration.operation.logLevel);
    endOnFaults(log);
    await listen(await createApp(configuration, log), configuration);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
