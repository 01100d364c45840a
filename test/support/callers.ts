import { newTokenSecret } from '../../src/access/authentication/token-secret.js';
import { type Rule, SCOPES } from '../../src/access/authorization-rule.js';
import { type Role, ROLES } from '../../src/access/roles.js';
import type { TestApi } from './api.js';
import type { FullService } from './full-service.js';
import { EVERY_ROLE, giveAccess, type SignIn, signIn } from './sign-in.js';

/** The services that callers come from; every request is about records of the first. */
export interface Services {
  http: TestApi;
  own: FullService;
  other: FullService;
}

/** The refusal that a caller gets, as `status CODE`; null: what is asked for is done. */
type Refusal =
  '400 SERVICE_NOT_CHOSEN' | '401 TOKEN_MISSING' | '401 TOKEN_INVALID' | '403 NOT_ALLOWED' | null;

/** Somebody who makes a request of an operation with that rule. */
export interface Caller {
  name: string;
  /** The headers that say who it is. */
  sign: (services: Services, rule: Rule) => Promise<Record<string, string>> | Record<string, string>;
  /** What the matrix says that they get. */
  refusal: (rule: Rule) => Refusal;
}

const NOT_ALLOWED = '403 NOT_ALLOWED';
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

/** Gives a new account of the first service a token, and does something to either. */
const inService =
  (terms: Partial<SignIn>, then?: (ids: { accountId: string; tokenId: string }) => [string, object]) =>
  async ({ http, own }: Services): Promise<Record<string, string>> => {
    const signed = await signIn(http.uow, {
      serviceId: own.ids.serviceId,
      memberships: EVERY_ROLE,
      ...terms,
    });
    if (then) {
      const [sql, parameters] = then(signed);
      await http.uow.write((tx) => tx.execute(sql, { ...parameters, now: tx.now }));
    }
    return bearer(signed.secret);
  };

const holding = (role: Role): Caller => ({
  name: role,
  sign: async ({ http, own }) => {
    const { serviceId, caseId } = own.ids;
    const { accountId, secret } = await signIn(http.uow, {
      serviceId,
      memberships: [{ role, teamId: null }],
    });
    // Without it a partner practitioner would see nothing to be allowed anything with.
    await giveAccess(http.uow, { serviceId, caseId, accountId });
    return bearer(secret);
  },
  refusal: ({ reach, roles }) => (reach !== 'DEPLOYMENT' && roles.includes(role) ? null : NOT_ALLOWED),
});

const always = (refusal: Refusal) => (): Refusal => refusal;
const ofDeployment = async ({ http }: Services, terms: Partial<SignIn> = {}) =>
  bearer((await signIn(http.uow, { serviceId: null, memberships: EVERY_ROLE, ...terms })).secret);

const WITHOUT_A_GOOD_TOKEN: Caller[] = [
  { name: 'nobody', sign: () => ({}), refusal: always('401 TOKEN_MISSING') },
  {
    name: 'somebody with a password',
    sign: () => ({ authorization: `Basic ${btoa('admin:admin')}` }),
    refusal: always('401 TOKEN_MISSING'),
  },
  {
    name: 'garbage for a token',
    sign: () => bearer('wmk_garbage'),
    refusal: always('401 TOKEN_INVALID'),
  },
  {
    name: 'a token that nobody was given',
    sign: () => bearer(newTokenSecret()),
    refusal: always('401 TOKEN_INVALID'),
  },
  {
    name: 'an expired token',
    sign: inService({ expiresAt: '2026-01-01T00:00:00.000Z' }),
    refusal: always('401 TOKEN_INVALID'),
  },
  {
    name: 'a revoked token',
    sign: inService({}, ({ tokenId }) => [
      'UPDATE access_token SET revoked_at = :now WHERE id = :tokenId',
      { tokenId },
    ]),
    refusal: always('401 TOKEN_INVALID'),
  },
  {
    name: 'a disabled account',
    sign: inService({}, ({ accountId }) => [
      'UPDATE account SET disabled_at = :now WHERE id = :accountId',
      { accountId },
    ]),
    refusal: always('401 TOKEN_INVALID'),
  },
];

const WITH_LESS_THAN_A_ROLE: Caller[] = [
  {
    name: 'an account whose roles have ended',
    sign: inService({}, ({ accountId }) => [
      'UPDATE membership SET ended_at = :now WHERE account_id = :accountId',
      { accountId },
    ]),
    refusal: always(NOT_ALLOWED),
  },
  {
    name: 'a token of every scope but that one',
    sign: (services, { scope }) =>
      ofDeployment(services, { scopes: SCOPES.filter((other) => other !== scope) }).then(naming(services)),
    refusal: always(NOT_ALLOWED),
  },
  {
    name: 'a token of that scope alone',
    sign: (services, { scope }) => ofDeployment(services, { scopes: [scope] }).then(naming(services)),
    refusal: always(null),
  },
  {
    name: 'a token of every role but those',
    sign: (services, rule) =>
      ofDeployment(services, { roles: ROLES.filter((role) => !rule.roles.includes(role)) }).then(
        naming(services),
      ),
    refusal: always(NOT_ALLOWED),
  },
];

const OF_OTHER_SERVICES: Caller[] = [
  {
    name: 'an account of another service',
    sign: async (services) => {
      const { http, other } = services;
      const signed = await signIn(http.uow, { serviceId: other.ids.serviceId, memberships: EVERY_ROLE });
      return naming(services)(bearer(signed.secret));
    },
    refusal: ({ reach }) =>
      reach === 'DEPLOYMENT' ? NOT_ALLOWED : reach === 'ANY' ? null : '400 SERVICE_NOT_CHOSEN',
  },
  {
    name: 'an account of the deployment',
    sign: (services) => ofDeployment(services).then(naming(services)),
    refusal: always(null),
  },
  {
    name: 'an account of the deployment that names no service',
    sign: (services) => ofDeployment(services),
    refusal: ({ reach }) => (reach === 'SERVICE' ? '400 SERVICE_NOT_CHOSEN' : null),
  },
];

const naming =
  ({ own }: Services) =>
  (signature: Record<string, string>) => ({ ...signature, ...own.headers });

/** Everybody who may turn up: each role, and each way of not holding it. */
export const CALLERS: readonly Caller[] = [
  ...ROLES.map(holding),
  ...WITHOUT_A_GOOD_TOKEN,
  ...WITH_LESS_THAN_A_ROLE,
  ...OF_OTHER_SERVICES,
];
