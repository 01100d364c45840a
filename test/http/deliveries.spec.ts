import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { deliveriesOf } from '../support/deliveries.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, TO_COME } from '../support/delivery-world.js';

describe.each(DATABASES)('deliveries over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveries: ReturnType<typeof deliveriesOf>;

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    deliveries = deliveriesOf(api, one);
  });

  afterAll(() => stop());

  it('R159 records what was delivered against what was planned, and reads it back', async () => {
    const answer = await deliveries.post(
      deliveries.given({
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
      ageExceptionReason: null,
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
      notCompletedNote: null,
      setting: 'COMMUNITY',
      language: 'cy',
      suitability: { decision: 'NOT_ASSESSED', assessmentId: null, assessedOn: null },
      recordedAt: expect.any(String),
    });
    const read = await deliveries.get(`/${answer.body.id}`);
    expect([read.status, read.headers.get('etag')]).toEqual([200, '"1"']);
    expect(read.body).toEqual(answer.body);
  });

  it('takes the start for the enrolment where only the start is given, and needs one of them', async () => {
    expect((await deliveries.created()).enrolledOn).toBe('2025-02-03');
    const waiting = await deliveries.created({ startedOn: undefined, enrolledOn: '2025-02-01' });
    expect([waiting.enrolledOn, waiting.startedOn]).toEqual(['2025-02-01', null]);
    expect(refusal(await deliveries.post(deliveries.given({ startedOn: undefined })))).toEqual([
      422,
      'ENROLMENT_DATE_MISSING',
      '/enrolledOn ENROLMENT_DATE_MISSING',
    ]);
  });

  it('R159 holds a delivery to the plan action it names', async () => {
    const bespoke = await deliveries.created({
      planActionId: one.bespokeId,
      interventionVersionId: one.otherVersionId,
    });
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
    const before = await deliveries.ids('?limit=200');
    for (const [change, code] of cases) {
      expect(refusal(await deliveries.post(deliveries.given(change)))).toEqual([
        422,
        code,
        `/planActionId ${code}`,
      ]);
    }
    expect(await deliveries.ids('?limit=200')).toEqual(before);
  });

  it('names every fault of a delivery at once, and writes nothing', async () => {
    const before = await deliveries.ids('?limit=200');
    const refused = await deliveries.post({
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
        await deliveries.post({
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
    expect(await deliveries.ids('?limit=200')).toEqual(before);
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
      expect(refusal(await deliveries.post(deliveries.given(change))).slice(2)).toEqual(faults);
    }
  });

  it('R69 wants a coded reason where a delivery was not completed, and only there', async () => {
    const ended = { endedOn: '2025-03-03' };
    for (const completion of ['PARTIAL', 'NOT_COMPLETED', 'WITHDRAWN', 'NEVER_STARTED']) {
      expect(refusal(await deliveries.post(deliveries.given({ ...ended, completion })))).toEqual([
        422,
        'REASON_REQUIRED',
        '/notCompletedReason REASON_REQUIRED',
      ]);
    }
    const notApplicable = [422, 'REASON_NOT_APPLICABLE', '/notCompletedReason REASON_NOT_APPLICABLE'];
    const reason = { notCompletedReason: 'WAITING_LIST' };
    expect(
      refusal(await deliveries.post(deliveries.given({ ...ended, completion: 'COMPLETED_FULL', ...reason }))),
    ).toEqual(notApplicable);
    expect(refusal(await deliveries.post(deliveries.given(reason)))).toEqual(notApplicable);
    const accepted = await deliveries.created({ ...ended, completion: 'WITHDRAWN', ...reason });
    expect([accepted.completion, accepted.notCompletedReason]).toEqual(['WITHDRAWN', 'WAITING_LIST']);
  });

  it('R119 refuses a reference that is taken in the service, not in another', async () => {
    await deliveries.created({ reference: 'TAKEN' });
    const before = await deliveries.ids('?limit=200');
    expect(refusal(await deliveries.post(deliveries.given({ reference: 'TAKEN' })))).toEqual([
      409,
      'REFERENCE_TAKEN',
      '/reference REFERENCE_TAKEN',
    ]);
    expect(await deliveries.ids('?limit=200')).toEqual(before);
    const elsewhere = deliveries.given({
      caseId: two.caseId,
      interventionVersionId: two.versionId,
      reference: 'TAKEN',
    });
    expect((await api.post('/v1/deliveries', elsewhere, two.headers)).status).toBe(201);
  });
});
