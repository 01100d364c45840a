// Many clients read and write at once; afterwards everything that was acknowledged must be there, once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../support/postgres-server.mjs';
import { Caller, latencyOf } from './caller.mjs';
import { Client, World } from './client.mjs';
import { Ledger } from './ledger.mjs';
import { addService, startServer } from './server.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '16' },
    // How often the server is killed with SIGKILL meanwhile, and started again.
    kills: { type: 'string', default: '0' },
    // One database to run on, as DATABASE_URL names it; without it, SQLite and then PostgreSQL.
    database: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const clients = Number(values.clients);
const kills = Number(values.kills);
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs the load on one database, and tells in words what came of it. Gives whether all is well. */
async function soak(name, databaseUrl) {
  const token = addService(databaseUrl);
  let server = await startServer(databaseUrl);
  const caller = new Caller(server.url, token);
  const ledger = new Ledger();
  const world = new World();
  await world.prepare(caller, ledger);
  caller.latencies = { read: [], write: [] };
  const writesBefore = ledger.writes;
  const until = performance.now() + seconds * 1000;
  const working = Array.from({ length: clients }, () =>
    new Client(caller, ledger, world).work(() => performance.now() < until),
  );
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep((seconds * 1000) / (kills + 1));
    await server.end('SIGKILL');
    server = await startServer(databaseUrl);
    caller.url = server.url;
  }
  await Promise.all(working);
  const { requests, latencies } = caller;
  const writes = ledger.writes - writesBefore;
  caller.latencies = { read: [], write: [] };
  const faults = await ledger.verify(caller);
  faults.push(...[...caller.unexpected].map(([what, { count, example }]) => `${count} × ${what} ${example}`));
  if (kills === 0 && caller.unanswered > 0) faults.push(`${caller.unanswered} requests were never answered.`);
  const code = await server.end('SIGTERM');
  if (code !== 0) faults.push(`The server ended with ${code}.`);
  report(name, { requests, writes, latencies, ledger, faults, unanswered: caller.unanswered });
  return faults.length === 0;
}

function report(name, { requests, writes, latencies, ledger, faults, unanswered }) {
  const shown = (list) =>
    latencyOf(list)
      .map((value) => `${value.toFixed(1)} ms`)
      .join(' / ');
  const lines = [
    `${name}: ${clients} clients for ${seconds} s, killed ${kills} times`,
    `  requests            ${requests} (${Math.round(requests / seconds)} a second), ${unanswered} unanswered`,
    `  acknowledged rows   ${writes} (${Math.round(writes / seconds)} a second)`,
    `  refused as stale    ${ledger.stale.length}`,
    `  reads  p50/p99/max  ${shown(latencies.read)}`,
    `  writes p50/p99/max  ${shown(latencies.write)}`,
    `  amiss               ${faults.length === 0 ? 'nothing' : ''}`,
    ...faults.slice(0, 20).map((fault) => `    ${fault}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function onSqlite() {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-soak-'));
  try {
    return await soak('SQLite', `sqlite:${join(folder, 'soak.db')}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPostgres() {
  const postgres = await startPostgres();
  try {
    return await soak('PostgreSQL', `${postgres.url}/postgres`);
  } finally {
    await postgres.stop();
  }
}

const outcomes = values.database
  ? [await soak(values.database.split(':')[0], values.database)]
  : [await onSqlite(), await onPostgres()];
// Not `exitCode`: the embedded server's own hook ends the process with 0.
process.exit(outcomes.every(Boolean) ? 0 : 1);
