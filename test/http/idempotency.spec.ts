import type { AuditAction } from '../../src/audit/audit-action.js';
import { purgeAnswers } from '../../src/idempotency/purge-answers.js';
import { type Answer, TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { editedPath, OPERATIONS, pathOf } from '../support/operations.js';
import { countRows, readRows } from '../support/read-rows.js';
import { EVERY_ROLE, signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';
import { placeCase } from '../support/two-teams.js';

const TAKING = OPERATIONS.filter(({ parameters }) =>
  parameters.some(({ name }) => name === 'Idempotency-Key'),
).map((operation) => [operation.operationId, operation] as const);

let made = 0;
const newKey = (): string => `key-${++made}`;

/** What a client gets to see of an answer, but for what differs between any two. */
function shown({ status, headers, body }: Answer): unknown {
  const ignored = /^(date|connection|keep-alive|x-request-id|ratelimit.*|idempotency-replayed)$/;
  return [status, JSON.stringify(body), [...headers].filter(([name]) => !ignored.test(name)).sort()];
}

const wasReplayed = ({ headers }: Answer): boolean => headers.get('idempotency-replayed') === 'true';

const refused = ({ status, body }: Answer): unknown => [
  status,
  body.code,
  body.errors.map(({ pointer }: { pointer: string }) => pointer),
];

describe.each(DATABASES)('requests with an Idempotency-Key on %s', (dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
    // Only a session that the child missed can be moved.
    const path = `/v1/sessions/${service.ids.sessionId}`;
    await service.api.patch(path, service.bodyOf('updateSession'), '"1"');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const post = (path: string, body: unknown, key: string, headers: Record<string, string> = {}, api = http) =>
    api.post(path, body, { ...service.headers, 'idempotency-key': key, ...headers });

  const session = (change: object = {}) => ({ ...service.bodyOf('recordSession'), ...change });
  const sessions = () => countRows(database, 'delivery_session');

  const kept = async (): Promise<unknown> => {
    const tables = Object.entries(await storedRows(database));
    return Object.fromEntries(tables.filter(([name]) => !name.startsWith('audit_')));
  };

  const logOf = (operation: string) =>
    readRows<{ action: AuditAction; record_id: string; case_id: string; child_id: string; records: number }>(
      database,
      `SELECT action, record_id, case_id, child_id, records FROM audit_entry WHERE operation = '${operation}' ORDER BY id`,
    );

  it.each(TAKING)(
    '%s, sent again, is answered as it was, does nothing, and is logged as a look at the same records',
    async (id, operation) => {
      const path = pathOf(operation, service);
      const read = editedPath(operation, path);
      const etag = read && (await service.api.get(read)).headers.get('etag');
      const headers: Record<string, string> = etag ? { 'if-match': etag } : {};
      const body = operation.body ? service.bodyOf(id) : undefined;
      const key = newKey();
      const first = await post(path, body, key, headers);
      expect([first.status, wasReplayed(first)]).toEqual([201, false]);
      const before = [await kept(), await logOf(id)] as const;
      const again = await post(path, body, key, headers);
      expect(shown(again)).toEqual(shown(first));
      expect(wasReplayed(again)).toBe(true);
      expect(await kept()).toEqual(before[0]);
      const last = before[1].slice(-1).map((entry) => ({ ...entry, action: 'CONSULTATION' }));
      expect(await logOf(id)).toEqual([...before[1], ...last]);
    },
  );

  it.each([false, true])(
    'R9 twenty at once make one record, and each is answered with it or told to wait (the record has a reference: %s)',
    async (named) => {
      const body = session(named ? { reference: `AT-ONCE-${dialect}` } : {});
      const before = await sessions();
      const key = newKey();
      const send = () => post('/v1/sessions', body, key);
      const answers = await Promise.all(Array.from({ length: 20 }, send));
      expect(await sessions()).toBe(before + 1);
      const done = answers.filter(({ status }) => status === 201);
      expect(done.filter((answer) => !wasReplayed(answer))).toHaveLength(1);
      expect(new Set(done.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
      for (const waiting of answers.filter(({ status }) => status !== 201)) {
        expect(refused(waiting)).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS', ['Idempotency-Key']]);
        expect(waiting.headers.get('retry-after')).toBe('1');
      }
      const later = await send();
      expect([later.body, wasReplayed(later)]).toEqual([done[0]?.body, true]);
    },
  );

  it('refuses a key that was used for another body or another path, and keeps nothing of it', async () => {
    const key = newKey();
    const body = session();
    await post('/v1/sessions', body, key);
    const before = await kept();
    const reused = [422, 'IDEMPOTENCY_KEY_REUSED', ['Idempotency-Key']];
    expect(refused(await post('/v1/sessions', { ...body, minutesPlanned: 61 }, key))).toEqual(reused);
    expect(refused(await post('/v1/sessions?x=1', body, key))).toEqual(reused);
    expect(refused(await post('/v1/skill-measures', service.bodyOf('recordSkillMeasure'), key))).toEqual(
      reused,
    );
    expect(refused(await post('/v1/sessions/batch', { sessions: [body] }, key))).toEqual(reused);
    expect(await kept()).toEqual(before);
    const spaced = JSON.stringify(body, null, 2);
    expect(wasReplayed(await post('/v1/sessions', spaced, key, { 'content-type': 'application/json' }))).toBe(
      true,
    );
  });

  it('takes the same key of another account, or for another service, for another key', async () => {
    const [{ id: serviceId } = { id: '' }] = await readRows<{ id: string }>(
      database,
      "SELECT id FROM youth_justice_service WHERE code = 'ONE'",
    );
    const { secret } = await signIn(http.uow, { serviceId, memberships: EVERY_ROLE });
    const key = newKey();
    const body = session();
    const answers = [
      await post('/v1/sessions', body, key),
      await post('/v1/sessions', body, key, { authorization: `Bearer ${secret}` }),
    ];
    expect(answers.map((answer) => [answer.status, wasReplayed(answer)])).toEqual([
      [201, false],
      [201, false],
    ]);
    expect(answers[0]?.body.id).not.toBe(answers[1]?.body.id);
    await http.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'WALES' });
    const area = { code: 'SAME', nameEn: 'Same' };
    const here = await post('/v1/delivery-areas', area, key + key);
    const there = await post('/v1/delivery-areas', area, key + key, { 'waymark-service': 'TWO' });
    expect([here.status, there.status, wasReplayed(there)]).toEqual([201, 201, false]);
  });

  it('asks again who may do this: nobody is given an answer again who may no longer have it', async () => {
    const { accountId, secret } = await signIn(http.uow, { serviceId: null, memberships: EVERY_ROLE });
    const body = session();
    const key = newKey();
    const headers = { authorization: `Bearer ${secret}` };
    await post('/v1/sessions', body, key, headers);
    await http.uow.write((tx) =>
      tx.execute('UPDATE membership SET ended_at = :now WHERE account_id = :accountId', {
        now: tx.now,
        accountId,
      }),
    );
    expect((await post('/v1/sessions', body, key, headers)).status).toBe(403);
  });

  it('S4 gives no answer again about a case that its caller may no longer see', async () => {
    const { serviceId, caseId } = service.ids;
    const memberships = [{ role: 'CASE_MANAGER', teamId: null }] as const;
    const { secret } = await signIn(http.uow, { serviceId, memberships });
    const [body, key] = [session(), newKey()];
    const ask = () => post('/v1/sessions', body, key, { authorization: `Bearer ${secret}` });
    const restrict = (restricted: boolean) => placeCase({ http }, caseId, null, restricted);
    expect((await ask()).status).toBe(201);
    await restrict(true);
    const refusal = await ask();
    expect([refusal.status, refusal.body.code]).toEqual([409, 'IDEMPOTENCY_ANSWER_WITHHELD']);
    await restrict(false);
    const again = await ask();
    expect([again.status, wasReplayed(again)]).toEqual([201, true]);
  });

  it.each(['', 'two words', 'é', 'x'.repeat(256), 'a, b'])('refuses the key "%s"', async (key) => {
    const before = await kept();
    expect(refused(await post('/v1/sessions', session(), key))).toEqual([
      400,
      'IDEMPOTENCY_KEY_MALFORMED',
      ['Idempotency-Key'],
    ]);
    expect(await kept()).toEqual(before);
  });

  it('takes any key of its form', async () => {
    for (const key of ['!', '~', '"8e03978e-40d5-43dd-bc93-6894a57f9324"', 'x'.repeat(255)]) {
      const body = session();
      expect((await post('/v1/sessions', body, key)).status).toBe(201);
      expect(wasReplayed(await post('/v1/sessions', body, key))).toBe(true);
    }
  });

  it('leaves the key of a refused request free', async () => {
    const key = newKey();
    const before = await kept();
    const unknown = session({ delivererAgency: 'NOBODY' });
    for (let time = 0; time < 2; time++) {
      expect((await post('/v1/sessions', unknown, key)).body.code).toBe('UNKNOWN_CODE');
    }
    expect((await post('/v1/sessions', session({ minutesPlanned: 'x' }), key)).status).toBe(400);
    expect(await kept()).toEqual(before);
    const good = await post('/v1/sessions', session(), key);
    expect([good.status, wasReplayed(good)]).toEqual([201, false]);
  });

  it('forgets an answer after 24 hours, and removes it', async () => {
    const recordedAt = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const age = (key: string, hours: number) =>
      http.uow.write((tx) =>
        tx.execute('UPDATE idempotency_key SET recorded_at = :then WHERE key = :key', {
          then: recordedAt(hours),
          key,
        }),
      );
    const keys = [newKey(), newKey(), newKey()] as const;
    const body = session();
    for (const key of keys) await post('/v1/sessions', body, key);
    await age(keys[0], 24.01);
    await age(keys[1], 23.9);
    const before = await sessions();
    const [late, early] = [
      await post('/v1/sessions', body, keys[0]),
      await post('/v1/sessions', body, keys[1]),
    ];
    expect([late.status, wasReplayed(late), wasReplayed(early)]).toEqual([201, false, true]);
    expect(await sessions()).toBe(before + 1);
    await age(keys[2], 25);
    const rows = await countRows(database, 'idempotency_key');
    expect(await purgeAnswers(http.uow)).toBe(1);
    expect(await countRows(database, 'idempotency_key')).toBe(rows - 1);
    expect(wasReplayed(await post('/v1/sessions', body, keys[0]))).toBe(true);
  });

  it('does as before without a key, and takes none for what changes nothing', async () => {
    const before = [await countRows(database, 'idempotency_key'), await sessions()] as const;
    const body = session();
    for (let time = 0; time < 2; time++)
      expect((await service.api.post('/v1/sessions', body)).status).toBe(201);
    const key = { 'idempotency-key': 'two words' };
    expect((await http.get('/v1/sessions', { ...service.headers, ...key })).status).toBe(200);
    expect(await countRows(database, 'idempotency_key')).toBe(before[0]);
    expect(await sessions()).toBe(before[1] + 2);
  });
});

const [, newPostgres] = DATABASES.find(([dialect]) => dialect === 'postgres') ?? [];
if (!newPostgres) throw new Error('There is no PostgreSQL to test on.');

describe('requests with an Idempotency-Key to two processes on one database', () => {
  it('make one record, whichever of them they reach', async () => {
    const database = await newPostgres();
    const one = await TestApi.start(database);
    const two = await TestApi.start(database);
    try {
      const { headers, bodyOf } = await openFullService(one, 'ONE');
      for (const reference of [null, 'REF-1', 'REF-2']) {
        const before = await countRows(database, 'delivery_session');
        const body = { ...bodyOf('recordSession'), reference };
        const send = (api: TestApi): Promise<Answer> =>
          api.post('/v1/sessions', body, {
            ...headers,
            authorization: one.authorization,
            'idempotency-key': `both-${reference}`,
          });
        const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => send(i % 2 ? one : two)));
        expect(await countRows(database, 'delivery_session')).toBe(before + 1);
        expect(answers.filter((answer) => answer.status === 201 && !wasReplayed(answer))).toHaveLength(1);
        const others = answers.filter((answer) => answer.status !== 201).map(({ body: { code } }) => code);
        expect(new Set([...others, 'IDEMPOTENCY_IN_PROGRESS'])).toEqual(new Set(['IDEMPOTENCY_IN_PROGRESS']));
        const ids = [...answers, await send(one), await send(two)].flatMap(({ body: { id } }) => id ?? []);
        expect(new Set(ids).size).toBe(1);
      }
    } finally {
      await one.close();
      await two.close();
      await database.drop();
    }
  });
});
