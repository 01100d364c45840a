// How long the figures take that managers read, each asked for the first time of a quarter, beside one statement that counts
// needs and whom work reached from the records of the same file.
import Database from 'better-sqlite3';
import { caseload, signIn, workingCopy } from './data.mjs';
import { median } from './load.mjs';
import { COUNTED_FROM_RECORDS } from './provision-map.mjs';
import { startApp } from './servers.mjs';

const CASES = 3000;
const QUARTERS = [...['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2']].map((quarter) => {
  const month = 3 * Number(quarter[6]);
  const [since, until] = [month - 3, month].map((ending, place) =>
    new Date(Date.UTC(Number(quarter.slice(0, 4)), ending, place === 0 ? 1 : 0)).toISOString().slice(0, 10),
  );
  return { quarter, period: `since=${since}&until=${until}` };
});
// The map first: a pack asks it the same, and it remembers.
const FIGURES = [
  ['the map as it may leave', ({ period }) => `provision-map?${period}&view=PUBLICATION`, ''],
  ['board pack', ({ quarter }) => `board-pack?quarter=${quarter}`, '2 s'],
  ['the interventions behind the map', ({ period }) => `provision-map/interventions?${period}`, ''],
  ['cascades of need', ({ period }) => `need-cascades?${period}`, ''],
  ['measures of practice', () => 'practice-measures', ''],
  ['equity', ({ period }) => `equity?${period}`, ''],
  ['capacity and demand', ({ period }) => `capacity-and-demand?${period}`, ''],
];

const timed = (times) => `${median(times).toFixed(0)} ms`;

/** The rows of the table. */
export async function managing() {
  const file = workingCopy(caseload(CASES));
  const app = await startApp(`sqlite:${file}`, signIn(`sqlite:${file}`));
  const database = new Database(file, { readonly: true });
  const statement = database.prepare(COUNTED_FROM_RECORDS);
  const bare = [1, 2, 3].map(() => {
    const from = performance.now();
    statement.all({ until: '2026-09-30' });
    return performance.now() - from;
  });
  database.close();
  const rows = [];
  for (const [what, pathOf, target] of FIGURES) {
    const times = [];
    for (const asked of QUARTERS) {
      const from = performance.now();
      const answer = await fetch(`${app.url}/v1/${pathOf(asked)}`, { headers: app.headers });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${pathOf(asked)} answered ${answer.status}`);
      times.push(performance.now() - from);
    }
    rows.push([`(d) ${what}, ${CASES.toLocaleString('en')} cases`, timed(bare), timed(times), '', target]);
  }
  await app.stop();
  return rows;
}
