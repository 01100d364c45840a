import { setTimeout as delay } from 'node:timers/promises';
import { asDomainError } from '../../src/platform/database/database-fault.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import type { ReadTransaction, WriteTransaction } from '../../src/platform/database/transaction.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { LEDGER } from '../support/ledger-schema.js';

const total = async (tx: ReadTransaction): Promise<number> => {
  const rows = await tx.query<{ name: string; balance: number }>(
    'SELECT name, balance FROM account ORDER BY name',
  );
  // A second statement, later: both must be of one snapshot.
  await delay(1);
  const again = await tx.query<{ balance: number }>('SELECT balance FROM account ORDER BY name');
  expect(again.map((row) => row.balance)).toEqual(rows.map((row) => row.balance));
  return rows.reduce((sum, row) => sum + row.balance, 0);
};

const transfer = async (tx: WriteTransaction, amount: number): Promise<void> => {
  const source = await tx.queryOne<{ balance: number }>("SELECT balance FROM account WHERE name = 'a'");
  const target = await tx.queryOne<{ balance: number }>("SELECT balance FROM account WHERE name = 'b'");
  await delay(Math.random() * 2);
  await tx.execute("UPDATE account SET balance = :balance WHERE name = 'a'", {
    balance: (source?.balance ?? NaN) - amount,
  });
  await tx.execute("UPDATE account SET balance = :balance WHERE name = 'b'", {
    balance: (target?.balance ?? NaN) + amount,
  });
};

const addEntry = (tx: WriteTransaction, id: string): Promise<number> =>
  tx.execute('INSERT INTO entry (id) VALUES (:id)', { id });

const entries = (uow: UnitOfWork): Promise<string[]> =>
  uow.read(async (tx) =>
    (await tx.query<{ id: string }>('SELECT id FROM entry ORDER BY id')).map(({ id }) => id),
  );

describe.each(DATABASES)('unit of work on %s', (dialect, newDatabase) => {
  let database: TestDatabase;
  let uow: UnitOfWork;

  beforeEach(async () => {
    database = await newDatabase();
    uow = await openDatabase(database.location, LEDGER);
  });

  afterEach(async () => {
    await uow.close();
    await database.drop();
  });

  it('loses no write when 20 units that read and then write overlap', async () => {
    await Promise.all(Array.from({ length: 20 }, () => uow.write((tx) => transfer(tx, 1))));
    const rows = await uow.read((tx) => tx.query('SELECT name, balance FROM account ORDER BY name'));
    expect(rows).toEqual([
      { name: 'a', balance: 980 },
      { name: 'b', balance: 1020 },
    ]);
  });

  it('keeps 100 units that overlap and clash, and runs none of them more than twice', async () => {
    const runs = Array<number>(100).fill(0);
    await Promise.all(
      runs.map((_none, index) =>
        uow.write(async (tx) => {
          runs[index] = (runs[index] ?? 0) + 1;
          await transfer(tx, 1);
        }),
      ),
    );
    expect(Math.max(...runs)).toBeLessThanOrEqual(2);
    expect(await uow.read((tx) => tx.query('SELECT name, balance FROM account ORDER BY name'))).toEqual([
      { name: 'a', balance: 900 },
      { name: 'b', balance: 1100 },
    ]);
  });

  it('keeps the writes of the units around one that fails, and none of its own', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 9 }, (_unit, index) =>
        uow.write(async (tx) => {
          await addEntry(tx, `unit-${index}-first`);
          await delay(Math.random() * 2);
          if (index % 3 === 1) throw new Error(`unit ${index} fails`);
          await addEntry(tx, `unit-${index}-second`);
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) => (index % 3 === 1 ? 'rejected' : 'fulfilled')),
    );
    expect(await entries(uow)).toEqual(
      [0, 2, 3, 5, 6, 8].flatMap((index) => [`unit-${index}-first`, `unit-${index}-second`]),
    );
  });

  it('never shows a reader an uncommitted or half-made state', async () => {
    let writing = true;
    const writers = Promise.all(
      Array.from({ length: 30 }, async (_unit, index) => {
        const unit = uow.write(async (tx) => {
          await transfer(tx, 7);
          if (index % 2) throw new Error('undone');
        });
        await unit.catch(() => undefined);
      }),
    ).then(() => (writing = false));
    let looks = 0;
    while (writing) {
      expect(await uow.read(total)).toBe(2000);
      looks++;
    }
    await writers;
    expect(looks).toBeGreaterThan(3);
    expect(await uow.analyse(total)).toBe(2000);
  });

  it('answers a refusal of the database to the unit that caused it alone', async () => {
    const outcomes = await Promise.allSettled(
      ['x', 'x', 'y'].map((id) => uow.write((tx) => addEntry(tx, id))),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await entries(uow)).toEqual(['x', 'y']);
  });

  it('refuses to write in a read', async () => {
    const refused = uow.read((tx) => tx.query("INSERT INTO entry (id) VALUES ('sly')"));
    await expect(refused).rejects.toMatchObject({ message: expect.stringMatching(/read-?only/i) as string });
    expect(await entries(uow)).toEqual([]);
  });

  if (dialect === 'postgres') {
    it('says that the database is away where a connection breaks within a unit, and connects anew', async () => {
      const other = await openDatabase(database.location, LEDGER);
      const breakOff = async (tx: ReadTransaction) => {
        const own = await tx.queryOne<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await other.read((outside) => outside.query('SELECT pg_terminate_backend(:pid)', { ...own }));
        await delay(50);
      };
      const read = uow.read(async (tx) => {
        await breakOff(tx);
        await total(tx);
      });
      const write = uow.write(async (tx) => {
        await breakOff(tx);
        await addEntry(tx, 'lost');
      });
      for (const outcome of await Promise.allSettled([read, write])) {
        expect(outcome.status === 'rejected' && asDomainError(outcome.reason)?.code).toBe(
          'DATABASE_UNAVAILABLE',
        );
      }
      await uow.write((tx) => addEntry(tx, 'kept'));
      expect(await entries(uow)).toEqual(['kept']);
      await other.close();
    });
  }

  it('is durable and owned by one process on SQLite, shared on PostgreSQL', async () => {
    await uow.write((tx) => addEntry(tx, 'kept'));
    if (database.dialect === 'sqlite') {
      await expect(openDatabase(database.location, LEDGER)).rejects.toThrow(
        /Another Waymark process is using/,
      );
    } else {
      const second = await openDatabase(database.location, LEDGER);
      expect(await entries(second)).toEqual(['kept']);
      await second.close();
    }
    expect(await entries(uow)).toEqual(['kept']);
  });
});
