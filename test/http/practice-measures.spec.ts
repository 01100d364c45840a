import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { DATABASES } from '../support/databases.js';
import { LONG_AGO, PracticeWorld } from '../support/practice-world.js';
import { refusalOf } from '../support/service-api.js';

const TODAY = todayInBritain();
const day = (after: number) => addDays(LONG_AGO, after);
const SHARES = ['concordance', 'orphanSessions', 'untrainedSessions', 'timelyStarts', 'reviewsInTime'];

describe.each(DATABASES)('practice whose measures are known, over HTTP on %s', (_dialect, newDatabase) => {
  let world: PracticeWorld;

  beforeAll(async () => {
    world = await PracticeWorld.start(newDatabase);
    // In EAST: one need that work reached in time, with half of its minutes; one case is reviewed.
    const reached = await world.open({ team: 'EAST' });
    await world.rate(reached, day(1), 'ETE');
    const planActionId = await world.plan(reached, day(2), 'ETE', { minutesPlanned: 120 });
    await world.session(await world.start(reached, day(10), { planActionId }), day(12));
    // Begun again, too late to be in time: the first start is the one that counts.
    await world.start(reached, day(60), { planActionId });
    await world.service.create('/v1/reviews', {
      ...{
        caseId: reached,
        kind: 'SCHEDULED',
        reviewedOn: addDays(TODAY, -3),
        planChanged: false,
        summary: 'As it was.',
      },
      ...{ childInvolvement: 'TOOK_PART', parentInvolvement: 'NOT_INVITED', childKnowsPlan: 'YES' },
      ...{
        childDescribesWork: 'YES',
        needs: [{ needAreaCode: 'ETE', progress: 'BETTER', change: 'Three days.' }],
      },
    });
    // In WEST: a need that nothing reached, planned too late; work outside the plan; no review.
    const missed = await world.open({ team: 'WEST' });
    await world.rate(missed, day(1), 'ETE');
    await world.plan(missed, day(2), 'ETE', { minutesPlanned: 60 });
    await world.session(await world.start(missed, day(20)), day(21));
    await world.open({ orderType: 'YOUTH_CAUTION' });
  }, 60_000);
  afterAll(() => world.stop());

  const told = (measures: any) => ({
    cases: measures.cases.value,
    shares: SHARES.map((name) => [measures[name].numerator.value, measures[name].denominator.value]),
    minutes: [measures.planDelivery.delivered, measures.planDelivery.planned, measures.planDelivery.reason],
  });
  const read = async (query = '') => (await world.service.get(`/v1/practice-measures?${query}`)).body;

  it('R22 R34 R43 are those of every case, group by group', async () => {
    const { all, groups, breakdown } = await read('breakdown=TEAM');
    expect(groups.map(({ group, ...measures }: any) => [group, told(measures)])).toEqual([
      [
        'EAST',
        {
          cases: 1,
          shares: [
            [1, 1],
            [0, 1],
            [0, 0],
            [1, 1],
            [1, 1],
          ],
          minutes: [60, 120, null],
        },
      ],
      [
        'WEST',
        {
          cases: 1,
          shares: [
            [0, 1],
            [1, 1],
            [0, 0],
            [0, 1],
            [0, 1],
          ],
          minutes: [0, 60, null],
        },
      ],
      [
        'NOT_RECORDED',
        {
          cases: 1,
          shares: [
            [0, 0],
            [0, 0],
            [0, 0],
            [0, 0],
            [0, 1],
          ],
          minutes: [0, 0, 'NO_MINUTES_PLANNED'],
        },
      ],
    ]);
    expect(breakdown).toBe('TEAM');
    expect(told(all)).toEqual({
      cases: 3,
      shares: [
        [1, 2],
        [1, 2],
        [0, 0],
        [1, 2],
        [1, 3],
      ],
      minutes: [60, 180, null],
    });
    expect(all.concordance.lower).toBeCloseTo(0.0945, 3);
    expect(all.untrainedSessions).toMatchObject({ value: null, withheld: 'NOBODY' });
  });

  it('R22 are the same as those of the summary of concordance', async () => {
    const summary = (await world.service.get('/v1/concordance-summary')).body;
    const { all, groups } = await read();
    expect(groups).toEqual([]);
    for (const name of ['concordance', 'orphanSessions', 'untrainedSessions', 'timelyStarts']) {
      const { numerator, denominator } = all[name];
      expect([numerator.value, denominator.value]).toEqual([summary[name].n, summary[name].of]);
    }
  });

  it('R22 narrow as the summary does', async () => {
    expect(told((await read('team=EAST')).all).cases).toBe(1);
    expect(told((await read(`openedFrom=${TODAY}`)).all)).toMatchObject({
      cases: 0,
      minutes: [0, 0, 'NO_MINUTES_PLANNED'],
    });
  });

  it('R22 S20 hide what is small in the view for publication', async () => {
    const { body } = await world.service.get('/v1/practice-measures?breakdown=TEAM&view=PUBLICATION');
    expect(body.view).toBe('PUBLICATION');
    for (const measures of [body.all, ...body.groups]) {
      expect(measures.cases.value).toBeNull();
      expect(measures.concordance).toMatchObject({ value: null });
      expect(measures.planDelivery).toEqual({
        ...{ planned: null, delivered: null, ratio: null, reason: 'TOO_FEW_TO_PUBLISH' },
      });
    }
  });

  it.each([
    ['team=NOWHERE', { '?team': 'UNKNOWN_TEAM' }],
    [`openedFrom=${TODAY}&openedTo=${LONG_AGO}`, { '?openedTo': 'PERIOD_REVERSED' }],
  ])('R22 refuse %s', async (query, faults) => {
    const refused = await world.service.get(`/v1/practice-measures?${query}`);
    expect(refusalOf(refused)).toEqual([422, Object.values(faults)[0], faults]);
  });
});
