import { addDays, addYears, daysBetween, type PlainDate } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { newestOverdue } from '../../src/practice/attention/timing-rules.js';
import { DATABASES } from '../support/databases.js';
import { LONG_AGO, PracticeWorld, TURNED_OFF } from '../support/practice-world.js';
import { entry } from '../support/matching.js';

const TODAY = todayInBritain();
const overdue = (days: number, unit: 'WORKING_DAYS' | 'DAYS' = 'WORKING_DAYS'): PlainDate =>
  newestOverdue(TODAY, { days, unit });

/** The last day on which a rule raises nothing yet, and the first on which it does. */
const EDGE = [
  ['a day too early', 1, []],
  ['on the day', 0, ['raised']],
] as const;

describe.each(DATABASES)(
  'rules that raise what needs attention, over HTTP on %s',
  (_dialect, newDatabase) => {
    let world: PracticeWorld;
    beforeAll(async () => {
      world = await PracticeWorld.start(newDatabase);
    });
    afterAll(() => world.stop());

    const named = (rule: string, expected: readonly string[]) => expected.map(() => rule);

    describe.each(EDGE)('%s', (_when, later, expected) => {
      it('R63 a prioritised need without planned work, after 10 working days', async () => {
        const caseId = await world.open();
        await world.rate(caseId, addDays(overdue(10), later), 'FAM');
        expect(await world.raised(caseId)).toEqual(named('NEED_NOT_PLANNED', expected));
        expect(await world.raised(caseId, 'alignment-exceptions')).toEqual(
          named('NEED_NOT_PLANNED', expected),
        );
      });

      it.each([
        ['riskOfHarm', 'ROH', 'HARM_TO_OTHERS'],
        ['safetyAndWellbeing', 'SAF', 'SAFETY'],
      ])('R63 a high %s whose need nobody rated, 10 working days', async (judgement, area, purpose) => {
        const caseId = await world.open();
        const day = addDays(overdue(10), later);
        await world.rate(caseId, LONG_AGO, 'ETE', { severity: 0, isPriority: false, [judgement]: 'MEDIUM' });
        await world.rate(caseId, day, 'ETE', { severity: 0, isPriority: false, [judgement]: 'VERY_HIGH' });
        await world.rate(caseId, TODAY, 'ETE', { severity: 0, isPriority: false, [judgement]: 'HIGH' });
        const items = await world.service.all(`/v1/attention?caseId=${caseId}`);
        expect(items.map((one) => [one.rule, one.subject, one.needAreaCode, one.since])).toEqual(
          expected.map(() => ['JUDGEMENT_NOT_PLANNED', 'CASE', area, day]),
        );
        const planned = await world.plan(caseId, TODAY, 'LIF', { purpose });
        expect(await world.raised(caseId)).toEqual([]);
        await world.giveUp(planned, TODAY, 'PROVIDER_UNAVAILABLE');
        expect(await world.raised(caseId)).toEqual(named('JUDGEMENT_NOT_PLANNED', expected));
        // From here on it is a need like others.
        await world.rate(caseId, TODAY, area, { severity: 1, isPriority: false });
        expect(await world.raised(caseId)).toEqual([]);
      });

      it('R159 planned work that has not started, 20 working days after it was planned', async () => {
        const caseId = await world.open();
        await world.rate(caseId, LONG_AGO, 'ETE');
        await world.plan(caseId, addDays(overdue(20), later), 'ETE');
        expect(await world.raised(caseId)).toEqual(named('START_OVERDUE', expected));
      });

      it('R159 planned work that has not started after the day by which it was due', async () => {
        const caseId = await world.open();
        await world.rate(caseId, LONG_AGO, 'ETE');
        await world.plan(caseId, LONG_AGO, 'ETE', { startDueOn: addDays(TODAY, later - 1) });
        expect(await world.raised(caseId)).toEqual(named('START_OVERDUE', expected));
      });

      it('R33 running work without a session attended for 28 days', async () => {
        const caseId = await world.open();
        const deliveryId = await world.start(caseId, LONG_AGO);
        await world.session(deliveryId, addDays(overdue(28, 'DAYS'), later));
        await world.session(deliveryId, TODAY, 'ABSENT_ACCEPTABLE');
        expect(await world.raised(caseId)).toEqual(named('DELIVERY_STALLED', expected));
      });

      it('R36 a child who was not asked for their language within 5 working days', async () => {
        const caseId = await world.open(
          { openedOn: addDays(overdue(5), later) },
          { preferredLanguage: null },
        );
        expect(await world.raised(caseId)).toEqual(named('LANGUAGE_NOT_ASKED', expected));
      });

      it('R83 a child who turns 18 within 90 days', async () => {
        const birthday = addDays(TODAY, 90 + later);
        const caseId = await world.open({}, { dateOfBirth: addYears(birthday, -18) });
        const { items } = (await world.service.get(`/v1/attention?caseId=${caseId}`)).body;
        expect(items.map(({ rule }: { rule: string }) => rule)).toEqual(named('TURNING_EIGHTEEN', expected));
        for (const item of items) {
          expect(item).toMatchObject({ dueOn: birthday, since: TODAY, overdueWorkingDays: 0 });
        }
      });

      it('R9 R35 information that has not come, 10 working days after it was asked for or last chased', async () => {
        const caseId = await world.open();
        const day = addDays(overdue(10), later);
        const path = '/v1/information-requests';
        const asked = { caseId, source: 'EDUCATION_PROVIDER', askedOn: day };
        const { id } = await world.service.create(path, asked);
        const older = await world.service.create(path, { ...asked, askedOn: LONG_AGO });
        expect((await world.service.patch(`${path}/${older.id}`, { chasedOn: day }, '"1"')).status).toBe(200);
        expect(await world.raised(caseId)).toEqual(
          [expected, expected].flatMap((one) => named('INFORMATION_OUTSTANDING', one)),
        );
        const received = { receivedOn: TODAY, informationOn: LONG_AGO };
        await world.service.patch(`${path}/${id}`, received, '"1"');
        await world.service.patch(`${path}/${older.id}`, { gapReason: 'REFUSED' }, '"2"');
        expect(await world.raised(caseId)).toEqual([]);
      });

      it('R18 a referral that is awaited 28 days after it was made, until there is an offer, a refusal or an end', async () => {
        const caseId = await world.open();
        const path = '/v1/referrals';
        const asked = {
          ...{ caseId, needAreaCode: 'EMH', agency: 'HEALTH' },
          referredOn: addDays(overdue(28, 'DAYS'), later),
        };
        const ids: string[] = [];
        for (let made = 0; made < 4; made++) ids.push((await world.service.create(path, asked)).id);
        const items = await world.service.all(`/v1/attention?caseId=${caseId}`);
        expect(items.map((one) => [one.rule, one.subject, one.needAreaCode, one.since])).toEqual(
          ids.flatMap(() => expected.map(() => ['REFERRAL_WAITING', 'REFERRAL', 'EMH', asked.referredOn])),
        );
        const say = async (index: number, said: object, version = 1) =>
          expect((await world.service.patch(`${path}/${ids[index]}`, said, `"${version}"`)).status).toBe(200);
        const decided = { decidedOn: TODAY };
        await say(0, { ...decided, outcome: 'REFUSED', reason: 'NO_CAPACITY' });
        await say(1, { ...decided, outcome: 'KNOWN_ELSEWHERE', confirmedBy: 'Dr Evans' });
        await say(2, { ...decided, outcome: 'ACCEPTED' });
        await say(3, { endedOn: TODAY, reason: 'MOVED_AWAY' });
        expect(await world.raised(caseId)).toEqual(named('REFERRAL_WAITING', expected));
        await say(2, { offeredOn: TODAY }, 2);
        expect(await world.raised(caseId)).toEqual([]);
      });

      it('R7 a need as high at review, without a change of plan for 10 working days', async () => {
        const caseId = await world.open();
        const review = addDays(overdue(10), later);
        await world.rate(caseId, LONG_AGO, 'ETE');
        const planActionId = await world.plan(caseId, addDays(LONG_AGO, 5), 'ETE');
        const deliveryId = await world.start(caseId, addDays(LONG_AGO, 10), { planActionId });
        await world.session(deliveryId, TODAY);
        await world.rate(caseId, review, 'ETE', { stage: 'REVIEW' });
        expect(await world.raised(caseId)).toEqual(named('NEED_UNCHANGED', expected));
      });
    });

    it('R63 a judgement that is high no longer asks for nothing', async () => {
      const caseId = await world.open();
      await world.rate(caseId, LONG_AGO, 'ETE', { severity: 0, isPriority: false, riskOfHarm: 'HIGH' });
      await world.rate(caseId, TODAY, 'ETE', { severity: 0, isPriority: false });
      expect(await world.raised(caseId)).toEqual(['JUDGEMENT_NOT_PLANNED']);
      await world.rate(caseId, TODAY, 'ETE', { severity: 0, isPriority: false, riskOfHarm: 'MEDIUM' });
      expect(await world.raised(caseId)).toEqual([]);
    });

    it('R63 a need counts from when it first came first, not from its newest review', async () => {
      const caseId = await world.open();
      await world.rate(caseId, LONG_AGO, 'FAM');
      await world.rate(caseId, TODAY, 'FAM', { stage: 'REVIEW', severity: 2 });
      const [item] = await world.service.all(`/v1/attention?caseId=${caseId}`);
      expect(item).toMatchObject({ rule: 'NEED_NOT_PLANNED', needAreaCode: 'FAM', since: LONG_AGO });
    });

    it('R63 a need that came first again counts from then', async () => {
      const caseId = await world.open();
      const again = addDays(overdue(10), -3);
      await world.rate(caseId, LONG_AGO, 'FAM');
      await world.rate(caseId, addDays(LONG_AGO, 30), 'FAM', { severity: 1, isPriority: false });
      await world.rate(caseId, again, 'FAM');
      const [item] = await world.service.all(`/v1/attention?caseId=${caseId}`);
      expect(item).toMatchObject({ rule: 'NEED_NOT_PLANNED', since: again });
    });

    it('R63 not assessed again is not a need that is gone', async () => {
      const caseId = await world.open();
      await world.rate(caseId, LONG_AGO, 'FAM');
      await world.rate(caseId, addDays(LONG_AGO, 30), 'FAM', { severity: null, isPriority: false });
      expect(await world.raised(caseId)).toEqual(['NEED_NOT_PLANNED']);
      await world.rate(caseId, addDays(LONG_AGO, 60), 'FAM', { severity: 0, isPriority: false });
      expect(await world.raised(caseId)).toEqual([]);
    });

    it.each([
      ['PROVIDER_UNAVAILABLE', ['NEED_NOT_PLANNED']],
      ['NEED_MET_ELSEWHERE', []],
      ['NEED_NO_LONGER_PRESENT', []],
    ])('R69 work given up for %s leaves to be planned: %j', async (reason, expected) => {
      const caseId = await world.open();
      await world.rate(caseId, LONG_AGO, 'ETE');
      const planActionId = await world.plan(caseId, LONG_AGO, 'ETE');
      await world.giveUp(planActionId, addDays(LONG_AGO, 20), reason);
      expect(await world.raised(caseId)).toEqual(expected);
    });

    it('R7 nothing is raised of a case in which all agree, nor of a closed one', async () => {
      const caseId = await world.open();
      await world.rate(caseId, LONG_AGO, 'ETE');
      const planActionId = await world.plan(caseId, addDays(LONG_AGO, 3), 'ETE');
      await world.session(await world.start(caseId, addDays(LONG_AGO, 9), { planActionId }), TODAY);
      expect(await world.raised(caseId)).toEqual([]);
      expect(await world.raised(caseId, 'alignment-exceptions')).toEqual([]);
      const closedId = await world.open({ closedOn: addDays(LONG_AGO, 90) });
      await world.rate(closedId, LONG_AGO, 'FAM');
      expect(await world.raised(closedId)).toEqual([]);
    });

    it('R7 a lower need at review, or a plan that changed with it, raises nothing', async () => {
      const lower = await world.open();
      await world.rate(lower, LONG_AGO, 'ETE', { severity: 4 });
      await world.start(lower, TODAY, { planActionId: await world.plan(lower, LONG_AGO, 'ETE') });
      await world.rate(lower, addDays(LONG_AGO, 90), 'ETE', { severity: 2, stage: 'REVIEW' });
      expect(await world.raised(lower)).toEqual([]);
      const replanned = await world.open();
      await world.rate(replanned, LONG_AGO, 'ETE');
      await world.start(replanned, TODAY, { planActionId: await world.plan(replanned, LONG_AGO, 'ETE') });
      await world.rate(replanned, addDays(LONG_AGO, 90), 'ETE', { stage: 'REVIEW' });
      const another = await world.plan(replanned, addDays(LONG_AGO, 92), 'ETE');
      await world.start(replanned, TODAY, { planActionId: another });
      expect(await world.raised(replanned)).toEqual([]);
    });

    it('R7 as high by another source is not known to be as high', async () => {
      const caseId = await world.open();
      await world.rate(caseId, LONG_AGO, 'ETE');
      const planActionId = await world.plan(caseId, LONG_AGO, 'ETE');
      await world.session(await world.start(caseId, LONG_AGO, { planActionId }), TODAY);
      await world.rate(caseId, addDays(LONG_AGO, 90), 'ETE', { stage: 'REVIEW', source: 'PDAT' });
      expect(await world.raised(caseId)).toEqual([]);
    });

    it('R8 what is planned and is withdrawn from the catalogue, until it has started', async () => {
      const made = await world.service.create('/v1/interventions', entry('WITHDRAWN', ['ETE']));
      const withVersion = { interventionVersionId: made.versionId as string };
      const waiting = await world.open();
      const running = await world.open();
      for (const caseId of [waiting, running]) {
        await world.rate(caseId, TODAY, 'ETE');
        const planActionId = await world.plan(caseId, TODAY, 'ETE', withVersion);
        if (caseId === running) await world.start(caseId, TODAY, { planActionId, ...withVersion });
      }
      expect([await world.raised(waiting), await world.raised(running)]).toEqual([[], []]);
      const path = `/v1/interventions/${made.id}`;
      const suspended = await world.api.uow.write((tx) =>
        tx.execute("UPDATE intervention_version SET status = 'SUSPENDED' WHERE intervention_id = :id", {
          id: made.id,
        }),
      );
      expect([path, suspended]).toEqual([path, 1]);
      expect([await world.raised(waiting), await world.raised(running)]).toEqual([['ENTRY_WITHDRAWN'], []]);
    });

    describe('with every rule on', () => {
      const setRules = async (rules: object[]) => {
        const etag = (await world.service.get('/v1/practice-rules')).headers.get('etag');
        await world.service.put('/v1/practice-rules', { rules }, etag);
      };
      beforeAll(() => setRules([]));
      afterAll(() => setRules(TURNED_OFF));

      it.each(EDGE)(
        'R146 planned work that nobody has found to suit the child, %s',
        async (_when, later, expected) => {
          const caseId = await world.open({ openedOn: addDays(TODAY, -20) });
          await world.rate(caseId, LONG_AGO, 'ETE');
          await world.plan(caseId, addDays(overdue(5), later), 'ETE');
          expect(await world.raised(caseId)).toEqual(named('SUITABILITY_NOT_ASSESSED', expected));
        },
      );

      it.each(EDGE)(
        'R68 the scheduled review, a week before it is due, %s',
        async (_when, later, expected) => {
          const [{ dueOn }] = await world.service.all(
            `/v1/reviews/due?caseId=${await world.open({ openedOn: LONG_AGO })}`,
          );
          const openedOn = addDays(LONG_AGO, daysBetween(dueOn as string, addDays(TODAY, 7)) + later);
          const caseId = await world.open({ openedOn });
          expect(await world.raised(caseId)).toEqual(named('REVIEW_DUE', expected));
          const [row] = await world.service.all(`/v1/team-list?caseId=${caseId}`);
          expect(row.reviewDueOn).toBe(addDays(TODAY, 7 + later));
        },
      );

      it('R73 a significant change stays on the list until a review has followed, or it may wait', async () => {
        const caseId = await world.open({ openedOn: TODAY });
        const { id } = await world.service.create('/v1/significant-changes', {
          ...{ caseId, kind: 'MISSING_EPISODE', happenedOn: LONG_AGO, knownOn: LONG_AGO },
        });
        const [item] = await world.service.all(`/v1/attention?caseId=${caseId}`);
        expect(item).toMatchObject({
          ...{ id: `CHANGE_NOT_REVIEWED:${id}:MISSING_EPISODE`, subjectId: id, change: 'MISSING_EPISODE' },
          ...{ rule: 'CHANGE_NOT_REVIEWED', subject: 'CHANGE', since: LONG_AGO },
        });
        const said = { caseId, itemId: item.id, reason: 'The review is on Monday.', untilOn: TODAY };
        await world.service.create('/v1/attention-acknowledgements', said);
        expect(await world.raised(caseId)).toEqual([]);
      });
    });

    it.each([
      ['not assessed', null, 'PLANNED_NOT_ASSESSED'],
      ['assessed, and never first', { severity: 1, isPriority: false }, 'PLANNED_NOT_PRIORITISED'],
      ['first once', { severity: 2 }, null],
    ])('R22 work planned for a need that is %s', async (_what, rating, rule) => {
      const caseId = await world.open();
      if (rating) await world.rate(caseId, LONG_AGO, 'ETE', rating);
      await world.plan(caseId, TODAY, 'ETE');
      expect(await world.raised(caseId, 'alignment-exceptions')).toEqual(rule ? [rule] : []);
    });

    it('R159 work that is in no plan, and work that is not what the plan says', async () => {
      const orphan = await world.open();
      await world.start(orphan, TODAY);
      expect(await world.raised(orphan, 'alignment-exceptions')).toEqual(['DELIVERED_OUTSIDE_PLAN']);
      const offNeed = await world.open();
      await world.rate(offNeed, LONG_AGO, 'FAM');
      await world.start(offNeed, TODAY, { planActionId: await world.plan(offNeed, TODAY, 'FAM') });
      expect(await world.raised(offNeed, 'alignment-exceptions')).toEqual(['DELIVERED_OFF_NEED']);
    });
  },
);
