import fc from 'fast-check';
import { type Answer, TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import {
  CONTRACT,
  editedPath,
  type Operation,
  OPERATIONS,
  pathOf,
  pathParameters,
} from '../support/operations.js';
import { IDS_OF_CASES } from '../support/sample-bodies.js';
import { storedRows } from '../support/stored-rows.js';
import { arbitraryRequest, type FuzzedRequest, type Signed } from './arbitrary-request.js';
import { bodyValidator } from './closed-schema.js';

const { seed } = fc.readConfigureGlobal();
/** Over every operation and both databases; more by `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000);
const RUNS_OF_EACH = Math.ceil(RUNS / (OPERATIONS.length * DATABASES.length));

const PUBLIC = new Set(['getLiveness', 'getReadiness']);
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The methods that the contract has for a path: a literal one may also be taken for one with a parameter. */
const methodsOf = (path: string): string[] =>
  OPERATIONS.filter(({ template }) =>
    new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  ).map(({ method }) => method);

const signature = (signed: Signed, good: string): Record<string, string> =>
  ({
    properly: {},
    'not at all': { authorization: '' },
    'with anything': { authorization: `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}` },
    twice: { authorization: `${good}, ${good}` },
  })[signed];

const searchOf = (query: Record<string, unknown>): string =>
  new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();

const onRecords = OPERATIONS.filter((operation) =>
  pathParameters(operation).some((name) => (IDS_OF_CASES as readonly string[]).includes(name)),
).map((operation) => [operation.operationId, operation] as const);
const operations = OPERATIONS.map((operation) => [operation.operationId, operation] as const);

describe.each(DATABASES)(`whatever is sent, on %s (FC_SEED=${seed})`, (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;
  let erased: FullService['ids'];

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
    erased = await service.recordCase();
    await http.request('DELETE', `/v1/legal-holds/${erased.holdId}`, { headers: service.headers });
    const { childId } = erased;
    const erasure = { childId, dryRun: false, ground: 'RECORDED_IN_ERROR' };
    await service.api.create('/v1/erasures', erasure);
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  /** Sends the request; the answer is held against the contract on the way. */
  const send = async (
    operation: Operation,
    request: FuzzedRequest,
    records: Pick<FullService, 'ids'> = service,
  ): Promise<Answer> => {
    const parts = Object.entries(request.misled).map(([name, part]) => [name, encodeURIComponent(part)]);
    const path = pathOf(operation, records, Object.fromEntries(parts));
    const read = editedPath(operation, pathOf(operation, service));
    const ifMatch = read && (request.ifMatch ?? (await service.api.get(read)).headers.get('etag'));
    return http.request(operation.method, `${path}?${searchOf(request.query)}`, {
      headers: {
        ...service.headers,
        ...(ifMatch && { 'if-match': ifMatch }),
        ...signature(request.signed, http.authorization),
      },
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
    });
  };

  it.each(operations)(
    `%s: ${RUNS_OF_EACH} requests are answered as the contract says, never with a fault of ours; what it rules out is refused, and so is who does not sign`,
    async (id, operation) => {
      const fits = operation.body ? bodyValidator(operation.body) : () => true;
      const property = fc.asyncProperty(arbitraryRequest(operation, service), async (request) => {
        const { status, body } = await send(operation, request);
        expect(status).toBeLessThan(500);
        if (request.signed !== 'properly' && !PUBLIC.has(id)) expect(status).toBe(401);
        // What the caller means is what arrives: -0 is 0.
        const sent: unknown =
          request.body === undefined ? undefined : JSON.parse(JSON.stringify(request.body));
        if (!fits(sent)) expect(status).toBeGreaterThanOrEqual(400);
        if (status >= 400) expect(body.code).toMatch(/^[A-Z0-9_]+$/);
      });
      await fc.assert(property, { numRuns: RUNS_OF_EACH });
    },
  );

  it.each(onRecords)(
    `%s: ${RUNS_OF_EACH} requests about records that were erased find nothing, and leave nothing`,
    async (_id, operation) => {
      const gone: FullService = { ...service, ids: { ...service.ids, ...erased } };
      const rows = await storedRows(database);
      const property = fc.asyncProperty(arbitraryRequest(operation, gone), async (request) => {
        const { status } = await send(operation, { ...request, signed: 'properly', misled: {} }, gone);
        expect([400, 404, 412, 413, 415, 422, 428]).toContain(status);
      });
      await fc.assert(property, { numRuns: RUNS_OF_EACH });
      expect(await storedRows(database)).toEqual(rows);
    },
  );

  it.each(Object.entries(CONTRACT.paths))(
    '%s refuses the methods that the contract does not give it, and names those it has',
    async (template, methods) => {
      const path = pathOf({ template } as Operation, service);
      const supported = Object.keys(methods).map((method) => method.toUpperCase());
      const others = METHODS.filter((method) => !methodsOf(path).includes(method));
      for (const method of others) {
        const answer = await fetch(`${http.url}${path}`, {
          method,
          headers: { authorization: http.authorization, ...service.headers },
        });
        const allowed = (answer.headers.get('allow') ?? '').split(/,\s*/).sort();
        expect([method, answer.status, allowed]).toEqual([method, 405, expect.arrayContaining(supported)]);
      }
    },
  );
});
