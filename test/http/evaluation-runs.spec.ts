import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';
import { runSql } from '../support/run-sql.js';
import { untilTrue } from '../support/until-true.js';

const ASYNC = { prefer: 'respond-async' };

/** What is worked out off the request path, and what of its definition tells it apart. */
const WORK = [
  ['an evaluation', 'evaluations'],
  ['a survey', 'evaluation-surveys'],
] as const;

describe.each(DATABASES)('what is worked out off the request path on %s', (dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  const evaluate = (headers: Record<string, string> = ASYNC, design: object = {}) =>
    api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF, ...design }, headers);
  /** Runs that take long enough together for what follows them to be met before its turn. */
  const beginMany = () =>
    Promise.all(
      Array.from({ length: 16 }, () => evaluate(ASYNC, { method: 'WEIGHTING', analyses: ['SENSITIVITY'] })),
    );
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

  describe.each(WORK)('%s', (_what, name) => {
    const path = `/v1/${name}`;
    const isSurvey = name === 'evaluation-surveys';
    const begin = (headers: Record<string, string> = ASYNC) =>
      isSurvey ? api.post(path, { dataAsOf: AS_OF }, headers) : evaluate(headers);
    const look = async (id: string) => (await api.get(`${path}/${id}`)).body;

    it('R107 answers at once where nobody waits, and comes to what one that is waited for comes to', async () => {
      const { status, body: begun } = await begin();
      expect(status).toBe(201);
      expect(begun).toMatchObject({
        state: 'RUNNING',
        result: null,
        inputSha256: null,
        failure: null,
        progress: { casesRead: 0, casesInAll: null },
        definition: { dataAsOf: AS_OF },
      });
      await untilTrue(async () => (await look(begun.id)).state === 'FINISHED');
      const finished = await look(begun.id);
      expect(finished).toMatchObject({ id: begun.id, progress: null, failure: null });
      const waited = (await begin({})).body;
      expect(waited).toMatchObject({ state: 'FINISHED', progress: null, failure: null });
      expect([finished.result, finished.inputSha256]).toEqual([waited.result, waited.inputSha256]);
      const listed = (await api.get(`${path}?limit=2`)).body.items;
      expect(listed.map(({ id, state }: any) => [id, state])).toEqual([
        [waited.id, 'FINISHED'],
        [begun.id, 'FINISHED'],
      ]);
    });

    it('cancels what is under way, keeps nothing of it, and leaves one that has ended as it ended', async () => {
      const finished = (await begin({})).body;
      const queue = await beginMany();
      const { id } = (await begin()).body;
      const { status, body } = await api.post(`${path}/${id}/cancellation`, undefined);
      expect([status, body.state, body.result]).toEqual([201, 'CANCELLED', null]);
      const ended = await Promise.all(
        queue.map(async ({ body: { id: other } }) => {
          const stateOf = async () => (await api.get(`/v1/evaluations/${other}`)).body.state;
          await untilTrue(async () => (await stateOf()) !== 'RUNNING');
          return stateOf();
        }),
      );
      expect(new Set(ended)).toEqual(new Set(['FINISHED']));
      expect(await look(id)).toEqual(body);
      const again = await api.post(`${path}/${id}/cancellation`, undefined);
      expect([again.status, again.body]).toEqual([201, body]);
      const late = await api.post(`${path}/${finished.id}/cancellation`, undefined);
      expect([late.status, late.body]).toEqual([201, finished]);
      const nobody = `${path}/0197a000-0000-7000-8000-000000000001/cancellation`;
      expect((await api.post(nobody, undefined)).status).toBe(404);
    });

    it('says of what was under way when the service stopped that it was interrupted, and why nothing came of it', async () => {
      const queue = await beginMany();
      const waiting = begin({});
      // It is in the queue when the next request has been answered.
      await api.get(path);
      await reopen();
      const { status, body: stopped } = await waiting;
      expect(status).toBe(201);
      expect(stopped).toMatchObject({ state: 'FAILED', result: null, failure: { code: 'INTERRUPTED' } });
      expect(await look(stopped.id)).toEqual(stopped);
      expect(stopped.failure.en).toContain('run it again');
      expect(stopped.failure.cy).toContain('rhedwch ef eto');
      const after = await Promise.all(queue.map(({ body }) => api.get(`/v1/evaluations/${body.id}`)));
      expect(after.filter(({ body }) => body.state === 'RUNNING')).toEqual([]);
    });

    it('finds at its start what a process left that was killed, and not what another works on', async () => {
      const silent = (await begin()).body.id as string;
      await untilTrue(async () => (await look(silent)).state === 'FINISHED');
      const leave = (id: string, aliveAt: string) =>
        runSql(
          database,
          `INSERT INTO evaluation_job (id, service_id, intervention_id, method_version, data_as_of, definition, state,
           cases_read, alive_at, recorded_at)
         SELECT '${id}', service_id, ${isSurvey ? 'NULL' : 'intervention_id'}, method_version, data_as_of, definition,
           'RUNNING', 7, '${aliveAt}', recorded_at
         FROM ${isSurvey ? 'evaluation_survey' : 'evaluation_run'} WHERE id = '${silent}'`,
        );
      const [old, fresh] = ['a', 'b'].map(
        (last) => `0197a000-0000-7000-8000-0000000000${isSurvey ? 1 : 0}${last}`,
      ) as [string, string];
      await reopen(async () => {
        await leave(old, new Date(Date.now() - 60_000).toISOString());
        await leave(fresh, new Date(Date.now() - 1).toISOString());
      });
      expect(await look(old)).toMatchObject({ state: 'FAILED', failure: { code: 'INTERRUPTED' } });
      expect((await look(old)).progress).toEqual({ casesRead: 7, casesInAll: null });
      // A file has no other process.
      expect((await look(fresh)).state).toBe(dialect === 'sqlite' ? 'FAILED' : 'RUNNING');
    });

    it('keeps under an Idempotency-Key what came of it, where it was waited for', async () => {
      const key = { 'idempotency-key': `${name}-once` };
      const first = await begin(key);
      const again = await begin(key);
      expect([again.status, again.body]).toEqual([201, first.body]);
      expect(first.body.state).toBe('FINISHED');
      const soon = { ...ASYNC, 'idempotency-key': `${name}-soon` };
      const begun = await begin(soon);
      expect((await begin(soon)).body).toEqual(begun.body);
      expect(begun.body.state).toBe('RUNNING');
    });

    it('is found and cancelled only as what it is', async () => {
      const { id } = (await begin()).body;
      const other = `/v1/${isSurvey ? 'evaluations' : 'evaluation-surveys'}`;
      expect((await api.get(`${other}/${id}`)).status).toBe(404);
      expect((await api.post(`${other}/${id}/cancellation`, undefined)).status).toBe(404);
      const listed = (await api.get(other)).body.items.map((item: { id: string }) => item.id);
      expect(listed).not.toContain(id);
      await untilTrue(async () => (await look(id)).state === 'FINISHED');
      expect((await api.get(`${other}/${id}`)).status).toBe(404);
    });
  });
});
