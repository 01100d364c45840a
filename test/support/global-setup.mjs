import { startPostgres } from './postgres-server.mjs';

/**
 * One PostgreSQL server for the whole run; each test file makes databases of its own in it. Another server, where
 * TEST_POSTGRES_URL names one (without a database at its end).
 */
export default async function globalSetup() {
  if (process.env.TEST_POSTGRES_URL) return;
  globalThis.postgresServer = await startPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.postgresServer.url;
}
