import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { buildWorlds, refusal, type ServiceWorld, walk } from '../support/delivery-world.js';

const TO_COME = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const NOBODY = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

describe.each(DATABASES)('deliveries over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;

  const given = (change: object = {}) => ({
    caseId: one.caseId,
    interventionVersionId: one.versionId,
    startedOn: '2025-02-03',
    setting: 'COMMUNITY',
    language: 'cy',
    ...change,
  });
  const post = (body: object) => api.post('/v1/deliveries', body, one.headers);
  const created = async (change: object = {}) => {
    const answer = await post(given(change));
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const get = (path: string) => api.get(`/v1/deliveries${path}`, one.headers);
  const ids = async (path: string): Promise<string[]> =>
    (await get(path)).body.items.map(({ id }: { id: string }) => id);
  const patch = (id: string, body: object, etag = '"1"') =>
    api.patch(`/v1/deliveries/${id}`, body, { ...one.headers, 'if-match': etag });
  const session = (deliveryId: string, heldOn: string) =>
    api.post(
      '/v1/sessions',
      {
        deliveryId,
        heldOn,
        minutesPlanned: 60,
        delivererAgency: 'POLICE',
        attendance: { code: 'LATE', minutesAttended: 40 },
      },
      one.headers,
    );

  beforeAll(async () => {
    database = await newDatabase();
    [one, two] = await buildWorlds(database);
    api = await TestApi.start(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R69 R159 records what was delivered against what was planned, and reads it back', async () => {
    const answer = await post(
      given({
        planActionId: one.plannedId.toUpperCase(),
        provider: 'FIRE-ONE',
        reference: 'DEL-1',
        enrolledOn: '2025-01-20',
      }),
    );
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"1"']);
    expect(answer.body).toEqual({
      id: expect.any(String),
      caseId: one.caseId,
      planActionId: one.plannedId,
      interventionId: one.interventionId,
      interventionVersionId: one.versionId,
      providerId: one.providerId,
      reference: 'DEL-1',
      enrolledOn: '2025-01-20',
      startedOn: '2025-02-03',
      endedOn: null,
      completion: null,
      notCompletedReason: null,
      setting: 'COMMUNITY',
      language: 'cy',
      recordedAt: expect.any(String),
    });
    const read = await get(`/${answer.body.id}`);
    expect([read.status, read.headers.get('etag')]).toEqual([200, '"1"']);
    expect(read.body).toEqual(answer.body);
  });

  it('takes the start for the enrolment where only the start is given, and needs one of them', async () => {
    expect((await created()).enrolledOn).toBe('2025-02-03');
    const waiting = await created({ startedOn: undefined, enrolledOn: '2025-02-01' });
    expect([waiting.enrolledOn, waiting.startedOn]).toEqual(['2025-02-01', null]);
    expect(refusal(await post(given({ startedOn: undefined })))).toEqual([
      422,
      'ENROLMENT_DATE_MISSING',
      '/enrolledOn ENROLMENT_DATE_MISSING',
    ]);
  });

  it('R159 holds a delivery to the plan action it names', async () => {
    const bespoke = await created({ planActionId: one.bespokeId, interventionVersionId: one.otherVersionId });
    expect(bespoke.planActionId).toBe(one.bespokeId);
    const cases: [object, string][] = [
      [
        { planActionId: one.plannedId, interventionVersionId: one.otherVersionId },
        'OTHER_INTERVENTION_PLANNED',
      ],
      [{ planActionId: one.plannedInClosedCaseId }, 'PLAN_ACTION_OF_OTHER_CASE'],
      [{ planActionId: two.plannedId }, 'UNKNOWN_PLAN_ACTION'],
      [{ planActionId: NOBODY }, 'UNKNOWN_PLAN_ACTION'],
    ];
    const before = await ids('?limit=200');
    for (const [change, code] of cases) {
      expect(refusal(await post(given(change)))).toEqual([422, code, `/planActionId ${code}`]);
    }
    expect(await ids('?limit=200')).toEqual(before);
  });

  it('names every fault of a delivery at once, and writes nothing', async () => {
    const before = await ids('?limit=200');
    const refused = await post({
      caseId: two.caseId,
      interventionVersionId: two.versionId,
      provider: 'FIRE-TWO',
      startedOn: '2025-02-03',
      setting: 'MOON',
      completion: 'WON',
      notCompletedReason: 'BORED',
      language: 'en',
    });
    expect(refusal(refused)).toEqual([
      422,
      'UNKNOWN_CASE',
      '/caseId UNKNOWN_CASE',
      '/interventionVersionId UNKNOWN_INTERVENTION_VERSION',
      '/provider UNKNOWN_PROVIDER',
      '/setting UNKNOWN_CODE',
      '/completion UNKNOWN_CODE',
      '/notCompletedReason UNKNOWN_CODE',
    ]);
    expect(
      refusal(
        await post({
          caseId: 'case-1',
          interventionVersionId: one.versionId,
          startedOn: '2025-02-30',
          reference: ' padded',
          setting: 'community',
          language: 'fr',
          colour: 'red',
        }),
      ),
    ).toEqual([
      400,
      'VALIDATION_FAILED',
      '/colour UNKNOWN_FIELD',
      '/caseId IS_UUID',
      '/reference MATCHES',
      '/startedOn IS_PLAIN_DATE',
      '/setting MATCHES',
      '/language IS_IN',
    ]);
    expect(await ids('?limit=200')).toEqual(before);
    expect((await api.get('/v1/deliveries', two.headers)).body.items).toEqual([]);
  });

  it('holds dates to the case and to one another', async () => {
    const cases: [object, string[]][] = [
      [{ startedOn: TO_COME }, ['/startedOn DATE_IN_FUTURE']],
      [{ startedOn: '2025-01-05' }, ['/startedOn BEFORE_CASE']],
      [{ caseId: one.closedCaseId, startedOn: '2025-07-01' }, ['/startedOn AFTER_CASE']],
      [{ enrolledOn: '2025-02-04' }, ['/startedOn BEFORE_ENROLMENT']],
      [{ endedOn: '2025-02-02', completion: 'COMPLETED_FULL' }, ['/endedOn BEFORE_START']],
      [{ endedOn: '2025-03-03' }, ['/completion ENDING_INCOMPLETE']],
      [{ completion: 'COMPLETED_FULL' }, ['/endedOn ENDING_INCOMPLETE']],
    ];
    for (const [change, faults] of cases) {
      expect(refusal(await post(given(change))).slice(2)).toEqual(faults);
    }
  });

  it('R69 wants a coded reason where a delivery was not completed, and only there', async () => {
    const ended = { endedOn: '2025-03-03' };
    for (const completion of ['PARTIAL', 'NOT_COMPLETED', 'WITHDRAWN', 'NEVER_STARTED']) {
      expect(refusal(await post(given({ ...ended, completion })))).toEqual([
        422,
        'REASON_REQUIRED',
        '/notCompletedReason REASON_REQUIRED',
      ]);
    }
    const notApplicable = [422, 'REASON_NOT_APPLICABLE', '/notCompletedReason REASON_NOT_APPLICABLE'];
    const reason = { notCompletedReason: 'WAITING_LIST' };
    expect(refusal(await post(given({ ...ended, completion: 'COMPLETED_FULL', ...reason })))).toEqual(
      notApplicable,
    );
    expect(refusal(await post(given(reason)))).toEqual(notApplicable);
    const accepted = await created({ ...ended, completion: 'WITHDRAWN', ...reason });
    expect([accepted.completion, accepted.notCompletedReason]).toEqual(['WITHDRAWN', 'WAITING_LIST']);
  });

  it('R119 refuses a reference that is taken in the service, not in another', async () => {
    await created({ reference: 'TAKEN' });
    const before = await ids('?limit=200');
    expect(refusal(await post(given({ reference: 'TAKEN' })))).toEqual([
      409,
      'REFERENCE_TAKEN',
      '/reference REFERENCE_TAKEN',
    ]);
    expect(await ids('?limit=200')).toEqual(before);
    const elsewhere = given({ caseId: two.caseId, interventionVersionId: two.versionId, reference: 'TAKEN' });
    expect((await api.post('/v1/deliveries', elsewhere, two.headers)).status).toBe(201);
  });

  it('filters the list, and walks it page by page', async () => {
    const closed = await created({ caseId: one.closedCaseId, startedOn: '2025-05-01' });
    const ended = await created({
      caseId: one.closedCaseId,
      startedOn: '2025-05-20',
      endedOn: '2025-06-01',
      completion: 'COMPLETED_ADAPTED',
    });
    const waiting = await created({
      caseId: one.closedCaseId,
      startedOn: undefined,
      enrolledOn: '2025-05-02',
      interventionVersionId: one.otherVersionId,
    });
    const ofCase = `?caseId=${one.closedCaseId}`;
    expect(await ids(ofCase)).toEqual([closed.id, ended.id, waiting.id]);
    expect(await ids(`?caseId=${one.closedCaseId.toUpperCase()}`)).toHaveLength(3);
    expect(await ids(`${ofCase}&running=true`)).toEqual([closed.id]);
    expect(await ids(`${ofCase}&running=false`)).toEqual([ended.id, waiting.id]);
    expect(await ids(`${ofCase}&interventionId=${one.interventionId}`)).toEqual([closed.id, ended.id]);
    expect(await ids(`${ofCase}&startedFrom=2025-05-20`)).toEqual([ended.id]);
    expect(await ids(`${ofCase}&startedTo=2025-05-19`)).toEqual([closed.id]);
    expect(await ids(`?caseId=${two.caseId}`)).toEqual([]);

    const all = await ids('?limit=200');
    const walked = await walk(api, '/v1/deliveries?limit=3', one.headers);
    expect(walked.map(({ id }) => id)).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
  });

  it('refuses a query that it does not know, and a cursor of another list', async () => {
    const cursorOf = (...keys: string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    const cases: [string, string, string][] = [
      ['?running=perhaps', 'VALIDATION_FAILED', '?running IS_BOOLEAN'],
      ['?caseId=1', 'VALIDATION_FAILED', '?caseId IS_UUID'],
      ['?startedFrom=2025-02-30', 'VALIDATION_FAILED', '?startedFrom IS_PLAIN_DATE'],
      ['?state=open', 'VALIDATION_FAILED', '?state UNKNOWN_FIELD'],
      ['?cursor=nonsense', 'BAD_CURSOR', '?cursor BAD_CURSOR'],
      [`?cursor=${cursorOf('not-an-id')}`, 'BAD_CURSOR', '?cursor BAD_CURSOR'],
      [`?cursor=${cursorOf('2025-01-01', NOBODY)}`, 'BAD_CURSOR', '?cursor BAD_CURSOR'],
    ];
    for (const [query, code, fault] of cases) expect(refusal(await get(query))).toEqual([400, code, fault]);
  });

  it('does not show a delivery to another service, nor an id that is none', async () => {
    const { id } = await created();
    for (const path of [`/v1/deliveries/${NOBODY}`, '/v1/deliveries/7']) {
      expect((await api.get(path, one.headers)).status).toBe(404);
    }
    expect((await api.get(`/v1/deliveries/${id}`, two.headers)).status).toBe(404);
    const tried = await api.patch(
      `/v1/deliveries/${id}`,
      { startedOn: null },
      { ...two.headers, 'if-match': '"1"' },
    );
    expect(tried.status).toBe(404);
    expect((await get(`/${id}`)).body.startedOn).toBe('2025-02-03');
  });

  it('starts and ends a delivery, a version at a time', async () => {
    const { id } = await created({ startedOn: undefined, enrolledOn: '2025-02-01', provider: 'FIRE-ONE' });
    const started = await patch(id, { startedOn: '2025-02-10', provider: null });
    expect([started.status, started.headers.get('etag')]).toEqual([200, '"2"']);
    expect([started.body.startedOn, started.body.providerId]).toEqual(['2025-02-10', null]);
    expect((await get(`/${id}`)).body).toEqual(started.body);
    const ending = { endedOn: '2025-04-01', completion: 'PARTIAL', notCompletedReason: 'MOVED_AREA' };
    const ended = await patch(id, { ...ending, provider: 'FIRE-ONE' }, '"2"');
    expect(ended.body).toMatchObject({ ...ending, startedOn: '2025-02-10', providerId: one.providerId });
    const read = await get(`/${id}`);
    expect([read.body, read.headers.get('etag')]).toEqual([ended.body, '"3"']);
    const reopened = await patch(id, { endedOn: null, completion: null, notCompletedReason: null }, '"3"');
    expect(reopened.body).toMatchObject({ endedOn: null, completion: null, notCompletedReason: null });
  });

  it('refuses an edit without the version that was read, or of one that is gone', async () => {
    const { id } = await created();
    const unconditional = await api.patch(`/v1/deliveries/${id}`, { startedOn: '2025-02-05' }, one.headers);
    expect(refusal(unconditional)).toEqual([428, 'IF_MATCH_REQUIRED', 'If-Match IF_MATCH_REQUIRED']);
    expect((await patch(id, { startedOn: '2025-02-05' }, 'W/"1"')).status).toBe(412);
    expect((await patch(id, { startedOn: '2025-02-05' }, '"2"')).status).toBe(412);
    // What rule a change of an old version breaks is not the question.
    expect((await patch(id, { startedOn: '2025-02-02' }, '"2"')).status).toBe(412);
    expect((await get(`/${id}`)).body.startedOn).toBe('2025-02-03');
    const both = await Promise.all([
      patch(id, { startedOn: '2025-02-04' }),
      patch(id, { startedOn: '2025-02-05' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('R69 holds an edit to the same rules, and to the sessions that are recorded', async () => {
    const { id } = await created();
    expect((await session(id, '2025-02-10')).status).toBe(201);
    expect((await session(id, '2025-03-10')).status).toBe(201);
    const done = { completion: 'COMPLETED_FULL' };
    const cases: [object, string[]][] = [
      [{ endedOn: '2025-03-09', ...done }, ['/endedOn SESSION_AFTER_END']],
      [{ startedOn: '2025-02-11' }, ['/startedOn SESSION_BEFORE_START']],
      [{ startedOn: null }, ['/startedOn SESSION_BEFORE_START']],
      [{ startedOn: '2025-02-02' }, ['/startedOn BEFORE_ENROLMENT']],
      [{ endedOn: TO_COME, ...done }, ['/endedOn DATE_IN_FUTURE']],
      [{ endedOn: '2025-04-01' }, ['/completion ENDING_INCOMPLETE']],
      [{ endedOn: '2025-04-01', completion: 'WITHDRAWN' }, ['/notCompletedReason REASON_REQUIRED']],
      [{ endedOn: '2025-04-01', completion: 'WON' }, ['/completion UNKNOWN_CODE']],
      [{ provider: 'FIRE-TWO' }, ['/provider UNKNOWN_PROVIDER']],
    ];
    for (const [change, faults] of cases) {
      expect(refusal(await patch(id, change)).slice(2)).toEqual(faults);
    }
    expect(refusal(await patch(id, { setting: 'CUSTODY', endedOn: '2025-02-30' }))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/setting UNKNOWN_FIELD',
      '/endedOn IS_PLAIN_DATE',
    ]);
    const unchanged = await get(`/${id}`);
    expect([unchanged.headers.get('etag'), unchanged.body.endedOn]).toEqual(['"1"', null]);
    expect((await patch(id, { endedOn: '2025-03-10', ...done })).status).toBe(200);
  });
});
