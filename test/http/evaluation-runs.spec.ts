import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';
import { runSql } from '../support/run-sql.js';
import { untilTrue } from '../support/until-true.js';

const ASYNC = { prefer: 'respond-async' };

describe.each(DATABASES)('runs of evaluations off the request path on %s', (dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  const begin = (headers: Record<string, string> = ASYNC, design: object = {}) =>
    api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF, ...design }, headers);
  /** Runs that take long enough together for the last of them to be met before its turn. */
  const beginMany = () =>
    Promise.all(
      Array.from({ length: 16 }, () => begin(ASYNC, { method: 'WEIGHTING', analyses: ['SENSITIVITY'] })),
    );
  const look = async (id: string) => (await api.get(`/v1/evaluations/${id}`)).body;
  const reopen = async (whileClosed: () => Promise<void> = async () => undefined): Promise<void> => {
    await api.close();
    await whileClosed();
    api = await TestApi.start(database);
  };

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    interventionId = (await api.get('/v1/interventions?q=anger')).body.items[0].id;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R107 answers at once where nobody waits, and comes to what a run that is waited for comes to', async () => {
    const { status, body: begun } = await begin();
    expect(status).toBe(201);
    expect(begun).toMatchObject({
      state: 'RUNNING',
      result: null,
      inputSha256: null,
      failure: null,
      progress: { casesRead: 0, casesInAll: null },
      definition: { interventionId, dataAsOf: AS_OF },
    });
    await untilTrue(async () => (await look(begun.id)).state === 'FINISHED');
    const finished = await look(begun.id);
    expect(finished).toMatchObject({ id: begun.id, progress: null, failure: null });
    const waited = (await begin({})).body;
    expect(waited).toMatchObject({ state: 'FINISHED', progress: null, failure: null });
    expect([finished.result, finished.inputSha256]).toEqual([waited.result, waited.inputSha256]);
    const listed = (await api.get('/v1/evaluations?limit=2')).body.items;
    expect(listed.map(({ id, state }: any) => [id, state])).toEqual([
      [waited.id, 'FINISHED'],
      [begun.id, 'FINISHED'],
    ]);
  });

  it('cancels a run that is under way, keeps nothing of it, and leaves one that has ended as it ended', async () => {
    const finished = (await begin({})).body;
    const queue = await beginMany();
    const { id } = (await begin()).body;
    const { status, body } = await api.post(`/v1/evaluations/${id}/cancellation`, undefined);
    expect([status, body.state, body.result]).toEqual([201, 'CANCELLED', null]);
    const ended = await Promise.all(
      queue.map(async ({ body: { id: other } }) => {
        await untilTrue(async () => (await look(other)).state !== 'RUNNING');
        return (await look(other)).state;
      }),
    );
    expect(new Set(ended)).toEqual(new Set(['FINISHED']));
    expect(await look(id)).toEqual(body);
    const again = await api.post(`/v1/evaluations/${id}/cancellation`, undefined);
    expect([again.status, again.body]).toEqual([201, body]);
    const late = await api.post(`/v1/evaluations/${finished.id}/cancellation`, undefined);
    expect([late.status, late.body]).toEqual([201, finished]);
    const nobody = '/v1/evaluations/0197a000-0000-7000-8000-000000000001/cancellation';
    expect((await api.post(nobody, undefined)).status).toBe(404);
  });

  it('says of what was under way when the service stopped that it was interrupted, and why nothing came of it', async () => {
    const queue = await beginMany();
    const id = queue.at(-1)?.body.id as string;
    await reopen();
    const stopped = await look(id);
    expect(stopped).toMatchObject({ state: 'FAILED', result: null, failure: { code: 'INTERRUPTED' } });
    expect(stopped.failure.en).toContain('run it again');
    expect(stopped.failure.cy).toContain('rhedwch ef eto');
    const after = await Promise.all(queue.map(({ body }) => look(body.id)));
    expect(after.filter(({ state }) => state === 'RUNNING')).toEqual([]);
  });

  it('gives up a survey that waits when the service is stopped, and keeps nothing of it', async () => {
    await beginMany();
    const waiting = api.post('/v1/evaluation-surveys', { dataAsOf: AS_OF });
    // It is in the queue when the next request has been answered.
    await api.get('/v1/evaluation-surveys');
    await reopen();
    const { status, body } = await waiting;
    expect([status, body.code]).toEqual([503, 'STOPPING']);
    expect((await api.get('/v1/evaluation-surveys')).body.items).toEqual([]);
  });

  it('finds at its start what a process left that was killed, and not what another works on', async () => {
    const silent = (await begin()).body.id as string;
    await untilTrue(async () => (await look(silent)).state === 'FINISHED');
    const leave = (id: string, aliveAt: string) =>
      runSql(
        database,
        `INSERT INTO evaluation_job (id, service_id, intervention_id, method_version, data_as_of, definition, state,
           cases_read, alive_at, recorded_at)
         SELECT '${id}', service_id, intervention_id, method_version, data_as_of, definition, 'RUNNING', 7,
           '${aliveAt}', recorded_at
         FROM evaluation_run WHERE id = '${silent}'`,
      );
    const [old, fresh] = ['0197a000-0000-7000-8000-00000000000a', '0197a000-0000-7000-8000-00000000000b'];
    await reopen(async () => {
      await leave(old, new Date(Date.now() - 60_000).toISOString());
      await leave(fresh, new Date(Date.now() - 1).toISOString());
    });
    expect(await look(old)).toMatchObject({ state: 'FAILED', failure: { code: 'INTERRUPTED' } });
    // A file has no other process.
    expect((await look(fresh)).state).toBe(dialect === 'sqlite' ? 'FAILED' : 'RUNNING');
  });

  it('keeps under an Idempotency-Key what came of the run, where it was waited for', async () => {
    const key = { 'idempotency-key': 'evaluation-once' };
    const first = await begin(key);
    const again = await begin(key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(first.body.state).toBe('FINISHED');
    const soon = { ...ASYNC, 'idempotency-key': 'evaluation-soon' };
    const begun = await begin(soon);
    expect((await begin(soon)).body).toEqual(begun.body);
    expect(begun.body.state).toBe('RUNNING');
  });
});
