import { TestApi } from '../support/api.js';
import { addToList } from '../support/add-to-list.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { type Operation, OPERATIONS, pathOf, type Schema } from '../support/operations.js';

const cursorOf = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64url');
const queryOf = ({ parameters }: Operation) => parameters.filter((parameter) => parameter.in === 'query');

const ASKED = OPERATIONS.filter((operation) => queryOf(operation).length > 0).map(
  (operation) => [operation.operationId, operation] as const,
);
const LISTS = ASKED.filter(([, operation]) => queryOf(operation).some(({ name }) => name === 'cursor'));

const FORGED = [
  ...['x', '!', '%25', '[]', 'null', '"', 'A'.repeat(500)],
  ...[[], {}, null, 7, [7], [null], [[]], ['\u0000'], ['\ud800'], [''], ['%'], ["'"], ['a'], ['A\n']].map(
    cursorOf,
  ),
  ...[['a', 'b'], ['2026-02-30', 'x'], ['A', 'B', 'C'], ['X'.repeat(61)]].map(cursorOf),
];

/** What a query has to have beside the parameter that is looked at. */
const needed = (operation: Operation, lookedAt: string): string =>
  queryOf(operation)
    .filter(({ name, required }) => required && name !== lookedAt)
    .map(({ name, schema }) => `&${name}=${String(schema.enum?.[0])}`)
    .join('');

/** Values of a query parameter that the contract rules out. */
function badValuesOf({
  type,
  format,
  pattern,
  enum: values,
  maxLength,
  minimum = 1,
  maximum = 200,
}: Schema & { maxLength?: number; minimum?: number; maximum?: number }): string[] {
  if (type === 'integer') {
    return [
      String(minimum - 1),
      '-1',
      String(maximum + 1),
      '1.5',
      '5.0',
      'abc',
      '',
      ' 5',
      '+5',
      '05',
      '0x10',
      '1e1',
      '1e999',
      'NaN',
      '5\u0000',
    ];
  }
  if (type === 'boolean') return ['TRUE', '1', '0', 'yes', '', 'true ', 'null'];
  if (format === 'date') {
    return [
      '2026-02-30',
      '2026-13-01',
      '0000-00-00',
      '99999-01-01',
      '2026-01-01T00:00:00Z',
      '',
      'today',
      '2026-01-01\n',
    ];
  }
  if (format === 'uuid') return ['x', '', '0193a1b2', "' OR 1=1 --", '\u0000'];
  if (values) return ['', 'EN', 'primary', '\u0000'];
  if (pattern?.startsWith('^[A-Z')) return ['', 'small', 'A B', 'X'.repeat(61), '%', 'A\u0000', 'A\n'];
  return ['', '\u0000', 'a\u0000', 'x'.repeat((maxLength ?? 100) + 1)];
}

describe.each(DATABASES)('bad queries over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  /** The queries that are not refused with 400 and a fault of that parameter alone. */
  const notRefused = async (operation: Operation, queries: [string, string][]): Promise<unknown[]> => {
    const wrong: unknown[] = [];
    const headers = { ...service.headers, ...(operation.method !== 'GET' && { 'if-match': '"1"' }) };
    for (const [name, query] of queries) {
      const path = `${pathOf(operation, service)}?${query}${needed(operation, name)}`;
      const answer = await http.request(operation.method, path, { headers });
      const pointers = new Set((answer.body.errors ?? []).map((fault: { pointer: string }) => fault.pointer));
      if (answer.status !== 400 || pointers.size !== 1 || !pointers.has(`?${name}`)) {
        wrong.push([query.slice(0, 80), answer.status, ...pointers]);
      }
    }
    return wrong;
  };

  it.each(ASKED)('%s refuses values that the contract rules out', async (_id, operation) => {
    const queries = queryOf(operation).flatMap(({ name, schema }) =>
      badValuesOf(schema).map((value): [string, string] => [name, `${name}=${encodeURIComponent(value)}`]),
    );
    expect(await notRefused(operation, queries)).toEqual([]);
  });

  it.each(ASKED)('%s refuses parameters that it does not know, or twice', async (_id, operation) => {
    const unknown = ['x', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'serviceId', 'LIMIT'];
    const names = queryOf(operation).map(({ name }) => name);
    const queries: [string, string][] = [
      ...unknown.map((name): [string, string] => [name, `${name}=1`]),
      ...names.map((name): [string, string] => [name, `${name}=1&${name}=2`]),
      ...names.map((name): [string, string] => [`${name}[]`, `${name}[]=1`]),
      ...names.map((name): [string, string] => [`${name}[a]`, `${name}[a]=1`]),
    ];
    expect(await notRefused(operation, queries)).toEqual([]);
  });

  it.each(LISTS)('%s goes on with its own cursor alone', async (_id, operation) => {
    for (let more = 0; more < 2; more++) await addToList(http, service, operation);
    const path = pathOf(operation, service);
    const first = await service.api.get(`${path}?limit=1`);
    const cursor = first.body.nextCursor as string;
    const second = await service.api.get(`${path}?limit=1&cursor=${cursor}`);
    expect([first.body.items.length, second.body.items.length]).toEqual([1, 1]);
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    const dated = cursorOf(['2025-02-10', service.ids.caseId]);
    const named = cursorOf(['FIRE']);
    const ofId = cursorOf([service.ids.caseId]);
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    const foreign =
      keys.length === 2 ? [named, ofId] : /-/.test(keys[0] ?? '') ? [named, dated] : [ofId, dated];
    const cut = [cursor.slice(4), cursor.slice(0, -4), `${cursor.slice(0, -4)}AAAA`];
    const queries = [...FORGED, ...cut, ...foreign].map((text): [string, string] => [
      'cursor',
      `cursor=${text}`,
    ]);
    expect(await notRefused(operation, queries)).toEqual([]);
  });

  it('R20 takes wildcards and quotes in a search for what they are', async () => {
    for (const titleEn of ['100% fair', 'under_score', "it's", 'wow!', 'back\\slash', '"said"']) {
      await service.api.create('/v1/interventions', { ...service.bodyOf('createIntervention'), titleEn });
    }
    const found = async (q: string): Promise<string[]> =>
      (await service.api.all(`/v1/interventions?q=${encodeURIComponent(q)}`)).map(
        ({ titleEn }) => titleEn as string,
      );
    for (const [q, titleEn] of [
      ['%', '100% fair'],
      ['_', 'under_score'],
      ["'", "it's"],
      ['!', 'wow!'],
      ['\\', 'back\\slash'],
      ['"', '"said"'],
      ["'s", "it's"],
    ]) {
      expect(await found(q ?? '')).toEqual([titleEn]);
    }
    for (const q of ['%%', '__', "' OR '1'='1", '%_', '\\%', '*', '?']) expect(await found(q)).toEqual([]);
  });
});
