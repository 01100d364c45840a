import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds } from '../support/delivery-world.js';
import { deliver } from '../support/sessions.js';

describe.each(DATABASES)('R155 how a child changed, over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveryId: string;

  const measure = async (change: object): Promise<void> => {
    const body = {
      caseId: one.caseId,
      timepoint: 'T0',
      measuredOn: '2025-02-03',
      respondent: 'CHILD',
      ...change,
    };
    const answer = await api.post('/v1/skill-measures', body, one.headers);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  };
  const changes = (caseId: string, service = one) =>
    api.get(`/v1/cases/${caseId}/instrument-changes`, service.headers);

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    deliveryId = await deliver(api, one);
    const parts = (score: number) =>
      ['EMOTIONAL', 'CONDUCT', 'HYPERACTIVITY', 'PEER'].map((scale) => ({ scale, score }));
    const sdq = { instrument: 'SDQ_SELF', deliveryId, consented: 'YES' };
    await measure({ ...sdq, language: 'cy', scales: [...parts(6), { scale: 'PROSOCIAL', score: 6 }] });
    await measure({ ...sdq, timepoint: 'T1', measuredOn: '2025-06-02', language: 'en', scales: parts(3) });
    await measure({ instrument: 'SDQ_TEACHER', respondent: 'TEACHER', score: 20 });
    await measure({ instrument: 'ROSENBERG', score: 12 });
    await measure({ instrument: 'ROSENBERG', score: 18, timepoint: 'T2', measuredOn: '2025-09-01' });
  });

  afterAll(() => stop());

  it('pairs the start with the end, classes each scale, and says so in both languages', async () => {
    const { status, body } = await changes(one.caseId);
    expect(status).toBe(200);
    expect(body.caseId).toBe(one.caseId);
    const told = body.items.map((item: Record<string, unknown>) =>
      [item.instrument, item.respondent, item.scale, item.to, item.class, item.change].join(' '),
    );
    expect(told).toEqual([
      'SDQ_SELF CHILD EMOTIONAL T1 NOT_COMPUTABLE -3',
      'SDQ_SELF CHILD CONDUCT T1 NOT_COMPUTABLE -3',
      'SDQ_SELF CHILD HYPERACTIVITY T1 NOT_COMPUTABLE -3',
      'SDQ_SELF CHILD PEER T1 NOT_COMPUTABLE -3',
      'SDQ_SELF CHILD PROSOCIAL T1 INCOMPLETE_PAIR ',
      'SDQ_SELF CHILD TOTAL T1 RECOVERED -12',
      'SDQ_TEACHER TEACHER TOTAL T1 INCOMPLETE_PAIR ',
      'ROSENBERG CHILD TOTAL T1 INCOMPLETE_PAIR ',
      'ROSENBERG CHILD TOTAL T2 NOT_COMPUTABLE 6',
    ]);
    const total = body.items.find((item: { class: string }) => item.class === 'RECOVERED');
    expect(total).toMatchObject({
      ...{ before: 24, after: 12, direction: 'BETTER', deliveryId, reason: null, important: null },
      basis: { reliability: 0.8, sd: 5.2, cutOff: 15, toBeConfirmed: true },
      first: { measuredOn: '2025-02-03', language: 'cy' },
      later: { measuredOn: '2025-06-02', language: 'en' },
    });
    // -12 / (5.2 sqrt(2 x 0.2)).
    expect(total.reliableChangeIndex).toBeCloseTo(-3.6488, 4);
    expect(total.sentence.en).toBe(
      'Total difficulties (Child): 24 at the start, 12 at the end. It changed for the better, more than error of measurement would give, and reached the scores of children without such difficulties.',
    );
    expect(total.sentence.cy).toContain('Cyfanswm anawsterau (Plentyn): 24 ar y dechrau, 12 ar y diwedd.');
    expect(total.warnings.map(({ code }: { code: string }) => code)).toEqual([
      'T1_BEFORE_END',
      'LANGUAGE_DIFFERS',
    ]);
  });

  it('R155 tells of the children of an intervention who was measured again, and counts alone of so few', async () => {
    const results = (query: string, service = one) =>
      api.get(`/v1/instrument-results${query}`, service.headers);
    const { status, body } = await results(`?interventionId=${one.interventionId}&instrument=SDQ_SELF`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ interventionId: one.interventionId, eligible: 1, design: 'D0', to: 'T1' });
    expect(body.results.map(({ scale }: { scale: string }) => scale)).toEqual([
      ...['EMOTIONAL', 'CONDUCT', 'HYPERACTIVITY', 'PEER', 'PROSOCIAL', 'TOTAL'],
    ]);
    expect(body.results.at(-1)).toMatchObject({
      measured: { first: 1, later: 1, paired: 1, pairedShare: { n: 1, of: 1, share: null } },
      ...{ meanChange: null, reason: 'FEWER_THAN_10_PAIRS', signedRank: null, basis: { sd: 5.2 } },
    });
    expect(body.results.at(-1).classes[0]).toMatchObject({ class: 'RECOVERED', n: 1, of: 1, share: null });
    expect(body.results.at(-2).measured).toMatchObject({ first: 1, later: 0, paired: 0 });
    expect(
      (await results('?to=T2')).body.results.map(({ measured }: { measured: object }) => measured),
    ).toEqual(
      (await results('?to=T2')).body.results.map(() => expect.objectContaining({ first: 1, later: 0 })),
    );
    expect((await results(`?interventionId=${one.otherInterventionId}`)).body).toMatchObject({
      eligible: 0,
      results: [],
    });
    expect((await results(`?interventionId=${one.interventionId}`, two)).body).toMatchObject({
      eligible: 0,
      results: [],
    });
    expect((await results('?since=2025-02-04')).body).toMatchObject({ eligible: 0, results: [] });
    expect(refusal(await results('?instrument=TAROT'))).toEqual([
      ...[422, 'UNKNOWN_INSTRUMENT', '?instrument UNKNOWN_INSTRUMENT'],
    ]);
    expect((await results('?since=2025-02-04&until=2025-02-01')).body.code).toBe('PERIOD_REVERSED');
  });

  it('is empty where nothing was measured, and not there for another service or for nobody', async () => {
    expect((await changes(one.closedCaseId)).body).toEqual({ caseId: one.closedCaseId, items: [] });
    expect((await changes(one.caseId, two)).status).toBe(404);
    expect((await changes(NOBODY)).status).toBe(404);
  });

  it('R111 sets literacy and numeracy at the end beside those at the start, and says whether it is a step up', async () => {
    const skills = { instrument: 'BASIC_SKILLS', caseId: one.closedCaseId, respondent: 'TEACHER' };
    const levels = (literacy: number, numeracy: number) => [
      { scale: 'LITERACY', score: literacy },
      { scale: 'NUMERACY', score: numeracy },
    ];
    await measure({ ...skills, scales: levels(2, 3) });
    await measure({ ...skills, scales: levels(4, 3), timepoint: 'T1', measuredOn: '2025-06-02' });
    const { items } = (await changes(one.closedCaseId)).body;
    expect(items.map(({ scale, change, important }: any) => [scale, change, important])).toEqual([
      ['LITERACY', 2, true],
      ['NUMERACY', 0, false],
    ]);
  });
});
