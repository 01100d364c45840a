import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, TO_COME } from '../support/delivery-world.js';
import { deliver } from '../support/sessions.js';

describe.each(DATABASES)('R158 goals over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveryId: string;

  const given = (change: object = {}) => ({
    caseId: one.caseId,
    words: 'Read my work to the group',
    language: 'en',
    setOn: '2025-02-03',
    rating: 3,
    respondent: 'CHILD',
    ...change,
  });
  const post = (change: object = {}) => api.post('/v1/goals', given(change), one.headers);
  const rate = (id: string, change: object = {}) =>
    api.post(
      `/v1/goals/${id}/ratings`,
      { ratedOn: '2025-03-03', rating: 6, respondent: 'CHILD', ...change },
      one.headers,
    );
  const get = (path = '', service = one) => api.get(`/v1/goals${path}`, service.headers);
  const patch = (id: string, etag: string | null, change: object) =>
    api.request('PATCH', `/v1/goals/${id}`, {
      headers: { ...one.headers, 'if-match': etag ?? '' },
      body: change,
    });

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    deliveryId = await deliver(api, one);
  });

  afterAll(() => stop());

  it('records a goal in the words of the child, rates it again, and keeps who rates apart', async () => {
    const added = await post({ deliveryId, planActionId: one.plannedId });
    expect(added.status).toBe(201);
    const { id } = added.body as { id: string };
    expect(added.body).toMatchObject({
      ...{ deliveryId, planActionId: one.plannedId, words: 'Read my work to the group', closedOn: null },
      ratings: [{ ratedOn: '2025-02-03', rating: 3, respondent: 'CHILD' }],
      ...{
        changes: [],
        basis: { points: 2.45, source: expect.stringContaining('2015'), toBeConfirmed: true },
      },
    });
    await rate(id, { respondent: 'WORKER', rating: 2 });
    await rate(id, { respondent: 'WORKER', rating: 4, ratedOn: '2025-04-01' });
    const rated = await rate(id, { rating: 6 });
    expect(rated.headers.get('etag')).not.toBe(added.headers.get('etag'));
    expect(rated.body.changes).toMatchObject([
      { respondent: 'CHILD', first: 3, last: 6, change: 3, class: 'IMPROVED' },
      { respondent: 'WORKER', first: 2, last: 4, change: 2, class: 'NO_RELIABLE_CHANGE' },
    ]);
    expect(rated.body.changes[0].sentence.en).toContain(
      '3 at the start, 6 at the end. It changed for the better',
    );
    expect(rated.body.changes[0].sentence.cy).toContain('Newidiodd er gwell');
    expect((await get(`/${id}`)).body).toEqual(rated.body);
    expect((await get(`?caseId=${one.caseId}`)).body.items).toEqual([rated.body]);
    for (const path of [`/${id}`, `/${NOBODY}`]) expect((await get(path, two)).status).toBe(404);
    const closed = await patch(id, rated.headers.get('etag'), {
      closedOn: '2025-05-01',
      closeReason: 'REACHED',
    });
    expect(closed.body).toEqual({ ...rated.body, closedOn: '2025-05-01', closeReason: 'REACHED' });
    expect((await get('?open=false')).body.items).toEqual([closed.body]);
    expect((await get('?open=true')).body.items).toEqual([]);
    expect(refusal(await rate(id, { ratedOn: '2025-05-02' })).slice(2)).toEqual(['/ratedOn GOAL_CLOSED']);
    expect((await patch(id, rated.headers.get('etag'), { closedOn: null, closeReason: null })).status).toBe(
      412,
    );
  });

  it('has three at a time, and room again once one is closed', async () => {
    const open = [await post(), await post(), await post()];
    expect(refusal(await post())).toEqual([409, 'TOO_MANY_GOALS', '/caseId TOO_MANY_GOALS']);
    expect((await post({ closedOn: '2025-03-01', closeReason: 'CHANGED' })).status).toBe(201);
    const [first] = open;
    const close = { closedOn: '2025-03-01', closeReason: 'WORK_ENDED' };
    const closed = await patch(first?.body.id as string, '"1"', close);
    expect(closed.status).toBe(200);
    expect((await post()).status).toBe(201);
    const again = await patch(first?.body.id as string, closed.headers.get('etag'), {
      closedOn: null,
      closeReason: null,
    });
    expect(refusal(again).slice(0, 2)).toEqual([409, 'TOO_MANY_GOALS']);
  });

  it('names every fault at once, and writes nothing', async () => {
    const before = (await get()).body;
    const theirs = await deliver(api, two);
    const [status, , ...faults] = refusal(
      await post({
        ...{ caseId: two.caseId, deliveryId: theirs, planActionId: two.plannedId, respondent: 'CAT' },
        closeReason: 'BORED',
      }),
    );
    expect([status, ...faults]).toEqual([
      422,
      ...['/caseId UNKNOWN_CASE', '/planActionId UNKNOWN_PLAN_ACTION', '/deliveryId UNKNOWN_DELIVERY'],
      ...['/respondent UNKNOWN_CODE', '/closeReason UNKNOWN_CODE'],
    ]);
    const other = { caseId: one.closedCaseId, deliveryId, planActionId: one.plannedId, setOn: TO_COME };
    expect(refusal(await post(other)).slice(2)).toEqual([
      ...[
        '/planActionId PLAN_ACTION_OF_OTHER_CASE',
        '/deliveryId DELIVERY_OF_OTHER_CASE',
        '/setOn DATE_IN_FUTURE',
      ],
    ]);
    expect(refusal(await post({ rating: 11, words: ' ' }))[0]).toBe(400);
    expect((await get()).body).toEqual(before);
  });
});
