import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { refusalOf } from '../support/service-api.js';

const REFUSAL = [422, 'INTERVENTION_NOT_IN_USE', { '/interventionVersionId': 'INTERVENTION_NOT_IN_USE' }];

describe.each(DATABASES)('an entry that is taken out of use on %s', (_dialect, newDatabase) => {
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

  const today = () => new Date().toISOString().slice(0, 10);
  const plan = (plannedOn: string) =>
    service.api.post('/v1/plan-actions', {
      ...service.bodyOf('createPlanAction'),
      ...{ plannedOn, startDueOn: null, dueOn: null, copyGivenOn: null },
    });
  const deliver = (startedOn: string) =>
    service.api.post('/v1/deliveries', {
      ...service.bodyOf('createDelivery'),
      ...{ planActionId: null, enrolledOn: startedOn, startedOn },
      ...{ endedOn: null, completion: null, notCompletedReason: null },
    });
  const setStatus = async (status: string) => {
    const path = `/v1/interventions/${service.ids.interventionId}/status`;
    const etag = (await service.api.get(path)).headers.get('etag');
    expect((await service.api.put(path, { status, reason: 'Harmed nobody.' }, etag)).status).toBe(200);
  };

  it.each(['SUSPENDED', 'RETIRED'])(
    'R26 %s: cannot be planned or begun; what runs goes on',
    async (status) => {
      expect((await plan(today())).status).toBe(201);
      await setStatus(status);
      const refused = await plan(today());
      expect(refusalOf(refused)).toEqual(REFUSAL);
      expect(refused.body.detail).toMatch(new RegExp(`^I\\d+ is ${status}: `));
      expect(refusalOf(await deliver(today()))).toEqual(REFUSAL);
      const session = await service.api.post('/v1/sessions', service.bodyOf('recordSession'));
      expect(session.status).toBe(201);
      if (status === 'SUSPENDED') await setStatus('ACTIVE_CORE');
    },
  );

  it('R26 a version that a newer one replaced is not planned again; what was planned with it goes on', async () => {
    const entry = { ...service.bodyOf('createIntervention'), status: 'ACTIVE_CORE' };
    const first = await service.api.create('/v1/interventions', entry);
    const planned = (versionId: string) => ({
      ...{ ...service.bodyOf('createPlanAction'), interventionVersionId: versionId, reference: null },
      recommendationId: null,
    });
    const planAction = await service.api.create('/v1/plan-actions', planned(first.versionId));
    const { code: _code, ...content } = entry as Record<string, unknown>;
    const next = { ...content, titleEn: 'Longer', changeReason: 'Two sessions more.' };
    const headers = { ...service.headers, 'if-match': '"1"' };
    const { body } = await http.post(`/v1/interventions/${first.id}/versions`, next, headers);
    const refused = await service.api.post('/v1/plan-actions', planned(first.versionId));
    expect(refusalOf(refused)).toEqual([
      422,
      'VERSION_SUPERSEDED',
      { '/interventionVersionId': 'VERSION_SUPERSEDED' },
    ]);
    expect(refused.body.detail).toContain(`version 2 of ${first.code}, ${body.versionId}`);
    const started = {
      ...{ ...service.bodyOf('createDelivery'), planActionId: planAction.id },
      ...{
        interventionVersionId: first.versionId,
        endedOn: null,
        completion: null,
        notCompletedReason: null,
      },
    };
    expect((await service.api.post('/v1/deliveries', started)).status).toBe(201);
    expect((await service.api.post('/v1/plan-actions', planned(body.versionId))).status).toBe(201);
  });

  it('what began before that may still be recorded, but not of what never was in use', async () => {
    expect((await plan('2025-02-03')).status).toBe(201);
    expect((await deliver('2025-02-03')).status).toBe(201);
    const draft = await service.api.create('/v1/interventions', service.bodyOf('createIntervention'));
    const refused = await service.api.post('/v1/plan-actions', {
      ...service.bodyOf('createPlanAction'),
      interventionVersionId: draft.versionId,
    });
    expect(refusalOf(refused)).toEqual(REFUSAL);
  });
});
