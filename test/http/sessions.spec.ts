import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { buildWorlds, refusal, type ServiceWorld, walk } from '../support/delivery-world.js';

const TO_COME = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const NOBODY = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const ATTENDED = { code: 'ATTENDED_ENGAGED', minutesAttended: 55 };

describe.each(DATABASES)('sessions over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let deliveryId: string;
  let foreignDeliveryId: string;

  const deliver = async (world: ServiceWorld, change: object = {}): Promise<string> => {
    const body = {
      caseId: world.caseId,
      interventionVersionId: world.versionId,
      startedOn: '2025-02-03',
      setting: 'CUSTODY',
      language: 'cy',
      ...change,
    };
    const answer = await api.post('/v1/deliveries', body, world.headers);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  };
  const given = (change: object = {}) => ({
    deliveryId,
    heldOn: '2025-02-10',
    minutesPlanned: 60,
    delivererAgency: 'POLICE',
    attendance: ATTENDED,
    ...change,
  });
  const post = (body: object) => api.post('/v1/sessions', body, one.headers);
  const batch = (sessions: unknown) => api.post('/v1/sessions/batch', { sessions }, one.headers);
  const get = (path: string) => api.get(`/v1/sessions${path}`, one.headers);
  const held = async (path: string): Promise<string[]> =>
    (await get(path)).body.items.map(({ heldOn }: { heldOn: string }) => heldOn);
  const count = async () => (await walk(api, '/v1/sessions?limit=200', one.headers)).length;

  beforeAll(async () => {
    database = await newDatabase();
    [one, two] = await buildWorlds(database);
    api = await TestApi.start(database);
    deliveryId = await deliver(one);
    foreignDeliveryId = await deliver(two);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R119 R160 records a session with attendance and engagement, and reads it back', async () => {
    const answer = await post(
      given({
        deliveryId: deliveryId.toUpperCase(),
        reference: 'SES-1',
        setting: 'COMMUNITY',
        language: 'en',
        attendance: { code: 'ATTENDED_PARTIAL', minutesAttended: 20, engagement: 0 },
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.any(String),
      deliveryId,
      caseId: one.caseId,
      reference: 'SES-1',
      heldOn: '2025-02-10',
      minutesPlanned: 60,
      setting: 'COMMUNITY',
      language: 'en',
      delivererAgency: 'POLICE',
      attendance: { code: 'ATTENDED_PARTIAL', minutesAttended: 20, engagement: 0 },
      recordedAt: expect.any(String),
    });
    expect((await get(`/${answer.body.id}`)).body).toEqual(answer.body);
  });

  it("takes setting and language from the delivery; engagement not rated is not 'none'", async () => {
    const { body } = await post(given());
    expect(body).toMatchObject({ setting: 'CUSTODY', language: 'cy', reference: null });
    expect(body.attendance.engagement).toBeNull();
    expect((await get(`/${body.id}`)).body.attendance.engagement).toBeNull();
  });

  it('holds a session to its delivery, its case and its attendance code, and writes nothing', async () => {
    const before = await count();
    const ended = await deliver(one, { endedOn: '2025-03-01', completion: 'COMPLETED_FULL' });
    const inClosedCase = await deliver(one, { caseId: one.closedCaseId });
    const waiting = await deliver(one, { startedOn: undefined, enrolledOn: '2025-02-01' });
    const cases: [object, string[]][] = [
      [{ heldOn: TO_COME }, ['/heldOn DATE_IN_FUTURE']],
      [{ heldOn: '2025-02-02' }, ['/heldOn BEFORE_DELIVERY']],
      [{ deliveryId: ended, heldOn: '2025-03-02' }, ['/heldOn AFTER_DELIVERY']],
      [{ deliveryId: inClosedCase, heldOn: '2025-07-01' }, ['/heldOn AFTER_CASE']],
      [{ deliveryId: waiting }, ['/heldOn DELIVERY_NOT_STARTED']],
      [
        { attendance: { code: 'ABSENT_ACCEPTABLE', minutesAttended: 1 } },
        ['/attendance/minutesAttended MINUTES_WITHOUT_ATTENDANCE'],
      ],
      [{ deliveryId: foreignDeliveryId }, ['/deliveryId UNKNOWN_DELIVERY']],
      [{ deliveryId: NOBODY }, ['/deliveryId UNKNOWN_DELIVERY']],
      [
        {
          deliveryId: NOBODY,
          setting: 'MOON',
          delivererAgency: 'PIRATES',
          attendance: { code: 'BORED', minutesAttended: 5 },
        },
        [
          '/attendance/code UNKNOWN_CODE',
          '/delivererAgency UNKNOWN_CODE',
          '/setting UNKNOWN_CODE',
          '/deliveryId UNKNOWN_DELIVERY',
        ],
      ],
    ];
    for (const [change, faults] of cases) {
      const [status, , ...named] = refusal(await post(given(change)));
      expect([status, ...named]).toEqual([422, ...faults]);
    }
    expect(await count()).toBe(before);
    expect(
      (await post(given({ attendance: { code: 'ABSENT_ACCEPTABLE', minutesAttended: 0 } }))).status,
    ).toBe(201);
  });

  it('names every field that cannot be used, and writes nothing', async () => {
    const before = await count();
    const cases: [object, string[]][] = [
      [
        { heldOn: '2026-02-30', minutesPlanned: 0, language: 'fr', reference: '', mood: 'good' },
        [
          '/mood UNKNOWN_FIELD',
          '/reference MATCHES',
          '/heldOn IS_PLAIN_DATE',
          '/minutesPlanned MIN',
          '/language IS_IN',
        ],
      ],
      [{ deliveryId: 'x', minutesPlanned: 1441 }, ['/deliveryId IS_UUID', '/minutesPlanned MAX']],
      [
        { minutesPlanned: 60.5, delivererAgency: 'the police' },
        ['/minutesPlanned IS_INT', '/delivererAgency MATCHES'],
      ],
      [
        { attendance: { code: 'LATE', minutesAttended: -1, engagement: 5 } },
        ['/attendance/minutesAttended MIN', '/attendance/engagement MAX'],
      ],
      [{ attendance: { code: 'LATE', minutesAttended: 1, note: '' } }, ['/attendance/note UNKNOWN_FIELD']],
    ];
    for (const [change, faults] of cases) {
      expect(refusal(await post(given(change)))).toEqual([400, 'VALIDATION_FAILED', ...faults]);
    }
    for (const attendance of [undefined, null, 'LATE', [ATTENDED]]) {
      const refused = await post(given({ attendance }));
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/attendance']);
    }
    expect(await count()).toBe(before);
  });

  it('R119 refuses a reference that is taken in the service, also when both come at once', async () => {
    const before = await count();
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(given({ reference: 'AT-ONCE' }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && refusal(refused)).toEqual([409, 'REFERENCE_TAKEN', '/reference REFERENCE_TAKEN']);
    expect(await count()).toBe(before + 1);
    const elsewhere = given({ deliveryId: foreignDeliveryId, reference: 'AT-ONCE' });
    expect((await api.post('/v1/sessions', elsewhere, two.headers)).status).toBe(201);
  });

  it('records a batch of 500 in its order', async () => {
    const other = await deliver(one);
    const before = await count();
    const sessions = Array.from({ length: 500 }, (_, i) =>
      given({ deliveryId: i % 2 ? deliveryId : other, reference: `BATCH-${i}`, minutesPlanned: i + 1 }),
    );
    const answer = await batch(sessions);
    expect(answer.status).toBe(201);
    const items: { reference: string; deliveryId: string; minutesPlanned: number }[] = answer.body.items;
    expect(
      items.map(({ reference, deliveryId: of, minutesPlanned }) => [reference, of, minutesPlanned]),
    ).toEqual(sessions.map((session, i) => [`BATCH-${i}`, session.deliveryId, i + 1]));
    expect(await count()).toBe(before + 500);
    expect((await get(`/${answer.body.items[499].id}`)).body).toEqual(answer.body.items[499]);
  });

  it('keeps all of a batch or nothing, and points at every fault in it', async () => {
    await post(given({ reference: 'STORED' }));
    const before = await count();
    const refused = await batch([
      given({ reference: 'NEW' }),
      given({ heldOn: '2025-02-02' }),
      given({ deliveryId: foreignDeliveryId }),
      given({ attendance: { code: 'BORED', minutesAttended: 5 } }),
      given({ attendance: { code: 'ABSENT_UNACCEPTABLE', minutesAttended: 5 } }),
      given({ reference: 'NEW' }),
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
        await batch([
          given(),
          given({ reference: 'STORED' }),
          given({ reference: 'NEWER' }),
          given({ reference: 'AT-ONCE' }),
        ]),
      ),
    ).toEqual([
      409,
      'REFERENCE_TAKEN',
      '/sessions/1/reference REFERENCE_TAKEN',
      '/sessions/3/reference REFERENCE_TAKEN',
    ]);
    expect(refusal(await batch([given(), given({ heldOn: '2025-02-30' })]))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/sessions/1/heldOn IS_PLAIN_DATE',
    ]);
    for (const sessions of [[], undefined, {}, [null], ['x'], [[given()]], Array(501).fill(given())]) {
      const answer = await batch(sessions);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/sessions']);
    }
    expect(await count()).toBe(before);
  });

  it('lists sessions the latest first, filtered, and walks them page by page without a gap', async () => {
    const own = await deliver(one, { caseId: one.closedCaseId });
    const dates = ['2025-03-01', '2025-03-03', '2025-03-02', '2025-03-02', '2025-03-02', '2025-03-02'];
    await batch(dates.map((heldOn) => given({ deliveryId: own, heldOn })));
    const ordered = [...dates].sort().reverse();
    expect(await held(`?deliveryId=${own}`)).toEqual(ordered);
    expect(await held(`?caseId=${one.closedCaseId.toUpperCase()}`)).toEqual(ordered);
    expect(await held(`?deliveryId=${own}&heldFrom=2025-03-03`)).toEqual(['2025-03-03']);
    expect(await held(`?deliveryId=${own}&heldTo=2025-03-01`)).toEqual(['2025-03-01']);
    expect(await held(`?deliveryId=${foreignDeliveryId}`)).toEqual([]);
    expect(await held(`?caseId=${two.caseId}`)).toEqual([]);

    const walked = await walk(api, `/v1/sessions?deliveryId=${own}&limit=2`, one.headers);
    expect(walked.map(({ heldOn }) => heldOn)).toEqual(ordered);
    expect(new Set(walked.map(({ id }) => id)).size).toBe(dates.length);
  });

  it('refuses a query that it does not know, and a cursor of another list', async () => {
    const cursorOf = (...keys: string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    const cases: [string, string, string][] = [
      ['?heldFrom=2025-13-01', 'VALIDATION_FAILED', '?heldFrom IS_PLAIN_DATE'],
      ['?deliveryId=1', 'VALIDATION_FAILED', '?deliveryId IS_UUID'],
      ['?sort=heldOn', 'VALIDATION_FAILED', '?sort UNKNOWN_FIELD'],
      [`?cursor=${cursorOf(NOBODY)}`, 'BAD_CURSOR', '?cursor BAD_CURSOR'],
      [`?cursor=${cursorOf('2025-02-30', NOBODY)}`, 'BAD_CURSOR', '?cursor BAD_CURSOR'],
      [`?cursor=${cursorOf('2025-02-03', 'x')}`, 'BAD_CURSOR', '?cursor BAD_CURSOR'],
    ];
    for (const [query, code, fault] of cases) expect(refusal(await get(query))).toEqual([400, code, fault]);
  });

  it('does not show a session to another service, nor an id that is none', async () => {
    const { body } = await post(given());
    for (const path of [`/v1/sessions/${NOBODY}`, '/v1/sessions/7']) {
      expect((await api.get(path, one.headers)).status).toBe(404);
    }
    expect((await api.get(`/v1/sessions/${body.id}`, two.headers)).status).toBe(404);
  });
});
