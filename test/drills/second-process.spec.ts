import { runBuilt, startBuiltApp } from '../support/built-app.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';

describe('a second process on one file', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await newSqlite();
  });

  afterEach(() => database.drop());

  it('is refused in one sentence, until the first is killed', async () => {
    const first = await startBuiltApp(database.url);
    const second = await runBuilt('dist/src/main.js', [], { DATABASE_URL: database.url, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^Another Waymark process is using .*\n$/);
    await first.kill();
    const third = await startBuiltApp(database.url);
    expect(await third.stop()).toBe(0);
  }, 30_000);
});
