// How long advice on one case takes against a large catalogue, beside a bare server that reads the same rows of it.
import Database from 'better-sqlite3';
import { caseload, fillCatalogue, signIn, targets, workingCopy } from './data.mjs';
import { median } from './load.mjs';
import { startApp, startBare } from './servers.mjs';

const ENTRIES = 2_000;
const CASES = 40;

/** Gives every entry an item of evidence and places, and the service fifty workers with three courses each. */
function furnish(file) {
  const database = new Database(file);
  const { id: serviceId } = database.prepare('SELECT id FROM youth_justice_service').get();
  const at = '2026-01-01T00:00:00.000Z';
  const id = "'01994000-0000-7000-8000-' || lower(hex(randomblob(6)))";
  const numbered = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)';
  database.transaction(() => {
    database.exec(`
      INSERT INTO evidence_item (id, service_id, recorded_at, intervention_id, scheme, rating, evidence_security, citation,
        reviewed_on, stale_after, row_version)
      SELECT ${id}, '${serviceId}', '${at}', id, 'YEF_TOOLKIT', 'MODERATE', 1 + abs(random()) % 5, 'Toolkit',
        '2026-01-01', '2028-01-01', 1 FROM intervention;
      INSERT INTO intervention_capacity (id, service_id, recorded_at, intervention_id, places, valid_from, wait_weeks,
        row_version)
      SELECT ${id}, '${serviceId}', '${at}', id, 10, '2026-01-01', 2, 1 FROM intervention;
      INSERT INTO worker (id, service_id, recorded_at, reference, name, agency, languages, active_from, row_version)
      ${numbered} SELECT ${id}, '${serviceId}', '${at}', 'BENCH-' || i, 'Worker ' || i, 'POLICE', '["en","cy"]',
        '2020-01-01', 1 FROM n;
      INSERT INTO training_record (id, service_id, recorded_at, worker_id, qualification, trained_on, row_version)
      SELECT ${id}, '${serviceId}', '${at}', w.id, q.code, '2025-01-01', 1 FROM worker w JOIN (
        SELECT code FROM reference_code WHERE code_set = 'QUALIFICATION' ORDER BY code LIMIT 3) q;`);
  })();
  database.exec('ANALYZE');
  database.close();
}

/** Cases in which much is needed: against each of them nearly every entry is judged. */
const pathsOf = (ids) => ids.slice(0, CASES).map((id) => `/v1/cases/${id}/recommendations`);

async function timed({ url, headers }, path) {
  const from = performance.now();
  const answer = await fetch(`${url}${path}`, { headers });
  const body = await answer.json();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return { ms: performance.now() - from, judged: body.recommendationCount + body.notEligibleCount };
}

/** The row of the table. */
export async function advising(rounds, cases, needArea) {
  const file = workingCopy(caseload(cases));
  fillCatalogue(file, needArea, ENTRIES);
  const token = signIn(`sqlite:${file}`);
  furnish(file);
  const app = await startApp(`sqlite:${file}`, token);
  const bare = await startBare(file, token);
  const paths = pathsOf(targets(file, needArea).needing);
  const measured = { app: [], bare: [] };
  let judged = 0;
  for (let count = 0; count <= rounds; count++) {
    for (const path of paths) {
      const [theirs, ours] = [await timed(bare, path), await timed(app, path)];
      judged = Math.max(judged, ours.judged);
      // The first round warms up.
      if (count === 0) continue;
      measured.bare.push(theirs.ms);
      measured.app.push(ours.ms);
    }
  }
  await app.stop();
  await bare.stop();
  const [ours, theirs] = [median(measured.app), median(measured.bare)];
  return [
    [
      `(j) advice on a case, ${judged.toLocaleString('en')} entries judged`,
      `${theirs.toFixed(1)} ms`,
      `${ours.toFixed(1)} ms`,
      (theirs / ours).toFixed(2),
      '25 ms',
    ],
  ];
}
