import type { Role } from '../../src/access/roles.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { signIn } from '../support/sign-in.js';
import { addTeam } from '../support/team.js';

describe.each(DATABASES)('S6 who has looked at a child on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let own: FullService;
  let other: FullService;
  let serviceId: string;
  let teamId: string;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    own = await openFullService(http, 'ONE');
    other = await openFullService(http, 'TWO');
    const { items } = (await http.get('/v1/services')).body;
    serviceId = items.find(({ code }: { code: string }) => code === 'ONE').id;
    teamId = await addTeam(http.uow, serviceId, 'EAST');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const as = async (role: Role, team: string | null = null) => {
    const { secret, accountId } = await signIn(http.uow, {
      serviceId,
      memberships: [{ role, teamId: team }],
    });
    return { accountId, headers: { authorization: `Bearer ${secret}` } };
  };
  const logOf = (childId: string, headers: Record<string, string>, query = '') =>
    http.get(`/v1/children/${childId}/access-log${query}`, headers);

  it('names every look, on a page of several children too, with who it was and their roles', async () => {
    const { childId, caseId } = own.ids;
    await own.api.create('/v1/cases', own.bodyOf('createCase'));
    const manager = await as('CASE_MANAGER');
    for (const path of [
      `/v1/cases?limit=200`,
      `/v1/cases/${caseId}`,
      `/v1/offences?childId=${childId}`,
      `/v1/offences`,
      `/v1/record-changes?caseId=${caseId}`,
    ]) {
      expect((await http.get(path, manager.headers)).status).toBe(200);
    }
    const officer = await as('INFORMATION_OFFICER');
    const log = await logOf(childId, officer.headers);
    const looks = log.body.items.filter(
      (item: { accountId: string }) => item.accountId === manager.accountId,
    );
    expect(looks.map((item: { operation: string }) => item.operation)).toEqual([
      'listRecordChanges',
      'listOffences',
      'listOffences',
      'getCase',
      'listCases',
    ]);
    expect(looks[0]).toMatchObject({
      action: 'CONSULTATION',
      accountName: expect.stringMatching(/^somebody/),
      roles: ['CASE_MANAGER'],
    });
    expect(looks[1]).toMatchObject({ childId, caseId: null });
    expect(looks[4].subjectsSha256).toMatch(/^[0-9a-f]{64}$/);
    const again = await logOf(childId, officer.headers, '?limit=1');
    expect(again.body.items[0]).toMatchObject({
      operation: 'getChildAccessLog',
      accountId: officer.accountId,
    });
    const next = await logOf(childId, officer.headers, `?limit=1&cursor=${again.body.nextCursor}`);
    expect(next.body.items[0].id < again.body.items[0].id).toBe(true);
  });

  it('shows it to managers who may see the child, and to nobody else', async () => {
    const { childId } = own.ids;
    expect((await logOf(childId, (await as('SENIOR_MANAGER')).headers)).status).toBe(200);
    expect((await logOf(childId, (await as('SENIOR_MANAGER', teamId)).headers)).status).toBe(404);
    for (const role of ['CASE_MANAGER', 'ANALYST', 'ADMINISTRATOR', 'INTEGRATION'] as const) {
      expect((await logOf(childId, (await as(role)).headers)).status).toBe(403);
    }
    const officer = await as('INFORMATION_OFFICER');
    expect((await logOf(other.ids.childId, officer.headers)).status).toBe(404);
    expect((await logOf('x', officer.headers)).status).toBe(404);
    expect((await logOf(childId, officer.headers, '?cursor=x')).body.code).toBe('BAD_CURSOR');
  });

  it('lists the audit log by account, action, case, child and day', async () => {
    const { headers } = await as('INFORMATION_OFFICER');
    const { accountId, caseId, childId } = own.ids;
    const list = (query: string) => http.get(`/v1/audit-entries?limit=200&${query}`, headers);
    const today = new Date().toISOString().slice(0, 10);
    const byAccount = (await list(`accountId=${accountId}&recordedFrom=${today}&recordedTo=${today}`)).body
      .items;
    expect(byAccount.map((item: { action: string }) => item.action)).toEqual([
      'CONSULTATION',
      'ALTERATION',
      'CONSULTATION',
    ]);
    const collected = (await list(`action=COLLECTION&caseId=${caseId}`)).body.items;
    expect(collected.length).toBeGreaterThan(4);
    expect(new Set(collected.map((item: { caseId: string }) => item.caseId))).toEqual(new Set([caseId]));
    const ofCase = (await list(`caseId=${caseId}`)).body.items.length;
    expect((await list(`childId=${childId}`)).body.items.length).toBeGreaterThan(ofCase);
    expect((await list('recordedFrom=2020-01-01&recordedTo=2020-01-02')).body.items).toEqual([]);
    expect((await list('recordedFrom=2020-01-02&recordedTo=2020-01-01')).body.code).toBe('PERIOD_REVERSED');
    expect((await list('recordedFrom=2026-02-30')).status).toBe(400);
    expect((await list('action=LOOKING')).status).toBe(400);
    expect((await list(`caseId=${other.ids.caseId}`)).body.items).toEqual([]);
  });

  it('gives the history of a record: which fields, who, when and why', async () => {
    const { childId, caseId, recordId } = own.ids;
    const path = `/v1/children/${childId}`;
    const etag = (await own.api.get(path)).headers.get('etag');
    const changeReason = 'The school told us.';
    expect((await own.api.patch(path, { preferredLanguage: 'en', changeReason }, etag)).status).toBe(200);
    const manager = await as('CASE_MANAGER');
    const list = async (query: string, headers = manager.headers) =>
      (await http.get(`/v1/record-changes?${query}`, headers)).body.items;
    expect((await list(`childId=${childId}&recordType=child`))[0]).toMatchObject({
      recordId: childId,
      reason: changeReason,
      changes: { preferredLanguage: { from: 'cy', to: 'en' } },
      accountName: expect.any(String),
    });
    expect((await list(`recordId=${recordId}`))[0]).toMatchObject({
      recordType: 'case',
      caseId,
      changes: { likelihoodOfReoffending: { from: 'LOW', to: 'MEDIUM' } },
    });
    expect(await list(`caseId=${other.ids.caseId}`)).toEqual([]);
    expect(await list(`caseId=${caseId}`, (await as('CASE_MANAGER', teamId)).headers)).toEqual([]);
  });

  it('verifies the log for the information officer, against a head where one is given', async () => {
    const { headers } = await as('INFORMATION_OFFICER');
    const verified = await http.get('/v1/audit-verification', headers);
    expect(verified.body).toMatchObject({ holds: true, faultCount: 0, faults: [] });
    const { position, hash } = verified.body.head;
    const withHead = (head: string) => http.get(`/v1/audit-verification?expectHead=${head}`, headers);
    if (position > 0) expect((await withHead(`${position}:${hash}`)).body.holds).toBe(true);
    expect((await withHead(`${position + 5000}:${hash}`)).body).toMatchObject({
      holds: false,
      faults: [{ position: position + 5000, code: 'HEAD_DIFFERS', entryId: null }],
    });
    expect((await withHead('12')).status).toBe(400);
    expect((await http.get('/v1/audit-verification', (await as('SENIOR_MANAGER')).headers)).status).toBe(403);
  });
});
