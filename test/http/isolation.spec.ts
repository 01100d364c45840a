import { TestApi } from '../support/api.js';
import { fieldsOf, valueAt, withField } from '../support/body-fields.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import {
  COMES_BY_ITSELF,
  editedPath,
  type Operation,
  OPERATIONS,
  pathOf,
  pathParameters,
} from '../support/operations.js';
import { storedRows } from '../support/stored-rows.js';

const UNKNOWN = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const NO_IDS = [UNKNOWN, UNKNOWN.slice(1), 'x', `${UNKNOWN}0`, '%20', '0', "'", '-', 'undefined', 'batch-x'];

const ofPath = OPERATIONS.filter((operation) => pathParameters(operation).length > 0).map(
  (operation) => [operation.operationId, operation] as const,
);
const ofBody = OPERATIONS.filter(({ body }) => body !== null).map(
  (operation) => [operation.operationId, operation] as const,
);
const lists = OPERATIONS.filter(
  ({ operationId, parameters }) =>
    !COMES_BY_ITSELF.has(operationId) && parameters.some(({ name }) => name === 'cursor'),
).map((operation) => [operation.operationId, operation] as const);

describe.each(DATABASES)('R9 two services of one deployment on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let own: FullService;
  let other: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    own = await openFullService(http, 'ONE');
    other = await openFullService(http, 'TWO');
    await other.api.create('/v1/delivery-areas', { code: 'THEIRS', nameEn: 'Their area' });
    await other.api.create('/v1/providers', { code: 'THEIRS', nameEn: 'Their provider', agency: 'POLICE' });
    // What is worked out from cases follows them, also when a request that needs it is refused.
    for (const { api } of [own, other]) await api.get('/v1/provision-map');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const send = async (operation: Operation, path: string, body: unknown) => {
    const read = editedPath(operation, pathOf(operation, own));
    const etag = read && (await own.api.get(read)).headers.get('etag');
    const headers = { ...own.headers, ...(etag && { 'if-match': etag }) };
    return http.request(operation.method, path, { headers, body });
  };

  it.each(ofPath)(
    '%s answers ids of nobody, and of the other service, as not found',
    async (id, operation) => {
      const body = operation.body ? own.bodyOf(id) : undefined;
      const before = await storedRows(database);
      for (const name of pathParameters(operation)) {
        const theirs = name === 'versionNo' ? '2147483648' : other.ids[name as keyof typeof other.ids];
        // What every service calls the same, such as a picture, is nobody's.
        for (const value of theirs === own.ids[name as keyof typeof own.ids] ? NO_IDS : [...NO_IDS, theirs]) {
          const { status } = await send(operation, pathOf(operation, own, { [name]: value }), body);
          expect([name, value, status]).toEqual([name, value, 404]);
        }
      }
      expect(await storedRows(database)).toEqual(before);
    },
  );

  it.each(ofBody)(
    '%s refuses ids and codes of nobody, and of the other service, in its body',
    async (id, operation) => {
      const sample = own.bodyOf(id);
      const fields = fieldsOf(operation.body ?? {}, sample);
      const before = await storedRows(database);
      for (const { pointer, schema } of fields) {
        const name = pointer.split('/').pop() ?? '';
        const theirId = other.ids[name as keyof typeof other.ids];
        const foreign =
          schema.format === 'uuid'
            ? [UNKNOWN, theirId, ...(name === 'sessionId' ? [] : [own.ids.sessionId])]
            : /^(deliveryArea|provider)$/.test(name)
              ? ['THEIRS']
              : [];
        for (const value of foreign) {
          const answer = await send(operation, pathOf(operation, own), withField(sample, pointer, value));
          const named = (answer.body.errors ?? []).map((fault: { pointer: string }) => fault.pointer);
          expect([answer.status, named]).toEqual([422, expect.arrayContaining([pointer])]);
        }
      }
      expect(await storedRows(database)).toEqual(before);
    },
  );

  it.each(lists)(
    '%s lists nothing of the other service, whatever it is asked for',
    async (_id, operation) => {
      const idsOf = async (service: FullService, query: string): Promise<string[]> =>
        (await service.api.all(`${pathOf(operation, service)}${query}`)).map(({ id }) => id as string);
      const mine = await idsOf(own, '');
      const theirs = await idsOf(other, '');
      expect(mine.length * theirs.length).toBeGreaterThan(0);
      expect(mine.filter((id) => theirs.includes(id))).toEqual([]);
      for (const { name, in: place, schema } of operation.parameters) {
        if (place !== 'query' || schema.format !== 'uuid') continue;
        const filter = (service: FullService) => `?${name}=${service.ids[name as keyof typeof service.ids]}`;
        expect(await idsOf(own, filter(other))).toEqual([]);
        const found = await idsOf(own, filter(own));
        expect(found.length).toBeGreaterThan(0);
        expect(mine).toEqual(expect.arrayContaining(found));
        expect(
          await idsOf(
            own,
            filter(own)
              .toUpperCase()
              .replace(/^\?[^=]+/, `?${name}`),
          ),
        ).toEqual(await idsOf(own, filter(own)));
      }
    },
  );

  it('finds a record by its id in capitals, in a path and in a body', async () => {
    const inCapitals = (text: string) => text.toUpperCase();
    expect((await own.api.get(`/v1/cases/${inCapitals(own.ids.caseId)}`)).body.id).toBe(own.ids.caseId);
    for (const [id, operation] of ofBody) {
      const sample = own.bodyOf(id);
      const ids = fieldsOf(operation.body ?? {}, sample).filter(({ schema }) => schema.format === 'uuid');
      if (ids.length === 0) continue;
      const body = ids.reduce((changed, { pointer }) => {
        const value = valueAt(sample, pointer);
        return typeof value === 'string' ? withField(changed, pointer, inCapitals(value)) : changed;
      }, sample);
      const answer = await send(operation, pathOf(operation, own), body);
      expect([id, answer.status < 300]).toEqual([id, true]);
      expect(JSON.stringify(answer.body)).not.toMatch(
        /[0-9A-F]{8}-[0-9A-F]{4}-7[0-9A-F]{3}-[0-9A-F]{4}-[A-F]/,
      );
    }
  });
});
