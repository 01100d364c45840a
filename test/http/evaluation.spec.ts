import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';

describe.each(DATABASES)('evaluation over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  const run = (extra: object = {}) =>
    api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF, ...extra });
  const count = async () => (await api.get('/v1/evaluations')).body.items.length;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    const { body } = await api.get('/v1/interventions?q=anger');
    interventionId = body.items[0].id;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R98 counts the whole cohort once: 235 mature children, 102 reoffenders, 329 reoffences', async () => {
    const { status, body } = await run();
    expect(status).toBe(201);
    const { started, comparison } = body.result.reoffending;
    const sum = (pick: (arm: any) => number): number => pick(started) + pick(comparison);
    expect(sum((arm) => arm.mature)).toBe(235);
    expect(sum((arm) => arm.reoffenders)).toBe(102);
    expect(sum((arm) => arm.reoffences)).toBe(329);
    // 326 children, of whom 29 have no index event; those whose 18 months are not over are in no rate.
    expect(sum((arm) => arm.children)).toBe(297);
    expect(
      sum((arm) => arm.immature.reoffended + arm.immature.followUpOpen + arm.immature.waitingPeriod),
    ).toBe(62);
    for (const arm of [started, comparison]) {
      expect(arm.binaryRate.estimate).toBeCloseTo(arm.reoffenders / arm.mature, 12);
      expect(arm.frequencyPerChild.estimate).toBeCloseTo(
        arm.binaryRate.estimate * arm.frequencyPerReoffender.estimate,
        12,
      );
      expect(arm.histogram.reduce((total: number, bin: any) => total + bin.children, 0)).toBe(arm.mature);
    }
    expect(body.result.design).toBe('D2');
  });

  it('R124 R125 shows education, training and employment with formula and n on both sides', async () => {
    const { ete } = (await run()).body.result;
    for (const arm of [ete.started, ete.comparison]) {
      const { bothPoints, endOnly, startOnly, neither, change } = arm.paired;
      const known = arm.ordersEnded - arm.notRecordedAtStart;
      expect(bothPoints + endOnly + startOnly + neither).toBe(known);
      expect(change.estimate).toBeCloseTo((endOnly - startOnly) / known, 12);
      expect(arm.hoursOffered.children + arm.hoursOffered.notKnown).toBe(arm.ordersEnded);
      expect(arm.hoursAttended.change.estimate).toBeCloseTo(
        arm.hoursAttended.meanAtEnd - arm.hoursAttended.meanAtStart,
        10,
      );
    }
  });

  it('R124 R125 shows where children were at the start and at the end, all of them', async () => {
    const { ete } = (await run()).body.result;
    for (const arm of [ete.started, ete.comparison]) {
      const { transitions, ordersEnded, noPlacementAtEnd, paired } = arm;
      const { notRecordedAtStart, notRecordedAtEnd, suitableAtEnd } = arm;
      const count = (is: (move: any) => boolean): number =>
        transitions.filter(is).reduce((sum: number, { children }: any) => sum + children, 0);
      expect(count(() => true)).toBe(ordersEnded);
      expect(count(({ to }) => to === 'NONE')).toBe(noPlacementAtEnd);
      expect(count(({ from, to }) => from === 'SUITABLE' && to === 'SUITABLE')).toBe(paired.bothPoints);
      const isKnown = (from: string): boolean => from !== 'SUITABLE' && from !== 'NOT_RECORDED';
      expect(count(({ from, to }) => isKnown(from) && to === 'SUITABLE')).toBe(paired.endOnly);
      const known = ordersEnded - notRecordedAtEnd;
      expect(suitableAtEnd.estimate).toBeCloseTo(count(({ to }) => to === 'SUITABLE') / known, 12);
      expect(count(({ from }) => from === 'NOT_RECORDED')).toBe(notRecordedAtStart);
    }
  });

  it('R21 R107 shows how soon and how often both sides reoffended, of the children behind the rates', async () => {
    const { reoffending, timeToReoffence, frequency } = (await run()).body.result;
    for (const side of ['started', 'comparison']) {
      const { curve, atRisk, restrictedMean } = timeToReoffence[side];
      const { mature, reoffenders, binaryRate } = reoffending[side];
      expect(curve.reduce((sum: number, week: any) => sum + week.reoffended, 0)).toBe(reoffenders);
      expect(curve.at(-1).withoutReoffence).toBeCloseTo(1 - binaryRate.estimate, 12);
      expect(curve.length).toBeLessThanOrEqual(54);
      expect(atRisk[0]).toEqual({ day: 0, children: mature });
      expect(restrictedMean.estimate).toBeGreaterThan(100);
    }
    const { started, comparison } = reoffending;
    expect(frequency.rateRatio.estimate).toBeCloseTo(
      started.frequencyPerChild.estimate / comparison.frequencyPerChild.estimate,
      9,
    );
    expect(timeToReoffence.logRank.p).toBeGreaterThan(0);
    expect(timeToReoffence.hazardRatio.proportionalHazardsP).toBeGreaterThan(0);
  });

  it('R107 keeps a run as it was, and answers the same rows the same way', async () => {
    const first = (await run()).body;
    const again = (await run()).body;
    expect(again.inputSha256).toBe(first.inputSha256);
    expect(again.result).toEqual(first.result);
    expect((await api.get(`/v1/evaluations/${first.id}`)).body).toEqual(first);
    const listed = (await api.get(`/v1/evaluations?limit=1&interventionId=${interventionId}`)).body;
    expect(listed.items[0].id).toBe(again.id);
    const next = (await api.get(`/v1/evaluations?limit=1&cursor=${listed.nextCursor}`)).body;
    expect(next.items[0].id).toBe(first.id);
  });

  it('looks at no more than a period, an area and a day allow', async () => {
    const whole = (await run()).body;
    const children = ({ body }: { body: any }): number =>
      body.result.reoffending.started.children + body.result.reoffending.comparison.children;
    const areas = (await api.get('/v1/delivery-areas')).body.items as { code: string }[];
    const parts = await Promise.all(areas.map(({ code }) => run({ deliveryArea: code })));
    expect(parts.map(children).reduce((total, part) => total + part, 0)).toBe(children({ body: whole }));
    expect(children(await run({ indexFrom: AS_OF, indexTo: AS_OF }))).toBeLessThan(20);
    const early = await run({ dataAsOf: '2001-01-01' });
    expect(children(early)).toBe(0);
    expect(early.body.result.reoffending.started.binaryRate).toMatchObject({
      computable: false,
      reason: 'EMPTY_DENOMINATOR',
      estimate: null,
    });
    expect(early.body.result.statement.en).toMatch(/^Descriptive only/);
  });

  it('says that the groups differ or that it cannot tell, and never that one caused the other', async () => {
    const { statement, reoffending, notes } = (await run()).body.result;
    const { lower, upper } = reoffending.riskDifferenceScore;
    const differs = lower > 0 || upper < 0;
    expect(statement.en).toContain(differs ? 'does not show that the intervention' : 'inconclusive');
    expect(statement.cy.length).toBeGreaterThan(80);
    expect(notes.map(({ code }: { code: string }) => code)).toContain('CONFOUNDING_BY_INDICATION');
  });

  it.each([
    [
      'an unknown intervention',
      { interventionId: '0197a000-0000-7000-8000-000000000001' },
      422,
      '/interventionId',
    ],
    ['a date that has not come', { dataAsOf: '2199-01-01' }, 422, '/dataAsOf'],
    ['a date that is none', { dataAsOf: '2026-02-30' }, 400, '/dataAsOf'],
    [
      'a period that ends before it begins',
      { indexFrom: '2026-02-01', indexTo: '2026-01-01' },
      422,
      '/indexFrom',
    ],
    ['an unknown area', { deliveryArea: 'NOWHERE' }, 422, '/deliveryArea'],
    ['an outcome that is none', { outcome: 'HAPPINESS' }, 422, '/outcome'],
    ['a field that is none', { method: 'MAGIC' }, 400, '/method'],
  ])('refuses %s and keeps nothing', async (_what, extra, status, pointer) => {
    const before = await count();
    const refused = await run(extra);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
    expect(await count()).toBe(before);
  });

  it('knows no run of another service, and takes no forged cursor', async () => {
    const { id } = (await run()).body;
    await api.create('/v1/services', { code: 'OTHER', nameEn: 'Other', country: 'ENGLAND' });
    const other = { 'waymark-service': 'OTHER' };
    expect((await api.get(`/v1/evaluations/${id}`, other)).status).toBe(404);
    expect((await api.get('/v1/evaluations', other)).body.items).toEqual([]);
    expect((await api.post('/v1/evaluations', { interventionId }, other)).status).toBe(422);
    const own = { 'waymark-service': 'CTS' };
    expect((await api.get('/v1/evaluations?cursor=WyJub3BlIl0', own)).status).toBe(400);
    expect((await api.get('/v1/evaluations/nothing', own)).status).toBe(404);
  });
});
