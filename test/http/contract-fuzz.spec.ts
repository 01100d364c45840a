import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { TestApi } from '../support/api.js';
import { hardText, likeBodies, likeValue } from '../support/arbitrary-requests.js';
import { resolved } from '../support/body-fields.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import {
  CONTRACT,
  editedPath,
  OPERATIONS,
  pathOf,
  pathParameters,
  type Schema,
} from '../support/operations.js';

const RUNS_OF_EACH = 9;
const { seed } = fc.readConfigureGlobal();

const ajv = new Ajv2020.default({ strict: false, coerceTypes: false });
addFormats.default(ajv);

/** The schema with its parts in place, and nothing allowed that it does not name: the API refuses unknown fields. */
function closed(given: Schema): object {
  const schema = resolved(given);
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, part]) => [name, closed(part)] as const,
  );
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(properties), additionalProperties: false }),
    ...(schema.items && { items: closed(schema.items) }),
  };
}

const pathPart = hardText.filter((part) => part.isWellFormed() && !/^\.{0,2}$/.test(part));

describe.each(DATABASES)(`whatever is sent, on %s (FC_SEED=${seed})`, (_dialect, newDatabase) => {
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

  it.each(OPERATIONS.map((operation) => [operation.operationId, operation] as const))(
    '%s answers as the contract says, never with a fault of ours, and refuses what the contract rules out',
    async (id, operation) => {
      const ids = Object.values(service.ids).filter((value) => value.length === 36);
      const sample = operation.body ? service.bodyOf(id) : null;
      const fits = operation.body ? ajv.compile(closed(operation.body)) : () => true;
      const queryParameters = operation.parameters.filter((parameter) => parameter.in === 'query');
      const queries = fc.record(
        Object.fromEntries(
          queryParameters.map(({ name, schema }) => [name, fc.oneof(likeValue(schema, ids), hardText)]),
        ),
        { requiredKeys: queryParameters.filter(({ required }) => required).map(({ name }) => name) },
      );
      const parts = fc.record(Object.fromEntries(pathParameters(operation).map((name) => [name, pathPart])), {
        requiredKeys: [],
      });
      const misled = fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: parts });
      const body = sample ? likeBodies(operation, sample, ids) : fc.constant(undefined);
      const etag = fc.oneof(
        { weight: 4, arbitrary: fc.constant(null) },
        fc.constantFrom('"1"', '"9"', '*', 'x'),
      );

      const property = fc.asyncProperty(
        body,
        queries,
        misled,
        etag,
        async (sent, query, replaced, otherTag) => {
          const path = pathOf(
            operation,
            service,
            Object.fromEntries(
              Object.entries(replaced).map(([name, part]) => [name, encodeURIComponent(String(part))]),
            ),
          );
          const read = editedPath(operation, pathOf(operation, service));
          const stored = read && (await service.api.get(read)).headers.get('etag');
          const ifMatch = read && (otherTag ?? stored);
          const search = new URLSearchParams(
            Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
          );
          const answer = await http.request(operation.method, `${path}?${search.toString()}`, {
            headers: { ...service.headers, ...(ifMatch && { 'if-match': ifMatch }) },
            body: sent === undefined ? undefined : JSON.stringify(sent),
          });
          expect(answer.status).toBeLessThan(500);
          // What the caller means is what arrives: -0 is 0.
          if (!fits(sent === undefined ? undefined : JSON.parse(JSON.stringify(sent))))
            expect(answer.status).toBeGreaterThanOrEqual(400);
          if (answer.status >= 400) expect(answer.body.code).toMatch(/^[A-Z0-9_]+$/);
        },
      );
      await fc.assert(property, { numRuns: RUNS_OF_EACH });
    },
  );

  it('covers every operation of the contract', () => {
    expect(OPERATIONS).toHaveLength(
      Object.values(CONTRACT.paths).flatMap((methods) => Object.keys(methods)).length,
    );
    expect(OPERATIONS.length * RUNS_OF_EACH).toBeGreaterThan(450);
  });
});
