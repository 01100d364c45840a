// Starts the built application and the bare server, each in a process of its own, and watches them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

// As `npm start` starts it; the bare server gets the same.
const NODE_OPTIONS = ['--max-semi-space-size=32'];

function start(args, environment = {}) {
  const child = spawn(process.execPath, [...NODE_OPTIONS, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    // The log is written as in production; reading it would take time from what is measured.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // A run that fails half-way must not leave a server behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

async function stop(child) {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function untilAnswered(url, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode} before it answered.`);
    try {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      if (answer.status < 500) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** What a file that was made before has to be brought up to date with goes on in the background, and would be measured. */
async function untilAtRest(url, headers) {
  for (;;) {
    const answer = await fetch(`${url}/v1/provision-map`, { headers });
    if (answer.status !== 200) throw new Error(`The provision map answered ${answer.status}`);
    if ((await answer.json()).pendingCases === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Resident memory of a process in MB, from the kernel. */
export const residentMb = (pid) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

const UNLOGGED = ['--import', './bench/unlogged.mjs'];

/** The built application on a database; `startMs` is from the process's start to its first answer. */
export async function startApp(database, token = '', { logged = true } = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const from = performance.now();
  const child = start([...(logged ? [] : UNLOGGED), 'dist/src/main.js'], {
    DATABASE_URL: database,
    PORT: String(port),
    RATE_LIMIT_PER_MINUTE: '0',
    RATE_LIMIT_EXPENSIVE_PER_MINUTE: '0',
    ALLOW_LOCAL_AUTH: 'yes',
  });
  await untilAnswered(`${url}/health/ready`, child);
  const headers = { authorization: `Bearer ${token}` };
  const startMs = performance.now() - from;
  if (token) await untilAtRest(url, headers);
  return { url, headers, pid: child.pid, startMs, stop: () => stop(child) };
}

/** The bare server on the same file. */
export async function startBare(file, token = '', { logged = true } = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const from = performance.now();
  const child = start(['bench/bare-server.mjs', file, String(port), ...(logged ? [] : ['unlogged'])]);
  await untilAnswered(`${url}/v1/cases/none`, child);
  const headers = { authorization: `Bearer ${token}` };
  return { url, headers, pid: child.pid, startMs: performance.now() - from, stop: () => stop(child) };
}
