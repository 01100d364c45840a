import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runBuilt } from '../support/built-app.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

describe.each(DATABASES)('a migration on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await newDatabase();
  });

  afterEach(() => database.drop());

  it('that was killed half-way is finished at the next start', async () => {
    const child = spawn(process.execPath, ['test/support/stalling-migration.mjs', database.url, 'stall'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const rerun = await runBuilt('test/support/stalling-migration.mjs', [database.url], {});
    expect([rerun.code, rerun.stdout, rerun.stderr]).toEqual([0, '[{"id":1},{"id":2}]\n', '']);
  });

  it('of a newer version is refused in one sentence', async () => {
    expect((await runBuilt('test/support/stalling-migration.mjs', [database.url], {})).code).toBe(0);
    const refused = await runBuilt('dist/src/main.js', [], { DATABASE_URL: database.url, PORT: '0' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^The database was made by a newer version of Waymark .*\n$/);
  });
});
