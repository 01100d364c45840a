import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { DATABASES } from '../support/databases.js';
import { EteWorld } from '../support/ete-world.js';
import type { Body } from '../support/sample-bodies.js';
import { refusalOf } from '../support/service-api.js';

const TODAY = todayInBritain();
const ago = (days: number): string => addDays(TODAY, -days);
const WEEKS = [13, 26, 52];

describe.each(DATABASES)('R54 outcomes that last after an order on %s', (_dialect, newDatabase) => {
  let world: EteWorld;

  beforeAll(async () => {
    world = await EteWorld.start(newDatabase);
  });

  afterAll(() => world.stop());

  const check = (caseId: string, weeks: number, evidenceOn: string, changes: object = {}) => ({
    ...{ caseId, outcome: 'SUITABLE_ETE', weeks, result: 'YES', evidenceOn, source: 'PROVIDER' },
    ...changes,
  });
  const post = (body: object) => world.service.post('/v1/outcome-checks', body);
  const record = (...given: Parameters<typeof check>): Promise<Body> =>
    world.service.create('/v1/outcome-checks', check(...given));
  /** A case that closed so many days ago, of a child who was in a suitable place since before it. */
  const ended = async (days: number, spell: object | null = {}, ofCase: object = {}): Promise<string> => {
    const { caseId, childId } = await world.open({
      openedOn: ago(days + 100),
      closedOn: ago(days),
      ...ofCase,
    });
    if (spell) await world.spell(childId, { startedOn: ago(days + 200), ...spell });
    return caseId;
  };
  const ofCase = async (caseId: string): Promise<Body> =>
    (await world.service.get(`/v1/cases/${caseId}/sustained-outcomes`)).body;
  const lasting = async (caseId: string, outcome = 'SUITABLE_ETE') => {
    const found = (await ofCase(caseId)).outcomes.find((of: Body) => of.outcome === outcome);
    return [found.heldAtEnd, ...found.followUps.map((followUp: Body) => followUp.lasting)];
  };

  it('records what was found, of which day and from whom, and lists it', async () => {
    const caseId = await ended(120);
    const kept = await record(caseId, 13, ago(30), { words: 'The school says so.' });
    expect(kept).toMatchObject({ ...check(caseId, 13, ago(30)), words: 'The school says so.' });
    expect((await world.service.get(`/v1/outcome-checks?caseId=${caseId}`)).body.items).toEqual([kept]);
    expect((await ofCase(caseId)).outcomes[0]).toMatchObject({
      ...{
        outcome: 'SUITABLE_ETE',
        labelCy: 'Mewn addysg, hyfforddiant neu gyflogaeth addas',
        heldAtEnd: true,
      },
      followUps: [
        {
          ...{ weeks: 13, dueOn: ago(29), windowFrom: ago(50), windowTo: ago(8), checkId: kept.id },
          ...{ held: true, lasting: 'SUSTAINED' },
        },
        { weeks: 26, checkId: null, held: null, lasting: 'TO_COME' },
        { weeks: 52, lasting: 'TO_COME' },
      ],
    });
  });

  it('never takes for no what is not known, and the newest check counts', async () => {
    const caseId = await ended(500);
    expect(await lasting(caseId)).toEqual([true, 'NOT_KNOWN', 'NOT_KNOWN', 'NOT_KNOWN']);
    await record(caseId, 13, ago(500 - 91));
    await record(caseId, 26, ago(500 - 182), { result: 'NOT_KNOWN', source: 'CHILD' });
    await record(caseId, 52, ago(500 - 364));
    await record(caseId, 52, ago(500 - 364), { result: 'NO' });
    expect(await lasting(caseId)).toEqual([true, 'SUSTAINED', 'NOT_KNOWN', 'NOT_SUSTAINED']);
    expect(await lasting(await ended(500, { suitability: 'UNSUITABLE' }))).toEqual([
      ...[false, 'NOT_HELD_AT_END', 'NOT_HELD_AT_END', 'NOT_HELD_AT_END'],
    ]);
    expect((await lasting(await ended(500, { endedOn: ago(501) })))[0]).toBe(false);
    expect(await lasting(await ended(500, null))).toEqual([null, 'NOT_KNOWN', 'NOT_KNOWN', 'NOT_KNOWN']);
    const running = await world.open();
    expect(await ofCase(running.caseId)).toMatchObject({ endedOn: null, outcomes: [] });
  });

  it('needs to be told of accommodation and substances whether they held at the end', async () => {
    const caseId = await ended(150);
    const home = { outcome: 'SUITABLE_ACCOMMODATION', source: 'RECORDS' };
    await record(caseId, 13, ago(59), home);
    expect(await lasting(caseId, home.outcome)).toEqual([null, 'NOT_KNOWN', 'TO_COME', 'TO_COME']);
    await record(caseId, 0, ago(140), home);
    expect(await lasting(caseId, home.outcome)).toEqual([true, 'SUSTAINED', 'TO_COME', 'TO_COME']);
    await record(caseId, 0, ago(140), { ...home, outcome: 'SUBSTANCE_USE_SETTLED', result: 'NO' });
    expect((await lasting(caseId, 'SUBSTANCE_USE_SETTLED'))[0]).toBe(false);
  });

  it('refuses evidence of another time, of an order that runs, and names every fault', async () => {
    const caseId = await ended(120);
    const refused = async (...given: Parameters<typeof check>) => refusalOf(await post(check(...given)));
    expect(await refused(caseId, 13, ago(51))).toEqual([
      422,
      'NOT_OF_THAT_TIME',
      { '/evidenceOn': 'NOT_OF_THAT_TIME' },
    ]);
    expect(await refused(caseId, 0, ago(120))).toEqual([
      422,
      'END_FROM_PLACEMENTS',
      { '/weeks': 'END_FROM_PLACEMENTS' },
    ]);
    const { caseId: running } = await world.open();
    expect(await refused(running, 13, ago(51))).toEqual([
      422,
      'ORDER_NOT_ENDED',
      { '/caseId': 'ORDER_NOT_ENDED' },
    ]);
    expect(await refused(caseId, 14, ago(30))).toEqual([400, 'VALIDATION_FAILED', { '/weeks': 'IS_IN' }]);
    expect(
      await refused(world.workerId, 13, ago(30), { outcome: 'JOY', result: 'MAYBE', source: 'GUESS' }),
    ).toMatchObject([
      ...[422, expect.any(String)],
      {
        ...{ '/caseId': 'UNKNOWN_CASE', '/outcome': 'UNKNOWN_CODE', '/result': 'UNKNOWN_CODE' },
        '/source': 'UNKNOWN_CODE',
      },
    ]);
    const elsewhere = { 'waymark-service': 'OTHER' };
    expect((await world.api.post('/v1/outcome-checks', check(caseId, 13, ago(30)), elsewhere)).status).toBe(
      422,
    );
    expect((await world.api.get(`/v1/cases/${caseId}/sustained-outcomes`, elsewhere)).status).toBe(404);
  });

  it('lists what is to be looked at now, until it has been', async () => {
    const before = await world.service.all('/v1/outcome-checks-due');
    const other = ['SUITABLE_ACCOMMODATION', 'SUBSTANCE_USE_SETTLED'];
    const all = ['SUITABLE_ETE', ...other];
    const due = [
      ...[
        [0, await ended(0), other],
        [0, await ended(21), other],
      ],
      ...[
        [13, await ended(70), all],
        [13, await ended(112), all],
        [52, await ended(385), all],
      ],
    ] as [number, string, string[]][];
    await Promise.all([22, 69, 113, 386].map((days) => ended(days)));
    const added = async () =>
      (await world.service.all('/v1/outcome-checks-due', 2)).filter(({ caseId }: Body) =>
        before.every((of: Body) => of.caseId !== caseId),
      );
    expect((await added()).map(({ weeks, caseId, outcomes }: Body) => [weeks, caseId, outcomes])).toEqual(
      due,
    );
    const [, , [weeks, caseId], [, hiddenId]] = due as [unknown, unknown, [number, string], [number, string]];
    await record(caseId, weeks, TODAY);
    await record(caseId, weeks, TODAY);
    expect((await added())[2]).toMatchObject({
      caseId,
      weeks,
      windowTo: addDays(TODAY, 42),
      outcomes: other,
    });
    for (const outcome of other) await record(caseId, weeks, TODAY, { outcome });
    expect((await added()).map((of: Body) => of.caseId)).not.toContain(caseId);
    const stranger = await world.hide(hiddenId);
    const seen = (await world.api.get('/v1/outcome-checks-due?limit=200', stranger)).body.items;
    expect(seen.map((of: Body) => of.caseId)).not.toContain(hiddenId);
    expect(seen.length).toBeGreaterThan(2);
  });

  it('counts orders that ended in a period, what is known and what is not', async () => {
    const period = { openedOn: '2023-01-09', closedOn: '2023-06-30' };
    const days = (weeks: number) => addDays('2023-06-30', 7 * weeks);
    const order = async (spell: object | null, results: (string | null)[]): Promise<string> => {
      const { caseId, childId } = await world.open(period);
      if (spell) await world.spell(childId, { startedOn: '2022-09-05', ...spell });
      for (const [index, result] of results.entries()) {
        const weeks = WEEKS[index] ?? 0;
        if (result) await record(caseId, weeks, days(weeks), { result });
      }
      return caseId;
    };
    const told = [
      await order({}, ['YES', 'YES', 'NO']),
      await order({}, ['YES', 'NOT_KNOWN', null]),
      await order({}, [null, 'NO', 'NO']),
      await order({ suitability: 'UNSUITABLE' }, ['YES', null, null]),
      await order(null, ['YES', null, null]),
    ];
    const { body } = await world.service.get(
      '/v1/sustained-outcomes?endedFrom=2023-06-30&endedTo=2023-06-30',
    );
    expect(body).toMatchObject({ orders: 5, endedFrom: '2023-06-30' });
    const [ete, home] = body.outcomes;
    expect(
      ete.followUps.map(({ share: { n, of }, ...counts }: Body) => ({ ...counts, share: [n, of] })),
    ).toEqual([
      {
        ...{ weeks: 13, due: 5, toCome: 0, notHeldAtEnd: 1, sustained: 2, notSustained: 0, notKnown: 2 },
        ...{ known: { n: 2, of: 4, share: 0.5 }, share: [2, 2] },
      },
      {
        ...{ weeks: 26, due: 5, toCome: 0, notHeldAtEnd: 1, sustained: 1, notSustained: 1, notKnown: 2 },
        ...{ known: { n: 2, of: 4, share: 0.5 }, share: [1, 2] },
      },
      {
        ...{ weeks: 52, due: 5, toCome: 0, notHeldAtEnd: 1, sustained: 0, notSustained: 2, notKnown: 2 },
        ...{ known: { n: 2, of: 4, share: 0.5 }, share: [0, 2] },
      },
    ]);
    expect(home.followUps[0]).toMatchObject({
      due: 5,
      notKnown: 5,
      known: { n: 0, of: 5 },
      share: { share: null },
    });
    // What is counted is what is told of every case.
    const each = await Promise.all(told.map((caseId) => lasting(caseId)));
    for (const [index, counts] of (ete.followUps as Body[]).entries()) {
      expect(each.filter((of) => of[index + 1] === 'SUSTAINED')).toHaveLength(counts.sustained);
      expect(each.filter((of) => of[index + 1] === 'NOT_KNOWN')).toHaveLength(counts.notKnown);
    }
    const reversed = await world.service.get(
      '/v1/sustained-outcomes?endedFrom=2023-06-30&endedTo=2023-06-29',
    );
    expect(reversed.body.code).toBe('PERIOD_REVERSED');
  });
});
