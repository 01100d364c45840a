import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { DATABASES } from '../support/databases.js';
import { EteWorld } from '../support/ete-world.js';
import { refusalOf } from '../support/service-api.js';

const TODAY = todayInBritain();
const ago = (days: number): string => addDays(TODAY, -days);

describe.each(DATABASES)('R156 progress in placements over HTTP on %s', (_dialect, newDatabase) => {
  let world: EteWorld;

  beforeAll(async () => {
    world = await EteWorld.start(newDatabase);
  });

  afterAll(() => world.stop());

  const seen = (spellId: string, changes: object = {}) => ({
    ...{ spellId, observedOn: '2025-03-14', observedBy: 'PROVIDER', attendance: 'GOOD' },
    ...changes,
  });
  const record = (body: object) => world.service.post('/v1/ete-observations', body);
  const due = async (query = '') =>
    (await world.service.all(`/v1/ete-observations-due${query}`, 2)).map(({ id, dueOn, daysOverdue }) => ({
      ...{ id, dueOn, daysOverdue },
    }));

  it('R156 records ratings, hours and words of a day, by whom, and reads them back', async () => {
    const { childId } = await world.open();
    const spell = await world.spell(childId);
    const body = seen(spell.id, {
      ...{
        behaviour: 'SOME_CONCERN',
        attainment: 'VERY_GOOD',
        progression: 'SERIOUS_CONCERN',
        hoursAttended: 12.5,
      },
      words: 'Late twice.',
    });
    const { status, body: kept, headers } = await record(body);
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(kept).toEqual({ ...body, id: expect.any(String), childId, recordedAt: expect.any(String) });
    const path = `/v1/ete-observations/${kept.id}`;
    expect((await world.service.get(path)).body).toEqual(kept);
    await record(seen((await world.spell(childId)).id));
    expect((await world.service.get(`/v1/ete-observations?spellId=${spell.id}`)).body.items).toEqual([kept]);
  });

  it('R156 corrects an observation a version at a time, and keeps what it said before', async () => {
    const { childId } = await world.open();
    const { body: kept } = await record(seen((await world.spell(childId)).id));
    const path = `/v1/ete-observations/${kept.id}`;
    const changed = await world.service.patch(
      path,
      { attendance: null, words: 'Ill.', changeReason: 'Misheard.' },
      '"1"',
    );
    expect(changed.body).toEqual({ ...kept, attendance: null, words: 'Ill.' });
    expect((await world.service.get(path)).body).toEqual(changed.body);
    expect((await world.service.patch(path, { words: 'Again.' }, '"1"')).status).toBe(412);
    expect(refusalOf(await world.service.patch(path, { words: null }, '"2"'))).toEqual([
      ...[422, 'NOTHING_OBSERVED', { '/attendance': 'NOTHING_OBSERVED' }],
    ]);
    const history = await world.service.get(`/v1/record-changes?recordId=${kept.id}`);
    expect(history.body.items).toMatchObject([
      {
        ...{ recordType: 'eteObservation', reason: 'Misheard.' },
        changes: { attendance: { from: 'GOOD', to: null }, words: { from: null, to: 'Ill.' } },
      },
    ]);
  });

  it('refuses what was not observed in that placement, and names every fault', async () => {
    const { childId } = await world.open();
    const { id } = await world.spell(childId, { startedOn: '2025-03-10', endedOn: '2025-07-18' });
    const refused = async (change: object) => refusalOf(await record(seen(id, change)));
    expect(await refused({ observedOn: '2025-03-09' })).toEqual([
      422,
      'BEFORE_START',
      { '/observedOn': 'BEFORE_START' },
    ]);
    expect(await refused({ observedOn: '2025-07-19' })).toEqual([
      422,
      'AFTER_END',
      { '/observedOn': 'AFTER_END' },
    ]);
    expect(await refused({ attendance: null })).toEqual([
      422,
      'NOTHING_OBSERVED',
      { '/attendance': 'NOTHING_OBSERVED' },
    ]);
    expect(await refused({ spellId: childId, observedBy: 'GHOST', behaviour: 'FINE' })).toMatchObject([
      ...[422, expect.any(String)],
      { '/spellId': 'UNKNOWN_SPELL', '/observedBy': 'UNKNOWN_CODE', '/behaviour': 'UNKNOWN_CODE' },
    ]);
    const elsewhere = { 'waymark-service': 'OTHER' };
    expect((await world.api.post('/v1/ete-observations', seen(id), elsewhere)).body.code).toBe(
      'UNKNOWN_SPELL',
    );
    const { body: kept } = await record(seen(id));
    expect((await world.api.get(`/v1/ete-observations/${kept.id}`, elsewhere)).status).toBe(404);
    expect((await world.api.get('/v1/ete-observations', elsewhere)).body.items).toEqual([]);
  });

  it('R156 lists where nobody has said for a week how the child gets on, longest first', async () => {
    const before = await due();
    const placed = async (days: number, changes: object = {}, ofCase: object = {}): Promise<string> => {
      const { childId } = await world.open({ openedOn: ago(100), ...ofCase });
      return (await world.spell(childId, { startedOn: ago(days), ...changes })).id;
    };
    const never = await placed(30);
    const sinceBefore = await placed(200);
    const today = await placed(60);
    await record(seen(today, { observedOn: ago(7) }));
    const fresh = await placed(60);
    await record(seen(fresh, { observedOn: ago(6) }));
    const late = await placed(60);
    await record(seen(late, { observedOn: ago(20) }));
    await record(seen(late, { observedOn: ago(10) }));
    await placed(60, { endedOn: ago(1) });
    await placed(60, { provisionType: 'NONE', hoursOffered: 0, hoursAttended: 0 });
    await placed(60, {}, { closedOn: ago(2) });

    const added = (await due()).filter(({ id }) => before.every((other) => other.id !== id));
    expect(added).toEqual([
      { id: sinceBefore, dueOn: ago(93), daysOverdue: 93 },
      { id: never, dueOn: ago(23), daysOverdue: 23 },
      { id: late, dueOn: ago(3), daysOverdue: 3 },
      { id: today, dueOn: TODAY, daysOverdue: 0 },
    ]);
    const everyDay = await due('?everyDays=6');
    expect(everyDay.at(-1)).toEqual({ id: fresh, dueOn: TODAY, daysOverdue: 0 });
    const refused = await world.service.get('/v1/ete-observations-due?everyDays=0');
    expect(refusalOf(refused)).toEqual([400, 'VALIDATION_FAILED', { '?everyDays': 'MIN' }]);
  });
});
