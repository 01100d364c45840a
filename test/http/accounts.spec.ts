import type { Membership } from '../../src/access/policy.js';
import { ROLES } from '../../src/access/roles.js';
import { type Answer, TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { refusal } from '../support/delivery-world.js';
import { readRows } from '../support/read-rows.js';
import { signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';

type Headers = Record<string, string>;

describe.each(DATABASES)('accounts and the roles they hold on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let serviceId: string;
  let admin: Headers;
  let adminAccount: string;
  let other: Headers;

  const held = (role: Membership['role']): Membership => ({ role, teamId: null });

  async function signedBy(service: string | null, ...memberships: Membership[]) {
    const { secret, accountId } = await signIn(api.uow, { serviceId: service, memberships });
    return { headers: { authorization: `Bearer ${secret}` }, accountId };
  }

  beforeAll(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    serviceId = (await api.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' })).id;
    const two = await api.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'WALES' });
    ({ headers: admin, accountId: adminAccount } = await signedBy(serviceId, held('ADMINISTRATOR')));
    ({ headers: other } = await signedBy(two.id, held('ADMINISTRATOR')));
    for (const code of ['EAST', 'WEST']) {
      await api.post('/v1/teams', { code, nameEn: code, nameCy: `Tîm ${code}` }, admin);
    }
    await api.post('/v1/teams', { code: 'THEIRS', nameEn: 'Theirs' }, other);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  let made = 0;
  const add = async (): Promise<string> =>
    (await api.post('/v1/accounts', { subject: `person-${++made}`, name: 'A person' }, admin)).body.id;
  const give = (accountId: string, body: object, headers = admin): Promise<Answer> =>
    api.post(`/v1/accounts/${accountId}/memberships`, body, headers);
  const remove = (path: string, headers = admin): Promise<Answer> => api.request('DELETE', path, { headers });
  const edit = async (accountId: string, body: object, etag?: string): Promise<Answer> => {
    const read = await api.get(`/v1/accounts/${accountId}`, admin);
    const ifMatch = etag ?? read.headers.get('etag') ?? '';
    return api.patch(`/v1/accounts/${accountId}`, body, { ...admin, 'if-match': ifMatch });
  };
  /** Entries of the audit log about a record, oldest first. */
  const logged = async (recordId: string) =>
    (
      await readRows<{ operation: string; account_id: string; record_type: string }>(
        database,
        `SELECT operation, account_id, record_type FROM audit_entry WHERE record_id = '${recordId}' ORDER BY id`,
      )
    ).map(({ operation, account_id, record_type }) => [operation, record_type, account_id]);

  it('lists the teams of the service and no other', async () => {
    const { body } = await api.get('/v1/teams', admin);
    expect(body.items.map(({ code, nameCy }: any) => [code, nameCy])).toEqual([
      ['EAST', 'Tîm EAST'],
      ['WEST', 'Tîm WEST'],
    ]);
    const taken = await api.post('/v1/teams', { code: 'EAST', nameEn: 'East' }, admin);
    expect(refusal(taken)).toEqual([409, 'CODE_TAKEN', '/code CODE_TAKEN']);
  });

  it('adds an account that may do nothing until it holds a role, and logs who added it', async () => {
    const created = await api.post('/v1/accounts', { subject: 'ann', name: 'Ann' }, admin);
    expect([created.status, created.body]).toEqual([
      201,
      {
        id: expect.any(String),
        subject: 'ann',
        name: 'Ann',
        disabledAt: null,
        recordedAt: expect.any(String),
      },
    ]);
    const { id } = created.body;
    expect((await api.get('/v1/accounts?subject=ann', admin)).body.items).toEqual([created.body]);
    expect((await api.get(`/v1/accounts/${id}/memberships`, admin)).body.items).toEqual([]);
    expect(await logged(id)).toEqual([['createAccount', 'account', adminAccount]]);
    const { secret } = (await api.post('/v1/tokens', { accountId: id, label: 'x' }, admin)).body;
    const ann = { authorization: `Bearer ${secret}` };
    expect((await api.get('/v1/need-areas', ann)).status).toBe(403);
    expect((await api.get('/v1/me', ann)).status).toBe(403);
  });

  it('refuses a subject that is taken, or that is ours, and lets another service have it', async () => {
    await api.post('/v1/accounts', { subject: 'bob', name: 'Bob' }, admin);
    const before = await storedRows(database);
    const again = await api.post('/v1/accounts', { subject: 'bob', name: 'Bob' }, admin);
    expect(refusal(again)).toEqual([409, 'SUBJECT_TAKEN', '/subject SUBJECT_TAKEN']);
    const ours = await api.post('/v1/accounts', { subject: 'local:first-administrator', name: 'B' }, admin);
    expect(refusal(ours)).toEqual([422, 'RESERVED_SUBJECT', '/subject RESERVED_SUBJECT']);
    for (const subject of [' bob', 'bob\n', 'x'.repeat(256), '']) {
      expect((await api.post('/v1/accounts', { subject, name: 'B' }, admin)).status).toBe(400);
    }
    expect(await storedRows(database)).toEqual(before);
    expect((await api.post('/v1/accounts', { subject: 'bob', name: 'Bob' }, other)).status).toBe(201);
  });

  it('renames an account on the version that was read', async () => {
    const id = await add();
    const changed = await edit(id, { name: 'Another' });
    expect([changed.status, changed.body.name, changed.headers.get('etag')]).toEqual([200, 'Another', '"2"']);
    const stale = await edit(id, { name: 'Third' }, '"1"');
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE_VERSION']);
    expect((await api.patch(`/v1/accounts/${id}`, { name: 'x' }, admin)).status).toBe(428);
    expect((await api.get(`/v1/accounts/${id}`, admin)).body.name).toBe('Another');
    expect(await logged(id)).toHaveLength(2);
  });

  it('shuts a disabled account out at once, and revokes its tokens for good', async () => {
    const id = await add();
    await give(id, { role: 'BOARD_MEMBER' });
    const { secret } = (await api.post('/v1/tokens', { accountId: id, label: 'x' }, admin)).body;
    const ask = async () => (await api.get('/v1/need-areas', { authorization: `Bearer ${secret}` })).status;
    expect(await ask()).toBe(200);
    const disabled = await edit(id, { disabled: true });
    expect(disabled.body.disabledAt).toEqual(expect.any(String));
    expect(await ask()).toBe(401);
    expect((await edit(id, { disabled: true })).body.disabledAt).toBe(disabled.body.disabledAt);
    const refused = await api.post('/v1/tokens', { accountId: id, label: 'x' }, admin);
    expect(refusal(refused)).toEqual([422, 'ACCOUNT_DISABLED', '/accountId ACCOUNT_DISABLED']);
    expect((await edit(id, { disabled: false })).body.disabledAt).toBeNull();
    expect(await ask()).toBe(401);
    const own = await edit(adminAccount, { disabled: true });
    expect(refusal(own)).toEqual([422, 'OWN_ACCOUNT', '/disabled OWN_ACCOUNT']);
  });

  it('gives and takes roles with effect from the next request', async () => {
    const id = await add();
    const { secret } = (await api.post('/v1/tokens', { accountId: id, label: 'x' }, admin)).body;
    const token = { authorization: `Bearer ${secret}` };
    const ask = async (path: string) => (await api.get(path, token)).status;
    expect(await ask('/v1/cases')).toBe(403);
    const given = await give(id, { role: 'CASE_MANAGER', team: 'EAST' });
    expect([given.status, given.body]).toEqual([
      201,
      {
        id: expect.any(String),
        accountId: id,
        role: 'CASE_MANAGER',
        labelEn: 'Case manager',
        labelCy: 'Rheolwr achos',
        team: 'EAST',
        endedAt: null,
        recordedAt: expect.any(String),
      },
    ]);
    expect(await ask('/v1/cases')).toBe(200);
    expect(await ask('/v1/evaluations')).toBe(403);
    const ended = await remove(`/v1/memberships/${given.body.id}`);
    expect([ended.status, ended.body]).toEqual([204, '']);
    expect(await ask('/v1/cases')).toBe(403);
    expect((await remove(`/v1/memberships/${given.body.id}`)).status).toBe(204);
    const { items } = (await api.get(`/v1/accounts/${id}/memberships`, admin)).body;
    expect(items).toEqual([{ ...given.body, endedAt: expect.any(String) }]);
    expect(await logged(given.body.id)).toEqual([
      ['createMembership', 'membership', adminAccount],
      ['endMembership', 'membership', adminAccount],
    ]);
    expect((await give(id, { role: 'CASE_MANAGER', team: 'EAST' })).status).toBe(201);
  });

  it('holds in a team only what reaches the cases of teams', async () => {
    const id = await add();
    const before = await storedRows(database);
    for (const role of ROLES) {
      if (role === 'CASE_MANAGER' || role === 'SENIOR_MANAGER') continue;
      const refused = await give(id, { role, team: 'EAST' });
      expect(refusal(refused)).toEqual([422, 'ROLE_NOT_OF_TEAM', '/team ROLE_NOT_OF_TEAM']);
    }
    for (const team of ['THEIRS', 'NOBODY']) {
      const refused = await give(id, { role: 'CASE_MANAGER', team });
      expect(refusal(refused)).toEqual([422, 'UNKNOWN_TEAM', '/team UNKNOWN_TEAM']);
    }
    expect((await give(id, { role: 'OWNER' })).status).toBe(400);
    expect(await storedRows(database)).toEqual(before);
    expect((await give(id, { role: 'SENIOR_MANAGER', team: 'EAST' })).status).toBe(201);
    expect((await give(id, { role: 'SENIOR_MANAGER', team: 'WEST' })).status).toBe(201);
    expect((await give(id, { role: 'SENIOR_MANAGER' })).status).toBe(201);
    const twice = await give(id, { role: 'SENIOR_MANAGER', team: 'WEST' });
    expect(refusal(twice)).toEqual([409, 'ROLE_HELD', '/role ROLE_HELD']);
  });

  it('lets nobody raise their own rights', async () => {
    const before = await storedRows(database);
    for (const role of ROLES) {
      const refused = await give(adminAccount, { role });
      expect(refusal(refused)).toEqual([403, 'OWN_RIGHTS']);
    }
    expect(await storedRows(database)).toEqual(before);
  });

  it('knows nothing of the accounts of another service, or of the whole deployment', async () => {
    const id = await add();
    const { body } = await give(id, { role: 'ANALYST' });
    const deployment = await signedBy(null, held('ADMINISTRATOR'));
    const before = await storedRows(database);
    for (const account of [id, deployment.accountId]) {
      expect((await api.get(`/v1/accounts/${account}`, other)).status).toBe(404);
      expect((await api.get(`/v1/accounts/${account}/memberships`, other)).status).toBe(404);
      expect((await give(account, { role: 'ANALYST' }, other)).status).toBe(404);
      const change = { ...other, 'if-match': '"1"' };
      expect((await api.patch(`/v1/accounts/${account}`, { disabled: true }, change)).status).toBe(404);
      const token = await api.post('/v1/tokens', { accountId: account, label: 'x' }, other);
      expect(refusal(token)).toEqual([422, 'UNKNOWN_ACCOUNT', '/accountId UNKNOWN_ACCOUNT']);
    }
    expect((await remove(`/v1/memberships/${body.id}`, other)).status).toBe(404);
    expect(await storedRows(database)).toEqual(before);
    const ofDeployment = { ...deployment.headers, 'waymark-service': 'ONE' };
    expect((await remove(`/v1/memberships/${body.id}`, ofDeployment)).status).toBe(204);
  });

  it.each(ROLES.filter((role) => role !== 'ADMINISTRATOR'))(
    'lets a %s change nothing of it',
    async (role) => {
      const { headers } = await signedBy(serviceId, held(role));
      const id = await add();
      const { body } = await give(id, { role: 'ANALYST' });
      const before = await storedRows(database);
      const answers = await Promise.all([
        api.post('/v1/accounts', { subject: 'x', name: 'x' }, headers),
        api.patch(`/v1/accounts/${id}`, { name: 'x' }, { ...headers, 'if-match': '"1"' }),
        give(id, { role: 'CASE_MANAGER' }, headers),
        remove(`/v1/memberships/${body.id}`, headers),
        api.post('/v1/teams', { code: 'X', nameEn: 'x' }, headers),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
      const after = await storedRows(database);
      delete before.access_token;
      delete after.access_token;
      expect(after).toEqual(before);
    },
  );
});
