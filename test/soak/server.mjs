import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Roles that together may do all that the load does. */
const ROLES = ['CASE_MANAGER', 'SENIOR_MANAGER', 'ADMINISTRATOR'];

/**
 * Adds the service that the load works in, and somebody who works for it. Gives a token of theirs.
 * @returns {string}
 */
export function addService(databaseUrl) {
  const waymark = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/cli.main.js', ...args], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`waymark ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  waymark('service', 'add', '--code', 'SOAK', '--name', 'Soak', '--country', 'WALES');
  waymark('account', 'create', '--subject', 'soak', '--service', 'SOAK', '--role', ...ROLES);
  return waymark('token', 'create', '--account', 'soak', '--service', 'SOAK', '--label', 'Soak');
}

const FIRST_TOKEN_FILE = join(tmpdir(), `waymark-soak-token-${process.pid}`);

/**
 * Starts the built server in a process of its own.
 * @returns {Promise<{ url: string, end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null> }>}
 */
export async function startServer(databaseUrl) {
  const server = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      FIRST_TOKEN_FILE,
      RATE_LIMIT_PER_MINUTE: '0',
      RATE_LIMIT_EXPENSIVE_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => server.kill('SIGKILL'));
  let said = '';
  const url = await new Promise((resolve, reject) => {
    server.stdout.on('data', (data) => {
      said += data;
      const found = /listening on (http:\/\/\S+);/.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.stderr.on('data', (data) => process.stderr.write(data));
    server.once('exit', () => reject(new Error(`The server did not start. ${said}`)));
  });
  const end = async (signal) => {
    const ended = once(server, 'exit');
    server.kill(signal);
    return (await ended)[0];
  };
  return { url, end };
}
