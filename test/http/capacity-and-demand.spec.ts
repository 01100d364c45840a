import { addDays, addMonthsClamped } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { SearchLogEntry } from '../../src/catalogue/search/search-log-entry.entity.js';
import { TrainingRecord } from '../../src/workforce/training-record.entity.js';
import { DATABASES } from '../support/databases.js';
import { entry } from '../support/matching.js';
import { PracticeWorld } from '../support/practice-world.js';
import { refusalOf } from '../support/service-api.js';

const TODAY = todayInBritain();
const ago = (days: number) => addDays(TODAY, -days);
const monthsAgo = (months: number) => addMonthsClamped(`${TODAY.slice(0, 7)}-01`, -months);

describe.each(DATABASES)(
  'a service whose work and staff are known, over HTTP on %s',
  (_dialect, newDatabase) => {
    let world: PracticeWorld;
    let interventionId: string;

    const read = async (query = '') => {
      const answer = await world.service.get(`/v1/capacity-and-demand?${query}`);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      const { interventions, needAreas, training } = answer.body;
      return {
        body: answer.body,
        work: interventions.find(({ code }: { code: string }) => code === 'THERAPY'),
        need: needAreas.find(({ needArea }: { needArea: string }) => needArea === 'SLC'),
        training,
      };
    };
    /** A child with the need, who came so many months ago. */
    const comes = async (
      months: number,
      child: object = {},
    ): Promise<{ caseId: string; planned: string }> => {
      const on = monthsAgo(months);
      const caseId = await world.open({ openedOn: on }, child);
      await world.rate(caseId, on, 'SLC');
      return { caseId, planned: addDays(on, 5) };
    };
    const trains = async (reference: string, languages: string[], expiresOn: string): Promise<void> => {
      const worker = { reference, name: reference, agency: 'HEALTH', languages, activeFrom: ago(900) };
      const { id: workerId } = await world.service.create('/v1/workers', worker);
      await world.api.uow.write((tx) =>
        tx.insert(TrainingRecord, [
          {
            ...{ id: tx.newId(), serviceId: world.serviceId, deliveryAreaId: null, recordedAt: tx.now },
            ...{ workerId, qualification: 'FIRST_AID', trainedOn: ago(800), competentOn: null, expiresOn },
            rowVersion: 1,
          },
        ]),
      );
    };

    beforeAll(async () => {
      world = await PracticeWorld.start(newDatabase);
      const content = entry('THERAPY', ['SLC'], [], {
        requiredQualifications: ['FIRST_AID'],
        durationWeeks: 26,
      });
      const made = await world.service.create('/v1/interventions', content);
      interventionId = made.id;
      const work = { interventionVersionId: made.versionId as string };
      await world.service.create('/v1/intervention-capacity', {
        interventionId,
        places: 2,
        validFrom: ago(900),
      });
      await world.open({ openedOn: monthsAgo(13) });
      // Twelve whole months, in each of which one child comes for whom it is planned; every third prefers Welsh.
      for (let month = 1; month <= 12; month += 1) {
        const { caseId, planned } = await comes(month, { preferredLanguage: month % 3 === 0 ? 'cy' : 'en' });
        const planActionId = await world.plan(caseId, planned, 'SLC', work);
        if (month <= 3) continue;
        if (month === 4) await world.giveUp(planActionId, addDays(planned, 9), 'WAITING_LIST');
        else if (month === 5) await world.giveUp(planActionId, addDays(planned, 9), 'CHILD_DECLINED');
        else {
          const ended = { endedOn: addDays(planned, 20), completion: 'COMPLETED_FULL' };
          await world.start(caseId, addDays(planned, 3), { ...work, planActionId, ...(month > 7 && ended) });
        }
      }
      await comes(2);
      await trains('STAYS', ['en'], addDays(TODAY, 900));
      await trains('RUNS_OUT', ['en', 'cy'], addDays(TODAY, 60));
      for (const [state, changes] of Object.entries({
        waiting: {},
        refused: { outcome: 'REFUSED', decidedOn: ago(10), reason: 'NO_CAPACITY' },
        elsewhere: { outcome: 'KNOWN_ELSEWHERE', decidedOn: ago(10), confirmedBy: 'The clinic' },
        begun: { outcome: 'ACCEPTED', decidedOn: ago(20), offeredOn: ago(5) },
      })) {
        const caseId = await world.open({ openedOn: ago(40), reference: `REFERRED-${state}` });
        const referral = { caseId, needAreaCode: 'SLC', agency: 'HEALTH', referredOn: ago(30) };
        const { id } = await world.service.create('/v1/referrals', referral);
        if (state !== 'waiting') await world.service.patch(`/v1/referrals/${id}`, changes, '"1"');
      }
      await world.api.uow.write((tx) =>
        tx.insert(
          SearchLogEntry,
          [0, 0, 3].map((results) => ({
            ...{ id: tx.newId(), serviceId: world.serviceId, searchedOn: ago(3), words: '', otherWords: 0 },
            ...{ filters: JSON.stringify({ needArea: 'SLC' }), results, language: 'en' },
          })),
        ),
      );
      await world.service.create('/v1/specialist-time', {
        ...{ agency: 'HEALTH', specialism: 'Speech and language therapist', needAreaCode: 'SLC' },
        ...{ validFrom: ago(99), validTo: TODAY, hoursAvailable: 25 },
        uses: [{ use: 'ASSESSMENT', hours: 22.5 }],
      });
    }, 90_000);
    afterAll(() => world.stop());

    it('R118 tells of places, use, waits, what was given up for want of them, and who may deliver', async () => {
      const { work } = await read();
      expect(work).toMatchObject({
        ...{ interventionId, code: 'THERAPY', needAreas: ['SLC'], places: 2 },
        ...{ inUse: { value: 2 }, waiting: { value: 3 }, medianDaysWaited: null },
        ...{ givenUp: { value: 1 }, givenUpReasons: [{ code: 'WAITING_LIST', children: 1 }] },
        ...{ notTakenUp: { value: 0 }, notTakenUpReasons: [] },
        deliverers: { now: 2, nowInWelsh: 1, atEnd: 1, atEndInWelsh: 0 },
      });
    });

    it('R118 forecasts demand from whole months, and the places that it takes', async () => {
      const { work } = await read('horizonMonths=6');
      // One a month: six in six months; qnbinom(c(.025, .975), mu = 6.25, size = 12.5) in R.
      expect(work.forecast).toEqual({
        ...{ months: 12, children: { value: 12, suppressed: null }, expected: 6, lower: 1, upper: 13 },
        ...{ rateChanged: false, reason: null },
      });
      // One a month for 26 weeks each: six at a time.
      expect([work.placesNeeded, work.placesShort]).toEqual([6, 4]);
      const { work: before } = await read(`until=${addDays(monthsAgo(2), 5)}&since=${monthsAgo(12)}`);
      expect(before.forecast).toMatchObject({ months: 10, expected: null, reason: 'NOT_ENOUGH_HISTORY' });
      expect([before.placesNeeded, before.placesShort]).toEqual([null, null]);
    });

    it('R138 tells how many people are short, by qualification and language', async () => {
      const { training } = await read('childrenPerDeliverer=2');
      expect(training).toMatchObject([
        ...[{ qualification: 'FIRST_AID', language: 'en', interventions: 1, trained: 2, trainedAtEnd: 1 }],
        ...[{ qualification: 'FIRST_AID', language: 'cy', interventions: 1, trained: 1, trainedAtEnd: 0 }],
      ]);
      expect(
        training.map(({ childrenAtOnce, needed, short }: any) => [childrenAtOnce, needed, short]),
      ).toEqual([
        [6, 3, 2],
        [2, 1, 1],
      ]);
    });

    it('R18 R118 tells of a need what is wanted, asked, refused and searched in vain, and what hours go to', async () => {
      const { need } = await read();
      expect(need.withNeed).toMatchObject({ numerator: { value: 13 }, denominator: { value: 13 } });
      // Two were given up, and for one nothing was ever planned.
      expect(need.unmet).toEqual({ value: 3, suppressed: null });
      expect(need.forecast).toMatchObject({ children: { value: 13 }, expected: 6.5 });
      const { medianDaysWaited, forLackOfPlaces, ...states } = need.referrals;
      expect(Object.entries(states).map(([state, count]: any) => [state, count.value])).toEqual([
        ...[
          ['waiting', 1],
          ['offered', 1],
          ['refused', 1],
          ['knownElsewhere', 1],
          ['ended', 0],
        ],
      ]);
      expect([medianDaysWaited, forLackOfPlaces, need.searchesInVain]).toEqual([null, 1, 2]);
      expect(need.specialistHours).toEqual({
        available: 25,
        uses: [{ use: 'ASSESSMENT', labelEn: 'Assessing children', labelCy: 'Asesu plant', hours: 22.5 }],
        notTold: 2.5,
        assessmentShare: 1,
      });
    });

    it('R118 narrows to one need area', async () => {
      const { body } = await read('needArea=SUB');
      expect([body.needAreas.length, body.interventions]).toEqual([1, []]);
    });

    it('R118 S20 hides what is small in the view for publication', async () => {
      const { body } = await read('view=PUBLICATION');
      const work = body.interventions.find(({ code }: { code: string }) => code === 'THERAPY');
      const need = body.needAreas.find(({ needArea }: { needArea: string }) => needArea === 'SLC');
      expect(body.view).toBe('PUBLICATION');
      expect(work).toMatchObject({
        ...{ waiting: { value: null, suppressed: 'primary' }, givenUpReasons: [], forecast: { expected: 6 } },
      });
      expect(need.unmet).toEqual({ value: null, suppressed: 'primary' });
      expect(need.referrals).toMatchObject({ refused: { value: null }, forLackOfPlaces: null });
      const cy = body.training.find(({ language }: { language: string }) => language === 'cy');
      expect(cy).toMatchObject({ childrenAtOnce: null, needed: null, short: null, trained: 1 });
    });

    it.each([
      [`since=${TODAY}&until=${ago(1)}`, { '?since': 'PERIOD_REVERSED' }],
      ['needArea=NONE', { '?needArea': 'UNKNOWN_NEED_AREA' }],
    ])('R118 refuses %s', async (query, faults) => {
      const refused = await world.service.get(`/v1/capacity-and-demand?${query}`);
      expect(refusalOf(refused)).toEqual([422, Object.values(faults)[0], faults]);
    });
  },
);

describe.each(DATABASES)('the time of specialists, over HTTP on %s', (_dialect, newDatabase) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await PracticeWorld.start(newDatabase);
  });
  afterAll(() => world.stop());

  const day = {
    ...{ agency: 'HEALTH', specialism: 'Psychiatrist', needAreaCode: 'EMH', deliveryArea: 'NORTH' },
    ...{ validFrom: '2026-01-01', validTo: '2026-03-31', hoursAvailable: 7.5, uses: [] },
  };

  it('R118 keeps hours of a period and what they went to, and corrects them', async () => {
    const time = await world.service.create('/v1/specialist-time', day);
    const path = `/v1/specialist-time/${time.id}`;
    const uses = [{ use: 'ASSESSMENT', hours: 5.25 }];
    const changed = await world.service.patch(path, { uses, hoursAvailable: 6 }, '"1"');
    expect(changed.body).toEqual({ ...time, uses, hoursAvailable: 6 });
    expect((await world.service.patch(path, { hoursAvailable: 1 }, '"1"')).status).toBe(412);
    expect(await world.service.all('/v1/specialist-time?needArea=EMH&agency=HEALTH')).toEqual([changed.body]);
    expect(await world.service.all('/v1/specialist-time?agency=POLICE')).toEqual([]);
  });

  it('R118 names what cannot be', async () => {
    const wrong = {
      ...day,
      agency: 'MAGIC',
      needAreaCode: 'ENG',
      deliveryArea: 'MOON',
      validTo: '2025-12-31',
    };
    const uses = [{ use: 'NAPS', hours: 9 }];
    expect(refusalOf(await world.service.post('/v1/specialist-time', { ...wrong, uses }))).toEqual([
      422,
      'UNKNOWN_CODE',
      {
        ...{ '/agency': 'UNKNOWN_CODE', '/uses/0/use': 'UNKNOWN_CODE', '/needAreaCode': 'UNKNOWN_NEED_AREA' },
        ...{
          '/deliveryArea': 'UNKNOWN_DELIVERY_AREA',
          '/validTo': 'BEFORE_START',
          '/uses': 'MORE_THAN_AVAILABLE',
        },
      },
    ]);
  });
});
