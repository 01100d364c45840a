import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, TO_COME, walk } from '../support/delivery-world.js';
import { ATTENDED, deliver, sessionsOf } from '../support/sessions.js';

describe.each(DATABASES)('sessions over HTTP on %s', (_dialect, newDatabase) => {
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

  it('R119 R160 records a session with attendance and engagement, and reads it back', async () => {
    const answer = await sessions.post(
      sessions.given({
        deliveryId: deliveryId.toUpperCase(),
        reference: 'SES-1',
        setting: 'COMMUNITY',
        language: 'en',
        attendance: { code: 'ATTENDED_PARTIAL', minutesAttended: 20, engagement: 0, childEngagement: 3 },
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
      ...{ startTime: null, mode: null, locationKind: null, deliverers: [], modules: null, components: null },
      ...{ groupSessionId: null, warnings: [] },
      ...{ adaptation: null, adaptationNote: null, rescheduling: null },
      ...{ replacesSessionId: null, replacedBySessionId: null },
      attendance: { code: 'ATTENDED_PARTIAL', minutesAttended: 20, engagement: 0, childEngagement: 3 },
      recordedAt: expect.any(String),
    });
    const { warnings: _warnings, ...session } = answer.body;
    expect((await sessions.get(`/${answer.body.id}`)).body).toEqual(session);
  });

  it("takes setting and language from the delivery; engagement not rated is not 'none'", async () => {
    const { body } = await sessions.post(sessions.given());
    expect(body).toMatchObject({ setting: 'CUSTODY', language: 'cy', reference: null });
    expect(body.attendance.engagement).toBeNull();
    expect((await sessions.get(`/${body.id}`)).body.attendance.engagement).toBeNull();
  });

  it('holds a session to its delivery, its case and its attendance code, and writes nothing', async () => {
    const before = await sessions.count();
    const ended = await deliver(api, one, { endedOn: '2025-03-01', completion: 'COMPLETED_FULL' });
    const inClosedCase = await deliver(api, one, { caseId: one.closedCaseId });
    const waiting = await deliver(api, one, { startedOn: undefined, enrolledOn: '2025-02-01' });
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
      const [status, , ...named] = refusal(await sessions.post(sessions.given(change)));
      expect([status, ...named]).toEqual([422, ...faults]);
    }
    expect(await sessions.count()).toBe(before);
    expect(
      (await sessions.post(sessions.given({ attendance: { code: 'ABSENT_ACCEPTABLE', minutesAttended: 0 } })))
        .status,
    ).toBe(201);
  });

  it('names every field that cannot be used, and writes nothing', async () => {
    const before = await sessions.count();
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
      expect(refusal(await sessions.post(sessions.given(change)))).toEqual([
        400,
        'VALIDATION_FAILED',
        ...faults,
      ]);
    }
    for (const attendance of [undefined, null, 'LATE', [ATTENDED]]) {
      const refused = await sessions.post(sessions.given({ attendance }));
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/attendance']);
    }
    expect(await sessions.count()).toBe(before);
  });

  it('R119 refuses a reference that is taken in the service, also when both come at once', async () => {
    const before = await sessions.count();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => sessions.post(sessions.given({ reference: 'AT-ONCE' }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && refusal(refused)).toEqual([409, 'REFERENCE_TAKEN', '/reference REFERENCE_TAKEN']);
    expect(await sessions.count()).toBe(before + 1);
    const elsewhere = sessions.given({ deliveryId: foreignDeliveryId, reference: 'AT-ONCE' });
    expect((await api.post('/v1/sessions', elsewhere, two.headers)).status).toBe(201);
  });

  it('lists sessions the latest first, filtered, and walks them page by page without a gap', async () => {
    const own = await deliver(api, one, { caseId: one.closedCaseId });
    const dates = ['2025-03-01', '2025-03-03', '2025-03-02', '2025-03-02', '2025-03-02', '2025-03-02'];
    await sessions.batch(dates.map((heldOn) => sessions.given({ deliveryId: own, heldOn })));
    const ordered = [...dates].sort().reverse();
    expect(await sessions.held(`?deliveryId=${own}`)).toEqual(ordered);
    expect(await sessions.held(`?caseId=${one.closedCaseId.toUpperCase()}`)).toEqual(ordered);
    expect(await sessions.held(`?deliveryId=${own}&heldFrom=2025-03-03`)).toEqual(['2025-03-03']);
    expect(await sessions.held(`?deliveryId=${own}&heldTo=2025-03-01`)).toEqual(['2025-03-01']);
    expect(await sessions.held(`?deliveryId=${foreignDeliveryId}`)).toEqual([]);
    expect(await sessions.held(`?caseId=${two.caseId}`)).toEqual([]);

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
    for (const [query, code, fault] of cases)
      expect(refusal(await sessions.get(query))).toEqual([400, code, fault]);
  });

  it('does not show a session to another service, nor an id that is none', async () => {
    const { body } = await sessions.post(sessions.given());
    for (const path of [`/v1/sessions/${NOBODY}`, '/v1/sessions/7']) {
      expect((await api.get(path, one.headers)).status).toBe(404);
    }
    expect((await api.get(`/v1/sessions/${body.id}`, two.headers)).status).toBe(404);
  });
});
