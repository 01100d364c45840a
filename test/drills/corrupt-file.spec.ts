import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { verifyDatabase } from '../../src/backup/verify-database.js';
import { DatabaseDamagedError, refuseDamaged } from '../../src/platform/database/file-check.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { SCHEMA } from '../../src/schema.js';
import { runBuilt, startBuiltApp } from '../support/built-app.js';
import { caseReferences } from '../support/case-writers.js';
import { flip } from '../support/damage.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';
import { storedRows } from '../support/stored-rows.js';
import { waymark } from '../support/waymark-command.js';

const FLIPS = 150;
const SEED = 2017;

const CASE_TABLES = [
  ...['child', 'case_record', 'assessment', 'need_rating', 'plan_action', 'delivery', 'delivery_session'],
  ...['attendance', 'offence', 'offence_outcome', 'ete_spell', 'skill_measure'],
];

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
    const rows = await storedRows({ ...database, location: { kind: 'sqlite', file: of } });
    return JSON.stringify(CASE_TABLES.map((table) => rows[table]));
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
    process.stderr.write(`${JSON.stringify(Object.fromEntries(fates))}\n`);
    expect(fates.get('case rows changed unseen')).toBeUndefined();
    expect(fates.get('refused at start')).toBeGreaterThan(FLIPS / 2);
    expect(fates.get('found by the check')).toBeGreaterThan(0);
  }, 300_000);
});
