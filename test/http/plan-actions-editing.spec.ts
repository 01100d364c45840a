import { newAction as actionOf, type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

describe.each(DATABASES)('changing a plan action over HTTP on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;

  const newAction = (changes: object = {}) => actionOf(seeded.own, changes);

  beforeAll(async () => {
    ({ service, other, seeded, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  it('R69 records a coded reason for what was not delivered, and takes it back', async () => {
    const { id, ...before } = await service.create('/v1/plan-actions', newAction());
    const path = `/v1/plan-actions/${id}`;
    const given = { notDeliveredReason: 'WAITING_LIST', notDeliveredOn: '2026-06-15' };
    const recorded = await service.patch(path, given, '"1"');
    expect([recorded.status, recorded.headers.get('etag')]).toEqual([200, '"2"']);
    expect(recorded.body).toEqual({ ...before, id, ...given });
    const planned = { startDueOn: '2026-03-01', sessionsPlanned: 4, minutesPlanned: 240 };
    const changed = await service.patch(path, planned, '"2"');
    expect(changed.body).toEqual({ ...recorded.body, ...planned, smart: expect.any(Array) });
    const none = { notDeliveredReason: null, notDeliveredOn: null, sessionsPlanned: null };
    const withdrawn = await service.patch(path, none, '"3"');
    expect(withdrawn.body).toEqual({ ...changed.body, ...none, smart: expect.any(Array) });
    const read = await service.get(path);
    expect([read.headers.get('etag'), read.body]).toEqual(['"4"', withdrawn.body]);
  });

  it.each([
    [{ notDeliveredOn: '2026-06-15' }, '"1"', 422, '/notDeliveredReason', 'NON_DELIVERY_INCOMPLETE'],
    [{ notDeliveredReason: 'MISSING' }, '"1"', 422, '/notDeliveredOn', 'NON_DELIVERY_INCOMPLETE'],
    [
      { notDeliveredReason: 'RAIN', notDeliveredOn: '2026-06-15' },
      '"1"',
      422,
      '/notDeliveredReason',
      'UNKNOWN_CODE',
    ],
    [
      { notDeliveredReason: 'MISSING', notDeliveredOn: '2026-01-18' },
      '"1"',
      422,
      '/notDeliveredOn',
      'BEFORE_PLAN',
    ],
    [
      { notDeliveredReason: 'MISSING', notDeliveredOn: '2199-01-01' },
      '"1"',
      422,
      '/notDeliveredOn',
      'DATE_IN_FUTURE',
    ],
    [{ startDueOn: '2026-01-18' }, '"1"', 422, '/startDueOn', 'BEFORE_PLAN'],
    [{ startDueOn: '2026-02-30' }, '"1"', 400, '/startDueOn', 'IS_PLAIN_DATE'],
    [{ sessionsPlanned: '8' }, '"1"', 400, '/sessionsPlanned', 'MAX'],
    [{ plannedOn: '2026-01-20' }, '"1"', 400, '/plannedOn', 'UNKNOWN_FIELD'],
    [{ minutesPlanned: 60 }, null, 428, 'If-Match', 'IF_MATCH_REQUIRED'],
  ])('refuses %j with If-Match %s: %i at %s', async (changes, etag, status, pointer, code) => {
    const created = await service.create('/v1/plan-actions', newAction());
    const path = `/v1/plan-actions/${created.id}`;
    expect(refusalOf(await service.patch(path, changes, etag))).toMatchObject([
      status,
      expect.any(String),
      { [pointer]: code },
    ]);
    const { body, headers } = await service.get(path);
    expect([headers.get('etag'), body]).toEqual(['"1"', created]);
  });

  it('needs the version that is stored, of a plan action of this service', async () => {
    const created = await service.create('/v1/plan-actions', newAction());
    const path = `/v1/plan-actions/${created.id}`;
    expect((await service.patch(path, { minutesPlanned: 60 }, '"2"')).status).toBe(412);
    expect((await other.patch(path, { minutesPlanned: 60 }, '"1"')).status).toBe(404);
    expect((await other.get(path)).status).toBe(404);
    expect((await service.get('/v1/plan-actions/PA-1')).status).toBe(404);
    expect((await service.get(path)).body).toEqual(created);
  });
});
