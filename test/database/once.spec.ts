import { commandPrincipal } from '../../src/access/principal.js';
import { audit } from '../../src/audit/audit-log.js';
import { attemptFor, once } from '../../src/idempotency/once.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { DATABASES } from '../support/databases.js';
import { withDatabase } from '../support/in-database.js';

const SERVICE = '0197a000-0000-7000-8000-000000000001';

/** A unit of work that runs everything twice, as PostgreSQL does after a serialisation failure: the first is undone. */
const clashing = (uow: UnitOfWork): UnitOfWork =>
  Object.assign(Object.create(uow) as UnitOfWork, {
    async write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
      const undone = new Error('undone');
      await uow
        .write(async (tx) => {
          await work(tx);
          throw undone;
        })
        .catch((error: unknown) => expect(error).toBe(undone));
      return uow.write(work);
    },
  });

describe.each(DATABASES)('once on %s', (_dialect, newDatabase) => {
  it('keeps the answer and the log of the attempt that was kept, not of one that was undone', async () => {
    const database = await newDatabase();
    try {
      await withDatabase(database, async (uow) => {
        const principal = commandPrincipal(SERVICE, 'test');
        const { serviceId, accountId } = principal;
        attemptFor(principal, { serviceId, accountId, key: 'k', fingerprint: 'f' });
        const answer = await once(clashing(uow), principal, async (tx) => {
          const id = tx.newId();
          await audit(tx, principal, { action: 'COLLECTION', recordType: 'case', recordId: id });
          return { body: { id }, rowVersion: 3 };
        });
        const rows = await uow.read((tx) =>
          tx.query<{ answer: string; logged: string }>('SELECT answer, logged FROM idempotency_key'),
        );
        expect(rows.map((row) => [JSON.parse(row.answer), JSON.parse(row.logged)])).toEqual([
          [answer, [{ action: 'COLLECTION', recordType: 'case', recordId: answer.body.id }]],
        ]);
      });
    } finally {
      await database.drop();
    }
  });

  it('keeps neither the key nor the work where one of them cannot be kept', async () => {
    const database = await newDatabase();
    try {
      await withDatabase(database, async (uow) => {
        const attempt = () => {
          const principal = commandPrincipal(SERVICE, 'test');
          const { serviceId, accountId } = principal;
          attemptFor(principal, { serviceId, accountId, key: 'k', fingerprint: 'f' });
          return once(uow, principal, async (tx) => {
            await audit(tx, principal, { action: 'COLLECTION', recordType: 'case' });
            return {};
          });
        };
        await attempt();
        await expect(attempt()).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
        const counts = await uow.read((tx) =>
          tx.query(
            'SELECT (SELECT COUNT(*) FROM audit_entry) AS entries, (SELECT COUNT(*) FROM idempotency_key) AS kept',
          ),
        );
        expect(counts).toEqual([{ entries: 1, kept: 1 }]);
      });
    } finally {
      await database.drop();
    }
  });
});
