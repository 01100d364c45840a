import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';
import { storedRows } from '../support/stored-rows.js';
import { findingsOf, SOUND } from '../support/waymark-command.js';

const newPostgres = new Map(DATABASES).get('postgres');
const majorOf = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0);

/** Why the drill cannot be held here; null where it can. pg_dump refuses a server that is newer than itself. */
async function obstacle(): Promise<string | null> {
  const { status, stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  if (status !== 0) return 'pg_dump is not on the PATH';
  const client = new pg.Client({ connectionString: `${process.env.TEST_POSTGRES_URL}/postgres` });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  const [own, server] = [majorOf(stdout), majorOf(rows[0]?.server_version ?? '')];
  return own < server ? `pg_dump ${own} does not read PostgreSQL ${server}` : null;
}

const reason = await obstacle();
const held = reason === null ? it : it.skip;

describe('pg_dump and pg_restore', () => {
  const databases: TestDatabase[] = [];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-dump-'));
  });

  afterAll(async () => {
    for (const database of databases) await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  held(
    `bring every row back, and the copy verifies${reason === null ? '' : ` (skipped: ${reason})`}`,
    async () => {
      if (!newPostgres) throw new Error('There is no PostgreSQL to test on.');
      const [from, to] = [await newPostgres(), await newPostgres()];
      databases.push(from, to);
      await loadDemoCaseload(from);
      const dump = join(folder, 'waymark.dump');
      execFileSync('pg_dump', ['--format=custom', `--file=${dump}`, from.url]);
      execFileSync('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${to.url}`, dump]);
      expect(await storedRows(to)).toEqual(await storedRows(from));
      expect(await findingsOf(to.url)).toEqual(SOUND);
    },
  );
});
