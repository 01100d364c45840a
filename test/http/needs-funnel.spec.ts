import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { TrainingRecord } from '../../src/workforce/training-record.entity.js';
import { DATABASES } from '../support/databases.js';
import { entry } from '../support/matching.js';
import { LONG_AGO, PracticeWorld } from '../support/practice-world.js';
import { refusalOf } from '../support/service-api.js';

const TODAY = todayInBritain();
const day = (after: number) => addDays(LONG_AGO, after);

describe.each(DATABASES)('a caseload whose answers are known, over HTTP on %s', (_dialect, newDatabase) => {
  let world: PracticeWorld;
  const cases: Record<string, string> = {};

  /** Opens a case, rates ETE first, and goes on with it; the case is known by its name. */
  const tell = async (
    name: string,
    changes: object,
    story: (caseId: string) => Promise<unknown>,
  ): Promise<void> => {
    const caseId = await world.open(changes);
    cases[name] = caseId;
    await story(caseId);
  };

  /** Work for ETE that ran from day 10 to day 60, with sessions of an hour on days 10, 20 … */
  const completed = async (caseId: string, sessions: number): Promise<void> => {
    const planActionId = await world.plan(caseId, day(2), 'ETE', { minutesPlanned: 120 });
    const ended = { endedOn: day(60), completion: 'COMPLETED_FULL' };
    const deliveryId = await world.start(caseId, day(10), { planActionId, ...ended });
    for (let count = 1; count <= sessions; count++) await world.session(deliveryId, day(10 * count));
  };

  beforeAll(async () => {
    world = await PracticeWorld.start(newDatabase);
    const high = { likelihoodOfReoffending: 'HIGH' };
    const low = { likelihoodOfReoffending: 'LOW' };
    const east = { team: 'EAST' };
    await tell('lower', { ...low, ...east }, async (id) => {
      await world.rate(id, day(1), 'ETE', { severity: 4 });
      await completed(id, 3);
      await world.rate(id, day(90), 'ETE', { severity: 2, stage: 'REVIEW' });
    });
    await tell('as high', { ...low, ...east }, async (id) => {
      await world.rate(id, day(1), 'ETE');
      await completed(id, 1);
      await world.rate(id, day(90), 'ETE', { stage: 'END' });
    });
    await tell('other source', high, async (id) => {
      await world.rate(id, day(1), 'ETE');
      await completed(id, 2);
      await world.rate(id, day(90), 'ETE', { severity: 0, isPriority: false, source: 'PDAT', stage: 'END' });
    });
    await tell('running', high, async (id) => {
      await world.rate(id, day(1), 'ETE');
      const planActionId = await world.plan(id, day(2), 'ETE');
      await world.session(await world.start(id, day(300), { planActionId }), day(300), 'ABSENT_ACCEPTABLE');
    });
    await tell('given up', high, async (id) => {
      await world.rate(id, day(1), 'ETE');
      await world.giveUp(await world.plan(id, day(2), 'ETE', { purpose: 'SAFETY' }), day(3), 'WAITING_LIST');
    });
    await tell('in no plan', {}, async (id) => {
      await world.rate(id, day(1), 'ETE');
      await world.session(await world.start(id, day(5)), day(5));
    });
    await tell('nothing', { orderType: 'YOUTH_CAUTION' }, (id) => world.rate(id, day(1), 'ETE'));
    await tell('not first', {}, (id) => world.rate(id, day(1), 'ETE', { severity: 1, isPriority: false }));
    await tell('not assessed', {}, (id) =>
      world.rate(id, day(1), 'ETE', { severity: null, isPriority: false }),
    );
  }, 60_000);
  afterAll(() => world.stop());

  const funnelOf = async (query = '') => {
    const { body } = await world.service.get(`/v1/needs-funnel${query}`);
    const ete = body.needAreas.find(({ needArea }: { needArea: string }) => needArea === 'ETE');
    return {
      cases: body.cases as number,
      steps: ete.steps.map((step: any) => step.cases) as number[],
      of: ete.steps.map((step: any) => step.ofStepBefore?.of ?? null) as (number | null)[],
      fellOut: ete.fellOut.map((one: any) =>
        [one.after, one.reason, one.codedReason, one.cases].filter((part) => part !== null).join(' '),
      ) as string[],
    };
  };

  it('R43 counts each step of the funnel, with what it is of, and why cases go no further', async () => {
    expect(await funnelOf()).toEqual({
      cases: 9,
      steps: [8, 7, 5, 4, 3, 1],
      // Improvement is known of two: the third was assessed again by another source.
      of: [null, 8, 7, 5, 4, 2],
      fellOut: [
        'ASSESSED NOT_PRIORITISED 1',
        'PRIORITISED DELIVERED_OUTSIDE_PLAN 1',
        'PRIORITISED NOT_PLANNED 1',
        'PLANNED GIVEN_UP WAITING_LIST 1',
        'STARTED RUNNING 1',
        'COMPLETED AS_HIGH 1',
        'COMPLETED NO_SECOND_ASSESSMENT 1',
      ],
    });
  });

  it.each([
    ['?team=EAST', 2, [2, 2, 2, 2, 2, 1]],
    ['?orderType=YOUTH_CAUTION', 1, [1, 1, 0, 0, 0, 0]],
    [`?openOn=${TODAY}`, 9, [8, 7, 5, 4, 3, 1]],
    [`?openOn=${addDays(LONG_AGO, -1)}`, 0, [0, 0, 0, 0, 0, 0]],
    [`?openedFrom=${LONG_AGO}&openedTo=${LONG_AGO}`, 9, [8, 7, 5, 4, 3, 1]],
    ['?deliveryArea=NORTH', 9, [8, 7, 5, 4, 3, 1]],
  ])('R43 of the cases of %s', async (query, expectedCases, expected) => {
    const { cases: counted, steps } = await funnelOf(query);
    expect([counted, steps]).toEqual([expectedCases, expected]);
  });

  it.each([
    ['?team=NORTH', { '?team': 'UNKNOWN_TEAM' }],
    ['?deliveryArea=EAST', { '?deliveryArea': 'UNKNOWN_DELIVERY_AREA' }],
    ['?orderType=NO_ORDER', { '?orderType': 'UNKNOWN_CODE' }],
    [`?openedFrom=${TODAY}&openedTo=${LONG_AGO}`, { '?openedTo': 'PERIOD_REVERSED' }],
  ])('R43 refuses %s', async (query, faults) => {
    for (const path of ['needs-funnel', 'concordance-summary']) {
      const refused = await world.service.get(`/v1/${path}${query}`);
      expect(refusalOf(refused)).toEqual([422, Object.values(faults)[0], faults]);
    }
  });

  it('R22 R85 counts concordance, minutes, orphans and starts in time', async () => {
    const { body } = await world.service.get('/v1/concordance-summary');
    // Three of seven needs that came first had a session of planned work; in each, two hours were planned.
    expect(body.concordance).toMatchObject({ n: 3, of: 7 });
    expect(body.concordance.lower).toBeCloseTo(0.1582, 3);
    expect(body.concordance.upper).toBeCloseTo(0.7495, 3);
    expect(body.planDelivery).toEqual({
      minutesPlanned: 360,
      minutesDelivered: 120 + 60 + 120,
      ratio: 300 / 360,
      reason: null,
    });
    expect(body.orphanSessions).toMatchObject({ n: 1, of: 7 });
    expect(body.timelyStarts).toMatchObject({ n: 3, of: 4 });
  });

  it('R32 R70 R101 counts dose by likelihood, and planned work by purpose and by standing', async () => {
    const { targeting, byPurpose, byStatus } = (await world.service.get('/v1/concordance-summary')).body;
    expect([targeting.lowDoseUpTo, targeting.highDoseFrom]).toEqual([0, 60]);
    const bands = targeting.bands.map((band: any) => [
      band.level,
      band.cases,
      band.lowDose.n,
      band.highDose.n,
    ]);
    expect(bands).toEqual([
      ['LOW', 2, 0, 2],
      ['MEDIUM', 0, 0, 0],
      ['HIGH', 3, 2, 1],
      [null, 4, 3, 1],
    ]);
    expect(targeting.highLikelihoodLowDose).toMatchObject({ n: 2, of: 3 });
    expect(targeting.lowLikelihoodHighDose).toMatchObject({ n: 2, of: 2 });
    expect(byPurpose.map((one: any) => [one.purpose, one.actions, one.minutes])).toEqual([
      ['REOFFENDING', 4, 360],
      ['HARM_TO_OTHERS', 0, 0],
      ['SAFETY', 1, 0],
    ]);
    expect(byPurpose[0].highAndAnswered).toMatchObject({ n: 2, of: 3 });
    expect(byStatus).toEqual([{ status: 'ACTIVE_CORE', actions: 5, sessions: 6, minutes: 360 }]);
  });

  it('R47 R85 shows of one case how far each need got, beside what was judged enough', async () => {
    const path = `/v1/cases/${cases.lower}/concordance`;
    const { body } = await world.service.get(path);
    expect(body).toMatchObject({
      concordance: { n: 1, of: 1, share: 1 },
      planDelivery: { minutesPlanned: 120, minutesDelivered: 120, ratio: 1 },
      orphanSessions: { n: 0, of: 3, share: 0 },
      timelyStarts: { n: 1, of: 1 },
    });
    expect(body.needs).toEqual([
      expect.objectContaining({
        ...{ needAreaCode: 'ETE', step: 'IMPROVED', fellOut: null, actions: 1, sessions: 3, minutes: 180 },
        sufficiency: null,
      }),
    ]);
    for (const [judgement, on] of [
      ['INSUFFICIENT', day(91)],
      ['SUFFICIENT', day(95)],
      ['NOT_APPLICABLE', day(93)],
    ]) {
      const judged = {
        caseId: cases.lower,
        needAreaCode: 'ETE',
        judgement,
        judgedOn: on,
        words: 'As agreed.',
      };
      await world.service.create('/v1/sufficiency-judgements', judged);
    }
    const [need] = (await world.service.get(path)).body.needs;
    expect(need.sufficiency).toMatchObject({ judgement: 'SUFFICIENT', judgedOn: day(95) });
    const { sufficiency } = (await world.service.get('/v1/concordance-summary')).body;
    expect(sufficiency).toEqual([
      expect.objectContaining({ needAreaCode: 'ETE', n: 1, of: 1, notApplicable: 0 }),
    ]);
  });

  it('R22 says why there is no ratio, and no share, where there is nothing', async () => {
    const { body } = await world.service.get(`/v1/cases/${cases.nothing}/concordance`);
    expect(body.planDelivery).toMatchObject({ ratio: null, reason: 'NO_MINUTES_PLANNED' });
    expect(body.orphanSessions).toEqual({ n: 0, of: 0, share: null });
    expect(body.needs[0]).toMatchObject({ step: 'PRIORITISED', fellOut: { reason: 'NOT_PLANNED' } });
  });

  it('R70 says that a high judgement has nothing planned that answers it', async () => {
    const { body } = await world.service.get(`/v1/cases/${cases['given up']}/concordance`);
    expect(body.byPurpose.map((one: any) => [one.purpose, one.judgement, one.unanswered])).toEqual([
      ['REOFFENDING', 'HIGH', true],
      ['HARM_TO_OTHERS', null, null],
      ['SAFETY', null, null],
    ]);
  });

  it.each([
    [{ needAreaCode: 'FAM' }, { '/needAreaCode': 'NEED_NOT_ASSESSED' }],
    [{ needAreaCode: 'NONE' }, { '/needAreaCode': 'UNKNOWN_NEED_AREA' }],
    [{ judgement: 'GOOD' }, { '/judgement': 'UNKNOWN_CODE' }],
    [{ judgedOn: addDays(TODAY, 1) }, { '/judgedOn': 'DATE_IN_FUTURE' }],
  ])('R47 refuses a judgement with %j', async (change, faults) => {
    const judged = { caseId: cases.nothing, needAreaCode: 'ETE', judgement: 'SUFFICIENT', judgedOn: day(30) };
    const refused = await world.service.post('/v1/sufficiency-judgements', { ...judged, ...change });
    expect(refusalOf(refused)).toEqual([422, Object.values(faults)[0], faults]);
    const listed = await world.service.all(`/v1/sufficiency-judgements?caseId=${cases.nothing}`);
    expect(listed).toEqual([]);
  });

  it('R34 counts sessions that nobody trained delivered, and those of which it is not known', async () => {
    const content = entry('QUALIFIED', ['ETE'], [], { requiredQualifications: ['FIRST_AID'] });
    const { versionId } = await world.service.create('/v1/interventions', content);
    const [trained, untrained] = await Promise.all(
      ['TRAINED', 'UNTRAINED'].map(async (reference) => {
        const worker = {
          reference,
          name: reference,
          agency: 'EDUCATION',
          languages: ['en'],
          activeFrom: LONG_AGO,
        };
        return (await world.service.create('/v1/workers', worker)).id as string;
      }),
    );
    await world.api.uow.write((tx) =>
      tx.insert(TrainingRecord, [
        {
          ...{
            id: tx.newId(),
            serviceId: world.serviceId,
            deliveryAreaId: null,
            recordedAt: tx.now,
            rowVersion: 1,
          },
          ...{ workerId: trained ?? '', qualification: 'FIRST_AID', trainedOn: day(20) },
          ...{ competentOn: null, expiresOn: null },
        },
      ]),
    );
    const caseId = await world.open({ team: 'WEST' });
    const deliveryId = await world.start(caseId, day(10), { interventionVersionId: versionId });
    const deliver = (heldOn: string, deliverers: (string | undefined)[]) =>
      world.service.create('/v1/sessions', {
        ...{ deliveryId, heldOn, minutesPlanned: 60, delivererAgency: 'EDUCATION' },
        ...(deliverers.length > 0 && { deliverers }),
        attendance: { code: 'ATTENDED_ENGAGED', minutesAttended: 60 },
      });
    await deliver(day(19), [trained]);
    await deliver(day(20), [trained]);
    await deliver(day(30), [untrained]);
    await deliver(day(40), [untrained, trained]);
    await deliver(day(50), []);
    const expected = { n: 2, of: 4, share: 0.5, delivererNotKnown: 1 };
    const ofCase = await world.service.get(`/v1/cases/${caseId}/concordance`);
    expect(ofCase.body.untrainedSessions).toEqual(expected);
    const ofTeam = await world.service.get('/v1/concordance-summary?team=WEST');
    expect(ofTeam.body.untrainedSessions).toMatchObject(expected);
  });
});
