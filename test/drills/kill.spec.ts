import { setTimeout as delay } from 'node:timers/promises';
import { startBuiltApp } from '../support/built-app.js';
import { CaseWriters, prepareService, until } from '../support/case-writers.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { findingsOf, SOUND } from '../support/waymark-command.js';

const KILLS = 3;

describe.each(DATABASES)('kill -9 of a server on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await newDatabase();
  });

  afterAll(() => database.drop());

  it(`${KILLS} times while 8 clients write loses no acknowledged case and leaves every row sound`, async () => {
    const writers = new CaseWriters();
    let app = await startBuiltApp(database.url);
    await prepareService(app.url);
    for (let kill = 0; kill < KILLS; kill++) {
      const before = writers.acknowledged.size;
      writers.start(app.url);
      await until('writes', () => writers.acknowledged.size > before + 8);
      await delay(Math.random() * 200);
      await app.kill();
      await writers.stop();
      app = await startBuiltApp(database.url);
      expect(await writers.lostAt(app.url)).toEqual([]);
      expect(await findingsOf(database.url)).toEqual(SOUND);
    }
    expect(writers.refused).toEqual([]);
    expect(writers.acknowledged.size).toBeGreaterThan(20);
    expect(await app.stop()).toBe(0);
  }, 120_000);
});
