import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';
import { entry, Seeder } from '../support/matching.js';
import { storedRows } from '../support/stored-rows.js';
import { refusalOf, ServiceApi } from '../support/service-api.js';
import { giveAccess, signIn } from '../support/sign-in.js';

const PATH = '/v1/recommendations';

describe.each(DATABASES)('recorded advice over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let service: ServiceApi;
  let serviceId: string;
  let caseId: string;
  let otherCaseId: string;
  const made = new Map<string, { id: string; versionId: string }>();
  const versionOf = (code: string) => made.get(code)?.versionId ?? '';

  beforeAll(async () => {
    database = await newDatabase();
    const first = await TestApi.start(database);
    ({ id: serviceId } = await first.create<{ id: string }>('/v1/services', {
      ...{ code: 'ONE', nameEn: 'One', country: 'WALES' },
    }));
    const setUp = new ServiceApi(first, 'ONE');
    const rule = { field: 'OFFENCE_CATEGORY', operator: 'IS_NONE_OF', codes: ['DRUGS'] };
    const add = async (code: string, areas: string[], changes: object = {}) =>
      made.set(code, await setUp.create('/v1/interventions', entry(code, areas, [], changes)));
    await add('BEST', ['ETE', 'LIF']);
    await add('SECOND', ['ETE']);
    await add('LIFE', ['LIF']);
    await add('OLDER', ['ETE'], { ageMin: 17 });
    await add('CLEAN', ['ETE'], { eligibility: [rule] });
    await add('ELSEWHERE', ['SUB']);
    await first.close();
    await inDatabase(database, async (tx) => {
      const seed = new Seeder(tx, serviceId);
      const child = await seed.child('C1');
      caseId = await seed.case(child, 'K1');
      await seed.assessment(caseId, '2026-01-10', { ETE: [3], LIF: [2] });
      otherCaseId = await seed.case(await seed.child('C2'), 'K2');
      await seed.assessment(otherCaseId, '2026-01-10', { ETE: [3] });
      await seed.offence(child, 'DRUGS');
    });
    api = await TestApi.start(database);
    service = new ServiceApi(api, 'ONE');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const record = (advisedOn = '2026-06-15') => service.create(PATH, { caseId, advisedOn });
  const codesOf = (list: { code: string }[]) => list.map(({ code }) => code);
  const plan = (changes: object) =>
    service.post('/v1/plan-actions', {
      ...{ caseId, needAreaCode: 'ETE', purpose: 'REOFFENDING', responsibleAgency: 'EDUCATION' },
      ...{ plannedOn: '2026-06-16', interventionVersionId: versionOf('BEST'), ...changes },
    });

  it('R63 keeps rule, score and version of every entry as it was recommended or ruled out', async () => {
    const kept = await record();
    expect(kept).toMatchObject({
      ...{ caseId, advisedOn: '2026-06-15', ruleVersion: 'matching-4' },
      ...{ recommendationCount: 3, notEligibleCount: 2 },
    });
    const shown = (await service.get(`/v1/cases/${caseId}/recommendations?on=2026-06-15`)).body;
    const facts = ({ code, versionId, versionNo, score }: Record<string, unknown>) => [
      ...[code, versionId, versionNo, score],
    ];
    expect(kept.recommendations.map(facts)).toEqual(shown.recommendations.map(facts));
    expect(kept.notEligible.map(facts)).toEqual(shown.notEligible.map(facts));
    expect(codesOf(kept.recommendations)).toEqual(['BEST', 'SECOND', 'LIFE']);
    expect(kept.recommendations[0].rank[0]).toEqual({ part: 'NEED_FIT', value: 5_000 });
    expect(kept.recommendations[0].criteria).toContainEqual({ code: 'AGE', outcome: 'MET' });
    expect(kept.notEligible.map(({ ruledOutBy }: { ruledOutBy: string[] }) => ruledOutBy)).toEqual([
      ['OFFENCE_CATEGORY'],
      ['AGE'],
    ]);
    expect((await service.get(`${PATH}/${kept.id}`)).body).toEqual(kept);
    expect((await service.all(`${PATH}?caseId=${caseId}`)).map(({ id }) => id as string)).toContain(kept.id);
  });

  it('R63 the same inputs give the same bytes; another input, another sum', async () => {
    const { id: _first, recordedAt: _then, ...once } = await record();
    const { id: _second, recordedAt: _later, ...again } = await record();
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
    expect(once.inputsSha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await record('2026-06-16')).inputsSha256).not.toBe(once.inputsSha256);
    const { id } = made.get('ELSEWHERE') ?? { id: '' };
    await service.patch(`/v1/interventions/${id}`, { titleCy: 'Arall' }, '"1"');
    expect((await record()).inputsSha256).not.toBe(once.inputsSha256);
  });

  it('R63 what is kept stays as it was given, whatever becomes of the catalogue', async () => {
    const kept = await record();
    const { id } = made.get('LIFE') ?? { id: '' };
    const retired = { status: 'SUSPENDED', reason: 'A complaint' };
    expect((await service.put(`/v1/interventions/${id}/status`, retired, '"1"')).status).toBe(200);
    expect((await service.get(`${PATH}/${kept.id}`)).body).toEqual(kept);
    expect((await record()).recommendations.map(({ code }: { code: string }) => code)).not.toContain('LIFE');
  });

  it('a partner practitioner is told nothing of what the offences ruled out', async () => {
    const kept = await record();
    const { accountId, secret } = await signIn(api.uow, {
      serviceId,
      memberships: [{ role: 'PARTNER_PRACTITIONER', teamId: null }],
    });
    await giveAccess(api.uow, { serviceId, caseId, accountId });
    const { body } = await api.get(`${PATH}/${kept.id}`, { authorization: `Bearer ${secret}` });
    expect(codesOf(body.notEligible)).toEqual(['OLDER']);
    expect(JSON.stringify(body)).not.toContain('CLEAN');
  });

  it('R63 R118 a plan follows the advice, or says in a code why not', async () => {
    const { id: recommendationId } = await record();
    const followed = await plan({ recommendationId });
    expect(followed.body).toMatchObject({
      ...{ recommendationId, advisedVersionId: versionOf('BEST'), otherChoiceReason: null },
    });
    const otherwise = { recommendationId, interventionVersionId: versionOf('SECOND') };
    expect(refusalOf(await plan(otherwise))).toEqual([
      422,
      'OTHER_CHOICE_REASON_MISSING',
      { '/otherChoiceReason': 'OTHER_CHOICE_REASON_MISSING' },
    ]);
    const chosen = await plan({ ...otherwise, otherChoiceReason: 'NO_PLACES' });
    expect([chosen.status, chosen.body.otherChoiceReason, chosen.body.advisedVersionId]).toEqual([
      ...[201, 'NO_PLACES', versionOf('BEST')],
    ]);
    const bespoke = {
      ...{ recommendationId, interventionVersionId: null, bespokeDescription: 'A visit' },
      ...{ parentInterventionId: made.get('BEST')?.id, bespokeRationale: 'He asked to go alone.' },
    };
    expect((await plan({ ...bespoke, otherChoiceReason: 'CHILD_PREFERENCE' })).status).toBe(201);
    const read = await service.get(`/v1/plan-actions/${chosen.body.id}`);
    expect(read.body).toEqual(chosen.body);
  });

  it('R118 counts what was wanted and not to be had, by what was advised', async () => {
    const before = (await service.get('/v1/choice-summary')).body;
    const { id: recommendationId } = await record();
    const otherwise = { recommendationId, interventionVersionId: versionOf('SECOND') };
    await plan({ recommendationId });
    await plan({ ...otherwise, otherChoiceReason: 'NO_WELSH_DELIVERY' });
    await plan({ ...otherwise, otherChoiceReason: 'FAMILY_VIEW' });
    const { body } = await service.get('/v1/choice-summary');
    const counts = ({ advised, planned, unmetDemand }: Record<string, number>) => [
      advised,
      planned,
      unmetDemand,
    ];
    const more = counts(body).map((count, index) => (count ?? 0) - (counts(before)[index] ?? 0));
    expect(more).toEqual([3, 1, 1]);
    const [best] = body.interventions;
    expect(best).toMatchObject({ code: 'BEST', titleCy: 'Teitl BEST' });
    expect(best.reasons).toContainEqual({
      ...{ reason: 'NO_WELSH_DELIVERY', labelEn: 'Not available in Welsh' },
      ...{ labelCy: 'Ddim ar gael yn Gymraeg', unmetDemand: true, count: 1 },
    });
    expect(JSON.stringify(body)).not.toContain(caseId);
    const earlier = (await service.get('/v1/choice-summary?until=2026-06-15')).body;
    expect(counts(earlier)).toEqual([0, 0, 0]);
    expect(refusalOf(await service.get('/v1/choice-summary?since=2026-02-02&until=2026-02-01'))).toEqual([
      422,
      'PERIOD_REVERSED',
      { '?since': 'PERIOD_REVERSED' },
    ]);
  });

  it.each([
    [{ otherChoiceReason: 'NO_PLACES' }, { '/otherChoiceReason': 'OTHER_CHOICE_REASON_NOT_TAKEN' }],
    [{ otherChoiceReason: 'RAIN' }, { '/otherChoiceReason': 'UNKNOWN_CODE' }],
    [
      { recommendationId: '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b' },
      { '/recommendationId': 'UNKNOWN_RECOMMENDATION' },
    ],
  ])('refuses a plan with %j', async (changes, faults) => {
    const before = await storedRows(database);
    expect(refusalOf(await plan(changes))).toEqual([422, expect.any(String), faults]);
    expect(await storedRows(database)).toEqual(before);
  });

  it('takes no advice on another case for a plan of this one', async () => {
    const { id } = await service.create(PATH, { caseId: otherCaseId, advisedOn: '2026-06-15' });
    expect(refusalOf(await plan({ recommendationId: id }))).toEqual([
      422,
      'UNKNOWN_RECOMMENDATION',
      { '/recommendationId': 'UNKNOWN_RECOMMENDATION' },
    ]);
  });

  it.each([
    [{ advisedOn: '2011-06-14' }, 422, { '/advisedOn': 'BEFORE_BIRTH' }],
    [{ advisedOn: '2026-02-30' }, 400, { '/advisedOn': 'IS_PLAIN_DATE' }],
    [{ caseId: '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b' }, 422, { '/caseId': 'UNKNOWN_CASE' }],
  ])('refuses to record %j', async (changes, status, faults) => {
    const body = { caseId, advisedOn: '2026-06-15', ...changes };
    expect(refusalOf(await service.post(PATH, body))).toEqual([status, expect.any(String), faults]);
  });
});
