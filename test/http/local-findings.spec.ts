import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';

describe.each(DATABASES)('local findings of a catalogue entry on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  const findings = async () =>
    (await api.get(`/v1/interventions/${interventionId}/local-findings`)).body.items;
  const fixedPlan = async (extra: object): Promise<string> => {
    const plan = await api.post('/v1/evaluation-plans', {
      interventionId,
      title: 'Anger management and reoffending',
      question: 'Do children who begin anger management reoffend less than others?',
      outcome: 'PROVEN_REOFFENDING',
      analysisOn: '2026-10-01',
      decisionRule: 'Commission again where the interval lies below zero.',
      ...extra,
    });
    const etag = { 'if-match': plan.headers.get('etag') ?? '' };
    await api.post(`/v1/evaluation-plans/${plan.body.id}/fixing`, undefined, etag);
    return plan.body.id;
  };
  const run = async (planId: string, dataAsOf: string) =>
    (await api.post(`/v1/evaluation-plans/${planId}/runs`, { dataAsOf })).body;

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

  it('R21 R107 come from plans by themselves: the latest look from the day of the analysis on, and nothing earlier', async () => {
    await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF });
    const early = await fixedPlan({ analysisOn: '2199-01-01' });
    await run(early, AS_OF);
    const planId = await fixedPlan({});
    await run(planId, '2026-09-30');
    expect(await findings()).toEqual([]);
    const first = await run(planId, '2026-10-01');
    expect((await findings()).map((one: any) => [one.id, one.look])).toEqual([[first.id, 2]]);
    const latest = await run(planId, AS_OF);
    const [found, ...others] = await findings();
    expect(others).toEqual([]);
    const { claimed, statement, design } = latest.result;
    expect(found).toMatchObject({
      ...{ evaluationPlanId: planId, id: latest.id, look: 3, dataAsOf: AS_OF },
      ...{ design, direction: claimed.direction, statement, isWithdrawn: false },
      effect: { metric: 'RISK_DIFFERENCE', value: claimed.estimate, n: claimed.children },
      ...{ freshUntil: '2028-11-02', isStale: false },
    });
  });

  it('R21 R107 stay when the plan is withdrawn afterwards: what was found is not hidden', async () => {
    const [{ evaluationPlanId }] = await findings();
    const reason = 'The intervention was redesigned.';
    await api.post(`/v1/evaluation-plans/${evaluationPlanId}/withdrawal`, { reason });
    expect(await findings()).toMatchObject([{ evaluationPlanId, isWithdrawn: true }]);
  });

  it('R21 go stale two years after their data', async () => {
    const planId = await fixedPlan({ analysisOn: '2024-01-01' });
    await run(planId, '2024-02-01');
    const [found] = await findings();
    expect(found).toMatchObject({ evaluationPlanId: planId, freshUntil: '2026-02-01', isStale: true });
  });

  it('are those of an entry of this service', async () => {
    const nobody = '0197a000-0000-7000-8000-000000000001';
    expect((await api.get(`/v1/interventions/${nobody}/local-findings`)).status).toBe(404);
    const page = await api.get(`/v1/interventions/${interventionId}/local-findings?limit=1`);
    expect(page.body.items).toHaveLength(1);
    expect(page.body.nextCursor).not.toBeNull();
  });
});
