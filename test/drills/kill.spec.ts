import { setTimeout as delay } from 'node:timers/promises';
import { startBuiltApp } from '../support/built-app.js';
import { CaseWriters, prepareService, until } from '../support/case-writers.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { readRows } from '../support/read-rows.js';
import { everyRoleOn } from '../support/sign-in.js';
import { findingsOf, SOUND } from '../support/waymark-command.js';

const KILLS = 3;
const NOT_LOGGED_ONCE = `SELECT c.id FROM case_record c WHERE 1 <> (
  SELECT COUNT(*) FROM audit_entry e WHERE e.case_id = c.id AND e.action = 'COLLECTION')`;
const OF_NOTHING = `SELECT e.id FROM audit_entry e WHERE e.action = 'COLLECTION' AND e.record_type = 'case'
  AND NOT EXISTS (SELECT 1 FROM case_record c WHERE c.id = e.case_id)`;

describe.each(DATABASES)('kill -9 of a server on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await newDatabase();
  });

  afterAll(() => database.drop());

  it(`${KILLS} times while 8 clients write loses no acknowledged case, leaves every row sound, and none without its entry in the log`, async () => {
    const writers = new CaseWriters();
    const authorization = await everyRoleOn(database);
    let app = await startBuiltApp(database.url, { authorization });
    await prepareService(app);
    for (let kill = 0; kill < KILLS; kill++) {
      writers.start(app);
      const before = writers.acknowledged.size;
      await until('writes', () => writers.acknowledged.size > before + 10);
      await delay(Math.random() * 200);
      await app.kill();
      await writers.stop();
      app = await startBuiltApp(database.url, { authorization });
      expect(await writers.lostAt(app)).toEqual([]);
      expect(await findingsOf(database.url)).toEqual(SOUND);
      for (const sql of [NOT_LOGGED_ONCE, OF_NOTHING]) expect(await readRows(database, sql)).toEqual([]);
    }
    expect(writers.refused).toEqual([]);
    expect(writers.acknowledged.size).toBeGreaterThan(20);
    expect(await app.stop()).toBe(0);
  }, 120_000);
});
