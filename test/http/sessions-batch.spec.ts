import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { refusal, type ServiceWorld, startWorlds } from '../support/delivery-world.js';
import { deliver, sessionsOf } from '../support/sessions.js';

describe.each(DATABASES)('batches of sessions over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveryId: string;
  let foreignDeliveryId: string;
  let sessions: ReturnType<typeof sessionsOf>;

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    deliveryId = await deliver(api, one);
    foreignDeliveryId = await deliver(api, two);
    sessions = sessionsOf(api, one, deliveryId);
  });

  afterAll(() => stop());

  it('records a batch of 500 in its order', async () => {
    const other = await deliver(api, one);
    const before = await sessions.count();
    const given500 = Array.from({ length: 500 }, (_, i) =>
      sessions.given({
        deliveryId: i % 2 ? deliveryId : other,
        reference: `BATCH-${i}`,
        minutesPlanned: i + 1,
      }),
    );
    const answer = await sessions.batch(given500);
    expect(answer.status).toBe(201);
    const items: { reference: string; deliveryId: string; minutesPlanned: number }[] = answer.body.items;
    expect(
      items.map(({ reference, deliveryId: of, minutesPlanned }) => [reference, of, minutesPlanned]),
    ).toEqual(given500.map((session, i) => [`BATCH-${i}`, session.deliveryId, i + 1]));
    expect(await sessions.count()).toBe(before + 500);
    expect(answer.body.items[499]).toMatchObject((await sessions.get(`/${answer.body.items[499].id}`)).body);
  });

  it('keeps all of a batch or nothing, and points at every fault in it', async () => {
    for (const reference of ['STORED', 'STORED-TOO']) await sessions.post(sessions.given({ reference }));
    const before = await sessions.count();
    const refused = await sessions.batch([
      sessions.given({ reference: 'NEW' }),
      sessions.given({ heldOn: '2025-02-02' }),
      sessions.given({ deliveryId: foreignDeliveryId }),
      sessions.given({ attendance: { code: 'BORED', minutesAttended: 5 } }),
      sessions.given({ attendance: { code: 'ABSENT_UNACCEPTABLE', minutesAttended: 5 } }),
      sessions.given({ reference: 'NEW' }),
    ]);
    const [status, , ...faults] = refusal(refused);
    expect([status, faults]).toEqual([
      422,
      [
        '/sessions/3/attendance/code UNKNOWN_CODE',
        '/sessions/5/reference REFERENCE_REPEATED',
        '/sessions/1/heldOn BEFORE_DELIVERY',
        '/sessions/2/deliveryId UNKNOWN_DELIVERY',
        '/sessions/4/attendance/minutesAttended MINUTES_WITHOUT_ATTENDANCE',
      ],
    ]);
    expect(
      refusal(
        await sessions.batch([
          sessions.given(),
          sessions.given({ reference: 'STORED' }),
          sessions.given({ reference: 'NEWER' }),
          sessions.given({ reference: 'STORED-TOO' }),
        ]),
      ),
    ).toEqual([
      409,
      'REFERENCE_TAKEN',
      '/sessions/1/reference REFERENCE_TAKEN',
      '/sessions/3/reference REFERENCE_TAKEN',
    ]);
    expect(
      refusal(await sessions.batch([sessions.given(), sessions.given({ heldOn: '2025-02-30' })])),
    ).toEqual([400, 'VALIDATION_FAILED', '/sessions/1/heldOn IS_PLAIN_DATE']);
    for (const wrong of [
      [],
      undefined,
      {},
      [null],
      ['x'],
      [[sessions.given()]],
      Array(501).fill(sessions.given()),
    ]) {
      const answer = await sessions.batch(wrong);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/sessions']);
    }
    expect(await sessions.count()).toBe(before);
  });
});
