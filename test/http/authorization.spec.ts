import { AUTHORIZATION_MATRIX } from '../../src/access/authorization-matrix.js';
import { PUBLIC, type Rule } from '../../src/access/authorization-rule.js';
import { TestApi } from '../support/api.js';
import { type Caller, CALLERS, type Services } from '../support/callers.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { openFullService } from '../support/full-service.js';
import { OPERATIONS } from '../support/operations.js';
import { countRows } from '../support/read-rows.js';
import { renewAccess } from '../support/renew-access.js';
import { sendAs, type SignedAnswer, type UnsignedRequest, validRequest } from '../support/requests.js';
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

const OWN_TOKEN = JSON.stringify({ label: 'Their own', expiresInDays: 7 });
const CHECKS = OPERATIONS.length * CALLERS.length;

type Signature = Record<string, string>;

let strategies = 0;

/** What must be done, or asked otherwise, where a request depends on who makes it. */
const OF_THEIR_OWN: Record<
  string,
  (services: Services, signature: Signature) => Promise<Partial<UnsignedRequest>>
> = {
  // No token carries more than the one that it is made with.
  // A practitioner writes drafts only.
  createInterventionVersion: async ({ own }) => {
    const draft = await own.api.create('/v1/interventions', own.bodyOf('createIntervention'));
    const body = JSON.stringify({ ...own.bodyOf('createInterventionVersion'), status: 'DRAFT' });
    const headers = { ...own.headers, 'content-type': 'application/json', 'if-match': '"1"' };
    return { path: `/v1/interventions/${draft.id}/versions`, headers, body };
  },
  // What is signed is not signed again.
  signOffNeedsAnalysis: async ({ own }) => {
    const draft = await own.api.create('/v1/needs-analyses', own.bodyOf('createNeedsAnalysis'));
    return {
      path: `/v1/needs-analyses/${draft.id}/sign-off`,
      headers: { ...own.headers, 'if-match': '"1"' },
    };
  },
  // What is approved is not approved again, and no two in force share a day.
  approveProvisionStrategy: async ({ own }) => {
    const year = 2030 + ++strategies;
    const period = { periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, reviewDueOn: `${year}-06-30` };
    const body = own.bodyOf('createProvisionStrategy');
    const priorities = (body['priorities'] as object[]).map((priority) => ({
      ...priority,
      targetOn: period.periodTo,
    }));
    const draft = await own.api.create('/v1/provision-strategies', { ...body, ...period, priorities });
    return {
      path: `/v1/provision-strategies/${draft.id}/approval`,
      headers: { ...own.headers, 'content-type': 'application/json', 'if-match': '"1"' },
    };
  },
  createToken: () => Promise.resolve({ body: OWN_TOKEN }),
  revokeToken: async ({ http }, signature) => {
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', path: '/v1/tokens', headers, body: OWN_TOKEN };
    const { body } = await sendAs(http.url, request, signature);
    return { path: `/v1/tokens/${body.id}` };
  },
};

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
        const ask = async (caller: Caller, request: UnsignedRequest) => {
          const signature = await caller.sign(services, ruleOf(id));
          return [caller.name, outcomeOf(await sendAs(services.http.url, request, signature))];
        };
        // Each who is let in changes what the next one finds.
        const askAnew = async (caller: Caller) => {
          await renewAccess(services.http, services.own);
          const signature = await caller.sign(services, ruleOf(id));
          const request = {
            ...(await validRequest(operation, services.own)),
            ...(await OF_THEIR_OWN[id]?.(services, signature)),
          };
          return [caller.name, outcomeOf(await sendAs(services.http.url, request, signature))];
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
        for (const caller of allowed) done.push(await askAnew(caller));
        expect(done).toEqual(allowed.map(expected));
        expect(refused.length + allowed.length).toBe(CALLERS.length);
      },
    );
  },
);
