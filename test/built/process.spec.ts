import { existsSync, readFileSync, statSync } from 'node:fs';
import { runBuilt, startBuiltApp } from '../support/built-app.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';
import { countRows } from '../support/read-rows.js';

describe('built programs', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await newSqlite();
  });

  afterEach(() => database.drop());

  it('serves the committed contract and its pages', async () => {
    const app = await startBuiltApp(database.url);
    const served: unknown = await (await fetch(`${app.url}/openapi.json`)).json();
    expect(served).toEqual(JSON.parse(readFileSync('openapi/openapi.json', 'utf8')));
    expect(await (await fetch(`${app.url}/docs`)).text()).toContain('swagger-ui');
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    await app.stop();
  });

  it('leaves a checkpointed file when it is asked to stop', async () => {
    const app = await startBuiltApp(database.url);
    expect(await app.stop()).toBe(0);
    const file = database.url.replace('sqlite:', '');
    expect(statSync(file).size).toBeGreaterThan(0);
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0);
  });

  it('names every setting that cannot be used', async () => {
    const refused = await runBuilt('dist/src/main.js', [], {
      DATABASE_URL: 'mysql://x',
      PORT: 'many',
      HOST: 'a b',
    });
    expect(refused.code).toBe(1);
    expect(
      refused.stderr
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['DATABASE_URL', 'HOST', 'PORT']);
  });

  it('runs the demonstration to its end, twice, with the same caseload', async () => {
    const run = () =>
      runBuilt('dist/src/cli.main.js', ['demo', '--no-serve', '--cases', '60'], {
        DATABASE_URL: database.url,
      });
    const first = await run();
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('Loaded a synthetic service of 60 cases');
    const second = await run();
    expect(second.stdout).toContain('already loaded');
    const tables = (text: string) => text.slice(text.indexOf('Provision map'));
    expect(tables(second.stdout)).toBe(tables(first.stdout));
    const other = await runBuilt('dist/src/cli.main.js', ['demo', '--no-serve', '--cases', '61'], {
      DATABASE_URL: database.url,
    });
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('--fresh')]);
  }, 30_000);

  it('makes a demonstration anew, but never removes another service, nor a file that is in use', async () => {
    const demo = (...more: string[]) =>
      runBuilt('dist/src/cli.main.js', ['demo', '--no-serve', '--cases', '20', ...more], {
        DATABASE_URL: database.url,
      });
    const fresh = await demo('--fresh');
    expect([fresh.code, fresh.stdout]).toEqual([
      0,
      expect.stringContaining('Loaded a synthetic service of 20'),
    ]);
    const app = await startBuiltApp(database.url);
    const inUse = await demo('--fresh');
    expect([inUse.code, inUse.stderr]).toEqual([1, expect.stringMatching(/^Another Waymark process/)]);
    await app.stop();
    const service = ['service', 'add', '--code', 'REAL', '--name', 'Real', '--country', 'WALES'];
    await runBuilt('dist/src/cli.main.js', service, { DATABASE_URL: database.url });
    const refused = await demo('--fresh');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('REAL')]);
    expect(await countRows(database, 'youth_justice_service')).toBe(2);
    if (process.platform !== 'win32') {
      expect(statSync(database.url.replace('sqlite:', '')).mode & 0o777).toBe(0o600);
    }
  }, 60_000);
});
