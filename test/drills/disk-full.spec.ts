import { openDatabase } from '../../src/platform/database/open-database.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { problemOf } from '../../src/platform/errors/problem.js';
import { TestApi } from '../support/api.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';
import { LEDGER } from '../support/ledger-schema.js';

describe('a full disk under SQLite', () => {
  let database: TestDatabase;
  let uow: UnitOfWork;

  const write = (name: string): Promise<unknown> =>
    uow.write((tx) =>
      tx.execute('INSERT INTO note (name, body) VALUES (:name, :body)', { name, body: 'x'.repeat(3000) }),
    );
  const names = (): Promise<{ name: string }[]> =>
    uow.read((tx) => tx.query('SELECT name FROM note ORDER BY name'));

  beforeAll(async () => {
    database = await newSqlite();
    uow = await openDatabase(database.location, LEDGER);
    await uow.write((tx) =>
      tx.execute('CREATE TABLE note (name varchar(20) PRIMARY KEY, body text NOT NULL)'),
    );
  });

  afterAll(async () => {
    await uow.close();
    await database.drop();
  });

  it('is answered as 507, loses nothing, lets reads go on and recovers without a restart', async () => {
    await uow.write((tx) => tx.query('PRAGMA max_page_count = 40'));
    const acknowledged: string[] = [];
    const faults: unknown[] = [];
    for (let round = 0; round < 12; round++) {
      const attempts = Array.from(
        { length: 5 },
        (_unit, unit) => `r${String(round).padStart(2, '0')}u${unit}`,
      );
      const settled = await Promise.allSettled(attempts.map(write));
      settled.forEach((outcome, index) => {
        if (outcome.status === 'fulfilled') acknowledged.push(attempts[index] ?? '');
        else faults.push(outcome.reason);
      });
    }
    expect(acknowledged.length).toBeGreaterThan(5);
    expect(faults.length).toBeGreaterThan(5);
    for (const fault of faults)
      expect(problemOf(fault, 'r')).toMatchObject({ status: 507, code: 'STORAGE_FULL' });
    expect((await names()).map(({ name }) => name)).toEqual(acknowledged);
    expect(uow.storageIsFull).toBe(true);
    await uow.write((tx) => tx.query('PRAGMA max_page_count = 4000'));
    await write('later');
    expect(uow.storageIsFull).toBe(false);
    expect((await names()).length).toBe(acknowledged.length + 1);
  });
});

describe('a full disk under a server on SQLite', () => {
  it('is refused with 507 and told by readiness, until there is room', async () => {
    const database = await newSqlite();
    const http = await TestApi.start(database);
    const readiness = async () => {
      const { status, body } = await http.get('/health/ready');
      return [status, body.status];
    };
    const setPages = (pages: string) =>
      http.uow.write(async (tx) => void (await tx.query(`PRAGMA max_page_count = ${pages}`)));
    let made = 0;
    const addService = async () =>
      (await http.post('/v1/services', { code: `S${++made}`, nameEn: 'x'.repeat(100), country: 'WALES' }))
        .status;
    try {
      expect([await addService(), await readiness()]).toEqual([201, [200, 'ok']]);
      const [{ page_count: pages } = { page_count: 0 }] = await http.uow.read((tx) =>
        tx.query<{ page_count: number }>('PRAGMA page_count'),
      );
      await setPages(String(pages));
      let status = 201;
      while (status === 201) status = await addService();
      expect([status, await readiness()]).toEqual([507, [200, 'degraded']]);
      expect((await http.get('/v1/services')).status).toBe(200);
      await setPages(String(pages + 1000));
      expect([await addService(), await readiness()]).toEqual([201, [200, 'ok']]);
    } finally {
      await http.close();
      await database.drop();
    }
  });
});
