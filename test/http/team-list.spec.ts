import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { addWorkingDays } from '../../src/platform/calendar/working-days.js';
import { DATABASES } from '../support/databases.js';
import { LONG_AGO, PracticeWorld, TURNED_OFF } from '../support/practice-world.js';
import { refusalOf } from '../support/service-api.js';
import { giveAccess, signIn } from '../support/sign-in.js';

const TODAY = todayInBritain();

describe.each(DATABASES)('lists of a team over HTTP on %s', (_dialect, newDatabase) => {
  let world: PracticeWorld;
  const cases: Record<string, string> = {};

  beforeAll(async () => {
    world = await PracticeWorld.start(newDatabase);
    cases.quiet = await world.open({ reference: 'A-QUIET', team: 'EAST' });
    cases.calm = await world.open({ reference: 'B-CALM', team: 'EAST' });
    cases.oldest = await world.open({ reference: 'Z-OLDEST', team: 'EAST' }, { preferredLanguage: null });
    cases.newer = await world.open({ reference: 'C-NEWER', team: 'WEST' });
    cases.closed = await world.open({ reference: 'A-CLOSED', closedOn: addDays(LONG_AGO, 1) });
    await world.rate(cases.oldest, LONG_AGO, 'FAM');
    await world.rate(cases.oldest, LONG_AGO, 'ETE');
    const planActionId = await world.plan(cases.oldest, LONG_AGO, 'ETE');
    const deliveryId = await world.start(cases.oldest, addDays(LONG_AGO, 5), { planActionId });
    await world.session(deliveryId, addDays(LONG_AGO, 10));
    await world.session(deliveryId, TODAY, 'ABSENT_ACCEPTABLE');
    await world.rate(cases.newer, addDays(LONG_AGO, 100), 'FAM');
  });
  afterAll(() => world.stop());

  const listed = async (query = '', limit = 200) =>
    (await world.service.all(`/v1/team-list${query}`, limit)).map(({ reference }) => reference as string);

  it('R63 lists open cases in one row each, what has been due longest first', async () => {
    expect(await listed()).toEqual(['Z-OLDEST', 'C-NEWER', 'A-QUIET', 'B-CALM']);
    const [row] = await world.service.all('/v1/team-list');
    expect(row).toMatchObject({
      ...{ id: cases.oldest, team: 'EAST', needsPrioritised: 2, needsPlanned: 1, deliveriesRunning: 1 },
      ...{ lastSessionOn: addDays(LONG_AGO, 10), prompts: 3 },
      oldestDueOn: addWorkingDays(LONG_AGO, 5),
    });
  });

  it('lists them by reference, by team and page by page alike', async () => {
    const byReference = ['A-QUIET', 'B-CALM', 'C-NEWER', 'Z-OLDEST'];
    expect(await listed('?order=REFERENCE')).toEqual(byReference);
    expect(await listed('?order=REFERENCE', 1)).toEqual(byReference);
    expect(await listed('', 1)).toEqual(['Z-OLDEST', 'C-NEWER', 'A-QUIET', 'B-CALM']);
    expect(await listed('?team=WEST')).toEqual(['C-NEWER']);
    const both = await Promise.all(
      ['', '?order=REFERENCE'].map((query) => world.service.all(`/v1/team-list${query}`)),
    );
    const sorted = both.map((rows) => rows.sort((one, other) => (one.id < other.id ? -1 : 1)));
    expect(sorted[0]).toEqual(sorted[1]);
  });

  it('R63 a worker sees the cases that are theirs: allocated, or given to them', async () => {
    const { serviceId } = world;
    const memberships = [{ role: 'CASE_MANAGER', teamId: null }] as const;
    const { accountId, secret } = await signIn(world.api.uow, { serviceId, memberships });
    const headers = { authorization: `Bearer ${secret}` };
    const own = async (path: string) =>
      (await world.api.get(path, headers)).body.items.map(({ id, caseId }: any) => (caseId ?? id) as string);
    expect(await own('/v1/team-list?mine=true')).toEqual([]);
    await world.service.patch(`/v1/cases/${cases.newer}`, { allocatedToId: accountId }, '"1"');
    await giveAccess(world.api.uow, { serviceId, caseId: cases.oldest ?? '', accountId });
    expect(await own('/v1/team-list?mine=true')).toEqual([cases.oldest, cases.newer]);
    expect(await own('/v1/team-list?mine=false')).toEqual([cases.quiet, cases.calm]);
    expect(await own(`/v1/team-list?allocatedToId=${accountId}`)).toEqual([cases.newer]);
    expect(new Set(await own('/v1/attention?mine=true'))).toEqual(new Set([cases.oldest, cases.newer]));
    expect(await own(`/v1/attention?allocatedToId=${accountId}`)).toEqual([cases.newer]);
  });

  it('R63 says of each item which rule raised it, since when, how overdue it is and what to do', async () => {
    const { body } = await world.service.get(`/v1/attention?caseId=${cases.newer}`);
    const since = addDays(LONG_AGO, 100);
    const [item] = body.items;
    expect(item).toMatchObject({
      ...{
        id: `NEED_NOT_PLANNED:${cases.newer}:FAM`,
        rule: 'NEED_NOT_PLANNED',
        ruleVersion: 1,
        subject: 'NEED',
      },
      ...{ caseReference: 'C-NEWER', team: 'WEST', needAreaCode: 'FAM', since, acknowledgement: null },
      label: 'A prioritised need without planned work',
      dueOn: addWorkingDays(since, 10),
    });
    expect(item.overdueWorkingDays).toBeGreaterThan(150);
    const inWelsh = await world.api.get(`/v1/attention?caseId=${cases.newer}`, {
      'waymark-service': 'OWN',
      'accept-language': 'cy',
    });
    expect(inWelsh.body.items[0].label).toMatch(/^Angen â blaenoriaeth/);
    const total = body.totals.find(({ rule }: { rule: string }) => rule === 'NEED_NOT_PLANNED');
    expect(total).toMatchObject({ items: 1, cases: 1, oldestDueOn: item.dueOn });
  });

  it('walks pages in one order, and counts over all of them', async () => {
    const whole = await world.service.all('/v1/attention');
    expect(await world.service.all('/v1/attention', 1)).toEqual(whole);
    expect(whole.map(({ dueOn }) => dueOn as string)).toEqual(
      whole.map(({ dueOn }) => dueOn as string).sort(),
    );
    const { totals } = (await world.service.get('/v1/attention?limit=1')).body;
    expect(totals.reduce((sum: number, { items }: { items: number }) => sum + items, 0)).toBe(whole.length);
    const ofRule = await world.service.all('/v1/attention?rule=LANGUAGE_NOT_ASKED');
    expect(ofRule.map(({ caseId }) => caseId as string)).toEqual([cases.oldest]);
    const refused = await world.service.get('/v1/attention?rule=NO_RULE');
    expect(refusalOf(refused)).toEqual([422, 'UNKNOWN_RULE', { '?rule': 'UNKNOWN_RULE' }]);
  });

  it('R66 what may wait leaves the list until its day, is kept, and can be taken back', async () => {
    const caseId = cases.newer;
    const itemId = `NEED_NOT_PLANNED:${caseId}:FAM`;
    const say = (untilOn: string, change: object = {}) =>
      world.service.post('/v1/attention-acknowledgements', {
        ...{ caseId, itemId, reason: 'The placement is being settled.', untilOn },
        ...change,
      });
    expect((await say(TODAY)).status).toBe(201);
    expect(await world.raised(caseId ?? '')).toEqual([]);
    const [waiting] = await world.service.all(`/v1/attention?caseId=${caseId}&acknowledged=true`);
    expect(waiting.acknowledgement).toMatchObject({ untilOn: TODAY, times: 1 });
    const [exception] = await world.service.all(`/v1/alignment-exceptions?caseId=${caseId}`);
    expect(exception).toMatchObject({ id: itemId, acknowledgement: { times: 1 } });
    const row = (await world.service.all('/v1/team-list?team=WEST'))[0];
    expect([row.prompts, row.oldestDueOn]).toEqual([0, null]);
    expect((await say(addDays(TODAY, -1))).status).toBe(201);
    expect(await world.raised(caseId ?? '')).toEqual(['NEED_NOT_PLANNED']);
    const kept = await world.service.all(`/v1/attention-acknowledgements?caseId=${caseId}`);
    expect(kept.map(({ untilOn }) => untilOn as string)).toEqual([TODAY, addDays(TODAY, -1)]);
    for (const [untilOn, change, pointer, code] of [
      [TODAY, { itemId: `NEED_NOT_PLANNED:${caseId}:ETE` }, '/itemId', 'NOT_RAISED'],
      [TODAY, { itemId: `NEED_NOT_PLANNED:${cases.oldest}:FAM` }, '/itemId', 'NOT_RAISED'],
      [addDays(TODAY, 367), {}, '/untilOn', 'TOO_FAR_AHEAD'],
    ] as const) {
      expect(refusalOf(await say(untilOn, change))).toEqual([422, code, { [pointer]: code }]);
    }
    expect((await say(TODAY, { itemId: 'NEED_NOT_PLANNED' })).status).toBe(400);
  });

  it('R135 a worker sees their own training that runs out, and that of their team; a manager all of it', async () => {
    const { serviceId, service } = world;
    const teamOf = new Map(
      (await service.all('/v1/teams')).map(({ code, id }) => [code as string, id as string]),
    );
    const signedIn = (teamId: string | null | undefined) =>
      signIn(world.api.uow, {
        serviceId,
        memberships: [{ role: 'CASE_MANAGER', teamId: teamId ?? null }],
      });
    const [west, manager] = [await signedIn(teamOf.get('WEST')), await signedIn(null)];
    const trained = async (reference: string, changes: object, expiresOn: string) => {
      const worker = { name: reference, agency: 'HEALTH', languages: ['en'], activeFrom: '2020-01-01' };
      const { id: workerId } = await service.create('/v1/workers', { reference, ...worker, ...changes });
      const taken = { workerId, qualification: 'FIRST_AID', trainedOn: LONG_AGO, expiresOn };
      return (await service.create('/v1/training', taken)).id as string;
    };
    const own = await trained('OWN', { accountId: west.accountId, team: 'EAST' }, addDays(TODAY, 84));
    const late = await trained('WEST', { team: 'WEST' }, addDays(TODAY, -3));
    const east = await trained('EAST', { team: 'EAST' }, TODAY);
    await trained('LATER', { team: 'WEST' }, addDays(TODAY, 85));
    const listed = async (secret: string, query = '') => {
      const path = `/v1/attention?rule=TRAINING_EXPIRING${query}`;
      const { body } = await world.api.get(path, { authorization: `Bearer ${secret}` });
      return body.items.map(({ subjectId }: { subjectId: string }) => subjectId);
    };
    expect(await listed(west.secret)).toEqual([late, own]);
    expect(await listed(west.secret, '&mine=true')).toEqual([own]);
    expect(await listed(west.secret, '&mine=false')).toEqual([late]);
    expect(await listed(manager.secret)).toEqual([late, east, own]);
    expect(await listed(manager.secret, '&team=EAST')).toEqual([east, own]);
    expect(await listed(manager.secret, `&allocatedToId=${west.accountId}`)).toEqual([own]);
    expect(await listed(manager.secret, `&caseId=${cases.calm}`)).toEqual([]);
    const { body } = await service.get('/v1/attention?rule=TRAINING_EXPIRING&limit=1');
    expect(body.items[0]).toMatchObject({
      ...{ id: `TRAINING_EXPIRING:${late}`, caseId: null, team: 'WEST', dueOn: addDays(TODAY, -3) },
      training: { workerName: 'WEST', qualification: 'FIRST_AID' },
    });
    expect(body.totals).toMatchObject([{ items: 3, cases: 0 }]);
    const said = { caseId: cases.calm, itemId: body.items[0].id, reason: 'Later.', untilOn: TODAY };
    const refused = await service.post('/v1/attention-acknowledgements', said);
    expect(refusalOf(refused)).toEqual([422, 'NOT_RAISED', { '/itemId': 'NOT_RAISED' }]);
  });

  it('R159 R69 orphan sessions and undelivered actions of one team', async () => {
    const caseId = await world.open({ team: 'WEST' });
    const deliveryId = await world.start(caseId, LONG_AGO);
    const session = await world.session(deliveryId, LONG_AGO);
    const planned = await world.plan(caseId, LONG_AGO, 'ETE');
    const idsOf = async (path: string) =>
      (await world.service.all(`/v1/${path}`)).map(({ id }) => id as string);
    expect(await idsOf('sessions?planned=false&team=WEST')).toEqual([session.id]);
    expect(await idsOf('sessions?planned=false&team=EAST')).toEqual([]);
    expect(await idsOf('plan-actions?undelivered=true&team=WEST')).toEqual([planned]);
    expect(await idsOf('plan-actions?undelivered=true&team=EAST')).toEqual([]);
    for (const list of ['sessions', 'plan-actions']) {
      const refused = await world.service.get(`/v1/${list}?team=NORTH`);
      expect(refusalOf(refused)).toEqual([422, 'UNKNOWN_TEAM', { '?team': 'UNKNOWN_TEAM' }]);
    }
  });

  it('R63 a service sets thresholds, and turns a rule off', async () => {
    const { headers, body } = await world.service.get('/v1/practice-rules');
    const rule = body.items.find(({ code }: { code: string }) => code === 'NEED_NOT_PLANNED');
    expect(rule).toMatchObject({
      threshold: 10,
      defaultThreshold: 10,
      unit: 'WORKING_DAYS',
      isOn: true,
      setById: null,
    });
    const set = (rules: object[], etag: string | null) =>
      world.service.put('/v1/practice-rules', { rules: [...TURNED_OFF, ...rules] }, etag);
    const caseId = await world.open();
    await world.rate(caseId, addDays(TODAY, -1), 'FAM');
    expect(await world.raised(caseId)).toEqual([]);
    const first = await set([{ code: 'NEED_NOT_PLANNED', threshold: 0, isOn: true }], headers.get('etag'));
    expect(await world.raised(caseId)).toEqual(['NEED_NOT_PLANNED']);
    expect((await set([], headers.get('etag'))).status).toBe(412);
    const off = await set([{ code: 'NEED_NOT_PLANNED', isOn: false }], first.headers.get('etag'));
    expect(await world.raised(caseId)).toEqual([]);
    const { totals } = (await world.service.get('/v1/attention')).body;
    expect(totals.map(({ rule: code }: { rule: string }) => code)).not.toContain('NEED_NOT_PLANNED');
    const etag = off.headers.get('etag');
    for (const [rules, pointer, code] of [
      [[{ code: 'NO_RULE', isOn: true }], '/rules/3/code', 'UNKNOWN_RULE'],
      [[{ code: 'ENTRY_WITHDRAWN', threshold: 3, isOn: true }], '/rules/3/threshold', 'NO_THRESHOLD'],
      [
        [
          { code: 'START_OVERDUE', isOn: true },
          { code: 'START_OVERDUE', isOn: false },
        ],
        '/rules/4/code',
        'RULE_REPEATED',
      ],
    ] as const) {
      expect(refusalOf(await set([...rules], etag))).toEqual([422, code, { [pointer]: code }]);
    }
    expect((await set([], etag)).body.items[0]).toMatchObject({ threshold: 10, isOn: true });
  });
});
