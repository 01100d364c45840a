import { type BuiltApp, startBuiltApp } from '../support/built-app.js';
import { seedCasework } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { withDatabase } from '../support/in-database.js';
import { openSocket } from '../support/raw-http.js';
import { countRows, readRows } from '../support/read-rows.js';
import { EVERY_ROLE, signIn } from '../support/sign-in.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(DATABASES)('a server that dies before it answers, on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let app: BuiltApp;
  let headers: Record<string, string>;
  let body: string;

  beforeEach(async () => {
    database = await newDatabase();
    const { own } = await seedCasework(database);
    const { secret } = await withDatabase(database, (uow) =>
      signIn(uow, { serviceId: own.serviceId, memberships: EVERY_ROLE }),
    );
    headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    body = JSON.stringify({
      deliveryId: own.deliveryId,
      heldOn: '2026-02-23',
      minutesPlanned: 60,
      delivererAgency: 'POLICE',
      attendance: { code: 'ATTENDED_ENGAGED', minutesAttended: 55 },
    });
    app = await startBuiltApp(database.url);
  });

  afterEach(async () => {
    await app.kill();
    await database.drop();
  });

  const send = (key: string): Promise<Response> =>
    fetch(`${app.url}/v1/sessions`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': key },
      body,
    });

  const sessions = () => countRows(database, 'delivery_session');

  it('R9 has done once what a client asks for again that never heard of its commit', async () => {
    const before = await sessions();
    const socket = await openSocket(app.url);
    const head = Object.entries({ ...headers, host: 'localhost', 'idempotency-key': 'unheard' });
    socket.write(
      [
        'POST /v1/sessions HTTP/1.1',
        ...head.map(([name, value]) => `${name}: ${value}`),
        `content-length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
    // Nobody reads the answer: the server is ended as soon as what it did is seen in the database.
    socket.pause();
    while ((await sessions()) === before) await pause(1);
    await app.kill();
    socket.destroy();
    expect(await sessions()).toBe(before + 1);
    app = await startBuiltApp(database.url);
    const again = await send('unheard');
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(await sessions()).toBe(before + 1);
    const { id } = (await again.json()) as { id: string };
    expect(await readRows(database, `SELECT id FROM delivery_session WHERE id = '${id}'`)).toHaveLength(1);
  }, 60_000);

  it('has done everything once that clients ask for until they are answered, killed three times meanwhile', async () => {
    const before = await sessions();
    let goesOn = true;
    const answered = new Map<string, string>();
    let unanswered = 0;
    const until201 = async (key: string): Promise<void> => {
      for (;;) {
        const answer = await send(key).catch(() => null);
        if (answer?.status === 201) {
          answered.set(key, ((await answer.json()) as { id: string }).id);
          return;
        }
        if (answer && answer.status !== 409 && answer.status !== 503) throw new Error(await answer.text());
        if (!answer) unanswered += 1;
        await pause(20);
      }
    };
    const clients = Array.from({ length: 8 }, async (_client, client) => {
      for (let count = 0; goesOn; count++) await until201(`${client}-${count}`);
    });
    for (let kill = 1; kill <= 3; kill++) {
      // However slow the machine is, each server has answered some and is at work when it is killed.
      while (answered.size < 8 * kill) await pause(20);
      await pause(Math.random() * 200);
      await app.kill();
      app = await startBuiltApp(database.url);
    }
    goesOn = false;
    await Promise.all(clients);
    expect(await sessions()).toBe(before + answered.size);
    const rows = await readRows<{ id: string }>(database, 'SELECT id FROM delivery_session');
    const kept = new Set(rows.map(({ id }) => id));
    expect([...answered.values()].filter((id) => !kept.has(id))).toEqual([]);
    expect(new Set(answered.values()).size).toBe(answered.size);
    expect(unanswered).toBeGreaterThan(0);
  }, 60_000);
});
