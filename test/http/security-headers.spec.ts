import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { OPERATIONS, pathOf } from '../support/operations.js';
import { sendRaw } from '../support/raw-http.js';

const EVERYWHERE = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const DATA = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};
/** What tells of the server or lets other origins in. */
const ABSENT = ['server', 'x-powered-by', 'access-control-allow-origin', 'set-cookie'];

const headersOf = (headers: Headers, names: object): Record<string, string | null> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, headers.get(name)]));

describe.each(DATABASES)('security headers on %s', (_dialect, newDatabase) => {
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

  const expectData = (headers: Headers): void => {
    expect(headersOf(headers, DATA)).toEqual(DATA);
    expect(ABSENT.filter((name) => headers.has(name))).toEqual([]);
  };

  it.each(OPERATIONS.map((operation) => [operation.method, operation.template, operation] as const))(
    'are on what %s %s answers, and nothing of it is stored',
    async (method, _template, operation) => {
      const { headers } = service;
      const body = operation.body ? {} : undefined;
      const answer = await http.request(method, pathOf(operation, service), { headers, body });
      expectData(answer.headers);
    },
  );

  it.each([
    ['a record that was made', 'POST', '/v1/delivery-areas', 201],
    ['a path with nothing', 'GET', '/v1/nothing', 404],
    ['a wrong method', 'PUT', '/v1/cases', 405],
    ['a path that cannot be decoded', 'GET', '/v1/cases/%ff', 400],
    ['too long a path', 'GET', `/v1/cases/${'x'.repeat(9_000)}`, 414],
  ])('are on %s', async (_title, method, path, status) => {
    const body = method === 'POST' ? { code: 'NEW', nameEn: 'New' } : undefined;
    const answer = await http.request(method, path, { headers: service.headers, body });
    expect(answer.status).toBe(status);
    expectData(answer.headers);
  });

  it('are on the answer to what is not HTTP', async () => {
    const { head } = await sendRaw(http.url, 'garbage\r\n\r\n');
    for (const [name, value] of Object.entries(DATA)) expect(head).toContain(`${name}: ${value}`);
  });

  it('let the pages of the contract have their own scripts and styles, and no script in the page', async () => {
    const page = await fetch(`${http.url}/docs`);
    const html = await page.text();
    expect(headersOf(page.headers, EVERYWHERE)).toEqual(EVERYWHERE);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) {
      const { status, headers } = await fetch(new URL(asset, `${http.url}/docs`));
      expect([asset, status, headers.get('x-content-type-options')]).toEqual([asset, 200, 'nosniff']);
    }
  });
});
