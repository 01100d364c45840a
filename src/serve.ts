import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSignInSettings, type SignInSettings } from './access/authentication/sign-in-settings.js';
import { firstTokenFile, provideFirstToken } from './access/first-token.js';
import { AppModule } from './app.module.js';
import { firstTokenText } from './cli/tell-token.js';
import { configureApp, createAdapter } from './configure-app.js';
import { type Configuration, readConfiguration } from './platform/config/configuration.js';
import { openDatabase } from './platform/database/open-database.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { endOnFaults } from './platform/log/end-on-faults.js';
import { type Log, openLog } from './platform/log/log.js';
import { NestLog } from './platform/log/nest-log.js';
import { measure } from './platform/metrics/metrics.js';
import { serveMetrics } from './platform/metrics/serve-metrics.js';
import { serveDocument } from './platform/openapi/serve-document.js';
import { SCHEMA } from './schema.js';

/** What the application is built with besides its configuration. */
interface AppOptions {
  log?: Log;
  signIn?: SignInSettings;
}

/** Builds the application on the configured database, ready to listen. */
export async function createApp(
  { database, operation }: Configuration,
  { log = openLog(operation.logLevel), signIn }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const uow = await openDatabase(database, SCHEMA);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(uow, signIn),
    createAdapter(log),
    { bodyParser: false, logger: new NestLog(log), abortOnError: false },
  );
  if (operation.metrics) measure(app.getHttpAdapter().getInstance(), uow);
  await configureApp(app, operation, log);
  serveDocument(app);
  return app;
}

/** Begins to answer requests, says where, and gives the address. */
export async function listen(
  app: NestFastifyApplication,
  { host, port, operation }: Configuration,
): Promise<string> {
  if (operation.metrics) {
    const url = await serveMetrics(app.getHttpAdapter().getInstance(), operation.metrics);
    process.stdout.write(`Measurements are at ${url}/metrics\n`);
  }
  await app.listen(port, host);
  // What Nest tells while it starts is of no use; what the product tells later is.
  app.useLogger(['error', 'warn', 'log']);
  const url = await app.getUrl();
  process.stdout.write(`Waymark is listening on ${url}; the API is documented at ${url}/docs\n`);
  return url;
}

/** Serves the API until the process is told to stop. Exits with 1 and one sentence where it cannot start. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const configuration = readConfiguration(environment);
    const log = openLog(configuration.operation.logLevel);
    endOnFaults(log);
    const signIn = readSignInSettings(environment, configuration.host);
    const app = await createApp(configuration, { log, signIn });
    if (signIn.mode === 'oidc') {
      await listen(app, configuration);
      return;
    }
    const file = firstTokenFile(configuration.database, environment);
    const token = await provideFirstToken(app.get(UnitOfWork), file);
    process.stdout.write(firstTokenText(token, await listen(app, configuration)));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
