import { randomUUID } from 'node:crypto';
import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds } from '../support/delivery-world.js';
import { deliver, sessionsOf } from '../support/sessions.js';

describe.each(DATABASES)('sessions that are sent again on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveryId: string;
  let sessions: ReturnType<typeof sessionsOf>;

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    deliveryId = await deliver(api, one);
    sessions = sessionsOf(api, one, deliveryId);
  });

  afterAll(() => stop());

  it('R136 records a session once under the id that the client made, and answers the same', async () => {
    const id = randomUUID();
    const body = sessions.given({ id: id.toUpperCase(), reference: 'OFFLINE-1', startTime: '10:00' });
    const first = await sessions.post(body);
    expect([first.status, first.body.id]).toEqual([201, id]);
    const before = await sessions.count();
    const again = await sessions.post(body);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('etag')).toBe('"1"');
    expect(await sessions.count()).toBe(before);
    // Even when what it belongs to would no longer take it.
    const ended = { endedOn: '2025-02-05', completion: 'NOT_COMPLETED', notCompletedReason: 'MOVED_AREA' };
    const other = await deliver(api, one);
    const kept = sessions.given({ id: randomUUID(), deliveryId: other, heldOn: '2025-02-04' });
    const stored = await sessions.post(kept);
    await api.patch(`/v1/deliveries/${other}`, ended, { ...one.headers, 'if-match': '"1"' });
    expect((await sessions.post(kept)).body).toEqual(stored.body);
  });

  it('R136 records a session once where it comes several times at once', async () => {
    const body = sessions.given({ id: randomUUID(), reference: 'AT-ONCE-2' });
    const before = await sessions.count();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sessions.post(body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await sessions.count()).toBe(before + 1);
  });

  it('R136 names what differs where another session comes under a stored id', async () => {
    const id = randomUUID();
    await sessions.post(sessions.given({ id }));
    const before = await sessions.count();
    const other = { code: 'LATE', minutesAttended: 55, childEngagement: 1 };
    expect(
      refusal(await sessions.post(sessions.given({ id, heldOn: '2025-02-11', attendance: other }))),
    ).toEqual([
      409,
      'ID_TAKEN',
      '/heldOn DIFFERS_FROM_STORED',
      '/attendance/code DIFFERS_FROM_STORED',
      '/attendance/childEngagement DIFFERS_FROM_STORED',
    ]);
    expect(await sessions.count()).toBe(before);
  });

  it('R136 R119 keeps a batch whole: what is stored stays, what is new is added, and one that clashes stops it', async () => {
    const [stored, fresh, later] = [randomUUID(), randomUUID(), randomUUID()];
    const kept = await sessions.post(sessions.given({ id: stored }));
    const before = await sessions.count();
    const answer = await sessions.batch([sessions.given({ id: fresh }), sessions.given({ id: stored })]);
    expect([answer.status, answer.body.items.map((item: { id: string }) => item.id)]).toEqual([
      201,
      [fresh, stored],
    ]);
    expect(answer.body.items[1]).toEqual(kept.body);
    expect(await sessions.count()).toBe(before + 1);
    expect(
      refusal(
        await sessions.batch([
          sessions.given({ id: later }),
          sessions.given({ id: stored, minutesPlanned: 5 }),
        ]),
      ),
    ).toEqual([409, 'ID_TAKEN', '/sessions/1/minutesPlanned DIFFERS_FROM_STORED']);
    expect(
      refusal(await sessions.batch([sessions.given({ id: later }), sessions.given({ id: later })])),
    ).toEqual([422, 'ID_REPEATED', '/sessions/1/id ID_REPEATED']);
    expect((await sessions.get(`/${later}`)).status).toBe(404);
    expect(await sessions.count()).toBe(before + 1);
  });

  it('R136 R9 says no more of an id of another service than that it will not do', async () => {
    const id = randomUUID();
    const theirs = { ...sessions.given({ id }), deliveryId: await deliver(api, two) };
    await api.post('/v1/sessions', theirs, two.headers);
    const refused = await sessions.post(sessions.given({ id }));
    expect(refusal(refused)).toEqual([409, 'ID_TAKEN', '/id ID_TAKEN']);
    expect(JSON.stringify(refused.body)).not.toContain(theirs.deliveryId);
    // An id of another kind of record is as good as any.
    expect((await sessions.post(sessions.given({ id: one.caseId }))).status).toBe(201);
    expect(refusal(await sessions.post(sessions.given({ id: 'x' })))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/id IS_UUID',
    ]);
    expect((await sessions.get(`/${NOBODY}`)).status).toBe(404);
  });
});
