import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds } from '../support/delivery-world.js';
import { deliver, sessionsOf } from '../support/sessions.js';

describe.each(DATABASES)('correcting and moving sessions on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveryId: string;
  let sessions: ReturnType<typeof sessionsOf>;

  beforeAll(async () => {
    ({ api, one, stop } = await startWorlds(newDatabase));
    deliveryId = await deliver(api, one);
    sessions = sessionsOf(api, one, deliveryId);
  });

  afterAll(() => stop());

  const ABSENT = { code: 'ABSENT_ACCEPTABLE', minutesAttended: 0 };
  const at = (etag: string) => ({ ...one.headers, 'if-match': etag });
  const patch = (id: string, body: object, etag = '"1"') => api.patch(`/v1/sessions/${id}`, body, at(etag));
  const move = (id: string, body: object, etag = '"1"') =>
    api.post(`/v1/sessions/${id}/reschedulings`, body, at(etag));

  it('R119 corrects a wrongly recorded attendance, and keeps what it was, by whom and why', async () => {
    const { body } = await sessions.post(sessions.given());
    const answer = await patch(body.id, {
      attendance: { code: 'LATE', minutesAttended: 30 },
      startTime: '09:00',
      changeReason: 'The register was misread.',
    });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"2"']);
    expect(answer.body).toEqual({
      ...body,
      startTime: '09:00',
      attendance: { ...body.attendance, code: 'LATE', minutesAttended: 30 },
    });
    expect(answer.body).toMatchObject((await sessions.get(`/${body.id}`)).body);
    const { items } = (await api.get(`/v1/record-changes?recordId=${body.id}`, one.headers)).body;
    expect(items).toHaveLength(1);
    expect(items[0].reason).toBe('The register was misread.');
    expect(refusal(await patch(body.id, { minutesPlanned: 30 }))).toEqual([412, 'STALE_VERSION']);
  });

  it('R119 holds a correction to the rules of a session, and changes nothing', async () => {
    const { body } = await sessions.post(sessions.given({ heldOn: '2025-02-20', startTime: '10:00' }));
    const other = await sessions.post(sessions.given({ heldOn: '2025-02-20', startTime: '12:00' }));
    const cases: [object, unknown[]][] = [
      [{ heldOn: '2025-02-02' }, [422, 'BEFORE_DELIVERY', '/heldOn BEFORE_DELIVERY']],
      [{ setting: 'MOON' }, [422, 'UNKNOWN_CODE', '/setting UNKNOWN_CODE']],
      [
        { attendance: { code: 'ABSENT_ACCEPTABLE' } },
        [422, 'MINUTES_WITHOUT_ATTENDANCE', '/attendance/minutesAttended MINUTES_WITHOUT_ATTENDANCE'],
      ],
      [{ startTime: '12:30' }, [409, 'SESSION_OVERLAPS', '/startTime SESSION_OVERLAPS']],
      [{ startTime: '24:00' }, [400, 'VALIDATION_FAILED', '/startTime MATCHES']],
      [{ setting: null }, [400, 'VALIDATION_FAILED', '/setting MATCHES']],
    ];
    for (const [change, expected] of cases) expect(refusal(await patch(body.id, change))).toEqual(expected);
    expect(body).toMatchObject((await sessions.get(`/${body.id}`)).body);
    expect((await patch(body.id, { startTime: '11:00' })).status).toBe(200);
    expect(other.status).toBe(201);
  });

  it('R160 moves a session to another day, keeps it, and shows the chain from both ends', async () => {
    const first = (await sessions.post(sessions.given({ heldOn: '2025-02-11', attendance: ABSENT }))).body;
    const moved = await move(first.id, { reason: 'CHILD_UNWELL', note: 'Flu', movedTo: '2025-02-18' });
    expect(moved.status).toBe(201);
    expect(moved.body).toMatchObject({
      heldOn: '2025-02-11',
      minutesPlanned: 60,
      attendance: { code: 'RESCHEDULED', minutesAttended: 0 },
      rescheduling: { reason: 'CHILD_UNWELL', note: 'Flu', movedTo: '2025-02-18' },
      replacedBySessionId: null,
    });
    const second = (
      await sessions.post(
        sessions.given({ heldOn: '2025-02-18', replacesSessionId: first.id, attendance: ABSENT }),
      )
    ).body;
    expect(second.replacesSessionId).toBe(first.id);
    expect((await sessions.get(`/${first.id}`)).body).toEqual({
      ...moved.body,
      replacedBySessionId: second.id,
    });
    // And once more.
    expect((await move(second.id, { reason: 'DELIVERER_ABSENCE' })).status).toBe(201);
    const third = await sessions.post(sessions.given({ heldOn: '2025-02-25', replacesSessionId: second.id }));
    expect(third.status).toBe(201);
    expect((await sessions.get(`/${second.id}`)).body).toMatchObject({
      replacesSessionId: first.id,
      replacedBySessionId: third.body.id,
    });
    expect(refusal(await move(second.id, { reason: 'CHILD_UNWELL' }, '"2"'))).toEqual([
      422,
      'ALREADY_REPLACED',
      '/movedTo ALREADY_REPLACED',
    ]);
    expect(refusal(await patch(second.id, { attendance: { code: 'ABSENT_UNACCEPTABLE' } }, '"2"'))).toEqual([
      422,
      'REPLACED',
      '/attendance/code REPLACED',
    ]);
  });

  it('R160 takes a mistaken move back', async () => {
    const { id } = (await sessions.post(sessions.given({ heldOn: '2025-02-12', attendance: ABSENT }))).body;
    await move(id, { reason: 'CHILD_UNWELL' });
    const back = await patch(id, { attendance: { code: 'ABSENT_UNACCEPTABLE' } }, '"2"');
    expect(back.body).toMatchObject({ attendance: { code: 'ABSENT_UNACCEPTABLE' }, rescheduling: null });
    expect((await sessions.get(`/${id}`)).body.rescheduling).toBeNull();
  });

  it('R69 asks for a coded reason, and for words where it says nothing by itself', async () => {
    const { id } = (await sessions.post(sessions.given({ heldOn: '2025-02-13', attendance: ABSENT }))).body;
    expect(refusal(await move(id, { reason: 'RAIN' }))).toEqual([
      422,
      'UNKNOWN_CODE',
      '/reason UNKNOWN_CODE',
    ]);
    expect(refusal(await move(id, { reason: 'OTHER' }))).toEqual([
      422,
      'WORDS_REQUIRED',
      '/note WORDS_REQUIRED',
    ]);
    expect((await move(id, { reason: 'OTHER', note: 'Snow' })).status).toBe(201);
    const attended = (await sessions.post(sessions.given())).body;
    expect(refusal(await move(attended.id, { reason: 'CHILD_UNWELL' }))).toEqual([
      422,
      'SESSION_ATTENDED',
      '/reason SESSION_ATTENDED',
    ]);
  });

  it('refuses to replace what cannot be replaced', async () => {
    const plain = (await sessions.post(sessions.given())).body;
    const elsewhere = await deliver(api, one);
    const moved = (await sessions.post(sessions.given({ heldOn: '2025-02-14', attendance: ABSENT }))).body;
    await move(moved.id, { reason: 'CHILD_UNWELL' });
    const before = await sessions.count();
    const cases: [object, string][] = [
      [{ replacesSessionId: NOBODY }, 'UNKNOWN_SESSION'],
      [{ replacesSessionId: plain.id }, 'NOT_RESCHEDULED'],
      [{ replacesSessionId: moved.id, deliveryId: elsewhere }, 'SESSION_OF_OTHER_DELIVERY'],
    ];
    for (const [change, code] of cases) {
      expect(refusal(await sessions.post(sessions.given(change)))).toEqual([
        422,
        code,
        `/replacesSessionId ${code}`,
      ]);
    }
    const both = sessions.given({ replacesSessionId: moved.id });
    expect(refusal(await sessions.batch([both, both]))).toEqual([
      422,
      'ALREADY_REPLACED',
      '/sessions/1/replacesSessionId ALREADY_REPLACED',
    ]);
    expect(await sessions.count()).toBe(before);
    const answers = await Promise.all([1, 2, 3].map(() => sessions.post(both)));
    const replaced = answers.map(({ status }) => status).sort();
    expect(replaced.filter((status) => status === 201)).toHaveLength(1);
    expect(replaced.filter((status) => status >= 500)).toEqual([]);
  });
});
