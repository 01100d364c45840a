// npm run bench: the built application beside a bare Fastify and better-sqlite3 server on the same file, in
// alternating rounds. It prints ratios and asserts nothing by the clock. Options: --rounds N --seconds N
// --cases N (serving) --large N (evaluation; 0 leaves it out)
// --mapped N (provision map) --postgres N (the same on PostgreSQL; 0, the default, leaves it out) --only LETTER.
import Table from 'cli-table3';
import { parseArgs } from 'node:util';
import { besideR } from './against-r.mjs';
import { advising } from './advice.mjs';
import { verifying } from './audit.mjs';
import { caseload, fillCatalogue, signIn, targets, workingCopy } from './data.mjs';
import { alternate, compareAnswers, median } from './load.mjs';
import { practising } from './practice.mjs';
import { managing } from './managing.mjs';
import { mapping } from './provision-map.mjs';
import { residentMb, startApp, startBare } from './servers.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    cases: { type: 'string', default: '7000' },
    large: { type: 'string', default: '100000' },
    mapped: { type: 'string', default: '50000' },
    postgres: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
});
const [rounds, seconds, cases, large, mapped, postgres] = [
  ...[values.rounds, values.seconds, values.cases, values.large, values.mapped, values.postgres],
].map(Number);
const NEED_AREA = 'ETE';
const CLIENTS = 16;
const wanted = ([what]) => what.startsWith(`(${values.only}`);
const say = (text) => process.stdout.write(`${text}\n`);

const sessionRequest = (deliveries) => {
  let next = 0;
  return [
    {
      method: 'POST',
      path: '/v1/sessions',
      headers: { 'content-type': 'application/json' },
      setupRequest: (request) => {
        const { id, startedOn } = deliveries[next++ % deliveries.length];
        const body = JSON.stringify({
          deliveryId: id,
          heldOn: startedOn,
          minutesPlanned: 60,
          delivererAgency: 'YOUTH_JUSTICE_SERVICE',
          attendance: { code: 'ATTENDED_ENGAGED', minutesAttended: 55, engagement: 3 },
        });
        return { ...request, body };
      },
    },
  ];
};

const caseRequests = (ids) => ids.slice(0, 500).map((id) => ({ method: 'GET', path: `/v1/cases/${id}` }));

function table(rows) {
  const shown = new Table({
    head: ['', 'bare', 'Waymark', 'ratio', 'to reach'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const row of rows) shown.push(row);
  return shown.toString();
}

async function compared(app, bare, { what, target, requests, connections }) {
  const result = await alternate(app, bare, { requests, connections, seconds }, rounds);
  const speeds = [result.bare, result.app].map((value) => `${value.toFixed(1)}/s`);
  return [what, ...speeds, result.ratio.toFixed(2), target];
}

async function serving() {
  const file = workingCopy(caseload(cases));
  fillCatalogue(file, NEED_AREA, 60);
  const { deliveries, cases: ids, counts } = targets(file);
  const token = signIn(`sqlite:${file}`);
  const app = await startApp(`sqlite:${file}`, token);
  const bare = await startBare(file, token);
  const listPath = `/v1/interventions?needArea=${NEED_AREA}&limit=50`;
  await compareAnswers(app, bare, listPath);
  for (const id of ids.slice(0, 20)) await compareAnswers(app, bare, `/v1/cases/${id}`);
  say(
    `${counts.case_record} cases, ${counts.delivery} deliveries, ${counts.delivery_session} sessions; SQLite, WAL,`,
  );
  say(
    `synchronous=FULL; warm; medians of ${rounds} alternating rounds of ${seconds} s; the answers are the same.`,
  );

  const list = [{ method: 'GET', path: listPath }];
  const scenarios = [
    ['(a) list 50 interventions of a need area', list, CLIENTS, '0.70'],
    ['(b) a case with needs and deliveries', caseRequests(ids), CLIENTS, '0.65'],
    ['(c) write a session, 16 clients', sessionRequest(deliveries), CLIENTS, '1.50'],
    ['(c) write a session, 1 client', sessionRequest(deliveries), 1, '0.60'],
  ];
  const rows = [];
  for (const [what, requests, connections, target] of scenarios.filter(wanted)) {
    rows.push(await compared(app, bare, { what, target, requests, connections }));
  }
  await app.stop();
  await bare.stop();
  return rows;
}

/** What it costs that a look at a child's record is on the log before it is answered. */
async function logging() {
  // A file has one application.
  const [file, other] = ['working', 'unlogged'].map((name) => workingCopy(caseload(cases), name));
  const [token, otherToken] = [file, other].map((name) => signIn(`sqlite:${name}`));
  const logged = await startApp(`sqlite:${file}`, token);
  const unlogged = await startApp(`sqlite:${other}`, otherToken, { logged: false });
  const requests = caseRequests(targets(file).cases);
  const bare = await startBare(other, otherToken, { logged: false });
  const asked = { requests, connections: CLIENTS };
  const rows = [
    await compared(logged, unlogged, {
      what: '(i) a case, logged against unlogged',
      target: '0.50',
      ...asked,
    }),
    await compared(unlogged, bare, { what: '    a case, nobody logging it', target: '', ...asked }),
  ];
  for (const server of [logged, unlogged, bare]) await server.stop();
  return rows;
}

async function starting() {
  const file = workingCopy(caseload(cases));
  const measured = { app: [], bare: [], appMb: [], bareMb: [] };
  for (let count = 0; count < rounds; count++) {
    for (const [name, start] of [
      ['bare', startBare],
      ['app', (name) => startApp(`sqlite:${name}`)],
    ]) {
      const server = await start(file);
      measured[name].push(server.startMs);
      measured[`${name}Mb`].push(residentMb(server.pid));
      await server.stop();
    }
  }
  const ratio = (of) => (median(measured[of]) / median(measured[of.replace('app', 'bare')])).toFixed(2);
  return [
    [
      '(f) start to first answer',
      `${(median(measured.bare) / 1000).toFixed(2)} s`,
      `${(median(measured.app) / 1000).toFixed(2)} s`,
      ratio('app'),
      '2 s',
    ],
    [
      '(g) resident memory, idle',
      `${median(measured.bareMb).toFixed(0)} MB`,
      `${median(measured.appMb).toFixed(0)} MB`,
      ratio('appMb'),
      '',
    ],
  ];
}

/** The longest that a request takes which is made again and again while `work` goes on, in milliseconds. */
async function meanwhile(work, { url, headers }) {
  let isOver = false;
  const done = work().finally(() => (isOver = true));
  const times = [];
  while (!isOver) {
    const from = performance.now();
    await (await fetch(`${url}/v1/need-areas`, { headers })).arrayBuffer();
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await done;
  return Math.max(...times);
}

async function evaluating() {
  const file = workingCopy(caseload(large));
  const { counts, interventionId } = targets(file);
  const app = await startApp(`sqlite:${file}`, signIn(`sqlite:${file}`));
  const idle = residentMb(app.pid);
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, residentMb(app.pid))), 20);
  const ask = async (path, body) => {
    const answer = await fetch(`${app.url}/v1/${path}`, {
      method: 'POST',
      headers: { ...app.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { state = 'FINISHED' } = await answer.json();
    if (answer.status !== 201 || state !== 'FINISHED') {
      throw new Error(`${path} answered ${answer.status}, ${state}`);
    }
  };
  const seconds = async (path, body) => {
    const times = [];
    for (let count = 0; count < rounds; count++) {
      const from = performance.now();
      await ask(path, body);
      times.push((performance.now() - from) / 1000);
    }
    return `${median(times).toFixed(2)} s`;
  };
  const plain = await seconds('evaluations', { interventionId });
  const memory = `${(peak - idle).toFixed(0)} MB`;
  const adjusted = await seconds('evaluations', { interventionId, method: 'WEIGHTING' });
  const survey = await seconds('evaluation-surveys', {});
  const longest = await meanwhile(() => ask('evaluations', { interventionId, method: 'WEIGHTING' }), app);
  clearInterval(watch);
  await app.stop();
  return [
    [`(e) evaluate one intervention over ${counts.case_record} cases`, '', plain, '', '1 s'],
    ['    memory above idle, most', '', memory, '', '300 MB'],
    ['    adjusted by weighting, seven covariates', '', adjusted, '', ''],
    ['    every intervention at once', '', survey, '', '10 s'],
    ['    the longest that another request waited meanwhile', '', `${longest.toFixed(0)} ms`, '', ''],
  ];
}

const rows = [
  ...(wanted(['(a)']) || wanted(['(b)']) || wanted(['(c)']) ? await serving() : []),
  ...(wanted(['(d)']) ? await managing() : []),
  ...(large > 0 && wanted(['(e)']) ? await evaluating() : []),
  ...(wanted(['(f)']) ? await starting() : []),
  ...(wanted(['(h)']) ? await verifying(rounds) : []),
  ...(wanted(['(i)']) ? await logging() : []),
  ...(wanted(['(j)']) ? await advising(rounds, cases, NEED_AREA) : []),
  ...(wanted(['(k)']) ? await practising() : []),
  ...(wanted(['(l)']) ? await mapping(mapped, postgres) : []),
  ...(wanted(['(m)']) ? besideR() : []),
];
say(table(rows));
