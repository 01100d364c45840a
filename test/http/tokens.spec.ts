import type { Membership } from '../../src/access/policy.js';
import { type Answer, TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { refusal } from '../support/delivery-world.js';
import { readRows } from '../support/read-rows.js';
import { type SignIn, signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';

const DAY_MS = 86_400_000;
const held = (role: Membership['role']): Membership => ({ role, teamId: null });

describe.each(DATABASES)('tokens on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let serviceId: string;

  beforeAll(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    serviceId = (await api.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' })).id;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const as = (secret: string) => ({ authorization: `Bearer ${secret}` });
  async function signedBy(memberships: Membership[], limits: Partial<SignIn> = {}) {
    const made = await signIn(api.uow, { serviceId, memberships, ...limits });
    return { ...made, headers: as(made.secret) };
  }
  const make = (headers: Record<string, string>, body: object = {}): Promise<Answer> =>
    api.post('/v1/tokens', { label: 'Nightly exchange', ...body }, headers);
  const revoke = (id: string, headers: Record<string, string>): Promise<Answer> =>
    api.request('DELETE', `/v1/tokens/${id}`, { headers });
  const status = async (secret: string, path = '/v1/need-areas') => (await api.get(path, as(secret))).status;

  it('shows a secret once, keeps only its SHA-256, and lasts 30 days', async () => {
    const { headers, accountId } = await signedBy([held('ANALYST')]);
    const made = await make(headers);
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const { secret, ...token } = made.body;
    expect(secret).toMatch(/^wmk_[0-9A-Za-z]{43}_[0-9a-f]{8}$/);
    expect(token).toMatchObject({
      accountId,
      madeById: accountId,
      scopes: null,
      roles: null,
      lastUsedAt: null,
    });
    expect(Date.parse(token.expiresAt) - Date.parse(token.recordedAt)).toBe(30 * DAY_MS);
    expect(await status(secret)).toBe(200);
    const listed = (await api.get('/v1/tokens', headers)).body.items;
    expect(listed.map(({ id }: { id: string }) => id)).toContain(token.id);
    expect(listed.at(-1).lastUsedAt).toMatch(/:00:00\.000Z$/);
    expect(JSON.stringify(await storedRows(database))).not.toContain(secret.slice(4, 40));
    expect(JSON.stringify(listed)).not.toMatch(/secret/i);
  });

  it.each([
    [1, 201],
    [90, 201],
    [91, 400],
    [0, 400],
    [1.5, 400],
    [null, 400],
  ])('asked for %p days answers %i', async (expiresInDays, expected) => {
    const { headers } = await signedBy([held('ANALYST')]);
    const answer = await make(headers, { expiresInDays });
    expect(answer.status).toBe(expected);
    if (expected === 201) {
      const { expiresAt, recordedAt } = answer.body;
      expect(Date.parse(expiresAt) - Date.parse(recordedAt)).toBe(Number(expiresInDays) * DAY_MS);
    }
  });

  it('is revoked at once, by its owner or an administrator of the service, and by nobody else', async () => {
    const owner = await signedBy([held('ANALYST')]);
    const admin = await signedBy([held('ADMINISTRATOR')]);
    const stranger = await signedBy([held('CASE_MANAGER'), held('SENIOR_MANAGER')]);
    const [first, second] = [(await make(owner.headers)).body, (await make(owner.headers)).body];
    expect((await revoke(first.id, stranger.headers)).status).toBe(404);
    expect(await status(first.secret)).toBe(200);
    expect((await revoke(first.id, owner.headers)).status).toBe(204);
    expect(await status(first.secret)).toBe(401);
    expect((await revoke(first.id, owner.headers)).status).toBe(204);
    expect((await revoke(second.id, admin.headers)).status).toBe(204);
    expect(await status(second.secret)).toBe(401);
    const rows = await readRows<{ operation: string; account_id: string }>(
      database,
      `SELECT operation, account_id FROM audit_entry WHERE record_id = '${first.id}' ORDER BY id`,
    );
    expect(rows.map((row) => [row.operation, row.account_id])).toEqual([
      ['createToken', owner.accountId],
      ['revokeToken', owner.accountId],
    ]);
  });

  it('is refused once it has expired', async () => {
    const { secret } = await signedBy([held('ANALYST')], { expiresAt: new Date().toISOString() });
    expect(await status(secret)).toBe(401);
  });

  it('is for one’s own account, unless an administrator makes it', async () => {
    const admin = await signedBy([held('ADMINISTRATOR')]);
    const manager = await signedBy([held('SENIOR_MANAGER'), held('CASE_MANAGER')]);
    const analyst = await signedBy([held('ANALYST')]);
    const refused = await make(manager.headers, { accountId: analyst.accountId });
    expect(refusal(refused)).toEqual([422, 'UNKNOWN_ACCOUNT', '/accountId UNKNOWN_ACCOUNT']);
    const limited = await signedBy([held('ADMINISTRATOR'), held('ANALYST')], { roles: ['ANALYST'] });
    expect((await make(limited.headers, { accountId: analyst.accountId })).body.code).toBe('UNKNOWN_ACCOUNT');
    const made = await make(admin.headers, { accountId: analyst.accountId });
    expect([made.status, made.body.accountId, made.body.madeById]).toEqual([
      201,
      analyst.accountId,
      admin.accountId,
    ]);
    expect((await api.get('/v1/me', as(made.body.secret))).body.account.id).toBe(analyst.accountId);
    const listed = await api.get(`/v1/tokens?accountId=${analyst.accountId}`, manager.headers);
    expect(listed.body.items).toEqual([]);
  });

  it('carries no more than the token it is made with, and no role that its account does not hold', async () => {
    const both = [held('ANALYST'), held('SENIOR_MANAGER')];
    const limits = { scopes: ['access:write', 'catalogue:read'], roles: ['ANALYST'] };
    const { headers } = await signedBy(both, limits);
    const before = await storedRows(database);
    for (const [body, fault] of [
      [{ scopes: ['casework:read'] }, '/scopes BEYOND_OWN_TOKEN'],
      [{ scopes: ['catalogue:read', 'catalogue:write'] }, '/scopes BEYOND_OWN_TOKEN'],
      [{ roles: ['SENIOR_MANAGER'] }, '/roles BEYOND_OWN_TOKEN'],
    ] as const) {
      expect((await make(headers, body)).body.errors.map((f: any) => `${f.pointer} ${f.code}`)).toEqual([
        fault,
      ]);
    }
    expect((await storedRows(database)).audit_entry).toEqual(before.audit_entry);
    for (const body of [{}, { scopes: null, roles: null }]) {
      expect((await make(headers, body)).body).toMatchObject(limits);
    }
    const narrower = (await make(headers, { scopes: ['catalogue:read'] })).body;
    expect(await status(narrower.secret)).toBe(200);
    expect((await make(as(narrower.secret))).status).toBe(403);
    const admin = await signedBy([held('ADMINISTRATOR')]);
    for (const body of [{ roles: ['ANALYST'] }, { roles: ['ADMINISTRATOR', 'CASE_MANAGER'] }]) {
      expect((await make(admin.headers, body)).body.code).toBe('ROLE_NOT_HELD');
    }
    for (const body of [{ scopes: [] }, { roles: [] }, { scopes: ['everything'] }, { roles: ['ROOT'] }]) {
      expect((await make(admin.headers, body)).status).toBe(400);
    }
  });

  it('bounds what is made with it, whoever that is for, and ends it', async () => {
    const admin = await signedBy([held('ADMINISTRATOR')]);
    const other = await signedBy([held('SENIOR_MANAGER')]);
    const limited = await make(admin.headers, { scopes: ['access:write'], expiresInDays: 1 });
    const hand = as(limited.body.secret);
    const wide = await make(hand, { accountId: other.accountId, scopes: ['casework:read'] });
    expect(refusal(wide)).toEqual([422, 'BEYOND_OWN_TOKEN', '/scopes BEYOND_OWN_TOKEN']);
    const forOther = await make(hand, { accountId: other.accountId, expiresInDays: 90 });
    expect([forOther.status, forOther.body.scopes]).toEqual([201, ['access:write']]);
    expect(forOther.body.expiresAt).toBe(limited.body.expiresAt);
    const further = await make(as(forOther.body.secret));
    expect((await revoke(limited.body.id, admin.headers)).status).toBe(204);
    for (const made of [limited, forOther, further]) expect(await status(made.body.secret)).toBe(401);
    expect((await api.get('/v1/need-areas', admin.headers)).status).toBe(200);
  });

  it('tells its holder who they are, what it carries and until when', async () => {
    const { headers, tokenId, accountId } = await signedBy([held('ANALYST'), held('BOARD_MEMBER')], {
      roles: ['ANALYST'],
      scopes: ['access:read'],
    });
    const { body } = await api.get('/v1/me', headers);
    expect(body).toEqual({
      account: { id: accountId, subject: expect.any(String), name: expect.any(String) },
      service: { id: serviceId, code: 'ONE', nameEn: 'One', nameCy: null },
      roles: [
        {
          membershipId: expect.any(String),
          role: 'ANALYST',
          labelEn: 'Analyst',
          labelCy: 'Dadansoddwr',
          purpose: expect.any(String),
          team: null,
        },
      ],
      token: { id: tokenId, expiresAt: '2099-01-01T00:00:00.000Z', scopes: ['access:read'] },
    });
  });
});
