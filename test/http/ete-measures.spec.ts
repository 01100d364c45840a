import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { createRandom } from '../../src/statistics/random.js';
import { DATABASES } from '../support/databases.js';
import { EteWorld } from '../support/ete-world.js';
import type { Body } from '../support/sample-bodies.js';
import { refusalOf } from '../support/service-api.js';

const TODAY = todayInBritain();

const PROVISIONS = [
  ...['MAINSTREAM_SCHOOL', 'PUPIL_REFERRAL_UNIT', 'COLLEGE', 'MENTORING_CIRCLE', 'NONE', 'VOLUNTARY_WORK'],
  ...['PART_TIME_EMPLOYMENT', 'SCHOOL_FULL_TIME', 'ALTERNATIVE_PROVISION_OTHER_PART_TIME'],
];
const HOURS = [null, 0, 4, 12.5, 16, 20, 25];
const CASES = 60;

describe.each(DATABASES)('education, training and employment of a service on %s', (_dialect, newDatabase) => {
  let world: EteWorld;

  beforeAll(async () => {
    world = await EteWorld.start(newDatabase);
  });

  afterAll(() => world.stop());

  const measures = async (query: string): Promise<Body> => {
    const answer = await world.service.get(`/v1/ete-measures?${query}`);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const outcome = async (caseId: string): Promise<Body> =>
    (await world.service.get(`/v1/cases/${caseId}/ete-outcome`)).body;
  it('R124 counts orders that ended in a period, with every denominator, and what is not known apart', async () => {
    const ended = { openedOn: '2023-01-09', closedOn: '2023-06-30' };
    const older = { dateOfBirth: '2006-05-01' };
    const improved = await world.open(ended);
    await world.spell(improved.childId, {
      endedOn: '2023-02-28',
      startedOn: '2022-09-05',
      hoursOffered: 10,
      hoursAttended: 5,
    });
    await world.spell(improved.childId, { startedOn: '2023-03-01', hoursOffered: 25, hoursAttended: 16 });
    const lost = await world.open({ ...ended, orderType: 'YOUTH_CAUTION' }, older);
    await world.spell(lost.childId, {
      ...{ provisionType: 'COLLEGE', startedOn: '2022-09-05', endedOn: '2023-02-28' },
      hoursOffered: 16,
    });
    const notKnown = await world.open(ended);
    await world.spell(notKnown.childId, {
      ...{
        provisionType: 'PUPIL_REFERRAL_UNIT',
        suitability: 'UNKNOWN',
        startedOn: '2022-09-05',
        provider: 'PRU',
      },
      ...{ hoursOffered: 15, hoursAttended: null },
    });
    await world.open({ ...ended, team: 'EAST' });
    const hidden = await world.open(ended);
    await world.spell(hidden.childId, { startedOn: '2022-09-05' });
    await world.hide(hidden.caseId);
    await world.open({ ...ended, closedOn: '2023-07-01' });

    const told = await measures('endedFrom=2023-06-01&endedTo=2023-06-30');
    expect(told).toMatchObject({
      ...{ orders: 4, children: 4, rule: 'EVERY_ORDER', suitableAtEnd: { n: 1, of: 4, share: 0.25 } },
      paired: { both: 1, gained: 0, lost: 1, neither: 2 },
      judgementsExplained: { n: 0, of: 1, share: 0 },
      alternativeProvision: [
        {
          providerId: expect.any(String),
          placements: 1,
          offeredKnown: { n: 1 },
          attendedKnown: { n: 0, of: 1 },
        },
      ],
    });
    const { start, end } = told.startAndEnd;
    expect(start).toMatchObject({
      ...{
        orders: 4,
        suitable: { n: 2, of: 4 },
        notSuitable: 1,
        suitabilityNotKnown: 1,
        inNone: 1,
        nothingRecorded: 1,
      },
      ...{ fullTime: 1, partTime: 2, noHours: 0, timeNotKnown: 1, shortOfEntitlement: 2 },
    });
    expect(end).toMatchObject({
      ...{
        orders: 4,
        suitable: { n: 1, of: 4 },
        notSuitable: 1,
        suitabilityNotKnown: 1,
        inNone: 2,
        nothingRecorded: 1,
      },
      ...{ fullTime: 1, partTime: 1, noHours: 1, timeNotKnown: 1, shortOfEntitlement: 1 },
    });
    const bands = (point: Body) =>
      point.hours.flatMap(({ band, attended }: Body) =>
        attended.filter(({ orders }: Body) => orders > 0).map((to: Body) => [band, to.band, to.orders]),
      );
    expect(bands(end)).toEqual([
      ['0', '0', 1],
      ['1-15', null, 1],
      ['25+', '16-24', 1],
      [null, null, 1],
    ]);
    expect(told.bySchoolAge.above).toMatchObject({
      start: { orders: 1, fullTime: 1 },
      end: { orders: 1, inNone: 1 },
    });
    expect(told.byProvision).toEqual([
      {
        ...{ provisionType: 'MAINSTREAM_SCHOOL', labelEn: 'Mainstream school', labelCy: 'Ysgol brif ffrwd' },
        ...{ atStart: 1, suitableAtStart: 1, atEnd: 1, suitableAtEnd: 1 },
      },
      expect.objectContaining({
        provisionType: 'PUPIL_REFERRAL_UNIT',
        atStart: 1,
        atEnd: 1,
        suitableAtEnd: 0,
      }),
      expect.objectContaining({ provisionType: 'COLLEGE', atStart: 1, suitableAtStart: 1, atEnd: 0 }),
    ]);
    expect(
      told.byOrderType.map(({ orderType, end: at }: Body) => [orderType, at.orders, at.suitable.n]),
    ).toEqual([
      ['YOUTH_CAUTION', 1, 0],
      ['REFERRAL_ORDER', 3, 1],
    ]);
    // 3 → 5 at school, 5 → 0 from college, 3 → 3 in the unit; of the fourth nothing is known.
    expect(told.ladder).toMatchObject({
      ...{
        known: 3,
        notKnown: 1,
        improved: { n: 1, of: 3 },
        same: { n: 1 },
        worse: { n: 1 },
        medianChange: 0,
      },
    });
    expect(told.ladder.transitions.map(({ to }: Body) => to.join(''))).toEqual([
      ...['0000000', '0000000', '0000000', '0001010', '0000000', '1000000', '0000000'],
    ]);
    expect(told.hoursChange.all.offered).toMatchObject({
      n: 3,
      notKnown: 1,
      meanAtStart: 41 / 3,
      meanAtEnd: 40 / 3,
    });
    expect(told.hoursChange.all.offered.percentChange).toBeCloseTo(-100 / 41, 10);
    expect(told.hoursChange.schoolAge.offered).toMatchObject({ n: 2, notKnown: 1, meanChange: 7.5 });
    expect(told.hoursChange.above.attended).toMatchObject({
      n: 1,
      meanAtStart: 20,
      meanAtEnd: 0,
      lower: null,
    });
    expect(told.hoursChange.formulaEn).toMatch(/÷ mean at the start/);

    expect((await measures('endedFrom=2023-06-01&endedTo=2023-06-30&team=EAST')).orders).toBe(1);
    expect((await measures('endedFrom=2023-06-01&endedTo=2023-06-30&orderType=YOUTH_CAUTION')).orders).toBe(
      1,
    );
    expect(await measures('endedFrom=2022-06-01&endedTo=2022-06-30')).toMatchObject({
      ...{
        orders: 0,
        suitableAtEnd: { n: 0, of: 0, share: null },
        ladder: { medianChange: null, improved: { share: null } },
      },
    });
  });

  it('counts by the rule of the national indicator: one order of a child and quarter, the most serious', async () => {
    const child = { reference: 'TWICE', dateOfBirth: '2009-05-01' };
    const order = (openedOn: string, closedOn: string, orderType: string, ofChild: object = child) =>
      world.open({ openedOn, closedOn, orderType }, ofChild);
    await order('2022-01-10', '2022-04-04', 'YOUTH_CAUTION');
    await order('2022-01-11', '2022-06-30', 'REFERRAL_ORDER');
    await order('2022-01-12', '2022-05-03', 'REPARATION_ORDER');
    await order('2022-05-02', '2022-07-01', 'YOUTH_CAUTION');
    await order('2022-05-02', '2022-06-01', 'DIVERSION', {});
    await order('2022-05-02', '2022-06-01', 'YOUTH_CAUTION', { dateOfBirth: '2004-05-02' });
    await order('2022-05-01', '2022-06-01', 'YOUTH_CAUTION', { dateOfBirth: '2004-05-02' });
    const period = 'endedFrom=2022-04-01&endedTo=2022-09-30';
    expect(await measures(period)).toMatchObject({ orders: 7, children: 4 });
    const counted = await measures(`${period}&rule=KEY_INDICATOR`);
    expect(counted).toMatchObject({ orders: 3, children: 2 });
    expect(counted.byOrderType.map(({ orderType, end }: Body) => [orderType, end.orders])).toEqual([
      ['YOUTH_CAUTION', 2],
      ['REFERRAL_ORDER', 1],
    ]);
  });

  it('R124 agrees with what is told of every single case, whatever happened', async () => {
    const { uniform: random } = createRandom(20_261_127);
    const whole = (most: number): number => Math.floor(random() * (most + 1));
    const one = <T>(of: readonly T[]): T => of[whole(of.length - 1)] as T;
    const opened: string[] = [];
    for (let made = 0; made < CASES; made++) {
      const openedOn = addDays('2024-02-01', whole(200));
      const closedOn = addDays(openedOn, whole(200));
      const { caseId, childId } = await world.open(
        { openedOn, closedOn, setting: one(['COMMUNITY', 'COMMUNITY', 'CUSTODY']) },
        { dateOfBirth: addDays('2006-06-01', whole(1_800)) },
      );
      opened.push(caseId);
      for (let spells = whole(4); spells > 0; spells--) {
        const startedOn = addDays(openedOn, whole(300) - 150);
        const endedOn = one([null, addDays(startedOn, whole(120))]);
        const suitability = one(['SUITABLE', 'SUITABLE', 'UNSUITABLE', 'UNKNOWN']);
        const provisionType = one(PROVISIONS);
        const hours = { hoursOffered: one(HOURS), hoursAttended: one(HOURS) };
        await world.spell(childId, { startedOn, endedOn, suitability, provisionType, ...hours });
      }
      if (random() < 0.3) {
        const award = {
          award: 'ASDAN',
          awardingBody: 'ASDAN',
          stage: 'ACHIEVED',
          movedOn: addDays(openedOn, whole(100) - 50),
        };
        await world.service.create('/v1/accreditations', { childId, ...award });
      }
      if (random() < 0.3) {
        const judgement = {
          point: 'END',
          level: whole(6),
          judgedOn: addDays(closedOn, whole(20) - 10),
          reason: 'Seen.',
        };
        await world.service.create('/v1/ete-levels', { caseId, ...judgement });
      }
    }
    const told = await measures('endedFrom=2024-02-01&endedTo=2025-06-30');
    const cases = await Promise.all(opened.map(outcome));
    const count = (holds: (of: Body) => boolean): number => cases.filter(holds).length;
    const { start, end } = told.startAndEnd;
    expect([told.orders, start.orders, end.orders]).toEqual([CASES, CASES, CASES]);
    for (const [name, counts] of [
      ['start', start],
      ['end', end],
    ] as const) {
      const at = (holds: (point: Body) => boolean) => count((of) => holds(of[name]));
      expect([counts.suitable.n, counts.notSuitable, counts.inNone, counts.nothingRecorded]).toEqual([
        at(({ suitable }) => suitable === true),
        at(({ suitable }) => suitable === false),
        at(({ suitable }) => suitable === null),
        at(({ suitable, hoursOffered }) => suitable === null && hoursOffered === null),
      ]);
      expect([counts.fullTime, counts.partTime, counts.noHours, counts.timeNotKnown]).toEqual(
        ['FULL_TIME', 'PART_TIME', 'NONE', null].map((time) => at(({ offeredTime }) => offeredTime === time)),
      );
      expect(counts.shortOfEntitlement).toBe(at(({ shortfall }) => shortfall > 0));
      for (const { band, orders, attended } of counts.hours as Body[]) {
        expect(orders).toBe(at(({ offeredBand }) => offeredBand === band));
        for (const of of attended) {
          expect(of.orders).toBe(at((p) => p.offeredBand === band && p.attendedBand === of.band));
        }
      }
      expect(told.bySchoolAge.schoolAge[name].orders).toBe(at(({ schoolAge }) => schoolAge));
      for (const row of told.byProvision as Body[]) {
        const there = ({ placements }: Body) =>
          placements.some(({ provisionType }: Body) => provisionType === row.provisionType);
        expect(row[name === 'start' ? 'atStart' : 'atEnd']).toBe(at(there));
      }
    }
    for (const { from, to } of told.ladder.transitions as Body[]) {
      to.forEach((orders: number, level: number) => {
        expect(orders).toBe(count((of) => of.start.level.level === from && of.end.level.level === level));
      });
    }
    expect([told.ladder.improved.n, told.ladder.same.n, told.ladder.worse.n, told.ladder.notKnown]).toEqual(
      ['IMPROVED', 'SAME', 'WORSE', null].map((way) => count(({ change }) => change.direction === way)),
    );
    expect(told.ladder.judgedAtEnd).toBe(count((of) => of.end.level.source === 'JUDGED'));
    for (const [name, quantity] of [
      ['offered', 'hoursOffered'],
      ['attended', 'hoursAttended'],
    ] as const) {
      const changes = cases
        .map(({ change }) => change[quantity] as number | null)
        .filter((change) => change !== null);
      expect(told.hoursChange.all[name].n).toBe(changes.length);
      const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
      expect(told.hoursChange.all[name].meanChange).toBeCloseTo(mean, 10);
    }
    // Each of these must be there, or the histories show too little.
    for (const n of [
      end.suitable.n,
      end.notSuitable,
      end.inNone,
      end.fullTime,
      told.ladder.improved.n,
      told.ladder.worse.n,
    ]) {
      expect(n).toBeGreaterThan(2);
    }
  });

  it('refuses a period that is reversed or to come, and filters that nobody knows', async () => {
    const refused = async (query: string) => refusalOf(await world.service.get(`/v1/ete-measures?${query}`));
    expect(await refused('endedFrom=2023-06-02&endedTo=2023-06-01')).toEqual([
      422,
      'PERIOD_REVERSED',
      { '?endedTo': 'PERIOD_REVERSED' },
    ]);
    expect(await refused('endedTo=2199-06-02')).toEqual([
      422,
      'DATE_IN_FUTURE',
      { '?endedTo': 'DATE_IN_FUTURE' },
    ]);
    expect(await refused('orderType=FINE')).toEqual([422, 'UNKNOWN_CODE', { '?orderType': 'UNKNOWN_CODE' }]);
    expect(await refused('team=NONE')).toEqual([422, 'UNKNOWN_TEAM', { '?team': 'UNKNOWN_TEAM' }]);
    expect(await refused('rule=MINE')).toEqual([400, 'VALIDATION_FAILED', { '?rule': 'IS_IN' }]);
  });

  it('R125 lists children of compulsory school age who lack hours, and alternative provision that does not report', async () => {
    const young = { dateOfBirth: addDays(TODAY, -13 * 365) };
    const placed = async (spells: object[], child: object = young, ofCase: object = {}) => {
      const opened = await world.open({ openedOn: addDays(TODAY, -100), ...ofCase }, child);
      for (const spell of spells)
        await world.spell(opened.childId, { startedOn: addDays(TODAY, -50), ...spell });
      return opened;
    };
    const few = await placed([
      {
        ...{
          provisionType: 'PUPIL_REFERRAL_UNIT',
          hoursOffered: 10,
          hoursAttended: null,
          reducedTimetable: 'YES',
        },
        ...{ reducedReason: 'HEALTH', reducedReviewOn: addDays(TODAY, -1) },
      },
      { hoursOffered: 5 },
    ]);
    const gone = await placed([{ endedOn: addDays(TODAY, -1) }]);
    const blank = await placed([]);
    const open = await placed([{ hoursOffered: null }]);
    const silent = await placed([
      { provisionType: 'PUPIL_REFERRAL_UNIT', hoursOffered: 25, hoursAttended: null },
    ]);
    const full = await placed([{ hoursOffered: 25, hoursAttended: null }]);
    const above = await placed([{ hoursOffered: 5 }], { dateOfBirth: addDays(TODAY, -17 * 365) });
    const closed = await placed([{ hoursOffered: 5 }], young, { closedOn: addDays(TODAY, -1) });
    const listed = (await world.service.all('/v1/ete-shortfalls', 2)) as Body[];
    const of = ({ childId }: { childId: string }) => listed.filter(({ id }) => id === childId);
    expect(of(few)).toEqual([
      {
        ...{ id: few.childId, caseId: few.caseId },
        reasons: [
          {
            ...{ code: 'FEWER_THAN_25_HOURS', labelEn: 'Offered fewer than 25 hours a week' },
            labelCy: 'Cynigir llai na 25 awr yr wythnos',
          },
          expect.objectContaining({ code: 'ATTENDANCE_NOT_REPORTED' }),
        ],
        ...{ hoursOffered: 15, shortfall: 10, placements: 2, attendanceNotReported: 1 },
        ...{ reducedTimetable: true, reducedReviewOn: addDays(TODAY, -1), reviewOverdue: true },
      },
    ]);
    const told = (opened: { childId: string }) =>
      of(opened).map(({ reasons, shortfall }) => [...reasons.map(({ code }: Body) => code), shortfall]);
    expect(told(gone)).toEqual([['IN_NO_PLACEMENT', 25]]);
    expect(told(blank)).toEqual([['NOTHING_RECORDED', null]]);
    expect(told(open)).toEqual([['OFFER_NOT_KNOWN', null]]);
    expect(told(silent)).toEqual([['ATTENDANCE_NOT_REPORTED', 0]]);
    expect([...of(full), ...of(above), ...of(closed)]).toEqual([]);
    const before = await world.service.all(`/v1/ete-shortfalls?asOf=${addDays(TODAY, -10)}`);
    expect(before.filter(({ id }: Body) => id === gone.childId)).toEqual([]);
    const seen = async (headers: Record<string, string>) =>
      (await world.api.get('/v1/ete-shortfalls?limit=200', headers)).body.items.map(({ id }: Body) => id);
    const stranger = await world.hide(few.caseId);
    expect(await seen(stranger)).not.toContain(few.childId);
    expect(await seen(stranger)).toContain(blank.childId);
    expect(await seen({ 'waymark-service': 'OTHER' })).toEqual([]);
  });
});
