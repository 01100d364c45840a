import { trainedDeliverers } from '../../src/workforce/trained-deliverers.js';
import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { refusalOf } from '../support/service-api.js';
import { statementsOf } from '../support/statements.js';
import { storedRows } from '../support/stored-rows.js';

describe.each(DATABASES)('training over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const today = todayInBritain();
  let made = 0;
  const worker = async (changes: object = {}): Promise<string> => {
    const body = { name: `Worker ${++made}`, agency: 'HEALTH', languages: ['en'], activeFrom: '2020-01-01' };
    const { id } = await service.api.create('/v1/workers', { reference: `TR-${made}`, ...body, ...changes });
    return id as string;
  };
  const train = (workerId: string, qualification: string, changes: object = {}) =>
    service.api.create('/v1/training', { workerId, qualification, trainedOn: '2025-03-04', ...changes });
  const requiring = async (changes: object) => {
    const body = { ...service.bodyOf('createIntervention'), status: 'ACTIVE_CORE', ...changes };
    return service.api.create('/v1/interventions', body);
  };

  it('R135 lasts as long as the qualification says where nobody says how long', async () => {
    const workerId = await worker();
    expect((await train(workerId, 'FIRST_AID')).expiresOn).toBe('2028-03-04');
    expect((await train(workerId, 'FIRST_AID', { trainedOn: '2024-02-29' })).expiresOn).toBe('2027-02-28');
    expect((await train(workerId, 'QUALIFIED_TEACHER')).expiresOn).toBeNull();
    expect((await train(workerId, 'SAFEGUARDING', { expiresOn: null })).expiresOn).toBeNull();
    const again = { workerId, qualification: 'FIRST_AID', trainedOn: '2025-03-04' };
    const taken = await service.api.post('/v1/training', again);
    expect([taken.status, taken.body.code]).toEqual([409, 'TRAINING_TAKEN']);
  });

  it('R40 tells having attended from being competent', async () => {
    const workerId = await worker();
    const { id } = await train(workerId, 'YOUTH_WORK');
    const states = async () =>
      (await service.api.get(`/v1/workers/${workerId}`)).body.qualifications.map((one: any) => one.state);
    expect(await states()).toEqual(['TRAINED']);
    const etag = (await service.api.get(`/v1/training/${id}`)).headers.get('etag');
    const seen = await service.api.patch(`/v1/training/${id}`, { competentOn: '2025-06-17' }, etag);
    expect([seen.body.competentOn, await states()]).toEqual(['2025-06-17', ['COMPETENT']]);
    const late = await service.api.patch(`/v1/training/${id}`, { competentOn: null }, etag);
    expect(late.status).toBe(412);
    const newer = seen.headers.get('etag');
    await service.api.patch(`/v1/training/${id}`, { expiresOn: '2025-12-31' }, newer);
    expect(await states()).toEqual(['EXPIRED']);
    expect((await service.api.all('/v1/workers?qualification=YOUTH_WORK&on=2025-12-31')).length).toBe(1);
    expect((await service.api.all('/v1/workers?qualification=YOUTH_WORK&on=2026-01-01')).length).toBe(0);
  });

  it('R135 lists what has run out or soon will, unless it was taken again or the worker has left', async () => {
    const ago = addDays(today, -1_000);
    const soon = { trainedOn: ago, expiresOn: addDays(today, 20) };
    const due = await train(await worker(), 'REGISTERED_NURSE', soon);
    const past = await train(await worker(), 'REGISTERED_NURSE', { ...soon, expiresOn: addDays(today, -1) });
    const renewing = await worker();
    const renewed = await train(renewing, 'REGISTERED_NURSE', soon);
    await train(renewing, 'REGISTERED_NURSE', { trainedOn: addDays(today, -1), expiresOn: null });
    const gone = await train(await worker({ activeTo: addDays(today, -1) }), 'REGISTERED_NURSE', soon);
    const later = await train(await worker(), 'REGISTERED_NURSE', {
      ...soon,
      expiresOn: addDays(today, 200),
    });
    const listed = async (query = '') => {
      const items = await service.api.all(`/v1/training/expiring${query}`, 2);
      const of = (id: string) => items.findIndex((item) => item.id === id);
      return [past, due, renewed, gone, later].map(({ id }) => of(id) >= 0);
    };
    expect(await listed()).toEqual([true, true, false, false, false]);
    expect(await listed('?within=1')).toEqual([true, false, false, false, false]);
    expect(await listed('?within=30')).toEqual([true, true, false, false, true]);
    const items = await service.api.all('/v1/training/expiring');
    expect(items.map(({ expiresOn }) => expiresOn)).toEqual(items.map(({ expiresOn }) => expiresOn).sort());
    expect(items.find(({ id }) => id === past.id)).toMatchObject({ expired: true });
    expect(items.find(({ id }) => id === due.id)).toMatchObject({ expired: false });
  });

  it('R37 R150 says who may deliver an intervention, in which language, and what the others lack', async () => {
    const { id, versionId } = await requiring({
      requiredQualifications: ['MOTIVATIONAL_INTERVIEWING', 'SAFEGUARDING'],
      refresherMonths: 24,
    });
    const able = await worker({ languages: ['cy', 'en'] });
    const english = await worker();
    const half = await worker();
    const stale = await worker({ languages: ['cy'] });
    for (const workerId of [able, english, stale]) {
      await train(workerId, 'SAFEGUARDING', { competentOn: '2025-03-05' });
    }
    await train(half, 'SAFEGUARDING', { competentOn: '2025-03-05' });
    for (const workerId of [able, english]) await train(workerId, 'MOTIVATIONAL_INTERVIEWING');
    await train(stale, 'MOTIVATIONAL_INTERVIEWING', { trainedOn: '2023-03-04', expiresOn: null });
    const { body } = await service.api.get(`/v1/interventions/${id}/deliverers?on=2026-02-01&within=60`);
    const of = (workerId: string) => body.deliverers.find((one: any) => one.workerId === workerId);
    expect(of(able)).toMatchObject({
      may: true,
      unobserved: ['MOTIVATIONAL_INTERVIEWING'],
      until: '2027-03-04',
      expiring: true,
    });
    expect(of(half)).toMatchObject({ may: false, missing: ['MOTIVATIONAL_INTERVIEWING'], until: null });
    expect(of(stale)).toMatchObject({ may: false, missing: [], expired: ['MOTIVATIONAL_INTERVIEWING'] });
    expect([body.may, body.mayInWelsh, body.expiring]).toEqual([2, 1, 2]);
    expect(body.deliverers[0].may && body.deliverers[1].may).toBe(true);
    const welsh = await service.api.get(`/v1/interventions/${id}/deliverers?on=2026-02-01&language=cy`);
    expect(welsh.body.may).toBe(1);
    expect(welsh.body.deliverers.find((one: any) => one.workerId === english)).toMatchObject({
      may: false,
      lacksLanguage: true,
    });

    const open = await requiring({ requiredQualifications: [], refresherMonths: null });
    const versions = [versionId, open.versionId, service.ids.interventionVersionId] as string[];
    const { serviceId } = service.ids;
    const sent = await statementsOf(async () => {
      const counts = await http.uow.read((tx) => trainedDeliverers(tx, serviceId, versions, '2026-02-01'));
      expect(counts.get(versionId)).toEqual({ any: 2, en: 2, cy: 1 });
      expect(counts.get(open.versionId)?.any).toBe(body.deliverers.length);
      const none = await http.uow.read((tx) => trainedDeliverers(tx, serviceId, [], '2026-02-01'));
      expect(none.size).toBe(0);
    });
    expect(sent.length).toBeLessThanOrEqual(3);
  });

  it('R138 sets the demand for a qualification beside those who have it, and names nobody', async () => {
    const entry = await requiring({
      requiredQualifications: ['INTENSIVE_SUPERVISION'],
      languages: ['en', 'cy'],
    });
    const body = { ...service.bodyOf('createDelivery'), planActionId: null };
    const running = { endedOn: null, completion: null, notCompletedReason: null };
    const record = (dates: object) =>
      service.api.create('/v1/deliveries', { ...body, interventionVersionId: entry.versionId, ...dates });
    await record(running);
    await record({});
    const able = await worker({ languages: ['cy'] });
    await train(able, 'INTENSIVE_SUPERVISION', { expiresOn: '2026-02-20', competentOn: '2025-04-01' });
    await train(await worker(), 'INTENSIVE_SUPERVISION', { expiresOn: '2025-12-31' });
    const answer = await service.api.get('/v1/training/needs?on=2026-02-01&within=4');
    const need = answer.body.qualifications.find((one: any) => one.qualification === 'INTENSIVE_SUPERVISION');
    expect(need).toMatchObject({
      ...{ interventions: 1, deliveries: 1, trained: 1, trainedInWelsh: 1, competent: 1 },
      ...{ expiring: 1, expired: 1 },
    });
    expect(need.labelCy).toBe('Goruchwyliaeth a gwyliadwriaeth ddwys (ISS)');
    expect(JSON.stringify(answer.body)).not.toContain('Worker');
  });

  it('names everything that is wrong with a record, and leaves nothing behind', async () => {
    const before = await storedRows(database);
    const answer = await service.api.post('/v1/training', {
      workerId: service.ids.caseId,
      qualification: 'NONE',
      trainedOn: '2025-03-04',
      competentOn: '2025-03-03',
      expiresOn: '2025-03-03',
    });
    expect(refusalOf(answer)).toEqual([
      422,
      'UNKNOWN_WORKER',
      {
        '/workerId': 'UNKNOWN_WORKER',
        '/qualification': 'UNKNOWN_CODE',
        '/competentOn': 'BEFORE_TRAINING',
        '/expiresOn': 'BEFORE_TRAINING',
      },
    ]);
    expect(await storedRows(database)).toEqual(before);
  });
});
