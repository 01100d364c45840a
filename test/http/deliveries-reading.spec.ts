import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { deliveriesOf } from '../support/deliveries.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, walk } from '../support/delivery-world.js';

describe.each(DATABASES)('reading deliveries over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveries: ReturnType<typeof deliveriesOf>;

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    deliveries = deliveriesOf(api, one);
    for (let made = 0; made < 4; made++) await deliveries.created();
  });

  afterAll(() => stop());

  it('filters the list, and walks it page by page', async () => {
    const closed = await deliveries.created({ caseId: one.closedCaseId, startedOn: '2025-05-01' });
    const ended = await deliveries.created({
      caseId: one.closedCaseId,
      startedOn: '2025-05-20',
      endedOn: '2025-06-01',
      completion: 'COMPLETED_ADAPTED',
    });
    const waiting = await deliveries.created({
      caseId: one.closedCaseId,
      startedOn: undefined,
      enrolledOn: '2025-05-02',
      interventionVersionId: one.otherVersionId,
    });
    const ofCase = `?caseId=${one.closedCaseId}`;
    expect(await deliveries.ids(ofCase)).toEqual([closed.id, ended.id, waiting.id]);
    expect(await deliveries.ids(`?caseId=${one.closedCaseId.toUpperCase()}`)).toHaveLength(3);
    expect(await deliveries.ids(`${ofCase}&running=true`)).toEqual([closed.id]);
    expect(await deliveries.ids(`${ofCase}&running=false`)).toEqual([ended.id, waiting.id]);
    expect(await deliveries.ids(`${ofCase}&interventionId=${one.interventionId}`)).toEqual([
      closed.id,
      ended.id,
    ]);
    expect(await deliveries.ids(`${ofCase}&startedFrom=2025-05-20`)).toEqual([ended.id]);
    expect(await deliveries.ids(`${ofCase}&startedTo=2025-05-19`)).toEqual([closed.id]);
    expect(await deliveries.ids(`?caseId=${two.caseId}`)).toEqual([]);

    const all = await deliveries.ids('?limit=200');
    const walked = await walk(api, '/v1/deliveries?limit=3', one.headers);
    expect(walked.map(({ id }) => id)).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
  });

  it('refuses a query that it does not know, and a cursor of another list', async () => {
    const cursorOf = (...keys: string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    const cases: [string, string, string][] = [
      ['?running=perhaps', 'VALIDATION_FAILED', '?running IS_BOOLEAN'],
      ['?caseId=1', 'VALIDATION_FAILED', '?caseId IS_UUID'],
      ['?startedFrom=2025-02-30', 'VALIDATION_FAILED', '?startedFrom IS_PLAIN_DATE'],
      ['?state=open', 'VALIDATION_FAILED', '?state UNKNOWN_FIELD'],
      ['?cursor=nonsense', 'BAD_CURSOR', '?cursor BAD_CURSOR'],
      [`?cursor=${cursorOf('not-an-id')}`, 'BAD_CURSOR', '?cursor BAD_CURSOR'],
      [`?cursor=${cursorOf('2025-01-01', NOBODY)}`, 'BAD_CURSOR', '?cursor BAD_CURSOR'],
    ];
    for (const [query, code, fault] of cases)
      expect(refusal(await deliveries.get(query))).toEqual([400, code, fault]);
  });

  it('does not show a delivery to another service, nor an id that is none', async () => {
    const { id } = await deliveries.created();
    for (const path of [`/v1/deliveries/${NOBODY}`, '/v1/deliveries/7']) {
      expect((await api.get(path, one.headers)).status).toBe(404);
    }
    expect((await api.get(`/v1/deliveries/${id}`, two.headers)).status).toBe(404);
    const tried = await api.patch(
      `/v1/deliveries/${id}`,
      { startedOn: null },
      { ...two.headers, 'if-match': '"1"' },
    );
    expect(tried.status).toBe(404);
    expect((await deliveries.get(`/${id}`)).body.startedOn).toBe('2025-02-03');
  });
});
