import '../../tools/prepare.mjs';
import { startPostgres } from './postgres-server.mjs';

/**
 * What is tested as it is built, such as the thread that evaluations run in, is built from these sources. One PostgreSQL
 * server for the whole run; each test file makes databases of its own in it. Another server, where TEST_POSTGRES_URL
 * names one (without a database at its end).
 */
export default async function globalSetup() {
  if (process.env.TEST_POSTGRES_URL) return;
  globalThis.postgresServer = await startPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.postgresServer.url;
}
