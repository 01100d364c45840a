// A large caseload on a PostgreSQL server of its own: the rows are made in the database, which takes minutes where
// `waymark demo` would take hours. `node bench/postgres-caseload.mjs --cases N` prints its address, and keeps it until
// it is told to stop; SQL gives the rows no checksums.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../test/support/postgres-server.mjs';

const LAST_DAY = '2026-11-27';
const FILLED = [
  ...['child', 'case_record', 'assessment', 'need_rating', 'plan_action', 'delivery', 'delivery_session'],
  ...['attendance', 'offence', 'offence_outcome'],
];

const id = (kind, number) => `('0190${kind}000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const one = (...values) => `(ARRAY[${values.map((value) => `'${value}'`).join(', ')}])`;
const oneOf = (...values) => `${one(...values)}[1 + floor(random() * ${values.length})::int]`;
const own = (area = 'k.area_id') =>
  `(SELECT service_id FROM bench_service), ${area}, '${LAST_DAY}T00:00:00.000Z'`;
const OWN = 'id, service_id, delivery_area_id, recorded_at';
const DAY = `DATE '${LAST_DAY}'`;

// Nine children in ten have one case; the rest have two. Dates spread over ten years.
const FRAME = (cases) => [
  `CREATE UNLOGGED TABLE bench_service AS
   SELECT s.id AS service_id, array_agg(a.id ORDER BY a.code) AS areas FROM youth_justice_service s
   JOIN delivery_area a ON a.service_id = s.id GROUP BY s.id LIMIT 1`,
  `CREATE UNLOGGED TABLE bench_need AS
   SELECT code, row_number() OVER (ORDER BY sort_order, code) - 1 AS place,
     (SELECT array_agg(v.id ORDER BY v.id) FROM intervention_version v
      JOIN intervention_need n ON n.intervention_version_id = v.id
      WHERE n.need_area_code = a.code AND v.is_current AND v.impact_evaluable) AS versions
   FROM need_area a WHERE NOT strength AND service_id IS NULL`,
  `CREATE UNLOGGED TABLE bench_case AS
   SELECT n, child_no, area_id, opened_on, CASE WHEN closed_on <= ${DAY} THEN closed_on END AS closed_on, kind
   FROM (SELECT *, opened_on + 60 + floor(random() * 400)::int AS closed_on FROM (
     SELECT n, CASE WHEN n <= ${Math.ceil(cases * 0.9)} THEN n ELSE n - ${Math.ceil(cases * 0.9)} END AS child_no,
       (SELECT areas[1 + n % array_length(areas, 1)] FROM bench_service) AS area_id,
       DATE '2016-12-01' + floor(random() * 3640)::int AS opened_on, 1 + floor(random() * 4)::int AS kind
     FROM generate_series(1, ${cases}) AS n) AS opened) AS closed`,
];

const CASES = [
  `INSERT INTO child (${OWN}, reference, date_of_birth, sex, ethnicity, preferred_language, row_version)
   SELECT ${id('1', 'k.n')}, ${own()}, 'CH-' || k.n, k.opened_on - 3700 - floor(random() * 2500)::int,
     ${oneOf('MALE', 'MALE', 'MALE', 'MALE', 'FEMALE')}, ${oneOf('WHITE', 'WHITE', 'WHITE', 'WHITE', 'BLACK', 'ASIAN', 'MIXED')},
     ${oneOf('en', 'en', 'en', 'cy')}, 1
   FROM bench_case k WHERE k.n = k.child_no`,
  `INSERT INTO case_record (${OWN}, child_id, reference, opened_on, closed_on, order_type, setting, index_event, index_date,
     likelihood_of_reoffending, is_restricted, row_version)
   SELECT ${id('2', 'k.n')}, ${own()}, ${id('1', 'k.child_no')}, 'CASE-' || k.n, k.opened_on, k.closed_on,
     ${one('REFERRAL_ORDER', 'YOUTH_CAUTION', 'YOUTH_CONDITIONAL_CAUTION', 'YOUTH_REHABILITATION_ORDER')}[k.kind], 'COMMUNITY',
     ${one('COURT_NON_CUSTODIAL', 'CAUTION', 'CAUTION', 'COURT_NON_CUSTODIAL')}[k.kind], k.opened_on - 3,
     ${oneOf('LOW', 'MEDIUM', 'MEDIUM', 'HIGH')}, false, 1
   FROM bench_case k`,
];

// Eight need areas are rated in each assessment; the first two are those that the plan answers.
const NEEDS = [
  `INSERT INTO assessment (${OWN}, case_id, source, stage, assessed_on)
   SELECT ${id('3', 'k.n * 2 + s')}, ${own()}, ${id('2', 'k.n')}, 'ASSETPLUS', ${one('START', 'END')}[s + 1],
     k.opened_on + 7 + s * 150
   FROM bench_case k, generate_series(0, 1) AS s
   WHERE k.opened_on + 7 + s * 150 <= ${DAY} AND (s = 0 OR k.n % 5 < 2)`,
  `INSERT INTO need_rating (${OWN}, assessment_id, case_id, need_area_code, assessed_on, severity, is_priority, mapping_version)
   SELECT ${id('4', '(k.n * 2 + s) * 8 + i')}, ${own()}, ${id('3', 'k.n * 2 + s')}, ${id('2', 'k.n')}, a.code,
     k.opened_on + 7 + s * 150, r.severity, r.severity >= 2 AND random() < 0.85, 'severity-1'
   FROM bench_case k CROSS JOIN generate_series(0, 1) AS s CROSS JOIN generate_series(0, 7) AS i
   JOIN bench_need a ON a.place = (k.n * 3 + i) % (SELECT count(*) FROM bench_need)
   CROSS JOIN LATERAL (SELECT CASE WHEN i < 2 AND s = 0 THEN 2 + floor(random() * 3)::int
     ELSE floor(random() * (5 - s))::int END + 0 * (i + s + k.n)::int AS severity) AS r
   WHERE k.opened_on + 7 + s * 150 <= ${DAY} AND (s = 0 OR k.n % 5 < 2)`,
];

const WORK = [
  `INSERT INTO plan_action (${OWN}, case_id, need_area_code, need_rating_id, intervention_version_id, purpose, responsible_agency,
     planned_on, sessions_planned, minutes_planned, row_version)
   SELECT ${id('5', 'k.n * 2 + i')}, ${own()}, ${id('2', 'k.n')}, a.code, ${id('4', 'k.n * 2 * 8 + i')},
     a.versions[1 + floor(random() * array_length(a.versions, 1))::int], 'REOFFENDING', 'YOUTH_JUSTICE_SERVICE',
     k.opened_on + 10, 6, 360, 1
   FROM bench_case k CROSS JOIN generate_series(0, 1) AS i
   JOIN bench_need a ON a.place = (k.n * 3 + i) % (SELECT count(*) FROM bench_need)
   WHERE k.opened_on + 10 <= ${DAY} AND a.versions IS NOT NULL`,
  `INSERT INTO delivery (${OWN}, case_id, plan_action_id, intervention_version_id, enrolled_on, started_on, ended_on, completion,
     setting, language, row_version)
   SELECT ('01906000' || substr(id::text, 9))::uuid, service_id, delivery_area_id, recorded_at, case_id, id,
     intervention_version_id, planned_on + 7, started_on,
     CASE WHEN started_on + 80 <= ${DAY} THEN started_on + 80 END,
     CASE WHEN started_on + 80 <= ${DAY} THEN
       ${oneOf('COMPLETED_FULL', 'COMPLETED_FULL', 'COMPLETED_ADAPTED', 'PARTIAL', 'NOT_COMPLETED')} END, 'COMMUNITY', 'en', 1
   FROM (SELECT p.*, CASE WHEN random() < 0.9 AND planned_on + 20 <= ${DAY}
     THEN planned_on + 10 + floor(random() * 10)::int END AS started_on FROM plan_action p) AS p
   WHERE planned_on + 7 <= ${DAY} AND random() < 0.87`,
  `INSERT INTO delivery_session (${OWN}, case_id, delivery_id, held_on, minutes_planned, setting, language, deliverer_agency, row_version)
   SELECT ('0190700' || i || substr(d.id::text, 9))::uuid, d.service_id, d.delivery_area_id, d.recorded_at, d.case_id, d.id, d.started_on + i * 14, 60, 'COMMUNITY', 'en',
     'YOUTH_JUSTICE_SERVICE', 1
   FROM delivery d CROSS JOIN generate_series(0, 3) AS i
   WHERE d.started_on IS NOT NULL AND d.started_on + i * 14 <= ${DAY} AND (i < 3 OR d.completion LIKE 'COMPLETED%')`,
  `INSERT INTO attendance (${OWN}, session_id, code, minutes_attended)
   SELECT id, service_id, delivery_area_id, recorded_at, id, code, CASE WHEN code LIKE 'ATTENDED%' THEN 55 ELSE 0 END
   FROM (SELECT s.*, ${oneOf('ATTENDED_ENGAGED', 'ATTENDED_ENGAGED', 'ATTENDED_PARTIAL', 'ABSENT_ACCEPTABLE', 'ABSENT_UNACCEPTABLE')} AS code
     FROM delivery_session s) AS s`,
];

// Two cases in five are followed by offences within eighteen months.
const OFFENCES = [
  `INSERT INTO offence (${OWN}, child_id, committed_on, category, seriousness, is_breach, is_recordable)
   SELECT ${id('8', 'k.n * 8 + i')}, ${own()}, ${id('1', 'k.child_no')}, k.committed_on,
     ${oneOf('THEFT_AND_HANDLING', 'VIOLENCE_AGAINST_THE_PERSON', 'CRIMINAL_DAMAGE')}, 1 + floor(random() * 5)::int, false, true
   FROM (SELECT k.*, i, CASE WHEN i = 0 THEN k.opened_on - 40 ELSE k.opened_on + floor(random() * 540)::int END AS committed_on
     FROM bench_case k CROSS JOIN LATERAL generate_series(0, CASE WHEN random() < 0.4 + 0 * k.n
       THEN 1 + floor(-ln(1 - random()) * 1.6)::int % 7 ELSE 0 END) AS i) AS k
   WHERE k.committed_on <= ${DAY}`,
  `INSERT INTO offence_outcome (${OWN}, offence_id, outcome, outcome_on)
   SELECT id, service_id, delivery_area_id, recorded_at, id, ${oneOf('CONVICTION', 'CONVICTION', 'CONVICTION', 'YOUTH_CAUTION', 'NO_FURTHER_ACTION')},
     LEAST(committed_on + 37, ${DAY})
   FROM offence`,
];

// What is worked out from cases is worked out when the application starts: rows made by SQL note no change.
const DONE = [
  `INSERT INTO changed_case (id, service_id, case_id, recorded_at) SELECT id, service_id, id, recorded_at FROM case_record`,
  'DROP TABLE bench_service',
  'DROP TABLE bench_need',
  'DROP TABLE bench_case',
];

/** Fills an empty database with the organisation and catalogue of the demonstration, and that many cases. */
async function fill(url, cases) {
  const { status } = spawnSync(
    process.execPath,
    ['dist/src/cli.main.js', 'demo', '--no-serve', '--cases', '1'],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('The demonstration could not be loaded.');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Keys that the rows keep by the way they are made are not looked up, and indices are made when the rows are there.
  await client.query(
    "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'",
  );
  await client.query('SELECT setseed(0.26)');
  const { rows: indices } = await client.query(
    `SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.tablename = ANY($1)
     AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)`,
    [FILLED],
  );
  for (const { indexname } of indices) await client.query(`DROP INDEX "${indexname}"`);
  for (const sql of [...FRAME(cases), ...CASES, ...NEEDS, ...WORK, ...OFFENCES, ...DONE])
    await client.query(sql);
  for (const { indexdef } of indices) await client.query(indexdef);
  await client.query('VACUUM (ANALYZE)');
  const counts = {};
  for (const table of FILLED) {
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table}`);
    counts[table] = rows[0].n;
  }
  await client.end();
  return counts;
}

/**
 * A server with a database of that many cases, five sessions to each.
 * @returns {Promise<{ url: string, counts: Record<string, number>, stop: () => Promise<void> }>}
 */
export async function postgresCaseload(cases) {
  const server = await startPostgres();
  try {
    const admin = new pg.Client({ connectionString: `${server.url}/postgres` });
    await admin.connect();
    // Nothing here has to outlive a crash.
    for (const setting of [
      'fsync = off',
      "max_wal_size = '8GB'",
      "shared_buffers = '1GB'",
      "work_mem = '64MB'",
    ]) {
      await admin.query(`ALTER SYSTEM SET ${setting}`);
    }
    await admin.query('CREATE DATABASE caseload');
    await admin.end();
    await server.restart();
    const url = `${server.url}/caseload`;
    return { url, counts: await fill(url, cases), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000000' } } });
  const { url, counts, stop } = await postgresCaseload(Number(values.cases));
  process.stdout.write(`${url}\n${JSON.stringify(counts)}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await stop();
}
