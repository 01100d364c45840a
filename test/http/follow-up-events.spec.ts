import { startCasework } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { refusalOf } from '../support/service-api.js';
import { storedRows } from '../support/stored-rows.js';

describe.each(DATABASES)('follow-up events over HTTP on %s', (_dialect, newDatabase) => {
  let world: Awaited<ReturnType<typeof startCasework>>;
  let database: TestDatabase;

  beforeAll(async () => {
    world = await startCasework(async () => (database = await newDatabase()));
  });

  afterAll(() => world.stop());

  const given = (changes: object = {}) => ({
    childId: world.seeded.own.childId,
    kind: 'IN_CUSTODY',
    happenedOn: '2026-02-02',
    ...changes,
  });

  it('R112 records a time in custody, and its end when it comes', async () => {
    const created = await world.service.create('/v1/follow-up-events', given({ reference: 'FU-1' }));
    expect(created).toMatchObject({ reference: 'FU-1', endedOn: null, withdrawnReason: null });
    const path = `/v1/follow-up-events/${created.id}`;
    const { headers, body } = await world.service.get(path);
    expect(body).toEqual(created);
    const change = { endedOn: '2026-03-02', changeReason: 'Released' };
    const changed = await world.service.patch(path, change, headers.get('etag'));
    expect(changed.body).toEqual({ ...created, endedOn: '2026-03-02' });
    expect((await world.service.patch(path, change, headers.get('etag'))).status).toBe(412);
    const list = await world.service.all(`/v1/follow-up-events?childId=${world.seeded.own.childId}`);
    expect(list).toEqual([changed.body]);
    const { items } = (await world.service.get(`/v1/record-changes?recordId=${created.id}`)).body;
    expect(items[0]).toMatchObject({
      reason: 'Released',
      changes: { endedOn: { from: null, to: '2026-03-02' } },
    });
  });

  it('R112 refuses what cannot be, and writes nothing', async () => {
    const before = await storedRows(database);
    const cases: [object, object][] = [
      [{ kind: 'VANISHED' }, { '/kind': 'UNKNOWN_CODE' }],
      [{ happenedOn: '2010-01-01' }, { '/happenedOn': 'BEFORE_BIRTH' }],
      [{ happenedOn: '2199-01-01' }, { '/happenedOn': 'DATE_IN_FUTURE' }],
      [{ endedOn: '2026-02-01' }, { '/endedOn': 'BEFORE_START' }],
      [{ kind: 'DIED', endedOn: '2026-02-03' }, { '/endedOn': 'NOT_ASKED' }],
      [{ childId: world.seeded.other.childId }, { '/childId': 'UNKNOWN_CHILD' }],
    ];
    for (const [changes, faults] of cases) {
      const answer = refusalOf(await world.service.post('/v1/follow-up-events', given(changes))) as unknown[];
      expect([answer[0], answer[2]]).toEqual([422, faults]);
    }
    expect(await storedRows(database)).toEqual(before);
  });
});
