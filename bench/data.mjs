// The caseloads that are measured on: synthetic, made once, kept under data/bench.
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join('data', 'bench');

/** A caseload of that many cases, in a file that is made on the first use. */
export function caseload(cases) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `caseload-${cases}.db`);
  if (existsSync(file)) return file;
  process.stderr.write(`Making a caseload of ${cases} cases; this is done once …\n`);
  const making = `${file}.making`;
  rmSync(making, { force: true });
  const { status } = spawnSync(
    process.execPath,
    ['dist/src/cli.main.js', 'demo', '--no-serve', '--cases', String(cases)],
    { env: { ...process.env, DATABASE_URL: `sqlite:${making}` }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) process.exit(status ?? 1);
  renameSync(making, file);
  return file;
}

/** A copy to write to, so that every run begins with the same rows. */
export function workingCopy(file, name = 'working') {
  const copy = join(FOLDER, `${name}.db`);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
  copyFileSync(file, copy);
  return copy;
}

/**
 * Adds somebody who may do everything in the service of the caseload. Gives a token of theirs.
 * @returns {string}
 */
export function signIn(database) {
  const waymark = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/cli.main.js', ...args], {
      env: { ...process.env, DATABASE_URL: database },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`waymark ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const roles = ['CASE_MANAGER', 'SENIOR_MANAGER', 'ANALYST'];
  waymark('account', 'create', '--subject', 'bench', '--service', 'CTS', '--role', ...roles);
  return waymark('token', 'create', '--account', 'bench', '--service', 'CTS', '--label', 'Bench');
}

/** Adds interventions until at least `count` target the need area, copies of what the catalogue has. */
export function fillCatalogue(file, needArea, count) {
  const database = new Database(file);
  const have = database
    .prepare('SELECT count(*) AS n FROM intervention_need WHERE need_area_code = ?')
    .get(needArea).n;
  const model = database
    .prepare(
      `SELECT i.id AS intervention, v.id AS version FROM intervention i
       JOIN intervention_version v ON v.intervention_id = i.id
       JOIN intervention_need n ON n.intervention_version_id = v.id WHERE n.need_area_code = ? LIMIT 1`,
    )
    .get(needArea);
  const copyOf = (table, where, replaced) => {
    const columns = database.pragma(`table_info(${table})`).map(({ name }) => name);
    const values = columns.map((name) => replaced[name] ?? `"${name}"`);
    return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`;
  };
  const tail = (kind, index) => `'0199${kind}000-0000-7000-8000-${String(index).padStart(12, '0')}'`;
  database.transaction(() => {
    for (let index = have; index < count; index++) {
      const [intervention, version] = [tail('1', index), tail('2', index)];
      database.exec(
        copyOf('intervention', `id = '${model.intervention}'`, {
          id: intervention,
          code: `code || '_${index}'`,
        }),
      );
      database.exec(
        copyOf('intervention_version', `id = '${model.version}'`, {
          id: version,
          intervention_id: intervention,
        }),
      );
      database.exec(
        copyOf('intervention_need', `intervention_version_id = '${model.version}'`, {
          id: `'01993000-0000-7000-8000-' || lower(hex(randomblob(6)))`,
          intervention_version_id: version,
        }),
      );
    }
  })();
  database.exec('ANALYZE');
  database.close();
}

/** Deliveries that a session can be recorded for today, cases to read, and cases with a strong need of an area. */
export function targets(file, needArea = '') {
  const database = new Database(file, { readonly: true });
  const deliveries = database
    .prepare(
      `SELECT d.id, d.started_on AS startedOn FROM delivery d JOIN case_record c ON c.id = d.case_id
       WHERE d.started_on IS NOT NULL ORDER BY d.id LIMIT 2000`,
    )
    .all();
  const cases = database
    .prepare('SELECT id FROM case_record ORDER BY id LIMIT 2000')
    .all()
    .map(({ id }) => id);
  const needing = database
    .prepare(
      'SELECT DISTINCT case_id AS id FROM need_rating WHERE need_area_code = ? AND severity >= 3 ORDER BY 1',
    )
    .all(needArea)
    .map(({ id }) => id);
  const count = (table) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get().n;
  const counts = Object.fromEntries(
    ['case_record', 'delivery', 'delivery_session', 'offence'].map((t) => [t, count(t)]),
  );
  const { id: interventionId } = database
    .prepare(
      `SELECT v.intervention_id AS id FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
       WHERE d.started_on IS NOT NULL AND v.impact_evaluable GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
    )
    .get();
  database.close();
  return { deliveries, cases, needing, counts, interventionId };
}
