import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';

describe.each(DATABASES)('surveys of every intervention over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  const run = (asked: object = {}) => api.post('/v1/evaluation-surveys', { dataAsOf: AS_OF, ...asked });
  const count = async () => (await api.get('/v1/evaluation-surveys')).body.items.length;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R107 R147 counts of each intervention the children that its own evaluation counts', async () => {
    const { status, body } = await run({ landmarkWeeks: 0 });
    expect(status).toBe(201);
    const { interventions, cohort, landmark, statement } = body.result;
    expect([interventions.length, landmark]).toEqual([30, null]);
    const compared = interventions.filter(({ figures }: any) => figures !== null);
    expect(compared.length).toBeGreaterThan(2);
    for (const { interventionId, children, figures } of compared) {
      const { result } = (await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF })).body;
      const { started, comparison, riskDifferenceScore } = result.reoffending;
      expect([children, cohort.children]).toEqual([started.mature, started.mature + comparison.mature]);
      expect(cohort.reoffenders).toBe(started.reoffenders + comparison.reoffenders);
      expect(figures.reoffenders).toBe(started.reoffenders);
      expect(figures.differenceFromOthers).toEqual(riskDifferenceScore);
    }
    expect(statement.en).toContain('This does not show that an intervention caused a difference.');
    expect(statement.cy.length).toBeGreaterThan(80);
  });

  it('R107 follows from a landmark those whom an evaluation follows from it', async () => {
    const { interventions, cohort, landmark } = (await run()).body.result;
    const [{ interventionId, children }] = [...interventions].sort(
      (a: any, b: any) => b.children - a.children,
    );
    const asked = { interventionId, dataAsOf: AS_OF, landmarkWeeks: 8 };
    const { result } = (await api.post('/v1/evaluations', asked)).body;
    const { started, comparison } = result.reoffending;
    expect([children, cohort.children]).toEqual([started.mature, started.mature + comparison.mature]);
    expect({ ...landmark, startedAfter: result.landmark.startedAfter }).toEqual(result.landmark);
  });

  it('R107 keeps a survey as it was, answers the same rows the same way, and lists it', async () => {
    const first = (await run()).body;
    const again = (await run()).body;
    expect([again.inputSha256, again.result]).toEqual([first.inputSha256, first.result]);
    expect((await api.get(`/v1/evaluation-surveys/${first.id}`)).body).toEqual(first);
    const { items } = (await api.get('/v1/evaluation-surveys?limit=1')).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([again.id]);
  });

  it('R107 tells nothing of how many reoffended among few', async () => {
    const { interventions } = (await run()).body.result;
    const few = interventions.filter(({ children }: { children: number }) => children < 30);
    expect(few.length).toBeGreaterThan(0);
    for (const one of few) expect(one).toMatchObject({ design: 'D1', reading: null, figures: null });
  });

  it('says why nothing is compared where nobody is in the cohort', async () => {
    const { result } = (await run({ dataAsOf: '2001-01-01' })).body;
    expect(result).toMatchObject({ cohort: { children: 0 }, reason: 'EMPTY_DENOMINATOR', isRanked: false });
    expect(result.statement.en).toMatch(/^Descriptive only/);
  });

  it.each([
    ['a date that has not come', { dataAsOf: '2199-01-01' }, 422, '/dataAsOf'],
    [
      'a period that ends before it begins',
      { indexFrom: '2026-02-01', indexTo: '2026-01-01' },
      422,
      '/indexFrom',
    ],
    ['an unknown area', { deliveryArea: 'NOWHERE' }, 422, '/deliveryArea'],
    ['an unknown covariate', { covariates: ['AGE_AT_INDEX', 'SHOE_SIZE'] }, 422, '/covariates/1'],
    ['a rate above a half', { falseDiscoveryRate: 0.6 }, 400, '/falseDiscoveryRate'],
    ['a field that is none', { method: 'WEIGHTING' }, 400, '/method'],
  ])('refuses %s and keeps nothing', async (_what, asked, status, pointer) => {
    const before = await count();
    const refused = await run(asked);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
    expect(await count()).toBe(before);
  });
});
