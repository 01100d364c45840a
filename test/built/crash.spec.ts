import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BuiltApp, runBuilt, startBuiltApp } from '../support/built-app.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

type Server = Pick<BuiltApp, 'url' | 'authorization'>;

const post = ({ url, authorization }: Server, path: string, body: unknown): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const codes = async ({ url, authorization }: Server): Promise<Set<string>> => {
  const response = await fetch(`${url}/v1/delivery-areas`, { headers: { authorization } });
  const answer = (await response.json()) as { items: { code: string }[] };
  return new Set(answer.items.map(({ code }) => code));
};

describe.each(DATABASES)('built server on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await newDatabase();
  });

  afterEach(() => database.drop());

  it('keeps every acknowledged write when it is killed in the middle of writing', async () => {
    const acknowledged = new Set<string>();
    let app = await startBuiltApp(database.url);
    await post(app, '/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' });
    for (let kill = 0; kill < 3; kill++) {
      const server = app;
      let killed = false;
      const writers = Array.from({ length: 8 }, async (_writer, writer) => {
        for (let count = 0; !killed; count++) {
          const code = `K${kill}W${writer}N${count}`;
          const answer = await post(server, '/v1/delivery-areas', { code, nameEn: code }).catch(() => null);
          if (answer?.status === 201) acknowledged.add(code);
          else if (answer) throw new Error(await answer.text());
        }
      });
      setTimeout(() => void app.kill().then(() => (killed = true)), 150 + Math.random() * 200);
      await Promise.all(writers);
      app = await startBuiltApp(database.url);
      const kept = await codes(app);
      expect([...acknowledged].filter((code) => !kept.has(code))).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(20);
    expect(await app.stop()).toBe(0);
  }, 60_000);

  it('finishes a migration that was killed half-way at the next start', async () => {
    const child = spawn(process.execPath, ['test/support/stalling-migration.mjs', database.url, 'stall'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const rerun = await runBuilt('test/support/stalling-migration.mjs', [database.url], {});
    expect([rerun.code, rerun.stdout, rerun.stderr]).toEqual([0, '[{"id":1},{"id":2}]\n', '']);
  });

  it('refuses a database that a newer version has made, in one sentence', async () => {
    expect((await runBuilt('test/support/stalling-migration.mjs', [database.url], {})).code).toBe(0);
    const refused = await runBuilt('dist/src/main.js', [], { DATABASE_URL: database.url, PORT: '0' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^The database was made by a newer version of Waymark .*\n$/);
  });
});
