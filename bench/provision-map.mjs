// How long the provision map takes, beside one statement that counts the same from the records of the same file.
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { caseload, signIn, workingCopy } from './data.mjs';
import { median } from './load.mjs';
import { postgresCaseload } from './postgres-caseload.mjs';
import { startApp } from './servers.mjs';

const ASKED = 20;
const LAST_DAY = Date.UTC(2026, 10, 20);
export const dayBefore = (days) => new Date(LAST_DAY - days * 86_400_000).toISOString().slice(0, 10);

/** Children assessed, in need, prioritised and reached, by need and delivery area, of every case up to a day. */
export const COUNTED_FROM_RECORDS = `
  WITH said AS MATERIALIZED (
    SELECT r.case_id, r.need_area_code, r.severity, r.is_priority,
      MAX(CASE WHEN r.is_priority THEN 1 ELSE 0 END) OVER w AS prioritised,
      ROW_NUMBER() OVER (w ORDER BY r.assessed_on DESC, r.id DESC) AS age
    FROM need_rating r WHERE r.assessed_on <= :until AND (r.severity IS NOT NULL OR r.is_priority)
    WINDOW w AS (PARTITION BY r.case_id, r.need_area_code)
  ), reached AS MATERIALIZED (
    SELECT DISTINCT p.case_id, p.need_area_code FROM plan_action p JOIN delivery d ON d.plan_action_id = p.id
      JOIN delivery_session s ON s.delivery_id = d.id JOIN attendance t ON t.session_id = s.id
    WHERE s.held_on <= :until AND (t.code LIKE 'ATTENDED%' OR t.code = 'LATE')
  )
  SELECT n.need_area_code, c.delivery_area_id, COUNT(*) AS assessed,
    COUNT(*) FILTER (WHERE n.is_priority OR n.severity >= 2) AS needed, SUM(n.prioritised) AS prioritised,
    COUNT(*) FILTER (WHERE n.prioritised = 1 AND e.case_id IS NOT NULL) AS reached
  FROM said n JOIN case_record c ON c.id = n.case_id
    LEFT JOIN reached e ON e.case_id = n.case_id AND e.need_area_code = n.need_area_code
  WHERE n.age = 1 AND NOT c.is_restricted AND c.opened_on <= :until
  GROUP BY n.need_area_code, c.delivery_area_id`;

/** Processor time of a process, in milliseconds: the machine may be busy with something else. */
export function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What is asked for the first time is counted from the texts of all children; what was asked before is remembered. */
export async function timeMap({ url, headers, pid }, cases) {
  const ask = async (until) => {
    const [from, cpu] = [performance.now(), cpuMs(pid)];
    const answer = await fetch(`${url}/v1/provision-map?since=1990-01-01&until=${until}`, { headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`The map answered ${answer.status}`);
    return { ms: performance.now() - from, cpu: cpuMs(pid) - cpu };
  };
  const all = async (untilOf) => {
    const answers = [];
    for (let count = 0; count < ASKED; count++) answers.push(await ask(untilOf(count)));
    return { ms: median(answers.map(({ ms }) => ms)), cpu: median(answers.map(({ cpu }) => cpu)) };
  };
  await all((count) => dayBefore(40 + count));
  return { cases, cold: await all((count) => dayBefore(count)), unchanged: await all(() => dayBefore(0)) };
}

/** The map over a caseload on SQLite, and the statement alone. */
export async function measureMap(cases) {
  const file = workingCopy(caseload(cases), 'map');
  const app = await startApp(`sqlite:${file}`, signIn(`sqlite:${file}`));
  const measured = await timeMap(app, cases);
  await app.stop();
  const database = new Database(file, { readonly: true });
  const sessions = database.prepare('SELECT COUNT(*) AS n FROM delivery_session').get().n;
  const statement = database.prepare(COUNTED_FROM_RECORDS);
  const times = [1, 2, 3].map(() => {
    const from = performance.now();
    statement.all({ until: dayBefore(0) });
    return performance.now() - from;
  });
  database.close();
  return { ...measured, sessions, bareMs: median(times) };
}

/** The map over a caseload on a PostgreSQL server of its own, and the statement alone. */
async function measureOnPostgres(cases) {
  const { url, counts, stop } = await postgresCaseload(cases);
  try {
    const app = await startApp(url, signIn(url));
    const measured = await timeMap(app, cases);
    await app.stop();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const from = performance.now();
    await client.query(COUNTED_FROM_RECORDS.replaceAll(':until', '$1'), [dayBefore(0)]);
    const bareMs = performance.now() - from;
    await client.end();
    return { ...measured, sessions: counts.delivery_session, bareMs };
  } finally {
    await stop();
  }
}

const rowsOf = (what, { cold, unchanged, cases, sessions, bareMs }, [first, again]) => {
  const row = (name, { ms }, target) => [
    ...[name, `${bareMs.toFixed(0)} ms`, `${ms.toFixed(1)} ms`, (bareMs / ms).toFixed(1), target],
  ];
  const size = `${cases.toLocaleString('en')} cases, ${sessions.toLocaleString('en')} sessions`;
  return [row(`${what}, ${size}`, cold, first), row('    the same question again', unchanged, again)];
};

/** The rows of the table; a caseload on PostgreSQL takes some minutes to make, and is not measured where it is 0. */
export async function mapping(cases, onPostgres) {
  const rows = rowsOf('(l) provision map', await measureMap(cases), ['300 ms', '30 ms']);
  if (onPostgres === 0) return rows;
  const there = await measureOnPostgres(onPostgres);
  return [...rows, ...rowsOf('(l) the same on PostgreSQL', there, ['3 s', ''])];
}
