import { commandPrincipal } from '../../src/access/principal.js';
import { recordDelivery } from '../../src/delivery/record-delivery.js';
import { recordSession, recordSessions } from '../../src/delivery/sessions/record-sessions.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import { ReferenceCodes } from '../../src/reference-data/reference-codes.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { buildWorlds, type ServiceWorld } from '../support/delivery-world.js';
import { inDatabase } from '../support/in-database.js';

/** The transaction, writing down what is asked of the database. */
function witnessed(tx: WriteTransaction, seen: string[]): WriteTransaction {
  return new Proxy(tx, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        if (name === 'insert') seen.push(`INSERT ${(args[0] as { name: string }).name}`);
        if (name === 'query' || name === 'queryOne' || name === 'execute') {
          seen.push(/FROM (\w+)/.exec(String(args[0]))?.[1] ?? String(args[0]));
        }
        return member.apply(target, args) as unknown;
      };
    },
  });
}

describe.each(DATABASES)('statements of recording sessions on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let world: ServiceWorld;

  beforeAll(async () => {
    database = await newDatabase();
    [world] = await buildWorlds(database);
  });

  afterAll(() => database.drop());

  it('reads once and inserts twice for a session, besides its entry in the audit log, and asks once for all the deliveries of a batch', async () => {
    const codes = new ReferenceCodes();
    const somebody = commandPrincipal(world.serviceId, 'test');
    const seen = await inDatabase(database, async (tx) => {
      const input = {
        caseId: world.caseId,
        interventionVersionId: world.versionId,
        startedOn: '2025-02-03',
        setting: 'COMMUNITY',
        language: 'en' as const,
      };
      const deliveries = [];
      for (let i = 0; i < 40; i++) {
        deliveries.push((await recordDelivery(tx, codes, somebody, input)).body.id);
      }
      const sessionOf = (deliveryId: string) => ({
        deliveryId,
        heldOn: '2025-02-10',
        minutesPlanned: 60,
        delivererAgency: 'POLICE',
        attendance: { code: 'LATE', minutesAttended: 30 },
      });
      const single: string[] = [];
      const batch: string[] = [];
      // The first of all meets codes that are not in memory yet.
      await recordSession(tx, codes, somebody, sessionOf(deliveries[0] ?? ''));
      await recordSession(witnessed(tx, single), codes, somebody, sessionOf(deliveries[1] ?? ''));
      await recordSessions(witnessed(tx, batch), codes, somebody, deliveries.map(sessionOf));
      return { single, batch };
    });
    const logged = ['INSERT AuditEntry', 'INSERT AuditUnsealed'];
    expect(seen.single).toEqual(['delivery', 'INSERT Session', 'INSERT Attendance', ...logged]);
    expect(seen.batch).toEqual(['delivery', 'INSERT Session', 'INSERT Attendance', ...logged]);
  });
});
