import fc from 'fast-check';
import { copyFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifyDatabase } from '../../src/backup/verify-database.js';
import { DatabaseDamagedError, refuseDamaged } from '../../src/platform/database/file-check.js';
import { runBuilt, startBuiltApp } from '../support/built-app.js';
import { call } from '../support/case-writers.js';
import { flip } from '../support/damage.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';
import { newCase } from '../support/new-case.js';
import { everyRoleOn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';
import { waymark } from '../support/waymark-command.js';

const FLIPS = 100;
const SEED = 2017;

type Fate = 'refused at start' | 'found by the check' | 'case rows as they were' | 'case rows changed unseen';

describe('a damaged SQLite file', () => {
  let database: TestDatabase;
  let file: string;

  beforeAll(async () => {
    database = await newSqlite();
    file = database.url.replace('sqlite:', '');
    await loadDemoCaseload(database);
  });

  afterAll(() => database.drop());

  const caseRows = async (of: string): Promise<string> => {
    const tables = await storedRows({ ...database, location: { kind: 'sqlite', file: of } });
    const sealed = Object.entries(tables).filter(([, rows]) => rows[0]?.includes('"row_checksum":'));
    expect(sealed.length).toBeGreaterThan(20);
    return JSON.stringify(sealed);
  };

  async function fateOf(offset: number, sound: string): Promise<Fate> {
    const copy = `${file}.flipped`;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
    copyFileSync(file, copy);
    flip(copy, offset);
    try {
      refuseDamaged(copy);
    } catch (error) {
      if (error instanceof DatabaseDamagedError) return 'refused at start';
      throw error;
    }
    const { results } = await verifyDatabase({ kind: 'sqlite', file: copy });
    if (results.some(({ findings }) => findings.length > 0)) return 'found by the check';
    return (await caseRows(copy)) === sound ? 'case rows as they were' : 'case rows changed unseen';
  }

  it(`with 16 bytes flipped, at ${FLIPS} places: every change to a case row is found`, async () => {
    const sound = await caseRows(file);
    const offsets = fc.sample(fc.nat(statSync(file).size - 16), { numRuns: FLIPS, seed: SEED });
    const fates = new Map<Fate, number>();
    for (const offset of offsets) {
      const fate = await fateOf(offset, sound);
      fates.set(fate, (fates.get(fate) ?? 0) + 1);
    }
    expect(fates.get('case rows changed unseen')).toBeUndefined();
    expect(fates.get('refused at start')).toBeGreaterThan(FLIPS / 5);
    expect(fates.get('found by the check')).toBeGreaterThan(FLIPS / 5);
  }, 300_000);

  it('is refused at start in one sentence that says how to restore, and that way leads back', async () => {
    const backups = join(dirname(file), 'backups');
    const made = await waymark('backup', 'create', '--to', `${backups}/`, '--database', database.url);
    const backup = /^Backup: (.+)$/m.exec(made.stdout)?.[1] ?? '';
    const before = await caseRows(file);
    for (let page = 2; page < 40; page++) flip(file, page * 4096);
    const refused = await runBuilt('dist/src/main.js', [], { DATABASE_URL: database.url, PORT: '0' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^\S+ is damaged and is not used: [^\n]+\n$/);
    const hint = /waymark (backup restore <file> --to \S+ --replace)/.exec(refused.stderr)?.[1] ?? '';
    const restored = await waymark(...hint.replace('<file>', backup).split(' '));
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    const app = await startBuiltApp(database.url);
    expect(await app.stop()).toBe(0);
    expect(await caseRows(file)).toBe(before);
  }, 60_000);

  it('that is damaged while it is served is not served any further', async () => {
    const authorization = await everyRoleOn(database);
    const app = await startBuiltApp(database.url, { authorization, environment: { LOG_LEVEL: 'warn' } });
    const size = statSync(file).size;
    for (let page = 2; page < size / 4096; page++) flip(file, page * 4096, 8);
    const read = () => call(app, 'GET', '/v1/provision-map/interventions');
    expect((await read()).body.code).toBe('STORAGE_DAMAGED');
    for (const answer of [await read(), await call(app, 'POST', '/v1/cases', newCase())]) {
      expect([answer.status, answer.body.code]).toEqual([503, 'STORAGE_DAMAGED']);
    }
    expect((await call(app, 'GET', '/health/ready')).status).toBe(503);
    expect(app.said().match(/Nothing is served from it any more/g)).toHaveLength(1);
    await app.stop();
  });
});
