import { type TestApi } from '../support/api.js';
import { newAction, type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { importCsv } from '../support/imports.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';
import { signIn } from '../support/sign-in.js';

const OWN = { 'waymark-service': 'OWN' };

describe.each(DATABASES)('approaches that may harm, over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let service: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;
  let manager: Record<string, string>;
  let managerId: string;
  let itemId: string;

  beforeAll(async () => {
    ({ api, service, seeded, stop } = await startCasework(newDatabase));
    const { serviceId, interventionId } = seeded.own;
    const signed = await signIn(api.uow, {
      serviceId,
      memberships: [{ role: 'SENIOR_MANAGER', teamId: null }],
    });
    manager = { ...OWN, authorization: `Bearer ${signed.secret}` };
    managerId = signed.accountId;
    const item = await service.create('/v1/evidence-items', {
      ...{ interventionId, scheme: 'YEF_TOOLKIT', rating: 'HARMFUL', evidenceSecurity: 4 },
      ...{ citation: 'Toolkit', reviewedOn: '2026-01-01' },
    });
    itemId = item.id;
  });

  afterAll(() => stop());

  const plan = (changes: object = {}) => service.post('/v1/plan-actions', newAction(seeded.own, changes));
  const delivery = (changes: object = {}) => ({
    caseId: seeded.own.caseId,
    interventionVersionId: seeded.own.versionId,
    startedOn: '2026-03-02',
    setting: 'COMMUNITY',
    language: 'en',
    ...changes,
  });
  const approval = () => ({
    caseId: seeded.own.caseId,
    interventionId: seeded.own.interventionId,
    reason: 'The child asked for it.',
  });
  const importPlan = (reference: string) =>
    importCsv(
      api,
      'plan-actions',
      `plan_action_reference,case_reference,need_area,intervention_code,purpose,responsible_agency,planned_on\n${reference},CASE-SEEDED,ETE,MENTORING,REOFFENDING,EDUCATION,2026-01-19\n`,
      '',
      OWN,
    );

  it('R52 are not planned, delivered or imported, and nothing is kept of it', async () => {
    const before = [await service.all('/v1/plan-actions'), await service.all('/v1/deliveries')];
    const refused = await plan();
    expect(refusalOf(refused)).toEqual([
      422,
      'HARMFUL_APPROACH',
      { '/interventionVersionId': 'HARMFUL_APPROACH' },
    ]);
    expect(refused.body.detail).toContain('Youth Endowment Fund toolkit: Harmful');
    const bespoke = {
      ...{ interventionVersionId: null, bespokeDescription: 'A day in the prison' },
      ...{ parentInterventionId: seeded.own.interventionId, bespokeRationale: 'Shorter.' },
    };
    expect(refusalOf(await plan(bespoke))).toMatchObject([422, 'HARMFUL_APPROACH', {}]);
    expect(refusalOf(await service.post('/v1/deliveries', delivery()))).toMatchObject([
      422,
      'HARMFUL_APPROACH',
      {},
    ]);
    const imported = await importPlan('PA-HARM');
    expect(imported.body.errors?.[0] ?? imported.body.faults?.[0]).toMatchObject({
      code: 'HARMFUL_APPROACH',
    });
    expect([await service.all('/v1/plan-actions'), await service.all('/v1/deliveries')]).toEqual(before);
  });

  it('R52 may be recorded of a day on which nobody knew yet', async () => {
    expect((await plan({ plannedOn: '2025-12-31' })).status).toBe(201);
  });

  it('R52 are approved by a senior manager, for one case, and by nobody for themselves', async () => {
    const { serviceId } = seeded.own;
    const worker = await signIn(api.uow, {
      serviceId,
      memberships: [{ role: 'CASE_MANAGER', teamId: null }],
    });
    const asWorker = { ...OWN, authorization: `Bearer ${worker.secret}` };
    expect((await api.post('/v1/harm-overrides', approval(), asWorker)).status).toBe(403);

    // Whoever holds both roles cannot approve for themselves.
    const own = await service.create('/v1/harm-overrides', approval());
    expect(refusalOf(await plan())).toMatchObject([422, 'OWN_APPROVAL', {}]);
    const ended = await service.patch(`/v1/harm-overrides/${own.id}`, { endsOn: '2026-01-01' }, '"1"');
    expect(ended.body).toMatchObject({ endsOn: '2026-01-01' });

    const given = await api.post('/v1/harm-overrides', approval(), manager);
    expect([given.status, given.body]).toEqual([
      201,
      {
        ...approval(),
        ...{ id: expect.any(String), approvedById: managerId, approvedOn: expect.any(String) },
        ...{ endsOn: null, recordedAt: expect.any(String) },
      },
    ]);
    const planned = await plan();
    expect([planned.status, planned.body.harmOverrideId]).toEqual([201, given.body.id]);
    expect((await service.post('/v1/deliveries', delivery())).status).toBe(201);
    const imported = await importPlan('PA-APPROVED');
    expect(imported.status).toBe(201);
    const list = await service.all(`/v1/harm-overrides?caseId=${seeded.own.caseId}`);
    expect(list.map(({ id }) => id as string)).toEqual([own.id, given.body.id]);

    const { id: otherCaseId } = await service.create('/v1/cases', {
      child: { reference: 'CH-9', dateOfBirth: '2011-01-01', sex: 'MALE' },
      ...{ reference: 'CASE-9', deliveryArea: 'NORTH', openedOn: '2026-01-05' },
      ...{ orderType: 'DIVERSION', setting: 'COMMUNITY' },
    });
    expect(refusalOf(await plan({ caseId: otherCaseId }))).toMatchObject([422, 'HARMFUL_APPROACH', {}]);
  });

  it('R52 hold no longer once ended, and block no longer once the evidence is withdrawn', async () => {
    const [, given] = await service.all(`/v1/harm-overrides?interventionId=${seeded.own.interventionId}`);
    const path = `/v1/harm-overrides/${given.id}`;
    const headers = { ...manager, 'if-match': '"1"' };
    const end = { endsOn: '2026-01-18', changeReason: 'The mentor left.' };
    expect((await api.patch(path, end, headers)).status).toBe(200);
    expect((await api.patch(path, end, headers)).status).toBe(412);
    expect(refusalOf(await plan())).toMatchObject([422, 'HARMFUL_APPROACH', {}]);
    await service.post(`/v1/evidence-items/${itemId}/withdrawal`, { reason: 'Retracted.' });
    expect((await plan()).status).toBe(201);
  });

  it('R48 a child who has grown out of it is told of by age and range, and may go on for a reason', async () => {
    const { id: caseId } = await service.create('/v1/cases', {
      child: { reference: 'CH-17', dateOfBirth: '2008-02-10', sex: 'MALE' },
      ...{ reference: 'CASE-17', deliveryArea: 'NORTH', openedOn: '2026-01-05' },
      ...{ orderType: 'DIVERSION', setting: 'COMMUNITY' },
    });
    const planned = await service.create('/v1/plan-actions', newAction(seeded.own, { caseId }));
    const late = delivery({ caseId, planActionId: planned.id });
    const refused = await service.post('/v1/deliveries', late);
    expect(refusalOf(refused)).toEqual([422, 'OUTSIDE_AGE_RANGE', { '/startedOn': 'OUTSIDE_AGE_RANGE' }]);
    expect(refused.body.detail).toContain(
      'The child is 18 on that day; the intervention is for ages 10 to 17.',
    );
    const waiting = await service.create('/v1/deliveries', {
      ...late,
      startedOn: null,
      enrolledOn: '2026-02-01',
    });
    const path = `/v1/deliveries/${waiting.id}`;
    const start = { startedOn: '2026-02-10' };
    expect(refusalOf(await service.patch(path, start, '"1"'))).toMatchObject([422, 'OUTSIDE_AGE_RANGE', {}]);
    const reason = { ageExceptionReason: 'The group ends in May.' };
    const begun = await service.patch(path, { ...start, ...reason }, '"1"');
    expect([begun.status, begun.body]).toMatchObject([200, { ...start, ...reason }]);
  });
});
