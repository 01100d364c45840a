import { TestApi } from '../support/api.js';
import { type Field, fieldsOf, typesOf, withField } from '../support/body-fields.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { editedPath, type Operation, OPERATIONS, pathOf, type Schema } from '../support/operations.js';
import type { Body } from '../support/sample-bodies.js';
import { storedRows } from '../support/stored-rows.js';

const CODE_PATTERN = '^[A-Z0-9][A-Z0-9_-]{0,59}$';
const WRITES = OPERATIONS.filter(({ body }) => body !== null).map(
  (operation) => [operation.operationId, operation] as const,
);
const TOMORROW = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const NOT_DATES = [
  ...['2026-02-30', '2026-13-01', '0000-00-00', '99999-01-01', '1899-12-31', '2200-01-01'],
  ...['2026-01-01T00:00:00Z', '2026-1-1', ' 2026-01-01', '2026-01-01\n', '٢٠٢٦-٠١-٠١', 20260101],
];
const NOT_IDS = ['x', '0193a1b2', '{0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b}', "' OR 1=1 --"];
const NOT_CODES = ['small', 'A B', 'X'.repeat(61), '-A', 'A\n', 'ÉTÉ', '%', "A'"];
const NOT_WHOLE = [0.5, 1e308, 2_147_483_648, -2_147_483_649, '1', Number.MAX_SAFE_INTEGER];
const HUGE = 'x'.repeat(10_000);

/** Values that the contract rules out for a field. */
function badValuesOf(schema: Schema): unknown[] {
  const types = typesOf(schema);
  const bad: unknown[] = types.includes('null') ? [] : [null];
  if (!types.includes('array')) bad.push([], [[]], ['x']);
  else bad.push({}, 'x', [null], [[]], Array(501).fill('x'));
  if (schema.properties) bad.push('x', [schema], { unknown: 1 });
  else bad.push({}, { constructor: 'x' }, { then: 1 }, { length: 1 });
  if (!types.includes('boolean')) bad.push(true);
  else bad.push('true', 0, 1, 'yes');
  if (types.includes('number') || types.includes('integer')) bad.push('5', 'NaN', { valueOf: 1 });
  if (types.includes('integer')) bad.push(...NOT_WHOLE, -1e300);
  if (types.includes('string')) bad.push(7, '', ' ', HUGE, 'a\uFE0F'.repeat(4_001));
  if (schema.format === 'date') bad.push(...NOT_DATES);
  if (schema.format === 'uuid') bad.push(...NOT_IDS);
  if (schema.pattern === CODE_PATTERN) bad.push(...NOT_CODES);
  if (schema.enum) bad.push('fr', 'EN');
  return bad;
}

/** Whether a fault is of the field or what is in it; of an item, the list may be named. */
const isAbout = (found: string, pointer: string): boolean =>
  `${found}/`.startsWith(`${pointer}/`) || found === pointer.replace(/\/\d+$/, '');

/** Dates that are well formed and break a rule: operation, field, value, fault. */
const RULES: [string, string, string, string][] = [
  ['createCase', '/child/dateOfBirth', TOMORROW, 'DATE_IN_FUTURE'],
  ['createCase', '/child/dateOfBirth', '2025-01-07', 'BEFORE_BIRTH'],
  ['createCase', '/openedOn', TOMORROW, 'DATE_IN_FUTURE'],
  ['createCase', '/closedOn', '2025-01-05', 'BEFORE_OPENING'],
  ['updateChild', '/dateOfBirth', TOMORROW, 'DATE_IN_FUTURE'],
  ['createAssessment', '/assessedOn', TOMORROW, 'DATE_IN_FUTURE'],
  ['createPlanAction', '/plannedOn', TOMORROW, 'DATE_IN_FUTURE'],
  ['createDelivery', '/enrolledOn', '2025-01-05', 'BEFORE_CASE'],
  ['createDelivery', '/endedOn', '2025-02-02', 'BEFORE_START'],
  ['updateDelivery', '/startedOn', '2025-02-11', 'SESSION_BEFORE_START'],
  ['recordSession', '/heldOn', '2025-02-02', 'BEFORE_DELIVERY'],
  ['recordSession', '/heldOn', TOMORROW, 'DATE_IN_FUTURE'],
  ['recordOffence', '/committedOn', TOMORROW, 'DATE_IN_FUTURE'],
  ['recordOffence', '/outcomes/0/outcomeOn', '2024-12-31', 'BEFORE_OFFENCE'],
  ['recordOffenceOutcome', '/outcomeOn', '2024-12-31', 'BEFORE_OFFENCE'],
  ['recordEteSpell', '/startedOn', TOMORROW, 'DATE_IN_FUTURE'],
  ['updateEteSpell', '/endedOn', '2024-12-31', 'BEFORE_START'],
  ['recordSkillMeasure', '/measuredOn', TOMORROW, 'DATE_IN_FUTURE'],
  ['runEvaluation', '/dataAsOf', TOMORROW, 'DATE_IN_FUTURE'],
];

describe.each(DATABASES)('bad input over HTTP on %s', (_dialect, newDatabase) => {
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

  /** Sends bodies to the operation on the sample record; where it edits, on the version that is stored now. */
  const sender = async (operation: Operation) => {
    const path = pathOf(operation, service);
    const read = editedPath(operation, path);
    const etag = read && (await http.request('GET', read, { headers: service.headers })).headers.get('etag');
    const headers = { ...service.headers, ...(etag && { 'if-match': etag }) };
    return (body: unknown) => http.request(operation.method, path, { headers, body });
  };
  const operationOf = (id: string): Operation => {
    const found = OPERATIONS.find(({ operationId }) => operationId === id);
    if (!found) throw new Error(`The contract has no operation ${id}.`);
    return found;
  };
  const fieldsIn = (operation: Operation, body: Body): Field[] => fieldsOf(operation.body ?? {}, body);

  /** Sends each body, and holds that it is refused with `status` and at `pointer` alone, and that nothing is written. */
  const refused = async (operation: Operation, cases: [string, Body, number][]): Promise<void> => {
    const before = await storedRows(database);
    const send = await sender(operation);
    const wrong: unknown[] = [];
    for (const [pointer, body, status] of cases) {
      const answer = await send(body);
      const pointers: string[] = (answer.body.errors ?? []).map(
        (fault: { pointer: string }) => fault.pointer,
      );
      const named = pointers.some((found) => isAbout(found, pointer));
      const others = pointers.filter((found) => !isAbout(found, pointer));
      if (answer.status !== status || !named || (status === 400 && others.length > 0)) {
        wrong.push([pointer, JSON.stringify(body).slice(0, 300), answer.status, pointers]);
      }
    }
    expect(wrong).toEqual([]);
    expect(await storedRows(database)).toEqual(before);
  };

  it.each(WRITES)(
    '%s accepts its sample, so that what follows is refused for its one fault',
    async (id, operation) => {
      const { status, body } = await (await sender(operation))(service.bodyOf(id));
      expect([status, body.errors]).toEqual([/^(PATCH|PUT)$/.test(operation.method) ? 200 : 201, undefined]);
    },
  );

  it.each(WRITES)('%s refuses what the contract rules out, field by field', async (id, operation) => {
    const sample = service.bodyOf(id);
    const cases = fieldsIn(operation, sample).flatMap(({ pointer, schema }) =>
      badValuesOf(schema).map((value): [string, Body, number] => [
        pointer,
        withField(sample, pointer, value),
        400,
      ]),
    );
    const required = (operation.body && fieldsOf(operation.body, sample)) ?? [];
    expect(required.length).toBeGreaterThan(0);
    await refused(operation, cases);
  });

  it.each(WRITES)(
    '%s refuses fields that it does not know, inherited names among them',
    async (id, operation) => {
      const names = [
        'shoeSize',
        'toString',
        'constructor',
        'hasOwnProperty',
        '__defineGetter__',
        'serviceId',
        'id',
      ];
      const sample = service.bodyOf(id);
      const places = [
        '',
        ...fieldsIn(operation, sample)
          .filter(({ schema }) => schema.properties)
          .map(({ pointer }) => pointer),
      ];
      await refused(
        operation,
        places.flatMap((place) =>
          names.map((name): [string, Body, number] => [
            `${place}/${name}`,
            withField(sample, `${place}/${name}`, 1),
            400,
          ]),
        ),
      );
    },
  );

  it.each(WRITES)('%s refuses codes that nobody has', async (id, operation) => {
    const sample = service.bodyOf(id);
    const coded = fieldsIn(operation, sample).filter(({ schema }) => schema.pattern === CODE_PATTERN);
    await refused(
      operation,
      coded.map(({ pointer }) => [pointer, withField(sample, pointer, 'NO_SUCH_CODE'), 422]),
    );
  });

  it.each(RULES)('%s refuses %s %s: %s', async (id, pointer, value, code) => {
    const before = await storedRows(database);
    const send = await sender(operationOf(id));
    const answer = await send(withField(service.bodyOf(id), pointer, value));
    expect([
      answer.status,
      answer.body.errors.map((fault: Body) => `${fault.pointer} ${fault.code}`),
    ]).toEqual([422, expect.arrayContaining([expect.stringMatching(` ${code}$`)])]);
    expect(await storedRows(database)).toEqual(before);
  });

  it('refuses a session after its delivery ended, and after its case closed', async () => {
    const { bodyOf, api, ids } = service;
    const ended = await api.create('/v1/deliveries', bodyOf('createDelivery'));
    const opened = await api.create('/v1/cases', bodyOf('createCase'));
    const inClosed = {
      caseId: opened.id,
      planActionId: null,
      endedOn: null,
      completion: null,
      notCompletedReason: null,
    };
    const running = await api.create('/v1/deliveries', { ...bodyOf('createDelivery'), ...inClosed });
    const session = bodyOf('recordSession');
    const before = await storedRows(database);
    const codes = await Promise.all(
      [
        { deliveryId: ended.id, heldOn: '2025-04-01' },
        { deliveryId: running.id, heldOn: '2025-07-01' },
        { deliveryId: ids.caseId },
      ].map(async (change) => (await api.post('/v1/sessions', { ...session, ...change })).body.code),
    );
    expect(codes).toEqual(['AFTER_DELIVERY', 'AFTER_CASE', 'UNKNOWN_DELIVERY']);
    expect(await storedRows(database)).toEqual(before);
  });
});
