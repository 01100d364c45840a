import { AUTHORIZATION_MATRIX, PUBLIC, type Rule } from '../../src/access/authorization-matrix.js';
import { TestApi } from '../support/api.js';
import { type Caller, CALLERS, type Services } from '../support/callers.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { openFullService } from '../support/full-service.js';
import { OPERATIONS } from '../support/operations.js';
import { countRows } from '../support/read-rows.js';
import { sendAs, type SignedAnswer, validRequest } from '../support/requests.js';
import { storedRecords } from '../support/stored-rows.js';

/** What they ask of an operation that asks nothing of them. */
const OF_EVERYBODY: Rule = {
  roles: [],
  scope: 'organisation:read',
  reach: 'ANY',
  logs: null,
  everyCase: false,
};

const ruleOf = (operationId: string): Rule => {
  const rule = AUTHORIZATION_MATRIX[operationId];
  if (!rule) throw new Error(`The authorization matrix has no row for ${operationId}.`);
  return rule === PUBLIC ? OF_EVERYBODY : rule;
};

const refusalFor = (operationId: string, { refusal }: Caller): string | null =>
  AUTHORIZATION_MATRIX[operationId] === PUBLIC ? null : refusal(ruleOf(operationId));

const outcomeOf = ({ status, body }: SignedAnswer): string =>
  status < 300 ? 'done' : `${status} ${body.code}`;

const CHECKS = OPERATIONS.length * CALLERS.length;

/** What they are about depends on whose they are, or is there but once: whoever is let in may still be refused. */
const JUDGED_LATER = new Set(['createMembership', 'createToken', 'revokeToken']);

describe.each(DATABASES)(
  `${OPERATIONS.length} operations × ${CALLERS.length} callers = ${CHECKS} checks on %s:`,
  (_dialect, newDatabase) => {
    let database: TestDatabase;
    let services: Services;

    beforeAll(async () => {
      database = await newDatabase();
      const http = await TestApi.start(database);
      services = {
        http,
        own: await openFullService(http, 'ONE'),
        other: await openFullService(http, 'TWO'),
      };
    });

    afterAll(async () => {
      await services.http.close();
      await database.drop();
    });

    it.each(OPERATIONS.map((operation) => [operation.operationId, operation] as const))(
      '%s is done for whom the matrix says, and for nobody else',
      async (id, operation) => {
        const ask = async (caller: Caller, request?: Awaited<ReturnType<typeof validRequest>>) => {
          const signature = await caller.sign(services, ruleOf(id));
          // Each who is let in changes what the next one finds.
          const asked = request ?? (await validRequest(operation, services.own));
          const outcome = outcomeOf(await sendAs(services.http.url, asked, signature));
          return [caller.name, JUDGED_LATER.has(id) && /^4(04|09|22) /.test(outcome) ? 'done' : outcome];
        };
        const expected = (caller: Caller) => [caller.name, refusalFor(id, caller) ?? 'done'];
        const refused = CALLERS.filter((caller) => refusalFor(id, caller) !== null);
        const allowed = CALLERS.filter((caller) => refusalFor(id, caller) === null);

        const request = await validRequest(operation, services.own);
        const stored = async () => [await storedRecords(database), await countRows(database, 'audit_entry')];
        const before = await stored();
        const refusals = [];
        for (const caller of refused) refusals.push(await ask(caller, request));
        expect(refusals).toEqual(refused.map(expected));
        expect(await stored()).toEqual(before);

        const done = [];
        for (const caller of allowed) done.push(await ask(caller));
        expect(done).toEqual(allowed.map(expected));
        expect(refused.length + allowed.length).toBe(CALLERS.length);
      },
    );
  },
);
