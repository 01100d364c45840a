import { exportJWK, exportSPKI, generateKeyPair, importJWK, UnsecuredJWT } from 'jose';
import { readOidcSettings } from '../../src/access/authentication/oidc-settings.js';
import type { Membership } from '../../src/access/policy.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AUDIENCE, type Forged, IdentityProvider } from '../support/identity-provider.js';
import { enrolSubject, signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';

const ANALYST: Membership = { role: 'ANALYST', teamId: null };
const ADMINISTRATOR: Membership = { role: 'ADMINISTRATOR', teamId: null };

describe.each(DATABASES)('signing in with an identity provider on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let provider: IdentityProvider;
  let api: TestApi;
  let one: string;
  let two: string;
  let accountId: string;

  beforeAll(async () => {
    database = await newDatabase();
    provider = await IdentityProvider.start();
    api = await TestApi.start(database, {
      signInWith: readOidcSettings({
        OIDC_ISSUER: provider.issuer,
        OIDC_AUDIENCE: AUDIENCE,
        OIDC_TOKEN_TYPE: 'at+jwt',
        OIDC_ROLES_CLAIM: 'realm_access.roles',
        OIDC_ROLE_MAP: 'analysts=ANALYST,admins=ADMINISTRATOR',
      }),
    });
    await enrolSubject(api.uow, { serviceId: null, subject: 'root', memberships: [ADMINISTRATOR] });
    const root = { authorization: `Bearer ${await tokenOf('root')}` };
    const service = { nameEn: 'A service', country: 'WALES' };
    one = (await api.post('/v1/services', { ...service, code: 'ONE' }, root)).body.id;
    two = (await api.post('/v1/services', { ...service, code: 'TWO' }, root)).body.id;
    accountId = await enrolSubject(api.uow, { serviceId: one, subject: 'ann', memberships: [ANALYST] });
    await enrolSubject(api.uow, { serviceId: one, subject: 'eve', memberships: [ADMINISTRATOR] });
  });

  afterAll(async () => {
    await api.close();
    await provider.down();
    await database.drop();
  });

  const EVERY = { realm_access: { roles: ['analysts', 'admins', 'offline_access'] } };
  const tokenOf = (subject: string, claims: object = {}, forged?: Forged) =>
    provider.token({ sub: subject, ...EVERY, ...claims }, forged);
  const ask = async (token: string, path = '/v1/evaluations', headers: Record<string, string> = {}) => {
    const { status, body } = await api.get(path, { authorization: `Bearer ${token}`, ...headers });
    return [status, body.code];
  };

  it('knows a subject by its account and what it may do by its roles there', async () => {
    const { body } = await api.get('/v1/me', { authorization: `Bearer ${await tokenOf('ann')}` });
    expect([body.account.id, body.service.code, body.token.id]).toEqual([accountId, 'ONE', null]);
    expect(body.roles.map(({ role, labelCy }: any) => [role, labelCy])).toEqual([['ANALYST', 'Dadansoddwr']]);
    expect(await ask(await tokenOf('ann'))).toEqual([200, undefined]);
    expect(await ask(await tokenOf('ann'), '/v1/cases')).toEqual([403, 'NOT_ALLOWED']);
    expect(await ask(await tokenOf('ann'), '/v1/evaluations', { 'waymark-service': 'TWO' })).toEqual([
      400,
      'SERVICE_NOT_CHOSEN',
    ]);
  });

  it('makes no account for whom nobody knows', async () => {
    const before = await storedRows(database);
    expect(await ask(await tokenOf('mallory'))).toEqual([403, 'NO_ACCOUNT']);
    expect(await ask(await tokenOf('local:first-administrator'))).toEqual([401, 'TOKEN_INVALID']);
    expect(await storedRows(database)).toEqual(before);
  });

  it('applies a change of roles to the next request, though the token is still good', async () => {
    const subject = 'temporary';
    const held = await enrolSubject(api.uow, { serviceId: one, subject, memberships: [] });
    const eve = { authorization: `Bearer ${await tokenOf('eve')}` };
    const token = await tokenOf(subject);
    expect(await ask(token)).toEqual([403, 'NOT_ALLOWED']);
    const given = await api.post(`/v1/accounts/${held}/memberships`, { role: 'ANALYST' }, eve);
    expect(await ask(token)).toEqual([200, undefined]);
    await api.request('DELETE', `/v1/memberships/${given.body.id}`, { headers: eve });
    expect(await ask(token)).toEqual([403, 'NOT_ALLOWED']);
    await api.post(`/v1/accounts/${held}/memberships`, { role: 'ANALYST' }, eve);
    const { headers } = await api.get(`/v1/accounts/${held}`, eve);
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    await api.patch(`/v1/accounts/${held}`, { disabled: true }, { ...eve, ...ifMatch });
    expect(await ask(token)).toEqual([403, 'NO_ACCOUNT']);
  });

  it('lets claims narrow what the roles allow, and never widen it', async () => {
    expect(await ask(await tokenOf('ann', { realm_access: { roles: ['admins'] } }))).toEqual([
      403,
      'NOT_ALLOWED',
    ]);
    expect(await ask(await tokenOf('ann', { realm_access: undefined }))).toEqual([403, 'NOT_ALLOWED']);
    expect(await ask(await tokenOf('ann'), '/v1/accounts')).toEqual([403, 'NOT_ALLOWED']);
    expect(await ask(await tokenOf('ann', { scope: 'openid profile' }))).toEqual([200, undefined]);
    expect(await ask(await tokenOf('ann', { scope: 'openid evaluation:read' }))).toEqual([200, undefined]);
    for (const scope of ['catalogue:read', 'evaluation:everything', ['casework:write']]) {
      expect(await ask(await tokenOf('ann', { scope }))).toEqual([403, 'NOT_ALLOWED']);
    }
  });

  it('takes tokens of its own from systems only, and makes none for people', async () => {
    const system = await signIn(api.uow, {
      serviceId: one,
      memberships: [{ role: 'INTEGRATION', teamId: null }, ADMINISTRATOR],
    });
    const person = await signIn(api.uow, { serviceId: one, memberships: [ADMINISTRATOR] });
    expect(await ask(system.secret, '/v1/imports')).toEqual([200, undefined]);
    expect(await ask(system.secret, '/v1/accounts')).toEqual([403, 'NOT_ALLOWED']);
    expect(await ask(person.secret, '/v1/imports')).toEqual([401, 'TOKEN_INVALID']);
    const eve = { authorization: `Bearer ${await tokenOf('eve')}` };
    const made = (body: object) => api.post('/v1/tokens', { label: 'x', ...body }, eve);
    expect((await made({})).body.code).toBe('NOT_A_SYSTEM');
    expect((await made({ accountId: person.accountId })).body.code).toBe('NOT_A_SYSTEM');
    expect((await made({ accountId: system.accountId })).status).toBe(201);
  });

  it('lets somebody with accounts in two services say which is meant', async () => {
    await enrolSubject(api.uow, { serviceId: two, subject: 'ann', memberships: [] });
    const token = await tokenOf('ann');
    expect(await ask(token)).toEqual([400, 'SERVICE_NOT_CHOSEN']);
    expect(await ask(token, '/v1/evaluations', { 'waymark-service': 'ONE' })).toEqual([200, undefined]);
    expect(await ask(token, '/v1/evaluations', { 'waymark-service': 'TWO' })).toEqual([403, 'NOT_ALLOWED']);
  });

  const now = () => Math.floor(Date.now() / 1000);
  const ATTACKS: [string, () => Promise<string>][] = [
    ['for another audience', () => tokenOf('ann', { aud: 'other' })],
    ['without an audience', () => tokenOf('ann', { aud: undefined })],
    ['of another issuer', () => tokenOf('ann', { iss: 'https://elsewhere.example' })],
    ['of an issuer that begins alike', () => tokenOf('ann', { iss: `${provider.issuer}.example` })],
    ['that has expired', () => tokenOf('ann', { exp: now() - 31 })],
    ['that never expires', () => tokenOf('ann', { exp: undefined })],
    ['that is not good yet', () => tokenOf('ann', { nbf: now() + 31 })],
    ['without a subject', () => provider.token(EVERY)],
    ['with an empty subject', () => tokenOf('')],
    ['whose subject is a list', () => provider.token({ ...EVERY, sub: ['ann'] as unknown as string })],
    ['of another type', () => tokenOf('ann', {}, { header: { typ: 'JWT' } })],
    [
      'that is not signed',
      async () =>
        new UnsecuredJWT({ sub: 'ann', ...EVERY })
          .setIssuer(provider.issuer)
          .setAudience(AUDIENCE)
          .setExpirationTime('5m')
          .encode(),
    ],
    [
      'signed with the public key as if it were a secret',
      async () => {
        const key = new TextEncoder().encode(await exportSPKI(provider.keys.publicKey));
        return tokenOf('ann', {}, { header: { alg: 'HS256' }, key });
      },
    ],
    [
      'signed with a key that it brings along',
      async () => {
        const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
        const jwk = await exportJWK(publicKey);
        return tokenOf('ann', {}, { header: { jwk }, key: privateKey });
      },
    ],
    [
      'signed with an unknown key',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return tokenOf(
          'ann',
          {},
          { header: { kid: 'theirs', jku: `${provider.issuer}/keys` }, key: privateKey },
        );
      },
    ],
    [
      'signed with a known key by an algorithm that is not allowed',
      async () => {
        const key = await importJWK(await exportJWK(provider.keys.privateKey), 'RS512');
        return tokenOf('ann', {}, { header: { alg: 'RS512' }, key });
      },
    ],
    ['whose signature is cut off', async () => (await tokenOf('ann')).replace(/[^.]+$/, '')],
    [
      'whose claims were changed',
      async () => {
        const [head, , signature] = (await tokenOf('ann')).split('.');
        const claims = { iss: provider.issuer, aud: AUDIENCE, sub: 'root', exp: now() + 300, ...EVERY };
        return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
      },
    ],
    ['that is none', async () => 'x'],
    ['of three dots', async () => '...'],
    ['that looks like ours', async () => `wmk_${'a'.repeat(43)}_00000000`],
  ];

  it.each(ATTACKS)('refuses a token %s', async (_title, forge) => {
    const answer = await api.get('/v1/services', { authorization: `Bearer ${await forge()}` });
    expect([answer.status, answer.body.code, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'TOKEN_INVALID',
      'Bearer',
    ]);
  });

  it('takes a clock that is half a minute off', async () => {
    expect(await ask(await tokenOf('eve', { exp: now() - 25 }), '/v1/accounts')).toEqual([200, undefined]);
    expect(await ask(await tokenOf('eve', { nbf: now() + 25 }), '/v1/accounts')).toEqual([200, undefined]);
  });
});

describe('an identity provider that is down', () => {
  it('is answered as not available, while what needs nobody is answered', async () => {
    const [[, newDatabase]] = DATABASES as [(typeof DATABASES)[number]];
    const database = await newDatabase();
    const provider = await IdentityProvider.start();
    const token = await provider.token({ sub: 'ann' });
    await provider.down();
    const settings = readOidcSettings({ OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: AUDIENCE });
    const api = await TestApi.start(database, { signInWith: settings });
    try {
      const answer = await api.get('/v1/services', { authorization: `Bearer ${token}` });
      expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
        503,
        'IDENTITY_PROVIDER_UNAVAILABLE',
        expect.stringMatching(/^\d+$/),
      ]);
      expect((await api.get('/health/ready')).status).toBe(200);
    } finally {
      await api.close();
      await database.drop();
    }
  });
});
