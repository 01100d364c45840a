import { TestApi } from '../support/api.js';
import { seedCasework, type SeededService } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { refusalOf, ServiceApi } from '../support/service-api.js';

describe.each(DATABASES)('plan actions over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: { own: SeededService; other: SeededService };
  let ratingIds: Record<string, string>;

  const assess = async (by: ServiceApi, caseId: string): Promise<Record<string, string>> => {
    const ratings = ['ETE', 'FAM'].map((needAreaCode) => ({ needAreaCode, severity: 3 }));
    const made = await by.create('/v1/assessments', {
      ...{ caseId, source: 'LOCAL', stage: 'START', assessedOn: '2026-01-12', ratings },
    });
    return Object.fromEntries(made.ratings.map((rating: any) => [rating.needAreaCode, rating.id]));
  };

  const newAction = (changes: object = {}) => ({
    caseId: seeded.own.caseId,
    needAreaCode: 'ETE',
    interventionVersionId: seeded.own.versionId,
    purpose: 'REOFFENDING',
    responsibleAgency: 'EDUCATION',
    plannedOn: '2026-01-19',
    ...changes,
  });

  beforeAll(async () => {
    database = await newDatabase();
    seeded = await seedCasework(database);
    api = await TestApi.start(database);
    service = new ServiceApi(api, 'OWN');
    other = new ServiceApi(api, 'OTHER');
    ratingIds = await assess(service, seeded.own.caseId);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** Sends a request that must be refused, and sees that nothing was kept of it. */
  async function refusal(body: object): Promise<unknown> {
    const before = await service.all('/v1/plan-actions');
    const answer = await service.post('/v1/plan-actions', body);
    expect(await service.all('/v1/plan-actions')).toEqual(before);
    return refusalOf(answer);
  }

  it('R44 R159 plans work that answers a rating, with an agency responsible for it', async () => {
    const input = newAction({
      reference: 'PA-1',
      needRatingId: ratingIds.ETE,
      startDueOn: '2026-02-16',
      sessionsPlanned: 8,
      minutesPlanned: 480,
    });
    const created = await service.post('/v1/plan-actions', input);
    expect([created.status, created.headers.get('etag')]).toEqual([201, '"1"']);
    expect(created.body).toEqual({
      ...input,
      id: expect.any(String),
      bespokeDescription: null,
      notDeliveredReason: null,
      notDeliveredOn: null,
      recordedAt: expect.any(String),
    });
    const read = await service.get(`/v1/plan-actions/${created.body.id}`);
    expect([read.headers.get('etag'), read.body]).toEqual(['"1"', created.body]);
  });

  it('plans bespoke work in words, and one of the two only', async () => {
    const words = { bespokeDescription: 'Visits to colleges' };
    const bespoke = newAction({ ...words, interventionVersionId: null });
    expect(await service.create('/v1/plan-actions', bespoke)).toMatchObject({
      ...words,
      interventionVersionId: null,
      needRatingId: null,
      startDueOn: null,
      sessionsPlanned: null,
    });
    const both = await refusal(newAction(words));
    expect(both).toEqual([
      422,
      'INTERVENTION_OR_BESPOKE',
      { '/bespokeDescription': 'INTERVENTION_OR_BESPOKE' },
    ]);
    const neither = await refusal(newAction({ interventionVersionId: undefined }));
    expect(neither).toMatchObject([
      422,
      'INTERVENTION_OR_BESPOKE',
      { '/interventionVersionId': expect.anything() },
    ]);
  });

  it('R159 refuses links that do not lead along this case, naming each', async () => {
    const otherRatings = await assess(other, seeded.other.caseId);
    const faults = {
      '/needRatingId': 'UNKNOWN_NEED_RATING',
      '/interventionVersionId': 'UNKNOWN_INTERVENTION_VERSION',
    };
    const theirs = { needRatingId: otherRatings.ETE, interventionVersionId: seeded.other.versionId };
    expect(await refusal(newAction(theirs))).toEqual([422, 'UNKNOWN_NEED_RATING', faults]);
    const ofAnotherArea = newAction({ needRatingId: ratingIds.FAM });
    expect(await refusal(ofAnotherArea)).toMatchObject([422, 'UNKNOWN_NEED_RATING', {}]);
    const { id: caseId } = await service.create('/v1/cases', {
      child: { reference: 'CH-2', dateOfBirth: '2011-01-01', sex: 'MALE' },
      reference: 'CASE-2',
      deliveryArea: 'NORTH',
      openedOn: '2026-01-05',
      orderType: 'DIVERSION',
      setting: 'COMMUNITY',
    });
    const ofAnotherCase = newAction({ caseId, needRatingId: ratingIds.ETE });
    expect(await refusal(ofAnotherCase)).toMatchObject([422, 'UNKNOWN_NEED_RATING', {}]);
    expect(await refusal(newAction({ caseId: seeded.other.caseId }))).toEqual([
      422,
      'UNKNOWN_CASE',
      { '/caseId': 'UNKNOWN_CASE' },
    ]);
    expect(await refusal(newAction({ needAreaCode: 'SHOES' }))).toEqual([
      422,
      'UNKNOWN_NEED_AREA',
      { '/needAreaCode': 'UNKNOWN_NEED_AREA' },
    ]);
    const shouted = newAction({ needRatingId: ratingIds.ETE?.toUpperCase() });
    expect((await service.create('/v1/plan-actions', shouted)).needRatingId).toBe(ratingIds.ETE);
  });

  it('refuses codes that are not known, dates that cannot be, and a reference that is taken', async () => {
    expect(await refusal(newAction({ purpose: 'FUN', responsibleAgency: 'PIRATES' }))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/purpose': 'UNKNOWN_CODE', '/responsibleAgency': 'UNKNOWN_CODE' },
    ]);
    expect(await refusal(newAction({ plannedOn: '2199-01-01', startDueOn: '2198-01-01' }))).toEqual([
      422,
      'DATE_IN_FUTURE',
      { '/plannedOn': 'DATE_IN_FUTURE', '/startDueOn': 'BEFORE_PLAN' },
    ]);
    const again = newAction({ reference: 'PA-2' });
    await service.create('/v1/plan-actions', again);
    expect(await refusal(again)).toEqual([409, 'REFERENCE_TAKEN', { '/reference': 'REFERENCE_TAKEN' }]);
    const unreadable = { caseId: 'x', plannedOn: '2026-02-30', sessionsPlanned: 0, minutesPlanned: 1.5 };
    const unknown = { notDeliveredReason: 'MISSING', bespokeDescription: '' };
    expect(await refusal(newAction({ ...unreadable, ...unknown, needRatingId: 7 }))).toEqual([
      400,
      'VALIDATION_FAILED',
      {
        '/caseId': 'IS_UUID',
        '/plannedOn': 'IS_PLAIN_DATE',
        '/sessionsPlanned': 'MIN',
        '/minutesPlanned': 'IS_INT',
        '/needRatingId': 'IS_UUID',
        '/notDeliveredReason': 'UNKNOWN_FIELD',
        '/bespokeDescription': 'IS_LENGTH',
      },
    ]);
  });

  it('plans nothing after the case closed, and the closing day still', async () => {
    const created = await service.post('/v1/cases', {
      child: { reference: 'CH-3', dateOfBirth: '2011-01-01', sex: 'MALE' },
      reference: 'CASE-3',
      deliveryArea: 'NORTH',
      openedOn: '2026-01-05',
      closedOn: '2026-02-01',
      orderType: 'DIVERSION',
      setting: 'COMMUNITY',
    });
    const caseId = created.body.id;
    expect(await refusal(newAction({ caseId, plannedOn: '2026-02-02' }))).toEqual([
      422,
      'AFTER_CASE',
      { '/plannedOn': 'AFTER_CASE' },
    ]);
    await service.create('/v1/plan-actions', newAction({ caseId, plannedOn: '2026-02-01' }));
  });

  describe('changing a plan action', () => {
    it('R69 records a coded reason for what was not delivered, and takes it back', async () => {
      const { id, ...before } = await service.create('/v1/plan-actions', newAction());
      const path = `/v1/plan-actions/${id}`;
      const given = { notDeliveredReason: 'WAITING_LIST', notDeliveredOn: '2026-06-15' };
      const recorded = await service.patch(path, given, '"1"');
      expect([recorded.status, recorded.headers.get('etag')]).toEqual([200, '"2"']);
      expect(recorded.body).toEqual({ ...before, id, ...given });
      const planned = { startDueOn: '2026-03-01', sessionsPlanned: 4, minutesPlanned: 240 };
      const changed = await service.patch(path, planned, '"2"');
      expect(changed.body).toEqual({ ...recorded.body, ...planned });
      const none = { notDeliveredReason: null, notDeliveredOn: null, sessionsPlanned: null };
      const withdrawn = await service.patch(path, none, '"3"');
      expect(withdrawn.body).toEqual({ ...changed.body, ...none });
      const read = await service.get(path);
      expect([read.headers.get('etag'), read.body]).toEqual(['"4"', withdrawn.body]);
    });

    it.each([
      [{ notDeliveredOn: '2026-06-15' }, '"1"', 422, '/notDeliveredReason', 'NON_DELIVERY_INCOMPLETE'],
      [{ notDeliveredReason: 'MISSING' }, '"1"', 422, '/notDeliveredOn', 'NON_DELIVERY_INCOMPLETE'],
      [
        { notDeliveredReason: 'RAIN', notDeliveredOn: '2026-06-15' },
        '"1"',
        422,
        '/notDeliveredReason',
        'UNKNOWN_CODE',
      ],
      [
        { notDeliveredReason: 'MISSING', notDeliveredOn: '2026-01-18' },
        '"1"',
        422,
        '/notDeliveredOn',
        'BEFORE_PLAN',
      ],
      [
        { notDeliveredReason: 'MISSING', notDeliveredOn: '2199-01-01' },
        '"1"',
        422,
        '/notDeliveredOn',
        'DATE_IN_FUTURE',
      ],
      [{ startDueOn: '2026-01-18' }, '"1"', 422, '/startDueOn', 'BEFORE_PLAN'],
      [{ startDueOn: '2026-02-30' }, '"1"', 400, '/startDueOn', 'IS_PLAIN_DATE'],
      [{ sessionsPlanned: '8' }, '"1"', 400, '/sessionsPlanned', 'MAX'],
      [{ plannedOn: '2026-01-20' }, '"1"', 400, '/plannedOn', 'UNKNOWN_FIELD'],
      [{ minutesPlanned: 60 }, null, 428, 'If-Match', 'IF_MATCH_REQUIRED'],
    ])('R69 refuses %j with If-Match %s: %i at %s', async (changes, etag, status, pointer, code) => {
      const created = await service.create('/v1/plan-actions', newAction());
      const path = `/v1/plan-actions/${created.id}`;
      expect(refusalOf(await service.patch(path, changes, etag))).toMatchObject([
        status,
        expect.any(String),
        { [pointer]: code },
      ]);
      const { body, headers } = await service.get(path);
      expect([headers.get('etag'), body]).toEqual(['"1"', created]);
    });

    it('needs the version that is stored, of a plan action of this service', async () => {
      const created = await service.create('/v1/plan-actions', newAction());
      const path = `/v1/plan-actions/${created.id}`;
      expect((await service.patch(path, { minutesPlanned: 60 }, '"2"')).status).toBe(412);
      expect((await other.patch(path, { minutesPlanned: 60 }, '"1"')).status).toBe(404);
      expect((await other.get(path)).status).toBe(404);
      expect((await service.get('/v1/plan-actions/PA-1')).status).toBe(404);
      expect((await service.get(path)).body).toEqual(created);
    });
  });

  it('R69 lists what was not delivered, by case and need area, page by page', async () => {
    const { id: caseId } = await service.create('/v1/cases', {
      child: { reference: 'CH-4', dateOfBirth: '2011-01-01', sex: 'MALE' },
      reference: 'CASE-4',
      deliveryArea: 'NORTH',
      openedOn: '2026-01-05',
      orderType: 'DIVERSION',
      setting: 'COMMUNITY',
    });
    const made = [];
    for (const needAreaCode of ['ETE', 'FAM', 'ETE']) {
      made.push(await service.create('/v1/plan-actions', newAction({ caseId, needAreaCode })));
    }
    const reason = { notDeliveredReason: 'MISSING', notDeliveredOn: '2026-06-15' };
    const given = await service.patch(`/v1/plan-actions/${made[2].id}`, reason, '"1"');
    const expected = [made[0], made[1], given.body];
    const list = `/v1/plan-actions?caseId=${caseId}`;
    expect(await service.all(list, 2)).toEqual(expected);
    expect(await service.all(`${list}&needArea=ETE`)).toEqual([made[0], given.body]);
    expect(await service.all(`${list}&notDelivered=true`)).toEqual([given.body]);
    expect(await service.all(`${list}&notDelivered=false`)).toEqual([made[0], made[1]]);
    expect(await other.all(list)).toEqual([]);
  });

  it.each([
    ['?caseId=1', 400, '?caseId'],
    ['?notDelivered=1', 400, '?notDelivered'],
    ['?purpose=SAFETY', 400, '?purpose'],
    ['?cursor=%00', 400, '?cursor'],
    ['?needArea=SHOES', 422, '?needArea'],
  ])('%s is refused with %i at %s', async (query, status, pointer) => {
    const refused = await service.get(`/v1/plan-actions${query}`);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
  });
});
