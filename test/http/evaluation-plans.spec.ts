import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';

describe.each(DATABASES)('evaluation plans over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  const planned = (extra: object = {}) => ({
    interventionId,
    title: 'Anger management and reoffending',
    question: 'Do children who begin anger management reoffend less than comparable children?',
    outcome: 'PROVEN_REOFFENDING',
    analysisOn: '2199-03-31',
    decisionRule: 'Commission again where the interval lies below zero.',
    ...extra,
  });
  const create = (extra: object = {}) => api.post('/v1/evaluation-plans', planned(extra));
  const fix = async (id: string) => {
    const { headers } = await api.get(`/v1/evaluation-plans/${id}`);
    return api.post(`/v1/evaluation-plans/${id}/fixing`, undefined, at(headers));
  };
  const at = (headers: Headers) => ({ 'if-match': headers.get('etag') ?? '' });
  const run = (id: string, body: object = { dataAsOf: AS_OF }) =>
    api.post(`/v1/evaluation-plans/${id}/runs`, body);

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    interventionId = (await api.get('/v1/interventions?q=anger')).body.items[0].id;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R107 is a draft that may be changed and not run, then fixed, run and not changed', async () => {
    const { status, body, headers } = await create();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'DRAFT',
      method: 'NONE',
      landmarkWeeks: 0,
      minimumChildren: 30,
      looks: 0,
    });
    const path = `/v1/evaluation-plans/${body.id}`;
    expect((await run(body.id)).body).toMatchObject({ status: 409, code: 'PLAN_NOT_FIXED' });

    const changed = await api.patch(path, { method: 'WEIGHTING', minimumChildren: 60 }, at(headers));
    expect(changed.body).toMatchObject({
      method: 'WEIGHTING',
      landmarkWeeks: 8,
      trim: 0.99,
      minimumChildren: 60,
    });
    expect(changed.body.covariates).toContain('PRIOR_OFFENCES');
    const etag = at(changed.headers);
    const narrower = await api.patch(
      path,
      { covariates: ['SEX'], landmarkWeeks: 12, minimumChildren: null },
      etag,
    );
    expect(narrower.body).toMatchObject({
      landmarkWeeks: 12,
      covariates: ['SEX'],
      trim: 0.99,
      minimumChildren: 30,
    });
    const reset = await api.patch(path, { landmarkWeeks: null }, at(narrower.headers));
    expect(reset.body).toMatchObject({ landmarkWeeks: 8, covariates: ['SEX'], title: planned().title });

    const fixed = await fix(body.id);
    expect(fixed.status).toBe(201);
    expect(fixed.body).toMatchObject({ state: 'FIXED', runsBeforeFixing: 0 });
    expect(fixed.body.fixedAt).not.toBeNull();
    const late = await api.patch(path, { title: 'Something else' }, at(fixed.headers));
    expect(late.body).toMatchObject({ status: 409, code: 'NOT_A_DRAFT' });
    expect((await fix(body.id)).body).toEqual(fixed.body);
    expect((await api.get(path)).body.title).toBe(planned().title);
  });

  it('R107 numbers its looks, marks those before the day of the analysis, and says what was run before it was fixed', async () => {
    await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF });
    const { id } = (await create({ analysisOn: AS_OF, indexTo: '2014-01-01' })).body;
    expect((await fix(id)).body.runsBeforeFixing).toBeGreaterThanOrEqual(1);
    const early = await run(id, { dataAsOf: '2015-01-01' });
    expect(early.status).toBe(201);
    expect(early.body).toMatchObject({ evaluationPlanId: id, look: 1, earlyLook: true });
    const second = (await run(id)).body;
    expect(second).toMatchObject({ evaluationPlanId: id, look: 2, earlyLook: false });
    expect(second.definition).toMatchObject({ indexTo: '2014-01-01', dataAsOf: AS_OF });
    const third = (await run(id)).body;
    expect(third).toMatchObject({ look: 3, inputSha256: second.inputSha256, result: second.result });
    const listed = (await api.get(`/v1/evaluations?evaluationPlanId=${id}`)).body.items;
    expect(listed.map(({ look }: { look: number }) => look)).toEqual([3, 2, 1]);
    expect((await api.get(`/v1/evaluation-plans/${id}`)).body.looks).toBe(3);
    const exploratory = (await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF })).body;
    expect(exploratory).toMatchObject({ evaluationPlanId: null, look: null, earlyLook: false });
  });

  it.each([
    ['REOFFENDING_FREQUENCY', 'RATE_RATIO', /Per 100 children who started there were/],
    ['TIME_TO_REOFFENCE', 'HAZARD_RATIO', /had a proven reoffence within a year/],
    ['SUITABLE_ETE_AT_END', 'RISK_DIFFERENCE', /were in suitable education, training or employment/],
  ])(
    'R107 rests on the outcome %s that it names, and evidence takes it from there',
    async (outcome, measure, told) => {
      const { id } = (await create({ outcome, analysisOn: AS_OF })).body;
      await fix(id);
      const { body } = await run(id);
      const { claimed, statement, reoffending, ete } = body.result;
      expect(body.definition.outcome).toBe(outcome);
      expect(claimed).toMatchObject({ outcome, measure, basis: 'NONE' });
      expect(statement.en).toMatch(told);
      expect(statement.cy).not.toBe(statement.en);
      const children = (sides: any, field: string): number => sides.started[field] + sides.comparison[field];
      expect(claimed.children).toBe(
        outcome === 'SUITABLE_ETE_AT_END'
          ? children(ete, 'ordersEnded') - children(ete, 'notRecordedAtEnd')
          : children(reoffending, 'mature'),
      );
      const exploratory = await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF, outcome });
      expect(exploratory.body.result).toEqual(body.result);
      const taken = await api.create('/v1/evidence-items', {
        ...{ interventionId, scheme: 'LOCAL', citation: 'Our own evaluation', evaluationId: body.id },
        reviewedOn: '2026-01-01',
      });
      const found = (await api.get(`/v1/evidence-items/${taken.id}`)).body;
      expect(found.direction).toBe(claimed.direction ?? 'INCONCLUSIVE');
      if (claimed.direction !== null)
        expect(found.effect).toMatchObject({ metric: measure, value: claimed.estimate });
    },
  );

  it('R107 is withdrawn with a reason, kept, and run no longer', async () => {
    const { id } = (await create()).body;
    await fix(id);
    const gone = await api.post(`/v1/evaluation-plans/${id}/withdrawal`, { reason: 'Redesigned.' });
    expect(gone.body).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'Redesigned.' });
    expect((await run(id)).body).toMatchObject({ status: 409, code: 'PLAN_NOT_FIXED' });
    expect((await fix(id)).body).toMatchObject({ status: 409, code: 'NOT_A_DRAFT' });
    const again = await api.post(`/v1/evaluation-plans/${id}/withdrawal`, { reason: 'Again.' });
    expect(again.body.withdrawnReason).toBe('Redesigned.');
    const ids = async (state: string): Promise<string[]> =>
      (await api.get(`/v1/evaluation-plans?state=${state}&interventionId=${interventionId}`)).body.items.map(
        (plan: { id: string }) => plan.id,
      );
    expect(await ids('WITHDRAWN')).toContain(id);
    expect(await ids('FIXED')).not.toContain(id);
    expect(await ids('DRAFT')).not.toContain(id);
  });

  it.each([
    ['an outcome that is none', { outcome: 'HAPPINESS' }, '/outcome', 'UNKNOWN_CODE'],
    [
      'a covariate that is none',
      { method: 'WEIGHTING', covariates: ['SHOE_SIZE'] },
      '/covariates/0',
      'UNKNOWN_CODE',
    ],
    ['covariates of a plain comparison', { covariates: ['SEX'] }, '/covariates', 'NOT_OF_METHOD'],
    [
      'an adjustment for nothing',
      { method: 'MATCHING', covariates: [] },
      '/covariates',
      'COVARIATES_MISSING',
    ],
    ['a caliper of weights', { method: 'WEIGHTING', caliper: 0.2 }, '/caliper', 'NOT_OF_METHOD'],
    ['a trim of pairs', { method: 'MATCHING', trim: 0.99 }, '/trim', 'NOT_OF_METHOD'],
    [
      'pairs exact in a number',
      { method: 'MATCHING', exactOn: ['AGE_AT_INDEX'] },
      '/exactOn/0',
      'NOT_A_CATEGORY',
    ],
    ['groups by a number', { subgroups: ['INDEX_SERIOUSNESS'] }, '/subgroups/0', 'NOT_A_CATEGORY'],
    ['an analysis that is none', { analyses: ['HOROSCOPE'] }, '/analyses/0', 'UNKNOWN_CODE'],
    [
      'a dose without a landmark up to which it is counted',
      { analyses: ['TREND', 'DOSE'] },
      '/analyses/1',
      'LANDMARK_MISSING',
    ],
    [
      'a finding made otherwise that nothing was adjusted for',
      { analyses: ['SENSITIVITY'] },
      '/analyses/0',
      'NOT_OF_METHOD',
    ],
    [
      'a version of another intervention',
      { versionIds: ['0197a000-0000-7000-8000-000000000001'] },
      '/versionIds/0',
      'UNKNOWN_INTERVENTION_VERSION',
    ],
    [
      'a cohort that ends after the analysis',
      { analysisOn: '2015-01-01', indexTo: '2015-01-02' },
      '/analysisOn',
      'BEFORE_COHORT',
    ],
    [
      'a period that ends before it begins',
      { indexFrom: '2015-02-01', indexTo: '2015-01-01' },
      '/indexFrom',
      'PERIOD_REVERSED',
    ],
  ])('refuses %s, and keeps nothing', async (_what, extra, pointer, code) => {
    const count = async () => (await api.get('/v1/evaluation-plans?limit=200')).body.items.length;
    const before = await count();
    const { status, body } = await create(extra);
    expect(status).toBe(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
    expect(await count()).toBe(before);
  });

  it('R157 follows everybody from a landmark, and accounts for every child of the cohort', async () => {
    const of = async (extra: object) =>
      (await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF, ...extra })).body;
    const plain = await of({});
    const at8 = await of({ landmarkWeeks: 8 });
    expect(plain.result.landmark).toBeNull();
    const { landmark, reoffending } = at8.result;
    const children = (result: any): number => result.started.children + result.comparison.children;
    const left = landmark.reoffendedBefore + landmark.closedBefore + landmark.notReached;
    expect(children(reoffending) + left).toBe(children(plain.result.reoffending));
    expect(landmark.reoffendedBefore).toBeGreaterThan(0);
    expect(at8.result.startedAfterReoffending).toBe(0);
    expect(at8.definition.exposureRule).toBe('STARTED_BY_LANDMARK');
    expect(at8.result.notes.map(({ code }: { code: string }) => code)).toEqual([
      'CONFOUNDING_BY_INDICATION',
      'LANDMARK',
      'LOCAL_LIVE',
    ]);
    // Who starts after the landmark had not started at it.
    expect(reoffending.started.children + landmark.startedAfter).toBeLessThanOrEqual(
      plain.result.reoffending.started.children,
    );
  });
});
