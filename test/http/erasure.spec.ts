import { existsSync, readFileSync } from 'node:fs';
import type { Role } from '../../src/access/roles.js';
import { CHILD_TABLES } from '../../src/governance/child-tables.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { readRows } from '../support/read-rows.js';
import { runSql } from '../support/run-sql.js';
import { signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';

const CHILDREN = 40;
const CANARY = /ZQX-[A-Z]+/g;

/** What the files of a database hold, as bytes; on PostgreSQL what its tables and statistics hold. */
async function everythingIn(database: TestDatabase): Promise<string> {
  const { location } = database;
  if (location.kind === 'sqlite') {
    return ['', '-wal', '-shm', '-journal']
      .map((suffix) => `${location.file}${suffix}`)
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'latin1'))
      .join('\n');
  }
  const statistics = await readRows(
    database,
    `SELECT tablename, attname, most_common_vals::text AS common, histogram_bounds::text AS bounds FROM pg_stats WHERE schemaname = 'public'`,
  );
  return JSON.stringify([await storedRows(database), statistics]);
}

describe.each(DATABASES)('S18 retention and erasure on %s', (dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let own: FullService;
  let serviceId: string;
  let officer: Record<string, string>;

  const as = async (role: Role) => {
    const { secret } = await signIn(http.uow, { serviceId, memberships: [{ role, teamId: null }] });
    return { authorization: `Bearer ${secret}` };
  };

  beforeEach(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    own = await openFullService(http, 'ONE');
    const [service] = (await http.get('/v1/services')).body.items;
    serviceId = service.id;
    officer = await as('INFORMATION_OFFICER');
    // Its token notes the hour of its last use.
    await http.get('/v1/erasures', officer);
  });

  afterEach(async () => {
    await http.close();
    await database.drop();
  });

  const erase = (body: object, headers = officer) => http.post('/v1/erasures', body, headers);
  const release = async () =>
    http.request('DELETE', `/v1/legal-holds/${own.ids.holdId}`, { headers: officer });

  const putPolicies = async (policies: object[]) => {
    const etag = (await http.get('/v1/retention-policies', officer)).headers.get('etag') ?? '';
    const headers = { ...officer, 'if-match': etag };
    return http.request('PUT', '/v1/retention-policies', { headers, body: { policies } });
  };

  /** A child with canaries in every text that the API takes of it; `closed` two days after it opened. */
  async function openCanary(index: number, closed = true) {
    const canary = (what: string) => `ZQX-${what} ${index}`;
    const dateOfBirth = `1999-0${(index % 9) + 1}-17`;
    const opened = await own.api.create('/v1/cases', {
      ...own.bodyOf('createCase'),
      reference: canary('CASE'),
      orderType: 'YOUTH_CAUTION',
      child: { ...own.bodyOf('createCase').child, reference: canary('CHILD'), dateOfBirth },
      closedOn: null,
    });
    const { id: caseId, childId } = opened;
    const ids = { caseId, reference: null };
    await own.api.create('/v1/assessments', {
      ...own.bodyOf('createAssessment'),
      ...ids,
      reference: canary('ASSESSED'),
    });
    const { id: recommendationId } = await own.api.create('/v1/recommendations', { caseId });
    const plan = {
      ...own.bodyOf('createPlanAction'),
      ...ids,
      recommendationId,
      needRatingId: null,
      interventionVersionId: null,
    };
    const parentInterventionId = own.ids.interventionId;
    const grounds = { parentInterventionId, bespokeRationale: canary('RATIONALE'), doneWhen: canary('DONE') };
    const bespokeDescription = canary('BESPOKE').repeat(50);
    await own.api.create('/v1/plan-actions', {
      ...plan,
      ...grounds,
      bespokeDescription,
      reference: canary('PLAN'),
    });
    const spell = { ...own.bodyOf('recordEteSpell'), childId, reference: canary('SPELL') };
    await own.api.create('/v1/ete-spells', spell);
    await own.api.create('/v1/offences', {
      ...own.bodyOf('recordOffence'),
      childId,
      reference: canary('OFFENCE'),
    });
    await own.api.create(`/v1/cases/${caseId}/access-grants`, {
      ...own.bodyOf('giveCaseAccess'),
      reason: canary('ACCESS'),
    });
    const change = { ...(closed && { closedOn: '2025-02-01' }), changeReason: canary('REASON') };
    const etag = (await own.api.get(`/v1/cases/${caseId}`)).headers.get('etag');
    await own.api.patch(`/v1/cases/${caseId}`, change, etag);
    await own.api.create(`/v1/children/${childId}/subject-access-reports`, {
      recipient: canary('RECIPIENT'),
      reason: canary('REQUEST'),
    });
    return { caseId, childId, dateOfBirth };
  }

  it('leaves nothing of the erased in the files, while the server runs; and all of the others', async () => {
    const before = await storedRows(database);
    const children: { childId: string }[] = [];
    for (let index = 0; index < CHILDREN; index++) children.push(await openCanary(index));
    await runSql(database, 'ANALYZE');
    expect(new Set((await everythingIn(database)).match(CANARY)).size).toBeGreaterThan(9);
    for (const { childId } of children) {
      const { status, body } = await erase({ childId, dryRun: false, ground: 'RIGHT_TO_ERASURE' });
      expect([status, body.filesScrubbed, body.children[0].erased]).toEqual([201, true, true]);
    }
    const left = await everythingIn(database);
    expect([...new Set(left.match(CANARY))]).toEqual([]);
    expect(left).not.toMatch(/1999-0\d-17/);
    const { assessmentId, deliveryId, sessionId, offenceId, spellId, measureId } = own.ids;
    for (const id of [assessmentId, deliveryId, sessionId, offenceId, spellId, measureId]) {
      expect(left).toContain(id);
    }
    const after = await storedRows(database);
    for (const { table } of CHILD_TABLES) expect(after[table]).toEqual(before[table]);
    expect((await own.api.get(`/v1/cases/${own.ids.caseId}`)).status).toBe(200);
  }, 120_000);

  it('answers what was erased as not found, keeps a tombstone and the log, and the chain holds', async () => {
    const { childId, caseId } = await openCanary(1);
    const { body } = await erase({ childId, dryRun: false, ground: 'COURT_ORDER' });
    const rowsOf = (kind: string) =>
      body.children[0].records.find((count: { recordType: string }) => count.recordType === kind).rows;
    expect([rowsOf('case'), rowsOf('child'), rowsOf('needRating'), rowsOf('recordChange')]).toEqual([
      1, 1, 2, 2,
    ]);
    for (const path of [
      `/v1/cases/${caseId}`,
      `/v1/children/${childId}`,
      `/v1/children/${childId}/access-log`,
    ]) {
      expect((await own.api.get(path)).status).toBe(404);
    }
    expect((await own.api.get(`/v1/assessments?caseId=${caseId}`)).body.items).toEqual([]);
    const { items } = (await http.get('/v1/erasures', officer)).body;
    expect(items[0]).toMatchObject({ childId, ground: 'COURT_ORDER', policyIds: [] });
    expect(items[0].rowsRemoved).toContainEqual({ recordType: 'case', rows: 1 });
    expect(JSON.stringify(items)).not.toMatch(CANARY);
    const logged = await readRows(
      database,
      `SELECT action FROM audit_entry WHERE child_id = '${childId}' ORDER BY id`,
    );
    expect(logged.at(-1)).toEqual({ action: 'ERASURE' });
    expect((await http.get('/v1/audit-verification', officer)).body.faults).toEqual([]);
    await expect(runSql(database, 'DELETE FROM erasure_tombstone')).rejects.toThrow(/append-only/);
    const again = await erase({ childId, dryRun: false, ground: 'COURT_ORDER' });
    expect([again.status, again.body.code]).toEqual([422, 'UNKNOWN_CHILD']);
  });

  it('only tells what would go, unless it is told otherwise', async () => {
    const { childId } = own.ids;
    const before = await storedRows(database);
    for (const dryRun of [undefined, null, true]) {
      const { status, body } = await erase({ childId, dryRun, ground: 'RIGHT_TO_ERASURE' });
      expect([status, body.dryRun, body.filesScrubbed]).toEqual([201, true, null]);
      expect(body.children).toEqual([
        expect.objectContaining({ childId, erased: false, heldBackBy: ['LEGAL_HOLD'] }),
      ]);
      const empty = body.children[0].records.filter((count: { rows: number }) => count.rows === 0);
      expect(empty).toEqual([]);
    }
    expect(await storedRows(database)).toEqual(before);
  });

  it('is held back by a legal hold until that is released', async () => {
    const { childId } = own.ids;
    const before = await storedRows(database);
    const refused = await erase({ childId, dryRun: false, ground: 'COURT_ORDER' });
    expect([refused.status, refused.body.code]).toEqual([409, 'ERASURE_HELD_BACK']);
    expect(await storedRows(database)).toEqual(before);
    const holds = async () =>
      (await http.get(`/v1/legal-holds?childId=${childId}&active=true`, officer)).body.items;
    expect(await holds()).toHaveLength(1);
    expect((await release()).status).toBe(204);
    expect(await holds()).toEqual([]);
    expect((await erase({ childId, dryRun: false, ground: 'COURT_ORDER' })).status).toBe(201);
  });

  it('finds due what policies say, and nothing without one', async () => {
    const closed = await openCanary(1);
    const open = await openCanary(2, false);
    const due = async (dryRun = true) =>
      (await erase({ due: true, dryRun, ground: 'RETENTION_ENDED' })).body.children;
    expect(await due()).toEqual([]);
    const single = async (childId: string) =>
      (await erase({ childId, ground: 'RETENTION_ENDED' })).body.children[0];
    expect((await single(closed.childId)).heldBackBy).toEqual(['NO_POLICY']);
    const set = (years: number) =>
      putPolicies([{ recordClass: 'PRE_COURT', countedFrom: 'CASE_CLOSED', years, basis: 'Our schedule' }]);
    expect((await set(90)).body.withoutPolicy).toContain('CUSTODY');
    expect(await due()).toEqual([]);
    expect(await single(closed.childId)).toMatchObject({ heldBackBy: ['NOT_YET'], dueOn: '2115-02-01' });
    const refused = await erase({ childId: closed.childId, dryRun: false, ground: 'RETENTION_ENDED' });
    expect(refused.body.code).toBe('ERASURE_HELD_BACK');
    const [policy] = (await set(1)).body.items;
    expect(await single(open.childId)).toMatchObject({ heldBackBy: ['CASE_OPEN'], dueOn: null });
    expect(await due()).toEqual([
      expect.objectContaining({ childId: closed.childId, dueOn: '2026-02-01', heldBackBy: [] }),
    ]);
    await http.post('/v1/legal-holds', { childId: closed.childId, reason: 'Inquiry' }, officer);
    expect((await due(false))[0]).toMatchObject({ erased: false, heldBackBy: ['LEGAL_HOLD'] });
    const [hold] = (await http.get(`/v1/legal-holds?childId=${closed.childId}`, officer)).body.items;
    await http.request('DELETE', `/v1/legal-holds/${hold.id}`, { headers: officer });
    expect(await due(false)).toEqual([expect.objectContaining({ childId: closed.childId, erased: true })]);
    expect((await http.get('/v1/erasures', officer)).body.items[0].policyIds).toEqual([policy.id]);
    expect(await due()).toEqual([]);
    expect((await own.api.get(`/v1/cases/${open.caseId}`)).status).toBe(200);
  });

  it('keeps one officer from undoing the policies of another unseen', async () => {
    const first = await http.get('/v1/retention-policies', officer);
    const policies = [
      { recordClass: 'CUSTODY', countedFrom: 'CASE_CLOSED', years: 10, basis: 'Our schedule' },
    ];
    const put = (etag: string | null) =>
      http.request('PUT', '/v1/retention-policies', {
        headers: { ...officer, ...(etag && { 'if-match': etag }) },
        body: { policies },
      });
    const etag = first.headers.get('etag');
    const [set, stale] = [await put(etag), await put(etag)];
    expect([set.status, stale.status, (await put(null)).status]).toEqual([200, 412, 428]);
    const unchanged = await put(set.headers.get('etag'));
    expect([unchanged.status, unchanged.headers.get('etag')]).toEqual([200, set.headers.get('etag')]);
    expect(unchanged.body.items).toEqual(set.body.items);
  });

  it('refuses what is not clear, and anybody else', async () => {
    const { childId } = own.ids;
    const before = await storedRows(database);
    const refusals = [];
    for (const body of [
      { ground: 'COURT_ORDER' },
      { childId, due: true, ground: 'RETENTION_ENDED' },
      { due: true, ground: 'COURT_ORDER', dryRun: false },
      { childId, ground: 'BECAUSE' },
      { childId, ground: 'COURT_ORDER', dryRun: 'false' },
    ]) {
      const answer = await erase(body);
      refusals.push([answer.status, answer.body.errors[0].pointer]);
    }
    expect(refusals).toEqual([
      [422, '/childId'],
      [422, '/due'],
      [422, '/ground'],
      [400, '/ground'],
      [400, '/dryRun'],
    ]);
    const twice = { recordClass: 'CUSTODY', countedFrom: 'LAST_ACTION', years: 5, basis: 'x' };
    expect((await putPolicies([twice, twice])).body.code).toBe('CLASS_REPEATED');
    expect((await putPolicies([{ ...twice, recordClass: 'NO_SUCH' }])).body.code).toBe(
      'UNKNOWN_RECORD_CLASS',
    );
    for (const role of ['CASE_MANAGER', 'SENIOR_MANAGER', 'ADMINISTRATOR', 'ANALYST'] as const) {
      expect((await erase({ childId, ground: 'COURT_ORDER' }, await as(role))).status).toBe(403);
    }
    const now = await storedRows(database);
    for (const table of ['child', 'case_record', 'retention_policy', 'legal_hold', 'erasure_tombstone']) {
      expect(now[table]).toEqual(before[table]);
    }
  });

  if (dialect === 'sqlite') {
    it('says so where another process still reads what was there', async () => {
      const { default: BetterSqlite3 } = await import('better-sqlite3');
      const { childId } = await openCanary(1);
      const reader = new BetterSqlite3((database.location as { file: string }).file, { readonly: true });
      reader.exec('BEGIN');
      reader.prepare('SELECT COUNT(*) FROM child').get();
      const { body } = await erase({ childId, dryRun: false, ground: 'COURT_ORDER' });
      expect(body.filesScrubbed).toBe(false);
      reader.close();
      const next = await openCanary(2);
      expect(
        (await erase({ childId: next.childId, dryRun: false, ground: 'COURT_ORDER' })).body.filesScrubbed,
      ).toBe(true);
      expect((await everythingIn(database)).match(CANARY)).toBeNull();
    });
  }
});
