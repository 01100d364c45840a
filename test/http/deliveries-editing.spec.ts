import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { deliveriesOf } from '../support/deliveries.js';
import { refusal, type ServiceWorld, startWorlds, TO_COME } from '../support/delivery-world.js';

describe.each(DATABASES)('changing a delivery over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveries: ReturnType<typeof deliveriesOf>;

  const session = (deliveryId: string, heldOn: string) =>
    api.post(
      '/v1/sessions',
      {
        deliveryId,
        heldOn,
        minutesPlanned: 60,
        delivererAgency: 'POLICE',
        attendance: { code: 'LATE', minutesAttended: 40 },
      },
      one.headers,
    );

  beforeAll(async () => {
    ({ api, one, stop } = await startWorlds(newDatabase));
    deliveries = deliveriesOf(api, one);
  });

  afterAll(() => stop());

  it('starts and ends a delivery, a version at a time', async () => {
    const { id } = await deliveries.created({
      startedOn: undefined,
      enrolledOn: '2025-02-01',
      provider: 'FIRE-ONE',
    });
    const started = await deliveries.patch(id, { startedOn: '2025-02-10', provider: null });
    expect([started.status, started.headers.get('etag')]).toEqual([200, '"2"']);
    expect([started.body.startedOn, started.body.providerId]).toEqual(['2025-02-10', null]);
    expect((await deliveries.get(`/${id}`)).body).toEqual(started.body);
    const ending = { endedOn: '2025-04-01', completion: 'PARTIAL', notCompletedReason: 'MOVED_AREA' };
    const ended = await deliveries.patch(id, { ...ending, provider: 'FIRE-ONE' }, '"2"');
    expect(ended.body).toMatchObject({ ...ending, startedOn: '2025-02-10', providerId: one.providerId });
    const read = await deliveries.get(`/${id}`);
    expect([read.body, read.headers.get('etag')]).toEqual([ended.body, '"3"']);
    const reopened = await deliveries.patch(
      id,
      { endedOn: null, completion: null, notCompletedReason: null },
      '"3"',
    );
    expect(reopened.body).toMatchObject({ endedOn: null, completion: null, notCompletedReason: null });
  });

  it('refuses an edit without the version that was read, or of one that is gone', async () => {
    const { id } = await deliveries.created();
    const unconditional = await api.patch(`/v1/deliveries/${id}`, { startedOn: '2025-02-05' }, one.headers);
    expect(refusal(unconditional)).toEqual([428, 'IF_MATCH_REQUIRED', 'If-Match IF_MATCH_REQUIRED']);
    expect((await deliveries.patch(id, { startedOn: '2025-02-05' }, 'W/"1"')).status).toBe(412);
    expect((await deliveries.patch(id, { startedOn: '2025-02-05' }, '"2"')).status).toBe(412);
    // What rule a change of an old version breaks is not the question.
    expect((await deliveries.patch(id, { startedOn: '2025-02-02' }, '"2"')).status).toBe(412);
    expect((await deliveries.get(`/${id}`)).body.startedOn).toBe('2025-02-03');
    const both = await Promise.all([
      deliveries.patch(id, { startedOn: '2025-02-04' }),
      deliveries.patch(id, { startedOn: '2025-02-05' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('R69 holds an edit to the same rules, and to the sessions that are recorded', async () => {
    const { id } = await deliveries.created();
    expect((await session(id, '2025-02-10')).status).toBe(201);
    expect((await session(id, '2025-03-10')).status).toBe(201);
    const done = { completion: 'COMPLETED_ADAPTED' };
    const cases: [object, string[]][] = [
      [{ endedOn: '2025-03-09', ...done }, ['/endedOn SESSION_AFTER_END']],
      [{ startedOn: '2025-02-11' }, ['/startedOn SESSION_BEFORE_START']],
      [{ startedOn: null }, ['/startedOn SESSION_BEFORE_START']],
      [{ startedOn: '2025-02-02' }, ['/startedOn BEFORE_ENROLMENT']],
      [{ endedOn: TO_COME, ...done }, ['/endedOn DATE_IN_FUTURE']],
      [{ endedOn: '2025-04-01' }, ['/completion ENDING_INCOMPLETE']],
      [{ endedOn: '2025-04-01', completion: 'WITHDRAWN' }, ['/notCompletedReason REASON_REQUIRED']],
      [{ endedOn: '2025-04-01', completion: 'WON' }, ['/completion UNKNOWN_CODE']],
      [{ provider: 'FIRE-TWO' }, ['/provider UNKNOWN_PROVIDER']],
    ];
    for (const [change, faults] of cases) {
      expect(refusal(await deliveries.patch(id, change)).slice(2)).toEqual(faults);
    }
    expect(refusal(await deliveries.patch(id, { setting: 'CUSTODY', endedOn: '2025-02-30' }))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/setting UNKNOWN_FIELD',
      '/endedOn IS_PLAIN_DATE',
    ]);
    const unchanged = await deliveries.get(`/${id}`);
    expect([unchanged.headers.get('etag'), unchanged.body.endedOn]).toEqual(['"1"', null]);
    expect((await deliveries.patch(id, { endedOn: '2025-03-10', ...done })).status).toBe(200);
  });
});
