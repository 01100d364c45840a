// How long the lists of practice take, beside their statements alone.
import Database from 'better-sqlite3';
import { raiseItems } from '../dist/src/practice/attention/raise-items.js';
import { codesOfRules } from '../dist/src/practice/rules/rule-codes.js';
import { PRACTICE_RULES } from '../dist/src/practice/rules/registry.js';
import { caseload, signIn, workingCopy } from './data.mjs';
import { median } from './load.mjs';
import { startApp } from './servers.mjs';

const CASES = 3000;
const ASKED = 30;

const bind = (parameters) =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));

/** The statement that finds what needs attention in every open case of the service, as the product makes it. */
async function statementOf(database) {
  const { id: serviceId } = database.prepare('SELECT id FROM youth_justice_service').get();
  const reading = {
    query: (sql, parameters = {}) => Promise.resolve(database.prepare(sql).all(bind(parameters))),
  };
  const codes = await codesOfRules(reading, serviceId);
  const rules = PRACTICE_RULES.filter(({ lists }) => lists.includes('ATTENTION'));
  const scope = {
    where: 'c.service_id = :serviceId AND NOT c.is_restricted AND c.closed_on IS NULL',
    parameters: { serviceId },
  };
  let made;
  const keeping = {
    query: (sql, parameters) => {
      made = { sql, parameters };
      return Promise.resolve([]);
    },
  };
  const today = new Date().toISOString().slice(0, 10);
  await raiseItems(
    keeping,
    scope,
    rules.map((rule) => ({ rule, threshold: rule.threshold?.default ?? null, isOn: true })),
    { today, ...codes },
  );
  return made;
}

async function timed(ask) {
  for (let count = 0; count < 5; count++) await ask();
  const times = [];
  for (let count = 0; count < ASKED; count++) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  return median(times);
}

/** The rows of the table. */
export async function practising() {
  const file = workingCopy(caseload(CASES));
  const token = signIn(`sqlite:${file}`);
  const app = await startApp(`sqlite:${file}`, token);
  const database = new Database(file, { readonly: true });
  const { sql, parameters } = await statementOf(database);
  const statement = database.prepare(sql);
  const bare = await timed(() => Promise.resolve(statement.all(bind(parameters))));
  const ask = (path) => async () => {
    const answer = await fetch(`${app.url}${path}`, { headers: app.headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  };
  const rows = [];
  for (const [what, path, target] of [
    ['what needs attention', '/v1/attention', '100 ms'],
    ['a team list, the most pressing first', '/v1/team-list', '50 ms'],
  ]) {
    const taken = await timed(ask(path));
    const ratio = (bare / taken).toFixed(2);
    const name = `(k) ${what}, ${CASES.toLocaleString('en')} cases`;
    rows.push([name, `${bare.toFixed(1)} ms`, `${taken.toFixed(1)} ms`, ratio, target]);
  }
  database.close();
  await app.stop();
  return rows;
}
