import { newAction, type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

describe.each(DATABASES)('packages over HTTP on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;
  let pack: { id: string; versionId: string };

  const POLICE = {
    code: 'POLICE',
    titleEn: 'Visits by the police officer',
    titleCy: 'Ymweliadau gan y swyddog heddlu',
    needAreaCode: 'LIF',
    role: 'POLICE_OFFICER',
    isRequired: true,
    weeklyContacts: 2,
    weeklyMinutes: null,
  };
  const mentoring = () => ({
    ...POLICE,
    code: 'MENTOR',
    interventionId: seeded.own.interventionId,
    needAreaCode: 'ETE',
    role: 'MENTOR',
    isRequired: false,
    weeklyContacts: null,
    weeklyMinutes: 60,
  });
  const path = () => `/v1/packages/${pack.id}/components`;
  const etag = async () => (await service.get(path())).headers.get('etag');
  const set = async (components: object[]) => service.put(path(), { components }, await etag());
  const plan = (changes: object = {}) => ({
    caseId: seeded.own.caseId,
    interventionVersionId: pack.versionId,
    purpose: 'REOFFENDING',
    plannedOn: '2026-01-19',
    startsOn: '2026-02-02',
    weeks: 4,
    ...changes,
  });

  beforeAll(async () => {
    ({ service, other, seeded, stop } = await startCasework(newDatabase));
    pack = await service.create('/v1/interventions', {
      ...{ code: 'ISS', status: 'ACTIVE_CORE', titleEn: 'Intensive supervision', summaryEn: 'A package.' },
      ...{ interventionType: 'PACKAGE', purpose: 'REOFFENDING', needs: [], ageMin: 10, ageMax: 17 },
      ...{ sexes: [], settings: ['COMMUNITY'], languages: ['en'], impactEvaluable: false },
    });
  });

  afterAll(() => stop());

  it('R154 R82 say what they are made of: work of entries, and contacts by role', async () => {
    expect((await service.get(path())).body).toEqual({ interventionVersionId: pack.versionId, items: [] });
    const made = await set([POLICE, mentoring()]);
    expect([made.status, made.body.items]).toEqual([
      200,
      [
        { ...POLICE, id: expect.any(String), interventionId: null },
        { ...mentoring(), id: expect.any(String) },
      ],
    ]);
    expect((await service.get(path())).body).toEqual(made.body);
    expect((await other.get(path())).status).toBe(404);
    expect((await service.put(path(), { components: [POLICE] }, '"1"')).status).toBe(412);
  });

  it('R154 refuse components that cannot be, naming each, and stay as they were', async () => {
    const before = (await service.get(path())).body;
    const wrong = [
      { ...POLICE, role: 'PIRATE', needAreaCode: 'SHOES' },
      { ...POLICE, interventionId: seeded.other.interventionId },
      { ...mentoring(), interventionId: pack.id },
    ];
    expect(refusalOf(await set(wrong))).toEqual([
      422,
      'REPEATED_CODE',
      {
        '/components/1/code': 'REPEATED_CODE',
        '/components/0/role': 'UNKNOWN_CODE',
        '/components/0/needAreaCode': 'UNKNOWN_NEED_AREA',
        '/components/1/interventionId': 'UNKNOWN_INTERVENTION',
        '/components/2/interventionId': 'CIRCULAR_PACKAGE',
      },
    ]);
    expect((await set([])).status).toBe(400);
    expect((await service.get(path())).body).toEqual(before);
  });

  it('R154 are planned in one call, a plan action for each component, or not at all', async () => {
    const before = await service.all('/v1/plan-actions');
    expect(
      refusalOf(await service.post('/v1/package-plans', plan({ startsOn: '2026-01-18' }))),
    ).toMatchObject([422, 'BEFORE_PLAN', { '/startsOn': 'BEFORE_PLAN' }]);
    const bare = plan({ interventionVersionId: seeded.own.versionId });
    expect(refusalOf(await service.post('/v1/package-plans', bare))).toMatchObject([
      422,
      'NOT_A_PACKAGE',
      {},
    ]);
    expect(await service.all('/v1/plan-actions')).toEqual(before);

    const made = await service.create('/v1/package-plans', plan());
    expect(made.planActions).toEqual([
      expect.objectContaining({
        bespokeDescription: 'Visits by the police officer / Ymweliadau gan y swyddog heddlu',
        ...{ interventionVersionId: null, parentInterventionId: pack.id, needAreaCode: 'LIF' },
        ...{ responsibleAgency: 'POLICE', responsibleRole: 'POLICE_OFFICER', packagePlanId: made.id },
        ...{ startDueOn: '2026-02-02', dueOn: '2026-03-01', sessionsPlanned: 8, minutesPlanned: null },
      }),
      expect.objectContaining({
        ...{ interventionVersionId: seeded.own.versionId, bespokeDescription: null, needAreaCode: 'ETE' },
        ...{ responsibleAgency: 'VOLUNTARY_SECTOR', responsibleRole: 'MENTOR', packagePlanId: made.id },
        ...{ sessionsPlanned: null, minutesPlanned: 240 },
      }),
    ]);
    expect(await service.all('/v1/plan-actions')).toHaveLength(before.length + 2);
    expect((await service.get(`/v1/package-plans/${made.id}`)).body).toEqual(made);
    const { planActions: _actions, ...listed } = made;
    expect(await service.all(`/v1/package-plans?caseId=${seeded.own.caseId}`)).toEqual([listed]);
    expect(await other.all('/v1/package-plans')).toEqual([]);
    expect((await other.get(`/v1/package-plans/${made.id}`)).status).toBe(404);
    const kept = await set([POLICE]);
    expect([kept.status, kept.body.code]).toEqual([409, 'VERSION_PLANNED']);
  });

  it('R154 show by component whether contacts were kept, and by whom', async () => {
    const [{ id }] = await service.all('/v1/package-plans');
    const [police, mentor] = (await service.get(`/v1/package-plans/${id}`)).body.planActions;
    const deliver = (planActionId: string, interventionVersionId: string) =>
      service.create('/v1/deliveries', {
        ...{ caseId: seeded.own.caseId, planActionId, interventionVersionId },
        ...{ startedOn: '2026-02-02', setting: 'COMMUNITY', language: 'en' },
      });
    const hold = (deliveryId: string, heldOn: string, delivererAgency: string, code = 'ATTENDED_ENGAGED') =>
      service.create('/v1/sessions', {
        ...{ deliveryId, heldOn, minutesPlanned: 60, setting: 'COMMUNITY', language: 'en', delivererAgency },
        attendance: { code, minutesAttended: code === 'ATTENDED_ENGAGED' ? 60 : 0 },
      });
    const visits = await deliver(police.id, pack.versionId);
    const work = await deliver(mentor.id, seeded.own.versionId);
    await hold(visits.id, '2026-02-03', 'POLICE');
    await hold(visits.id, '2026-02-04', 'YOUTH_JUSTICE_SERVICE');
    await hold(visits.id, '2026-02-05', 'POLICE', 'ABSENT_UNACCEPTABLE');
    await hold(work.id, '2026-02-06', 'VOLUNTARY_SECTOR');
    const at = async (asOf: string) =>
      (await service.get(`/v1/package-plans/${id}/compliance?asOf=${asOf}`)).body;
    expect(await at('2026-02-01')).toMatchObject({
      ...{ weeksBegun: 0, required: 1, requiredKept: 1 },
      components: [{ state: 'NOT_DUE' }, { state: 'NOT_DUE' }],
    });
    expect(await at('2026-02-08')).toEqual({
      ...{ packagePlanId: id, asOf: '2026-02-08', weeksBegun: 1, required: 1, requiredKept: 0 },
      components: [
        {
          ...{ planActionId: police.id, code: 'POLICE', role: 'POLICE_OFFICER', isRequired: true },
          ...{ titleEn: POLICE.titleEn, titleCy: POLICE.titleCy, contactsPlanned: 2, contactsDelivered: 2 },
          ...{ contactsByRole: 1, minutesPlanned: null, minutesDelivered: 120, contactCompliance: 0.5 },
          state: 'BEHIND',
        },
        expect.objectContaining({ minutesPlanned: 60, minutesDelivered: 60, state: 'KEPT' }),
      ],
    });
    expect((await at('2026-02-09')).components[1].state).toBe('BEHIND');
    expect((await service.get(`/v1/package-plans/${id}/compliance?asOf=2026-02-30`)).status).toBe(400);
  });

  it('a plan action of a package is listed with the others, and one without is not of it', async () => {
    const alone = await service.create('/v1/plan-actions', newAction(seeded.own));
    expect(alone.packagePlanId).toBeNull();
  });
});
