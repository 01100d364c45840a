import { DATABASES, type TestDatabase } from '../support/databases.js';
import { withDatabase } from '../support/in-database.js';
import { readRows } from '../support/read-rows.js';

interface Labelled {
  name: string;
  label_en: string;
  label_cy: string | null;
}

/** What is the same in both languages: abbreviations, names, and some words. */
const ABBREVIATION = /^[A-Z0-9 .+/-]+$/;
const SAME = ['AssetPlus', 'Panel'];

describe.each(DATABASES)('labels that ship, on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await newDatabase();
    await withDatabase(database, () => Promise.resolve());
  });

  afterAll(() => database.drop());

  it.each([
    ['reference_code', "code_set || ' ' || code"],
    ['need_area', 'code'],
  ])('R38 every row of %s is labelled in English and in Welsh', async (table, name) => {
    const rows = await readRows<Labelled>(
      database,
      `SELECT ${name} AS name, label_en, label_cy FROM ${table}`,
    );
    expect(rows.length).toBeGreaterThan(20);
    const unlabelled = rows.filter((row) => !row.label_en.trim() || !row.label_cy?.trim());
    expect(unlabelled.map((row) => row.name)).toEqual([]);
    const untranslated = rows.filter(
      ({ label_en: en, label_cy: cy }) => en === cy && !ABBREVIATION.test(en) && !SAME.includes(en),
    );
    expect(untranslated.map((row) => row.name)).toEqual([]);
  });
});
