import { AUTHORIZATION_MATRIX } from '../../src/access/authorization-matrix.js';
import { PUBLIC } from '../../src/access/authorization-rule.js';
import { TestApi } from '../support/api.js';
import { fieldsOf, withField } from '../support/body-fields.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { hiddenFrom, type Onlooker, ONLOOKERS } from '../support/onlookers.js';
import {
  COMES_BY_ITSELF,
  editedPath,
  type Operation,
  OPERATIONS,
  pathOf,
  pathParameters,
} from '../support/operations.js';
import { sendAs, type SignedAnswer, type UnsignedRequest } from '../support/requests.js';
import {
  type Body,
  IDS_OF_CASES as OF_CASES,
  type RecordIds,
  sampleBodies,
} from '../support/sample-bodies.js';
import { storedRows } from '../support/stored-rows.js';
import { type CaseName, openTwoTeams, type TwoTeams, workerHeaders } from '../support/two-teams.js';

const UNKNOWN = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

const isId = (name: string): name is keyof RecordIds => OF_CASES.some((known) => known === name);
const lastName = (pointer: string): string => pointer.split('/').pop() ?? '';
const idsInPath = (operation: Operation) => pathParameters(operation).filter(isId);
const idsInQuery = ({ parameters }: Operation) =>
  parameters.flatMap(({ name, in: place }) => (place === 'query' && isId(name) ? [name] : []));
const idsInBody = (operation: Operation): string[] =>
  fieldsOf(operation.body ?? {}, sampleOf(operation))
    .map(({ pointer }) => pointer)
    .filter((pointer) => isId(lastName(pointer)));

const NO_IDS = Object.fromEntries(OF_CASES.map((name) => [name, UNKNOWN])) as unknown as RecordIds;
const sampleOf = ({ operationId }: Operation): Body => sampleBodies(NO_IDS, () => '1')[operationId] ?? {};

/** What a refusal says, but for the id of the request. */
const saying = ({ status, body: { instance: _instance, ...problem } }: SignedAnswer) => ({
  status,
  ...problem,
});

/** It is there to open what is hidden, and has tests of its own. */
const SWEPT = OPERATIONS.filter(({ operationId }) => operationId !== 'takeEmergencyAccess');

/** Whether it shows and changes who may see a case, to those who may do so for every case of their service. */
const isOfEveryCase = ({ operationId }: Operation): boolean => {
  const rule = AUTHORIZATION_MATRIX[operationId];
  return rule !== undefined && rule !== PUBLIC && rule.everyCase;
};

const isList = ({ operationId, parameters }: Operation): boolean =>
  !COMES_BY_ITSELF.has(operationId) && parameters.some(({ name }) => name === 'cursor');

/** The operations in which something is found, for `it.each`. */
const having = (...kinds: ((operation: Operation) => readonly unknown[])[]): [string, Operation][] =>
  SWEPT.filter((operation) => kinds.some((kind) => kind(operation).length > 0)).map((operation) => [
    operation.operationId,
    operation,
  ]);

const permitted = ({ operationId }: Operation): Onlooker[] => {
  const rule = AUTHORIZATION_MATRIX[operationId];
  if (!rule || rule === PUBLIC) throw new Error(`Who may call ${operationId}?`);
  return ONLOOKERS.filter(({ role }) => rule.roles.includes(role));
};

let made = 5_000;

describe.each(DATABASES)('ids of other teams and services on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let world: TwoTeams;
  const signatures = new Map<Onlooker, { authorization: string }>();

  beforeAll(async () => {
    database = await newDatabase();
    world = await openTwoTeams(await TestApi.start(database));
    for (const onlooker of ONLOOKERS) signatures.set(onlooker, await workerHeaders(world, onlooker));
  });

  afterAll(async () => {
    await world.http.close();
    await database.drop();
  });

  const bodyOf = ({ operationId, body }: Operation, ids: RecordIds): Body | undefined => {
    const number = String(++made);
    return body ? sampleBodies(ids, () => number)[operationId] : undefined;
  };

  const sendSigned = (onlooker: Onlooker, request: UnsignedRequest): Promise<SignedAnswer> =>
    sendAs(world.http.url, request, signatures.get(onlooker) ?? {});

  const send = (
    operation: Operation,
    onlooker: Onlooker,
    path: string,
    body?: Body,
    etag = '"1"',
  ): Promise<SignedAnswer> => {
    const headers = {
      ...(editedPath(operation, path) && { 'if-match': etag }),
      ...(body && { 'content-type': 'application/json' }),
    };
    return sendSigned(onlooker, {
      method: operation.method,
      path,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
  };

  /** An operation on the records of a case, some of whose ids are others. */
  const ask = (
    operation: Operation,
    onlooker: Onlooker,
    ids: RecordIds,
    replaced: Partial<RecordIds> = {},
    etag?: string,
  ) =>
    send(
      operation,
      onlooker,
      pathOf(operation, { ids }, replaced),
      bodyOf(operation, { ...ids, ...replaced }),
      etag,
    );

  /** The records that make a valid request, for somebody who may see none of them too. */
  const baseFor = ({ sees: [first = 'own'] }: Onlooker): RecordIds => world.cases[first];
  const hiddenIds = (onlooker: Onlooker, operation: Operation): [CaseName, RecordIds][] => {
    const hidden: CaseName[] = isOfEveryCase(operation) ? ['elsewhere'] : hiddenFrom(onlooker);
    return hidden.map((name) => [name, world.cases[name]]);
  };

  it.each(having(idsInPath))('%s: a path', async (_id, operation) => {
    const names = idsInPath(operation);
    const before = await storedRows(database);
    for (const onlooker of permitted(operation)) {
      for (const name of names) {
        for (const etag of ['"1"', '"99"']) {
          const nothing = await ask(operation, onlooker, baseFor(onlooker), { [name]: UNKNOWN }, etag);
          expect(nothing.status).toBe(404);
          for (const [whose, { [name]: theirs }] of hiddenIds(onlooker, operation)) {
            const answer = await ask(operation, onlooker, baseFor(onlooker), { [name]: theirs }, etag);
            expect([onlooker.name, whose, saying(answer)]).toEqual([onlooker.name, whose, saying(nothing)]);
          }
        }
      }
    }
    expect(await storedRows(database)).toEqual(before);
  });

  it.each(having(idsInBody))('%s: a body', async (_id, operation) => {
    const pointers = idsInBody(operation);
    const before = await storedRows(database);
    for (const onlooker of permitted(operation)) {
      const base = baseFor(onlooker);
      const sample = bodyOf(operation, base) ?? {};
      const path = pathOf(operation, { ids: base });
      // Of a case that is not there, only that is said.
      for (const pointer of onlooker.sees.length > 0 ? pointers : []) {
        const nothing = await send(operation, onlooker, path, withField(sample, pointer, UNKNOWN));
        const named = nothing.body.errors.map((fault: { pointer: string }) => fault.pointer);
        expect([nothing.status, named]).toEqual([422, expect.arrayContaining([pointer])]);
        for (const [whose, ids] of hiddenIds(onlooker, operation)) {
          const theirs = ids[lastName(pointer) as keyof RecordIds];
          const answer = await send(operation, onlooker, path, withField(sample, pointer, theirs));
          expect([onlooker.name, whose, saying(answer)]).toEqual([onlooker.name, whose, saying(nothing)]);
        }
      }
      const nowhere = await send(operation, onlooker, path, bodyOf(operation, { ...base, ...NO_IDS }));
      for (const [whose, ids] of hiddenIds(onlooker, operation)) {
        const theirs = Object.fromEntries(OF_CASES.map((name) => [name, ids[name]]));
        const answer = await send(operation, onlooker, path, bodyOf(operation, { ...base, ...theirs }));
        expect([onlooker.name, whose, saying(answer)]).toEqual([onlooker.name, whose, saying(nowhere)]);
      }
    }
    expect(await storedRows(database)).toEqual(before);
  });

  it.each(having(idsInQuery))('%s: a filter', async (_id, operation) => {
    for (const onlooker of permitted(operation)) {
      const path = pathOf(operation, { ids: baseFor(onlooker) });
      for (const name of idsInQuery(operation)) {
        const nothing = await send(operation, onlooker, `${path}?${name}=${UNKNOWN}`);
        expect([nothing.status, nothing.body.items]).toEqual([200, []]);
        for (const [whose, ids] of hiddenIds(onlooker, operation)) {
          const { status, body } = await send(operation, onlooker, `${path}?${name}=${ids[name]}`);
          expect([onlooker.name, whose, status, body]).toEqual([onlooker.name, whose, 200, nothing.body]);
        }
        for (const whose of onlooker.sees) {
          const ids = world.cases[whose];
          const { body } = await send(operation, onlooker, `${path}?${name}=${ids[name]}`);
          expect([onlooker.name, whose, body.items.length > 0]).toEqual([onlooker.name, whose, true]);
        }
      }
    }
  });

  const answered = having(idsInPath, idsInBody).filter(([, operation]) => !isOfEveryCase(operation));
  it.each(answered)('%s: who may see the case is answered', async (_id, operation) => {
    for (const onlooker of permitted(operation)) {
      for (const whose of onlooker.sees) {
        const ids = world.cases[whose];
        const path = pathOf(operation, { ids });
        const read = editedPath(operation, path);
        const found = read ? await sendSigned(onlooker, { method: 'GET', path: read, headers: {} }) : null;
        const etag = found?.headers.get('etag') ?? undefined;
        const { status } = await send(operation, onlooker, path, bodyOf(operation, ids), etag);
        expect([onlooker.name, whose, status < 300]).toEqual([onlooker.name, whose, true]);
      }
    }
  });

  it.each(SWEPT.filter(({ method }) => method === 'GET').map((one) => [one.operationId, one] as const))(
    '%s shows no id of a hidden record',
    async (_id, operation) => {
      const rule = AUTHORIZATION_MATRIX[operation.operationId];
      if (!rule || rule === PUBLIC) return;
      for (const onlooker of permitted(operation)) {
        const { body } = await ask(operation, onlooker, baseFor(onlooker));
        const shown = JSON.stringify(body);
        for (const [whose, ids] of hiddenIds(onlooker, operation)) {
          const found = OF_CASES.filter((name) => shown.includes(ids[name]));
          expect([onlooker.name, whose, found]).toEqual([onlooker.name, whose, []]);
        }
        const isOfTheirs = isList(operation) && rule.logs !== null && idsInPath(operation).length === 0;
        // What is behind a figure leaves out who enters none, whoever may see them.
        if (!isOfTheirs || isOfEveryCase(operation) || operation.operationId === 'listProvisionMapCases')
          continue;
        for (const { caseId, childId } of onlooker.sees.map((whose) => world.cases[whose])) {
          expect([onlooker.name, shown.includes(caseId) || shown.includes(childId)]).toEqual([
            onlooker.name,
            true,
          ]);
        }
      }
    },
  );
});
