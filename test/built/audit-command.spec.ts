import { startBuiltApp, runBuilt } from '../support/built-app.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { runSql, withoutTriggers } from '../support/run-sql.js';

describe.each(DATABASES)('waymark audit verify on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await newDatabase();
  });

  afterAll(() => database.drop());

  const verify = (...options: string[]) =>
    runBuilt('dist/src/cli.main.js', ['audit', 'verify', ...options], { DATABASE_URL: database.url });

  it('verifies beside a running server, which tells its head as it ends, and names each fault', async () => {
    const { code } = await runBuilt('dist/src/cli.main.js', ['demo', '--no-serve', '--cases', '60'], {
      DATABASE_URL: database.url,
    });
    expect(code).toBe(0);
    const app = await startBuiltApp(database.url, { environment: { LOG_LEVEL: 'info' } });
    const beside = await verify();
    expect([beside.code, beside.stderr]).toEqual([0, '']);
    const [, head = ''] = /^Head (\S+)$/m.exec(beside.stdout) ?? [];
    expect(head).toMatch(/^[1-9]\d*:[0-9a-f]{64}$/);
    await app.stop();
    expect(app.said()).toContain(`The head of the audit log is ${head}`);
    expect((await verify('--expect-head', head)).code).toBe(0);
    await runSql(
      database,
      ...withoutTriggers(database, 'audit_entry'),
      `UPDATE audit_entry SET records = 99`,
    );
    const changed = await verify();
    expect([changed.code, changed.stdout]).toEqual([1, expect.stringContaining('Position 1: ENTRY_CHANGED')]);
    const other = await verify('--expect-head', head.replace(/^\d+/, '9999'));
    expect([other.code, other.stdout]).toEqual([1, expect.stringContaining('Position 9999: HEAD_DIFFERS')]);
    expect((await verify('--expect-head', 'x')).stderr).toContain('POSITION:HASH');
  });
});
