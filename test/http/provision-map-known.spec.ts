import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { DATABASES } from '../support/databases.js';
import { entry } from '../support/matching.js';
import { LONG_AGO, PracticeWorld } from '../support/practice-world.js';
import { refusalOf } from '../support/service-api.js';
import { signIn } from '../support/sign-in.js';

const TODAY = todayInBritain();
const day = (after: number) => addDays(LONG_AGO, after);
const share = (n: number, of: number) => ({
  numerator: { value: n, suppressed: null },
  denominator: { value: of, suppressed: null },
  value: of === 0 ? null : expect.closeTo(n / of, 10),
});

describe.each(DATABASES)(
  'the map of a caseload whose answers are known, over HTTP on %s',
  (_dialect, newDatabase) => {
    let world: PracticeWorld;
    const cases: Record<string, string> = {};

    const mapOf = async (query = '') => {
      const { status, body } = await world.service.get(`/v1/provision-map?since=${LONG_AGO}${query}`);
      expect([status, body.code]).toEqual([200, undefined]);
      return body;
    };
    const needOf = (body: any, needArea: string) =>
      body.needAreas.find((need: { needArea: string }) => need.needArea === needArea);
    const cellOf = (body: any, needArea: string, group: string | null) =>
      group === null
        ? needOf(body, needArea).total
        : needOf(body, needArea).cells.find((cell: { group: string }) => cell.group === group);

    const work = async (caseId: string, sessions: number, ended: object = {}): Promise<void> => {
      const planActionId = await world.plan(caseId, day(2), 'ETE');
      const deliveryId = await world.start(caseId, day(10), { planActionId, ...ended });
      for (let count = 1; count <= sessions; count++) await world.session(deliveryId, day(10 * count));
    };
    const COMPLETED = { endedOn: day(60), completion: 'COMPLETED_FULL' };

    const teamOf = async (code: string): Promise<string> =>
      (await world.service.all('/v1/teams')).find((team) => team.code === code).id;

    beforeAll(async () => {
      world = await PracticeWorld.start(newDatabase);
      await world.service.create('/v1/delivery-areas', { code: 'SOUTH', nameEn: 'South', nameCy: 'De' });
      const open = async (name: string, changes: object = {}, child: object = {}) => {
        cases[name] = await world.open(changes, child);
        return cases[name];
      };
      const lower = await open('lower');
      await world.rate(lower, day(1), 'ETE', { severity: 4 });
      await work(lower, 3, COMPLETED);
      await world.rate(lower, day(90), 'ETE', { severity: 1, isPriority: false, stage: 'REVIEW' });
      const other = await open('other source');
      await world.rate(other, day(1), 'ETE');
      await work(other, 1, COMPLETED);
      await world.rate(other, day(90), 'ETE', {
        severity: 0,
        isPriority: false,
        source: 'PDAT',
        stage: 'END',
      });
      const absent = await open('absent', { deliveryArea: 'SOUTH' });
      await world.rate(absent, day(1), 'ETE');
      const planned = await world.plan(absent, day(2), 'ETE');
      await world.session(
        await world.start(absent, day(5), { planActionId: planned }),
        day(5),
        'ABSENT_ACCEPTABLE',
      );
      const waiting = await open('waiting', { deliveryArea: 'SOUTH' });
      await world.rate(waiting, day(1), 'ETE');
      await world.start(waiting, null, {
        planActionId: await world.plan(waiting, day(2), 'ETE'),
        enrolledOn: day(3),
      });
      const unplanned = await open('outside the plan');
      await world.rate(unplanned, day(1), 'ETE');
      await world.session(await world.start(unplanned, day(5)), day(5));
      await world.rate(await open('not first'), day(1), 'ETE', { severity: 1, isPriority: false });
      await world.rate(await open('not assessed'), day(1), 'ETE', { severity: null, isPriority: false });
      // One child with two cases, who has the need in the first of them alone.
      const twin = { reference: 'TWO-CASES', dateOfBirth: '2012-03-01' };
      await world.rate(await open('first of two', {}, twin), day(1), 'ETE');
      await world.rate(
        await open('second of two', { deliveryArea: 'SOUTH', openedOn: day(20) }, twin),
        day(21),
        'FAM',
        {
          severity: 0,
          isPriority: false,
        },
      );
    }, 60_000);
    afterAll(() => world.stop());

    it('R17 counts children, each once, and each in one group', async () => {
      const body = await mapOf();
      expect(body.children.value).toBe(8);
      expect(body.groups.map(({ group, children }: any) => [group, children.value])).toEqual([
        ['NORTH', 5],
        ['SOUTH', 3],
      ]);
      expect(cellOf(body, 'ETE', null)).toMatchObject({
        assessed: { value: 7 },
        notAssessed: { value: 1 },
        prevalence: share(4, 7),
        prioritised: { value: 6 },
        planned: { value: 4 },
        waiting: { value: 1 },
        reach: share(2, 6),
        completion: share(2, 6),
        improvement: share(1, 1),
        outcomeNotKnown: { value: 1 },
      });
      expect(cellOf(body, 'ETE', 'SOUTH')).toMatchObject({ prevalence: share(3, 3), reach: share(0, 3) });
    });

    it('R17 R22 tells which interventions are behind a cell', async () => {
      const behind = async (query: string) => {
        const path = `/v1/provision-map/interventions?since=${LONG_AGO}&needArea=ETE${query}`;
        const [{ interventions }] = (await world.service.get(path)).body.needAreas;
        const used = interventions.filter(({ planned }: any) => planned > 0);
        return used.map(({ planned, waiting, reached, completed, sessionsAttended }: any) => [
          ...[planned, waiting, reached, completed, sessionsAttended],
        ]);
      };
      expect(await behind('')).toEqual([[4, 1, 2, 2, 4]]);
      expect(await behind('&group=SOUTH')).toEqual([[2, 1, 0, 0, 0]]);
      expect(await behind(`&until=${day(9)}`)).toEqual([[4, 1, 0, 0, 0]]);
      expect(await behind(`&until=${day(1)}`)).toEqual([]);
    });

    it('R17 is as of any day, and compares two', async () => {
      expect(cellOf(await mapOf(`&until=${day(9)}`), 'ETE', null)).toMatchObject({ reach: share(0, 6) });
      expect(cellOf(await mapOf(`&until=${day(12)}`), 'ETE', null)).toMatchObject({ reach: share(2, 6) });
      const { body } = await world.service.get(
        `/v1/provision-map?since=${day(60)}&until=${day(95)}&compareTo=${day(59)}`,
      );
      const { change, prevalence } = cellOf(body, 'ETE', null);
      expect(prevalence).toMatchObject(share(4, 7));
      expect(change.then.prevalence).toMatchObject(share(6, 7));
      expect(change.prevalencePoints).toBe(-28.6);
    });

    it('R17 says where there is a gap, and by which thresholds', async () => {
      expect(cellOf(await mapOf(), 'ETE', 'NORTH').gapReasons).toHaveLength(1);
      const before = cellOf(await mapOf(), 'ETE', 'SOUTH');
      expect([before.gap, before.gapReasons.map(({ reason }: any) => reason)]).toEqual([
        true,
        ['NO_SUPPLY', 'LOW_REACH'],
      ]);
      expect(before.gapReasons.every(({ labelCy }: any) => labelCy !== '')).toBe(true);
      const path = '/v1/gap-thresholds';
      const { headers } = await world.service.get(path);
      const etag = headers.get('etag');
      const set = await world.service.put(path, { prevalencePercent: 90, reachPercent: 60 }, etag);
      expect([set.status, set.body.ownOfService]).toEqual([200, true]);
      expect((await world.service.put(path, { prevalencePercent: 20, reachPercent: 1 }, etag)).status).toBe(
        412,
      );
      const after = await mapOf();
      expect(cellOf(after, 'ETE', 'NORTH')).toMatchObject({ gap: false, gapReasons: [] });
      expect(after.prevalencePercent).toBe(90);
      expect(cellOf(after, 'FAM', 'NORTH')).toMatchObject({ gap: null, prevalence: { value: null } });
      await world.service.put(path, { prevalencePercent: 20, reachPercent: 60 }, set.headers.get('etag'));
    });

    it('R17 shows the cases behind a cell to those who may see them', async () => {
      const behind = (query: string) =>
        world.service.all(`/v1/provision-map/cases?since=${LONG_AGO}&needArea=ETE&${query}`, 1);
      const named = async (query: string) =>
        (await behind(query)).map(({ id }) => Object.keys(cases).find((name) => cases[name] === id)).sort();
      expect(await named('measure=REACHED')).toEqual(['lower', 'other source']);
      expect(await named('measure=PRIORITISED&without=REACHED&group=SOUTH')).toEqual([
        ...['absent', 'second of two', 'waiting'],
      ]);
      const membership = { role: 'CASE_MANAGER' as const, teamId: await teamOf('EAST') };
      const { secret } = await signIn(world.api.uow, {
        serviceId: world.serviceId,
        memberships: [membership],
      });
      const { body } = await world.api.get(
        `/v1/provision-map/cases?since=${LONG_AGO}&needArea=ETE&measure=REACHED`,
        {
          authorization: `Bearer ${secret}`,
        },
      );
      expect(body.items).toEqual([]);
    });

    it('R17 names active work that nobody needed', async () => {
      const codes = (body: any) => body.overSupply.map(({ code }: { code: string }) => code);
      await world.service.create('/v1/interventions', entry('UNNEEDED', ['SUB']));
      expect(codes(await mapOf())).toContain('UNNEEDED');
      expect(codes(await mapOf())).not.toContain('WORK');
    });

    it('R20 names what the range of work fails, and what would mend it, in both languages', async () => {
      const { body } = await world.service.get('/v1/range-assurance?needArea=ETE');
      const [range] = body.needAreas;
      expect(range.assured).toBe(false);
      expect(range.tests.map(({ test, passed }: any) => [test, passed])).toEqual([
        ['ACTIVE', true],
        ['EVIDENCE', false],
        ['STAFFED', false],
        ['WELSH', false],
        ['COMMUNITY', false],
        ['CUSTODY', false],
      ]);
      for (const { passed, mendedByEn, mendedByCy } of range.tests) {
        expect([mendedByEn === null, mendedByCy === null]).toEqual([passed, passed]);
      }
      const refused = await world.service.get('/v1/range-assurance?needArea=NOWHERE');
      expect(refusalOf(refused)).toEqual([422, 'UNKNOWN_NEED_AREA', { '?needArea': 'UNKNOWN_NEED_AREA' }]);
    });

    it('S20 hides what is small in the view for publication, and says where everything would be hidden', async () => {
      const body = await mapOf('&breakdown=AGE_BAND&view=PUBLICATION');
      expect(body.view).toBe('PUBLICATION');
      expect(JSON.stringify(body)).not.toMatch(/"value":[1-4]\b/);
      expect([body.noteEn, body.noteCy].map((note: string) => note.length > 20)).toEqual([true, true]);
    });

    it('R17 refuses a breakdown that is not known, and names those there are', async () => {
      const { status, body } = await world.service.get('/v1/provision-map?breakdown=SHOE_SIZE');
      expect([status, body.errors[0].pointer]).toEqual([400, '?breakdown']);
      expect(body.errors[0].detail).toContain('LOOKED_AFTER');
    });

    it.each([
      [`since=${TODAY}&until=${LONG_AGO}`, { '?since': 'PERIOD_REVERSED' }],
      ['deliveryArea=NOWHERE', { '?deliveryArea': 'UNKNOWN_DELIVERY_AREA' }],
      ['orderType=NONE_SUCH', { '?orderType': 'UNKNOWN_CODE' }],
    ])('R17 refuses %s', async (query, errors) => {
      const refused = await world.service.get(`/v1/provision-map?${query}`);
      expect([refused.status, Object.assign({}, (refusalOf(refused) as unknown[])[2])]).toEqual([
        422,
        errors,
      ]);
    });

    it('S19 counts no case that is restricted, from the moment on', async () => {
      const path = `/v1/cases/${cases.waiting}/restriction`;
      const membership = { role: 'SENIOR_MANAGER' as const, teamId: null };
      const { secret } = await signIn(world.api.uow, {
        serviceId: world.serviceId,
        memberships: [membership],
      });
      const headers = { authorization: `Bearer ${secret}` };
      const { headers: got } = await world.api.get(path, headers);
      const body = { restricted: true, reason: 'The child is at risk from somebody who works here.' };
      const etag = got.get('etag') ?? '';
      const set = await world.api.request('PUT', path, { body, headers: { ...headers, 'if-match': etag } });
      expect(set.status).toBe(200);
      expect((await mapOf()).children.value).toBe(7);
    });

    it('S18 counts no child that was erased', async () => {
      const { body } = await world.service.get(`/v1/cases/${cases['not first']}`);
      const before = (await mapOf()).children.value;
      const membership = { role: 'INFORMATION_OFFICER' as const, teamId: null };
      const { secret } = await signIn(world.api.uow, {
        serviceId: world.serviceId,
        memberships: [membership],
      });
      const headers = { authorization: `Bearer ${secret}` };
      const erased = await world.api.post(
        '/v1/erasures',
        { childId: body.childId ?? body.child.id, ground: 'RIGHT_TO_ERASURE', dryRun: false },
        headers,
      );
      expect([erased.status, erased.body.children?.[0]?.erased]).toEqual([201, true]);
      expect((await mapOf()).children.value).toBe(before - 1);
    });
  },
);
