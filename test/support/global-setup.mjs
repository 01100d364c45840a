import { startPostgres } from './postgres-server.mjs';

/** One PostgreSQL server for the whole run; each test file makes databases of its own in it. */
export default async function globalSetup() {
  globalThis.postgresServer = await startPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.postgresServer.url;
}
