import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { OPERATIONS, pathOf } from '../support/operations.js';
import { openSocket, sendRaw } from '../support/raw-http.js';
import { storedRows } from '../support/stored-rows.js';

const AREA = '{"code":"EAST","nameEn":"East"}';
const areaWith = (fields: string): string => `{"code":"EAST","nameEn":"East",${fields}}`;
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

/** A body that cannot be read, and how it is refused: status, code, and the fields named. */
const BODIES: [string, string | Uint8Array, number, string, string[]][] = [
  ['cut off', AREA.slice(0, -1), 400, 'INVALID_JSON', []],
  ['with a comma too many', '{"code":"EAST",}', 400, 'INVALID_JSON', []],
  ['in single quotes', "{'code':'EAST'}", 400, 'INVALID_JSON', []],
  ['two values', `${AREA}${AREA}`, 400, 'INVALID_JSON', []],
  ['empty', '', 400, 'INVALID_JSON', []],
  ['white space', ' \n', 400, 'INVALID_JSON', []],
  ['NaN', '{"code":NaN}', 400, 'INVALID_JSON', []],
  ['Infinity', '{"code":-Infinity}', 400, 'INVALID_JSON', []],
  ['not UTF-8', bytes(0x7b, 0x22, 0xff, 0x22, 0x7d), 400, 'INVALID_UTF8', []],
  ['a surrogate in UTF-8', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), 400, 'INVALID_UTF8', []],
  ['an overlong slash', bytes(0x22, 0xc0, 0xaf, 0x22), 400, 'INVALID_UTF8', []],
  ['UTF-16', Uint8Array.from(Buffer.from(AREA, 'utf16le')), 400, 'INVALID_JSON', []],
  ['with NUL', areaWith('"nameCy":"a\\u0000b"'), 422, 'UNSTORABLE_TEXT', ['/nameCy']],
  ['with half a pair', areaWith('"nameCy":"\\ud83d"'), 422, 'UNSTORABLE_TEXT', ['/nameCy']],
  ['with NUL in a list', areaWith('"x":[1,"\\u0000"]'), 422, 'UNSTORABLE_TEXT', ['/x/1']],
  [
    'with NUL in two fields',
    areaWith('"nameCy":"\\u0000","x":"\\udc00"'),
    422,
    'UNSTORABLE_TEXT',
    ['/nameCy', '/x'],
  ],
  ['with __proto__', areaWith('"__proto__":{"code":"X"}'), 400, 'INVALID_JSON', []],
  ['with __proto__ spelt out', areaWith('"\\u005f_proto__":1'), 400, 'INVALID_JSON', []],
  ['with a prototype', areaWith('"constructor":{"prototype":{"a":1}}'), 400, 'INVALID_JSON', []],
  ['with a constructor', areaWith('"constructor":1'), 400, 'VALIDATION_FAILED', ['/constructor']],
  ['with a field twice, the last one wrong', areaWith('"code":7'), 400, 'VALIDATION_FAILED', ['/code']],
  ['an endless number', '{"code":1e999,"nameEn":"East"}', 400, 'VALIDATION_FAILED', ['/code']],
  ['33 levels deep', nested(33), 400, 'TOO_DEEP', []],
  ['100,000 levels deep', '['.repeat(100_000) + ']'.repeat(100_000), 400, 'TOO_DEEP', []],
  ['with 1,001 items', areaWith(`"x":[${'0,'.repeat(1_000)}0]`), 400, 'LIST_TOO_LONG', ['/x']],
  ['with 1,000 items', areaWith(`"x":[${'0,'.repeat(999)}0]`), 400, 'VALIDATION_FAILED', ['/x']],
  ['null', 'null', 400, 'BODY_MISSING', []],
  ['a list', `[${AREA}]`, 400, 'VALIDATION_FAILED', []],
  ['a text', '"EAST"', 400, 'VALIDATION_FAILED', ['/code', '/nameEn']],
  ['a number', '-0', 400, 'VALIDATION_FAILED', ['/code', '/nameEn']],
  ['just over 1 MB', areaWith(`"nameCy":"${'x'.repeat(1_048_576)}"`), 413, 'PAYLOAD_TOO_LARGE', []],
  ['10 MB', areaWith(`"nameCy":"${'x'.repeat(10_000_000)}"`), 413, 'PAYLOAD_TOO_LARGE', []],
];

const TYPES = [
  ...[
    'text/plain',
    'text/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonx',
  ],
  ...['application/problem+json', 'application/json, text/plain', 'json', ';;;'],
];

describe.each(DATABASES)('what is not a proper request on %s', (_dialect, newDatabase) => {
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

  const send = (body: string | Uint8Array, type = 'application/json') =>
    http.request('POST', '/v1/delivery-areas', { headers: { 'content-type': type }, body });

  it.each(BODIES)('refuses a body %s', async (_title, body, status, code, pointers) => {
    const before = await storedRows(database);
    const answer = await send(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    const named = answer.body.errors.map((fault: { pointer: string }) => fault.pointer);
    expect(named).toEqual(pointers.length > 0 ? expect.arrayContaining(pointers) : named);
    // Who may not ask is told nothing of what was sent, but that it is too long to be looked at.
    const headers = { 'content-type': 'application/json', authorization: '' };
    const unsigned = await http.request('POST', '/v1/delivery-areas', { headers, body });
    expect(unsigned.status).toBe(status === 413 ? 413 : 401);
    expect(await storedRows(database)).toEqual(before);
  });

  it.each(TYPES)('refuses a body of type %s', async (type) => {
    const before = await storedRows(database);
    expect((await send(AREA, type)).status).toBe(415);
    expect(await storedRows(database)).toEqual(before);
  });

  it('takes JSON by its type alone, in capitals or with a charset', async () => {
    for (const [index, type] of [
      'application/json; charset=utf-8',
      'APPLICATION/JSON;charset=UTF-8',
    ].entries()) {
      expect((await send(JSON.stringify({ code: `T${index}`, nameEn: 'Tŷ' }), type)).body.nameEn).toBe('Tŷ');
    }
  });

  it.each([
    '"2"',
    'W/"1"',
    '*',
    '"1","2"',
    '"01"',
    '1',
    '"0"',
    '""',
    '"-1"',
    '"1.0"',
    '"9999999999"',
    "'1'",
    '"x"',
  ])('takes If-Match %s for another version', async (ifMatch) => {
    const created = await service.api.create('/v1/cases', service.bodyOf('createCase'));
    const before = await storedRows(database);
    const answer = await service.api.patch(`/v1/cases/${created.id}`, { setting: 'CUSTODY' }, ifMatch);
    expect([answer.status, answer.body.code]).toEqual([412, 'STALE_VERSION']);
    expect(await storedRows(database)).toEqual(before);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'POST'])(
    'knows no %s of a case, and says what it knows',
    async (method) => {
      const before = await storedRows(database);
      const answer = await http.request(method, `/v1/cases/${service.ids.caseId}?a=b`, { body: '{bad' });
      expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([
        405,
        'METHOD_NOT_ALLOWED',
        'GET, HEAD, PATCH',
      ]);
      expect(await storedRows(database)).toEqual(before);
    },
  );

  const deletable = OPERATIONS.filter(({ method }) => method === 'DELETE').map(({ template }) => template);
  const others = OPERATIONS.filter(({ template }) => !deletable.includes(template));

  it.each(others.map((operation) => [operation.template, operation] as const))(
    'refuses DELETE of %s with what its path takes',
    async (_template, operation) => {
      const answer = await http.request('DELETE', pathOf(operation, service));
      expect([answer.status, answer.headers.get('allow')?.split(', ')]).toEqual([
        405,
        expect.arrayContaining([operation.method]),
      ]);
    },
  );

  it('answers HEAD as GET, without the body', async () => {
    const path = `${http.url}/v1/cases/${service.ids.caseId}`;
    const headers = { authorization: http.authorization };
    const [head, get] = [await fetch(path, { method: 'HEAD', headers }), await fetch(path, { headers })];
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([
      200,
      get.headers.get('etag'),
      '',
    ]);
  });

  it.each([
    ['a path that is not percent-encoded', '/v1/cases/%zz', 400, 'BAD_URL'],
    ['a path that is not UTF-8', '/v1/cases/%ff', 400, 'BAD_URL'],
    ['a path with NUL', '/v1/cases/%00', 404, 'NOT_FOUND'],
    ['a path that climbs', '/v1/cases/..%2f..%2fhealth', 404, 'NOT_FOUND'],
    ['the pages of the contract, climbed out of', '/docs/..%2f..%2fpackage.json', 404, 'NOT_FOUND'],
    ['a path of 10,000 characters', `/v1/cases/${'x'.repeat(10_000)}`, 414, 'URI_TOO_LONG'],
    ['a query of 8,200 characters', `/v1/cases?limit=${'1'.repeat(8_200)}`, 414, 'URI_TOO_LONG'],
    ['another version of the API', '/v2/cases', 404, 'NOT_FOUND'],
  ])('refuses %s', async (_title, path, status, code) => {
    const answer = await http.get(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  const LINES = 'Host: x\r\nContent-Type: application/json\r\n';
  const POST = `POST /v1/delivery-areas HTTP/1.1\r\n${LINES}`;
  const signed = (sent: string): string =>
    sent.replace('Host: x\r\n', `Host: x\r\nAuthorization: ${http.authorization}\r\n`);
  it.each([
    ['what is not HTTP', 'garbage\r\n\r\n', 400, 'BAD_REQUEST'],
    ['a header without a colon', `GET /v1/cases HTTP/1.1\r\nHost: x\r\nbad\r\n\r\n`, 400, 'BAD_REQUEST'],
    ['a negative length', `${POST}Content-Length: -5\r\n\r\n${AREA}`, 400, 'BAD_REQUEST'],
    [
      'two ways to say the length',
      `${POST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'BAD_REQUEST',
    ],
    ['a chunk without a length', `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400, 'BAD_REQUEST'],
    [
      'headers of 20,000 characters',
      `GET /v1/cases HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'REQUEST_HEADER_FIELDS_TOO_LARGE',
    ],
    [
      '101 headers',
      `GET /v1/cases HTTP/1.1\r\nConnection: close\r\nHost: x\r\n${'X: y\r\n'.repeat(99)}\r\n`,
      431,
      'TOO_MANY_HEADERS',
    ],
    ['TRACE', `TRACE /v1/cases HTTP/1.1\r\nConnection: close\r\n${LINES}\r\n`, 405, 'METHOD_NOT_ALLOWED'],
    ['TRACE of nothing', `TRACE /v1/nothing HTTP/1.1\r\nConnection: close\r\n${LINES}\r\n`, 404, 'NOT_FOUND'],
    [
      'a method of other protocols',
      `PROPFIND /v1/cases HTTP/1.1\r\nConnection: close\r\n${LINES}\r\n`,
      405,
      'METHOD_NOT_ALLOWED',
    ],
    [
      'a service named twice',
      `GET /v1/cases HTTP/1.1\r\nConnection: close\r\nWaymark-Service: ONE\r\nWaymark-Service: TWO\r\n${LINES}\r\n`,
      400,
      'SERVICE_NOT_CHOSEN',
    ],
    [
      'a body of no type',
      `POST /v1/delivery-areas HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${AREA.length}\r\n\r\n${AREA}`,
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'no body',
      `POST /v1/delivery-areas HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      400,
      'BODY_MISSING',
    ],
  ])('answers %s with a problem', async (_title, sent, status, code) => {
    const before = await storedRows(database);
    const answer = await sendRaw(http.url, signed(sent));
    expect([answer.status, answer.mediaType, answer.body.code]).toEqual([
      status,
      'application/problem+json',
      code,
    ]);
    expect(await storedRows(database)).toEqual(before);
  });

  it('reads nothing into a body that comes with GET', async () => {
    const sent = `GET /v1/delivery-areas HTTP/1.1\r\nConnection: close\r\n${LINES}Content-Length: 5\r\n\r\n{bad}`;
    expect((await sendRaw(http.url, signed(sent))).status).toBe(200);
  });

  it('forgets uploads that are broken off, and goes on', async () => {
    const before = await storedRows(database);
    const uploads = Array.from({ length: 50 }, async (_upload, index) => {
      const socket = await openSocket(http.url);
      socket.write(signed(`${POST}Content-Length: 500\r\n\r\n${AREA.slice(0, index % AREA.length)}`));
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.destroy();
    });
    await Promise.all(uploads);
    expect((await http.get('/health/ready')).status).toBe(200);
    expect(await storedRows(database)).toEqual(before);
  });
});
