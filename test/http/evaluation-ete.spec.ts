import { entry } from '../support/catalogue.js';
import { DATABASES } from '../support/databases.js';
import { EteWorld } from '../support/ete-world.js';
import type { Body } from '../support/sample-bodies.js';

const ORDER = { openedOn: '2023-01-09', indexDate: '2023-01-09', indexEvent: 'COURT_NON_CUSTODIAL' };
const ENDED = { ...ORDER, closedOn: '2023-06-30' };
const BEFORE = '2022-09-05';

describe.each(DATABASES)('ETE in an evaluation on %s', (_dialect, newDatabase) => {
  let world: EteWorld;
  let interventionId: string;
  let versionId: string;

  /** A case whose child started the intervention or did not, with the spells of the child. */
  const child = async (hasStarted: boolean, order: object, ...spells: object[]): Promise<string> => {
    const { caseId, childId } = await world.open(order);
    for (const spell of spells) await world.spell(childId, { startedOn: BEFORE, ...spell });
    if (hasStarted) {
      await world.service.create('/v1/deliveries', {
        ...{ caseId, interventionVersionId: versionId, startedOn: '2023-02-06' },
        ...{ setting: 'COMMUNITY', language: 'en' },
      });
    }
    return caseId;
  };
  const run = async (): Promise<Body> => {
    const asked = { interventionId, outcome: 'SUITABLE_ETE_AT_END', dataAsOf: '2025-06-30' };
    const { status, body } = await world.service.post('/v1/evaluations', asked);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };

  beforeAll(async () => {
    world = await EteWorld.start(newDatabase);
    const added = await world.service.create<Body>(
      '/v1/interventions',
      entry({ provider: 'PRU', ageMin: 10 }),
    );
    interventionId = added.interventionId ?? added.id;
    versionId = added.versionId ?? added.currentVersionId;
    await child(true, ENDED, {});
    await child(true, ENDED);
    await child(true, ENDED, {
      ...{ startedOn: '2023-03-01', suitability: 'UNSUITABLE', hoursOffered: 10, hoursAttended: 5 },
    });
    await child(true, ENDED, { endedOn: '2023-02-28', hoursOffered: 16, hoursAttended: 12 });
    // In custody until the index date, which the setting of today does not show: the day before it began counts.
    const released = { ...ENDED, indexEvent: 'CUSTODY_RELEASE', indexDate: '2023-03-01' };
    await child(
      true,
      released,
      { endedOn: '2023-01-08' },
      { startedOn: '2023-03-02', suitability: 'UNKNOWN', hoursOffered: null, hoursAttended: null },
    );
    // The order ends before the case closes, while the child is still in the placement.
    await child(false, { ...ENDED, orderEndsOn: '2023-05-31' }, { endedOn: '2023-06-15' });
    await child(
      false,
      ENDED,
      { suitability: 'UNSUITABLE', endedOn: '2023-03-01', hoursOffered: 6, hoursAttended: 0 },
      { startedOn: '2023-03-02' },
    );
    await child(false, { ...ORDER, orderEndsOn: '2023-06-30' }, {});
    await child(false, ORDER, {});
    await world.hide(await child(false, ENDED, {}));
  });

  afterAll(() => world.stop());

  it('R124 R157 counts hand-made children, those of whom nothing is recorded apart', async () => {
    const { methodVersion, result } = await run();
    expect(methodVersion).toBe('comparison-4');
    const { started, comparison, suitableAtEndDifference, suitableAtEndDifferenceBounds } = result.ete;
    expect(started).toMatchObject({
      ...{ ordersEnded: 5, notRecordedAtStart: 2, notRecordedAtEnd: 1 },
      ...{ suitableAtStart: { estimate: 1 }, suitableAtEnd: { estimate: 0.25 } },
      ...{ suitableAtEndBounds: { lower: 0.2, upper: 0.4 }, noPlacementAtStart: 0, noPlacementAtEnd: 1 },
      paired: { bothPoints: 1, endOnly: 0, startOnly: 2, neither: 0 },
      hoursOffered: { children: 2, notKnown: 3, meanAtStart: 20.5, meanAtEnd: 12.5 },
      hoursAttended: { children: 2, notKnown: 3, meanAtStart: 16, meanAtEnd: 10 },
    });
    expect(started.transitions).toEqual([
      { from: 'SUITABLE', to: 'SUITABLE', children: 1 },
      { from: 'SUITABLE', to: 'UNKNOWN', children: 1 },
      { from: 'SUITABLE', to: 'NONE', children: 1 },
      { from: 'NOT_RECORDED', to: 'NOT_SUITABLE', children: 1 },
      { from: 'NOT_RECORDED', to: 'NOT_RECORDED', children: 1 },
    ]);
    expect(comparison).toMatchObject({
      ...{ ordersEnded: 3, notRecordedAtStart: 0, notRecordedAtEnd: 0, suitableAtEnd: { estimate: 1 } },
      paired: { bothPoints: 2, endOnly: 1, startOnly: 0, neither: 0 },
    });
    expect(suitableAtEndDifference.estimate).toBe(-0.75);
    expect(suitableAtEndDifferenceBounds.lower).toBeCloseTo(-0.8, 12);
    expect(suitableAtEndDifferenceBounds.upper).toBeCloseTo(-0.6, 12);
  });

  it('R124 R107 warns, with the sentence, where the outcome is known of more children on one side', async () => {
    const { designReasons, statement, claimed } = (await run()).result;
    expect(designReasons.map(({ code }: Body) => code)).toContain('OUTCOME_NOT_KNOWN_DIFFERS');
    expect(statement.en).toMatch(/Caution: .* not known of 20 of 100 who started and 0 of 100 of the others/);
    expect(statement.cy).toMatch(/Rhybudd: .*20 o bob 100 a ddechreuodd a 0 o bob 100/);
    expect(claimed.children).toBe(7);
  });

  it('R124 agrees with the measures on the orders of both sides', async () => {
    const { started, comparison } = (await run()).result.ete;
    const { body } = await world.service.get('/v1/ete-measures?endedFrom=2023-01-01&endedTo=2025-06-30');
    const sum = (pick: (arm: Body) => number): number => pick(started) + pick(comparison);
    const going = (place: string) => (arm: Body) =>
      arm.transitions
        .filter(({ to }: Body) => to === place)
        .reduce((n: number, { children }: Body) => n + children, 0);
    const { start, end } = body.startAndEnd;
    expect(body.orders).toBe(sum((arm) => arm.ordersEnded));
    expect(body.suitableAtEnd.n).toBe(sum(going('SUITABLE')));
    expect(end.suitabilityNotKnown).toBe(sum(going('UNKNOWN')));
    expect(end.nothingRecorded).toBe(sum((arm) => arm.notRecordedAtEnd));
    expect(start.nothingRecorded).toBe(sum((arm) => arm.notRecordedAtStart));
    expect(end.inNone).toBe(sum((arm) => arm.noPlacementAtEnd + arm.notRecordedAtEnd));
    const { offered, attended } = body.hoursChange.all;
    expect([offered.n, offered.notKnown]).toEqual([
      sum((arm) => arm.hoursOffered.children),
      sum((arm) => arm.hoursOffered.notKnown),
    ]);
    expect(attended.n).toBe(sum((arm) => arm.hoursAttended.children));
  });
});
