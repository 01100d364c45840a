import { runBuilt, startBuiltApp } from '../support/built-app.js';
import { call, prepareService } from '../support/case-writers.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { everyRoleOn } from '../support/sign-in.js';

const ZONES = ['Europe/London', 'Pacific/Auckland', 'America/St_Johns'];

// A child born on 29 February, and days on which British clocks change.
const leapling = () =>
  newCase(
    { openedOn: '2026-03-29', indexEvent: 'COURT_NON_CUSTODIAL', indexDate: '2025-10-26' },
    { dateOfBirth: '2012-02-29' },
  );

describe(`clocks and zones: ${ZONES.join(', ')}`, () => {
  let databases: TestDatabase[];

  beforeAll(async () => {
    databases = await Promise.all(ZONES.map(newSqlite));
  });

  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('the map and the evaluation of one synthetic caseload are the same to the letter', async () => {
    const printed = await Promise.all(
      ZONES.map((TZ, index) =>
        runBuilt('dist/src/cli.main.js', ['demo', '--no-serve', '--cases', '120'], {
          TZ,
          DATABASE_URL: databases[index]?.url,
        }),
      ),
    );
    expect(printed.map(({ code }) => code)).toEqual(ZONES.map(() => 0));
    expect(printed[0]?.stdout).toContain('Provision map');
    expect(new Set(printed.map(({ stdout }) => stdout)).size).toBe(1);
  }, 60_000);

  it('a birth on 29 February and days on which clocks change are kept as they were given, in and out', async () => {
    const database = await newSqlite();
    const given = leapling();
    const authorization = await everyRoleOn(database);
    const read: unknown[] = [];
    for (const [index, TZ] of ZONES.entries()) {
      const app = await startBuiltApp(database.url, { authorization, environment: { TZ } });
      if (index === 0) {
        await prepareService(app);
        expect((await call(app, 'POST', '/v1/cases', given)).status).toBe(201);
      }
      read.push((await call(app, 'GET', '/v1/cases')).body.items?.[0]);
      await app.stop();
    }
    await database.drop();
    expect(read[0]).toMatchObject({ openedOn: '2026-03-29', indexDate: '2025-10-26' });
    expect(new Set(read.map((item) => JSON.stringify(item))).size).toBe(1);
  });
});
