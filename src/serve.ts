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
import { serveDocument } from './platform/openapi/serve-document.js';
import { SCHEMA } from './schema.js';

/** Builds the application on the configured database, ready to listen. */
export async function createApp(
  configuration: Configuration,
  signIn?: SignInSettings,
): Promise<NestFastifyApplication> {
  const uow = await openDatabase(configuration.database, SCHEMA);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(uow, signIn),
    createAdapter(),
    {
      bodyParser: false,
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  configureApp(app);
  serveDocument(app);
  return app;
}

/** Begins to answer requests, says where, and gives the address. */
export async function listen(
  app: NestFastifyApplication,
  { host, port }: Pick<Configuration, 'host' | 'port'>,
): Promise<string> {
  await app.listen(port, host);
  const url = await app.getUrl();
  process.stdout.write(`Waymark is listening on ${url}; the API is documented at ${url}/docs\n`);
  return url;
}

/** Serves the API until the process is told to stop. Exits with 1 and one sentence where it cannot start. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const configuration = readConfiguration(environment);
    const signIn = readSignInSettings(environment, configuration.host);
    const app = await createApp(configuration, signIn);
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
