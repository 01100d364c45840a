import { DATABASES } from '../support/databases.js';
import { EteWorld } from '../support/ete-world.js';
import { refusalOf } from '../support/service-api.js';

describe.each(DATABASES)(
  'the outcome of a case in education, training and employment on %s',
  (_dialect, newDatabase) => {
    let world: EteWorld;

    beforeAll(async () => {
      world = await EteWorld.start(newDatabase);
    });

    afterAll(() => world.stop());

    const outcome = async (caseId: string, query = '') => {
      const answer = await world.service.get(`/v1/cases/${caseId}/ete-outcome${query}`);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    };
    const judge = (body: object) => world.service.post('/v1/ete-levels', body);

    it('R122 R125 tells the start and the end of an order, and what changed', async () => {
      const { caseId, childId } = await world.open({ closedOn: '2025-06-30' });
      await world.spell(childId, {
        ...{ provisionType: 'PUPIL_REFERRAL_UNIT', suitability: 'UNSUITABLE', endedOn: '2025-02-28' },
        ...{ hoursOffered: 10, hoursAttended: 4 },
      });
      const school = await world.spell(childId, {
        startedOn: '2025-03-03',
        hoursOffered: 20,
        hoursAttended: 18,
      });
      await world.spell(childId, {
        ...{ startedOn: '2025-03-10', provisionType: 'COLLEGE', hoursOffered: 5, hoursAttended: 4.5 },
      });
      const told = await outcome(caseId);
      expect(told).toMatchObject({ caseId, endIs: 'ORDER_END' });
      expect(told.start).toMatchObject({
        ...{ on: '2025-01-06', schoolAge: true, suitable: false, hoursOffered: 10, offeredBand: '1-15' },
        ...{
          hoursAttended: 4,
          attendedBand: '1-15',
          attendance: 0.4,
          offeredTime: 'PART_TIME',
          shortfall: 15,
        },
        level: { level: 3, source: 'DERIVED', judged: null, labelEn: 'Part time, or a reduced timetable' },
      });
      expect(told.end).toMatchObject({
        ...{ on: '2025-06-30', schoolAge: true, suitable: true, hoursOffered: 25, offeredBand: '25+' },
        ...{
          hoursAttended: 22.5,
          attendedBand: '16-24',
          attendance: 0.9,
          offeredTime: 'FULL_TIME',
          shortfall: 0,
        },
        level: {
          level: 5,
          derived: { reason: 'MAINSTREAM_FULL_TIME', reasonCy: expect.stringMatching(/lawn amser/) },
        },
      });
      expect(told.end.placements[0]).toEqual({
        ...{ spellId: school.id, provisionType: 'MAINSTREAM_SCHOOL', suitability: 'SUITABLE' },
        ...{ hoursOffered: 20, hoursAttended: 18 },
      });
      expect(told.change).toEqual({ level: 2, direction: 'IMPROVED', hoursOffered: 15, hoursAttended: 18.5 });
      const midway = await outcome(caseId, '?asOf=2025-03-05');
      expect([midway.endIs, midway.end.on, midway.end.hoursOffered]).toEqual(['AS_OF', '2025-03-05', 20]);
    });

    it('R122 is of the day before a custodial order, also where the child was released while it ran', async () => {
      for (const custodial of [
        { setting: 'CUSTODY', orderType: 'CUSTODIAL_SENTENCE' },
        {
          setting: 'COMMUNITY',
          orderType: 'CUSTODIAL_SENTENCE',
          indexEvent: 'CUSTODY_RELEASE',
          indexDate: '2025-03-03',
        },
      ]) {
        const { caseId, childId } = await world.open(custodial);
        await world.spell(childId, { endedOn: '2025-01-05' });
        expect((await outcome(caseId)).start).toMatchObject({
          on: '2025-01-05',
          suitable: true,
          hoursOffered: 25,
        });
      }
      const { caseId, childId } = await world.open();
      await world.spell(childId, { endedOn: '2025-01-05' });
      expect((await outcome(caseId)).start).toMatchObject({
        on: '2025-01-06',
        suitable: null,
        hoursOffered: 0,
        shortfall: 25,
      });
    });

    it('R122 does not take what nobody recorded for none', async () => {
      const { caseId } = await world.open();
      const told = await outcome(caseId);
      expect(told.start).toMatchObject({
        ...{
          suitable: null,
          placements: [],
          hoursOffered: null,
          attendance: null,
          offeredTime: null,
          shortfall: null,
        },
        level: { level: null, labelEn: null, source: null, derived: { reason: 'NOTHING_RECORDED' } },
      });
      expect(told.change).toEqual({ level: null, direction: null, hoursOffered: null, hoursAttended: null });
    });

    it('R122 ends the order on its last day, or when the case closed if that came first', async () => {
      for (const [days, endsOn] of [
        [{ closedOn: '2025-06-30', orderEndsOn: '2025-06-02' }, '2025-06-02'],
        [{ closedOn: '2025-06-30', orderEndsOn: '2025-07-31' }, '2025-06-30'],
        [{ closedOn: null, orderEndsOn: '2025-06-02' }, '2025-06-02'],
      ] as const) {
        const { end, endIs } = await outcome((await world.open(days)).caseId);
        expect([end.on, endIs]).toEqual([endsOn, 'ORDER_END']);
      }
      const running = await outcome((await world.open({ orderEndsOn: '2199-06-02' })).caseId);
      expect([running.end.on, running.endIs]).toEqual([running.asOf, 'AS_OF']);
    });

    it('R130 counts an award that was achieved during the order', async () => {
      const { caseId, childId } = await world.open({ closedOn: '2025-06-30' });
      await world.spell(childId, { hoursOffered: 10, hoursAttended: 10 });
      await world.service.create('/v1/accreditations', {
        ...{ childId, award: 'ARTS_AWARD', awardingBody: 'Trinity College London' },
        ...{ stage: 'ACHIEVED', movedOn: '2025-05-12' },
      });
      const { start, end, change } = await outcome(caseId);
      expect([start.level.level, end.level.level, change.direction]).toEqual([3, 6, 'IMPROVED']);
      expect(end.level.derived.reason).toBe('AWARD_ACHIEVED');
    });

    it('R122 takes a professional’s judgement of that time before what follows from records, and shows both', async () => {
      const { caseId, childId } = await world.open({ closedOn: '2025-06-30' });
      await world.spell(childId, {
        provisionType: 'NONE',
        hoursOffered: 0,
        hoursAttended: 0,
        suitability: 'UNSUITABLE',
      });
      const judged = await judge({
        caseId,
        point: 'END',
        level: 1,
        judgedOn: '2025-06-27',
        reason: 'Meets the coach.',
      });
      expect(judged.status).toBe(201);
      const { start, end } = await outcome(caseId);
      expect(start.level).toMatchObject({ level: 0, source: 'DERIVED', judged: null });
      expect(end.level).toMatchObject({
        ...{ level: 1, labelEn: 'Contact re-established', source: 'JUDGED', judged: judged.body },
        derived: { level: 0, reason: 'NO_PLACEMENT' },
      });
      const listed = await world.service.get(`/v1/ete-levels?caseId=${caseId}`);
      expect(listed.body.items).toEqual([judged.body]);
      const late = await judge({ caseId, point: 'END', level: 1, judgedOn: '2025-07-22', reason: 'Late.' });
      expect(refusalOf(late)).toEqual([422, 'NOT_OF_THAT_TIME', { '/judgedOn': 'NOT_OF_THAT_TIME' }]);
      expect(late.body.errors[0].detail).toContain('from 2025-06-09 to 2025-07-21');
    });

    it('refuses a day that has not come or is before the case, and knows no case of another service', async () => {
      const { caseId } = await world.open();
      const asked = (query: string) => world.service.get(`/v1/cases/${caseId}/ete-outcome${query}`);
      expect(refusalOf(await asked('?asOf=2025-01-05'))).toEqual([
        422,
        'BEFORE_CASE',
        { '?asOf': 'BEFORE_CASE' },
      ]);
      expect((await asked('?asOf=2199-01-05')).body.code).toBe('DATE_IN_FUTURE');
      expect((await asked('?asOf=tomorrow')).status).toBe(400);
      const elsewhere = { 'waymark-service': 'OTHER' };
      expect((await world.api.get(`/v1/cases/${caseId}/ete-outcome`, elsewhere)).status).toBe(404);
      const body = { caseId, point: 'END', level: 1, judgedOn: '2025-02-03', reason: 'Theirs.' };
      expect((await world.api.post('/v1/ete-levels', body, elsewhere)).body.code).toBe('UNKNOWN_CASE');
    });

    it('R122 keeps with a spell why its timetable is reduced, until when, and who judged it, when and why', async () => {
      const { childId } = await world.open();
      const said = {
        ...{
          provider: 'PRU',
          reducedTimetable: 'YES',
          reducedReason: 'REINTEGRATION',
          reducedReviewOn: '2025-02-03',
        },
        ...{ suitabilityJudgedById: world.workerId, suitabilityJudgedOn: '2025-01-08' },
        suitabilityReason: 'The right level, but too few hours.',
      };
      const { provider: _provider, ...answered } = said;
      const spell = await world.spell(childId, said);
      expect(spell).toMatchObject({ ...answered, providerId: expect.any(String) });
      const path = `/v1/ete-spells/${spell.id}`;
      expect((await world.service.get(path)).body).toEqual(spell);

      const hours = await world.service.patch(path, { hoursAttended: 3 }, '"1"');
      expect(hours.body).toEqual({ ...spell, hoursAttended: 3 });
      const other = await world.service.patch(path, { suitability: 'UNSUITABLE' }, '"2"');
      expect(other.body).toMatchObject({
        suitabilityJudgedById: null,
        suitabilityJudgedOn: null,
        suitabilityReason: null,
      });
      const full = { reducedTimetable: 'NO', reducedReason: null, reducedReviewOn: null, provider: null };
      expect((await world.service.patch(path, full, '"3"')).body).toMatchObject({
        reducedReason: null,
        providerId: null,
      });
    });

    it('R122 refuses half a judgement, and a reduced timetable without reason and review', async () => {
      const { childId } = await world.open();
      const given = { childId, provisionType: 'COLLEGE', suitability: 'SUITABLE', startedOn: '2025-03-10' };
      const refused = async (change: object) =>
        (refusalOf(await world.service.post('/v1/ete-spells', { ...given, ...change })) as unknown[])[2];
      expect(await refused({ suitabilityReason: 'It suits.' })).toEqual({
        ...{
          '/suitabilityJudgedById': 'JUDGEMENT_INCOMPLETE',
          '/suitabilityJudgedOn': 'JUDGEMENT_INCOMPLETE',
        },
      });
      expect(await refused({ reducedTimetable: 'YES', reducedReviewOn: '2025-03-09' })).toEqual({
        ...{ '/reducedReason': 'VALUE_MISSING', '/reducedReviewOn': 'BEFORE_START' },
      });
      expect(await refused({ reducedTimetable: 'NO', reducedReason: 'HEALTH' })).toEqual({
        '/reducedReason': 'NOT_ASKED',
      });
      expect(
        await refused({
          reducedTimetable: 'YES',
          reducedReason: 'WEATHER',
          provider: 'NONE',
          suitabilityJudgedById: childId,
        }),
      ).toMatchObject({
        ...{
          '/reducedReason': 'UNKNOWN_CODE',
          '/provider': 'UNKNOWN_PROVIDER',
          '/suitabilityJudgedById': 'UNKNOWN_WORKER',
        },
      });
    });
  },
);
