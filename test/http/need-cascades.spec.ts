import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { DATABASES } from '../support/databases.js';
import { LONG_AGO, PracticeWorld } from '../support/practice-world.js';
import { refusalOf } from '../support/service-api.js';

const TODAY = todayInBritain();
const day = (after: number) => addDays(LONG_AGO, after);
const PERIOD = `since=${LONG_AGO}&until=${TODAY}`;

describe.each(DATABASES)(
  'children in the system whose story is known, over HTTP on %s',
  (_dialect, newDatabase) => {
    let world: PracticeWorld;

    const refer = async (caseId: string, referredOn: string, changes: object = {}): Promise<void> => {
      const { id } = await world.service.create('/v1/referrals', {
        ...{ caseId, needAreaCode: 'SLC', agency: 'HEALTH', referredOn },
      });
      if (Object.keys(changes).length === 0) return;
      const answer = await world.service.patch(`/v1/referrals/${id}`, changes, '"1"');
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    };
    const accepted = (on: number) => ({ outcome: 'ACCEPTED', decidedOn: day(on) });
    const open = (child: object = {}, changes: object = {}) => world.open(changes, { sex: 'MALE', ...child });
    const needed = async (child: object = {}, changes: object = {}): Promise<string> => {
      const caseId = await open(child, changes);
      await world.rate(caseId, day(1), 'SLC');
      return caseId;
    };

    beforeAll(async () => {
      world = await PracticeWorld.start(newDatabase);
      await open();
      await world.rate(await open(), day(1), 'SLC', { severity: null, isPriority: false });
      await world.rate(await open(), day(1), 'SLC', { severity: 1, isPriority: false });
      await needed({ sex: 'FEMALE' });
      await refer(await needed({ sex: 'FEMALE' }), day(5));
      await refer(await needed(), day(5), { outcome: 'REFUSED', decidedOn: day(9), reason: 'NO_CAPACITY' });
      await refer(await needed(), day(5), {
        ...{ outcome: 'KNOWN_ELSEWHERE', decidedOn: day(9), confirmedBy: 'The clinic' },
      });
      await refer(await needed(), day(5), { ...accepted(9), assessedOn: day(47) });
      await refer(await needed(), day(5), { ...accepted(9), assessedOn: day(20), offeredOn: day(60) });
      await refer(await needed(), day(5), {
        ...{ ...accepted(9), assessedOn: day(20), offeredOn: day(60), attendedOn: day(61) },
      });
      const planned = await needed();
      const planActionId = await world.plan(planned, day(3), 'SLC');
      await world.session(await world.start(planned, day(10), { planActionId }), day(12));
      const givenUp = await needed({}, { team: 'EAST' });
      await world.giveUp(await world.plan(givenUp, day(3), 'SLC'), day(4), 'WAITING_LIST');
      // A child who has two cases is one child, and a case that ended before the period is none.
      const twice = { sex: 'FEMALE', reference: 'TWICE' };
      await needed(twice, { team: 'WEST' });
      await open(twice, { openedOn: day(30), orderType: 'YOUTH_CAUTION', team: 'EAST' });
      await needed({}, { openedOn: addDays(LONG_AGO, -50), closedOn: addDays(LONG_AGO, -1) });
      // One that somebody hides enters no figure.
      const hidden = await needed();
      const path = `/v1/cases/${hidden}/restriction`;
      const etag = (await world.service.get(path)).headers.get('etag');
      await world.service.put(path, { restricted: true, reason: 'A relative works here.' }, etag);
    }, 60_000);
    afterAll(() => world.stop());

    const told = (cascade: any) => ({
      inSystem: cascade.inSystem.value as number | null,
      elsewhere: cascade.knownElsewhere.value as number | null,
      reached: cascade.steps.map((step: any) => step.reached.numerator.value) as (number | null)[],
      of: [...new Set(cascade.steps.map((step: any) => step.reached.denominator.value))] as (number | null)[],
      fellOut: cascade.fellOut.map((one: any) =>
        [one.after, one.reason, one.children, ...one.coded.map((coded: any) => coded.code)].join(' '),
      ) as string[],
    });
    const area = async (query: string, code = 'SLC') => {
      const answer = await world.service.get(`/v1/need-cascades?${query}`);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.body.needAreas.find(({ needArea }: { needArea: string }) => needArea === code);
    };

    it('R109 keeps its denominator through every step, and those known elsewhere apart', async () => {
      const { all } = await area(PERIOD);
      expect(told(all)).toEqual({
        inSystem: 13,
        elsewhere: 1,
        reached: [12, 10, 7, 4, 3, 2],
        of: [12],
        fellOut: [
          'IN_SYSTEM NOT_SCREENED 2',
          'SCREENED NO_NEED 1',
          'SCREENED NOT_REFERRED 2',
          'REFERRED AWAITED 1',
          'REFERRED REFUSED 1 NO_CAPACITY',
          'REFERRED GIVEN_UP 1 WAITING_LIST',
          'ASSESSED AWAITED 1',
          'OFFERED AWAITED 1',
        ],
      });
      // One who came was never assessed for it, as far as anybody wrote down.
      expect(all.steps.map(({ recorded }: { recorded: number | null }) => recorded)).toEqual([
        null,
        10,
        7,
        3,
        3,
        2,
      ]);
      expect(told((await area(PERIOD, 'EMH')).all)).toMatchObject({
        reached: [13, 0, 0, 0, 0, 0],
        fellOut: ['IN_SYSTEM NOT_SCREENED 13'],
      });
    });

    it('R109 looks at no day after the period', async () => {
      const { all } = await area(`since=${LONG_AGO}&until=${day(19)}`);
      expect(told(all)).toMatchObject({
        inSystem: 13,
        elsewhere: 1,
        reached: [12, 10, 7, 1, 1, 1],
        of: [12],
      });
      expect(told((await area(`since=${LONG_AGO}&until=${day(8)}`)).all)).toMatchObject({
        elsewhere: 0,
        reached: [13, 11, 8, 0, 0, 0],
      });
      expect(told((await area(`since=${addDays(LONG_AGO, -60)}&until=${TODAY}`)).all).inSystem).toBe(14);
    });

    it.each([
      [
        'breakdown=SEX',
        ['FEMALE', 'MALE'],
        [3, 10],
        [
          [3, 3, 1, 0, 0, 0],
          [9, 7, 6, 4, 3, 2],
        ],
      ],
      [
        'breakdown=TEAM',
        ['EAST', 'NOT_RECORDED'],
        [2, 11],
        [
          [2, 2, 1, 0, 0, 0],
          [10, 8, 6, 4, 3, 2],
        ],
      ],
      ['breakdown=AGE_BAND', ['14_TO_15', '16_TO_17'], null, null],
    ])('R109 R121 breaks down %s, each child in one group', async (breakdown, codes, inSystem, reached) => {
      const { all, groups } = await area(`${PERIOD}&${breakdown}`);
      const found = groups.map(told);
      expect(found.reduce((sum: number, group: any) => sum + group.inSystem, 0)).toBe(all.inSystem.value);
      if (!inSystem) return;
      expect(groups.map(({ group }: any) => group)).toEqual(codes);
      expect(found.map((group: any) => group.inSystem)).toEqual(inSystem);
      expect(found.map((group: any) => group.reached)).toEqual(reached);
    });

    it('R109 narrows to a team, an order, and a need that comes with another', async () => {
      expect(told((await area(`${PERIOD}&team=EAST`)).all)).toMatchObject({
        inSystem: 2,
        reached: [2, 1, 1, 0, 0, 0],
      });
      expect(told((await area(`${PERIOD}&orderType=YOUTH_CAUTION`)).all).inSystem).toBe(1);
      expect(told((await area(`${PERIOD}&alsoNeed=SLC`, 'SUB')).all).inSystem).toBe(10);
      expect(
        (await world.service.get(`/v1/need-cascades?${PERIOD}&needArea=SLC`)).body.needAreas,
      ).toHaveLength(1);
    });

    it('R121 tells waits of ten children or more, and says so of fewer', async () => {
      const { waits } = (await area(PERIOD)).all;
      const wait = waits.find(({ from, to }: any) => from === 'REFERRED' && to === 'ASSESSED');
      expect(wait).toMatchObject({ children: { value: 3 }, median: null, reason: 'TOO_FEW_PEOPLE' });
    });

    it('R109 S20 hides for publication what is small, and gives it away by no subtraction', async () => {
      const { all, groups } = await area(`${PERIOD}&view=PUBLICATION&breakdown=SEX`);
      for (const cascade of [all, ...groups]) {
        const { inSystem, elsewhere, reached, fellOut } = told(cascade);
        expect(fellOut).toEqual([]);
        for (const value of [inSystem, elsewhere, ...reached])
          if (value) expect(value).toBeGreaterThanOrEqual(5);
        const known = reached.filter((value) => value !== null);
        known.forEach((value, index) => {
          const lost = index === 0 ? 0 : (known[index - 1] ?? 0) - value;
          expect(lost === 0 || lost >= 5).toBe(true);
        });
      }
      expect(groups[0].inSystem).toEqual({ value: null, suppressed: 'primary' });
    });

    it.each(['SHOE_SIZE', 'constructor'])(
      'R109 refuses the breakdown %s, and names those there are',
      async (breakdown) => {
        const { status, body } = await world.service.get(`/v1/need-cascades?breakdown=${breakdown}`);
        expect([status, body.errors[0].pointer]).toEqual([400, '?breakdown']);
        expect(body.errors[0].detail).toContain('AGE_BAND');
      },
    );

    it.each([
      [`since=${TODAY}&until=${LONG_AGO}`, { '?since': 'PERIOD_REVERSED' }],
      ['needArea=NONE', { '?needArea': 'UNKNOWN_NEED_AREA' }],
      ['alsoNeed=ENG', { '?alsoNeed': 'UNKNOWN_NEED_AREA' }],
      ['team=NOWHERE', { '?team': 'UNKNOWN_TEAM' }],
      ['deliveryArea=NOWHERE', { '?deliveryArea': 'UNKNOWN_DELIVERY_AREA' }],
      ['orderType=NONE', { '?orderType': 'UNKNOWN_CODE' }],
    ])('R109 refuses %s', async (query, faults) => {
      const refused = await world.service.get(`/v1/need-cascades?${query}`);
      expect(refusalOf(refused)).toEqual([422, Object.values(faults)[0], faults]);
    });
  },
);
