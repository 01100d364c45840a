import { AUTHORIZATION_MATRIX } from '../../src/access/authorization-matrix.js';
import { PUBLIC } from '../../src/access/authorization-rule.js';
import type { Role } from '../../src/access/roles.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { OPERATIONS, pathOf } from '../support/operations.js';
import { readRows } from '../support/read-rows.js';
import { runSql } from '../support/run-sql.js';
import { signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';
import { addTeam } from '../support/team.js';

const ruleOf = (id: string) => {
  const rule = AUTHORIZATION_MATRIX[id];
  return rule === undefined || rule === PUBLIC ? null : rule;
};
/** Of the service: they stay, and show those children only who may be seen, or none. */
const OF_SERVICE = [
  'listGroupSessions',
  'getGroupSession',
  'listServiceFeedback',
  'getServiceFeedback',
].concat('listAuditForms', 'getAuditForm');
const SCOPED_READS = OPERATIONS.filter(({ operationId, method }) => {
  const rule = ruleOf(operationId);
  if (OF_SERVICE.includes(operationId)) return false;
  return method === 'GET' && rule?.scope === 'casework:read' && rule.roles.includes('CASE_MANAGER');
});
const REASON = 'The police called, and nobody of the team can be reached.';

describe.each(DATABASES)('restricted cases on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let own: FullService;
  let serviceId: string;
  let manager: Record<string, string>;
  let worker: { accountId: string; headers: Record<string, string> };

  const as = async (role: Role, teamId: string | null = null) => {
    const { secret, accountId } = await signIn(http.uow, { serviceId, memberships: [{ role, teamId }] });
    return { accountId, headers: { authorization: `Bearer ${secret}` } };
  };
  const restrict = async (restricted: boolean, caseId = own.ids.caseId) => {
    const path = `/v1/cases/${caseId}/restriction`;
    const etag = (await http.get(path, manager)).headers.get('etag') ?? '';
    const headers = { ...manager, 'if-match': etag };
    return http.request('PUT', path, { headers, body: { restricted, reason: 'A relative works here.' } });
  };
  const statusOf = async (path: string, headers: Record<string, string>) =>
    (await http.get(path, headers)).status;

  beforeEach(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    own = await openFullService(http, 'ONE');
    const [service] = (await http.get('/v1/services')).body.items;
    serviceId = service.id;
    ({ headers: manager } = await as('SENIOR_MANAGER'));
    worker = await as('CASE_MANAGER');
  });

  afterEach(async () => {
    await http.close();
    await database.drop();
  });

  /** The answers of every read of case records, as one text each. */
  const reads = async (headers: Record<string, string>) =>
    Promise.all(
      SCOPED_READS.map(async (operation) => {
        const { status, body } = await http.get(pathOf(operation, own), headers);
        // Training that runs out is of a worker, and in the same list.
        const ofCases = body.items?.filter(({ caseId }: { caseId?: string | null }) => caseId !== null);
        return [operation.operationId, status, JSON.stringify(ofCases ?? body)] as const;
      }),
    );
  const idsOfCase = () => {
    const { caseId, childId, assessmentId, needRatingId, planActionId, deliveryId } = own.ids;
    const { sessionId, offenceId, spellId, measureId } = own.ids;
    return [caseId, childId, assessmentId, needRatingId, planActionId, deliveryId].concat(
      sessionId,
      offenceId,
      spellId,
      measureId,
    );
  };

  it('vanish from every read of those without the right, and come back', async () => {
    expect(SCOPED_READS.length).toBeGreaterThan(15);
    const before = await reads(worker.headers);
    expect(before.filter(([, status]) => status !== 200)).toEqual([]);
    const namesNone = before.filter(([, , text]) => !idsOfCase().some((known) => text.includes(known)));
    // These have items of their own, and the record in their path alone; or the case has nothing for them, see their own specs.
    expect(namesNone.map(([id]) => id)).toEqual([
      'listOffenceAnomalies',
      'listEteShortfalls',
      'listOutcomeChecksDue',
      'listCertificates',
      'getObservation',
      'getPackageCompliance',
    ]);
    expect((await restrict(true)).body).toMatchObject({ caseId: own.ids.caseId, restricted: true });
    for (const seer of [worker.headers, (await as('SENIOR_MANAGER')).headers]) {
      for (const [id, status, text] of await reads(seer)) {
        if (status === 403) continue;
        expect([
          id,
          status === 404 || text === '[]',
          idsOfCase().some((known) => text.includes(known)),
        ]).toEqual([id, true, false]);
      }
    }
    await restrict(false);
    expect(await statusOf(`/v1/cases/${own.ids.caseId}`, worker.headers)).toBe(200);
    const { items } = (await http.get(`/v1/record-changes?recordType=caseRestriction`, worker.headers)).body;
    expect(items[1]).toMatchObject({
      changes: { restricted: { from: false, to: true } },
      reason: 'A relative works here.',
    });
  });

  it('cannot be written to, and enter no figure', async () => {
    const analyst = (await as('ANALYST')).headers;
    const figures = async () => {
      const { needAreas } = (await http.get('/v1/provision-map', analyst)).body;
      const assessed = needAreas.reduce(
        (sum: number, { total }: { total: any }) => sum + total.assessed.value,
        0,
      );
      const run = await http.post('/v1/evaluations', own.bodyOf('runEvaluation'), analyst);
      return [assessed, run.body.inputSha256];
    };
    const before = await figures();
    expect(before[0]).toBeGreaterThan(0);
    await restrict(true);
    const after = await figures();
    expect(after[0]).toBe(0);
    expect(after[1]).not.toBe(before[1]);
    const stored = await storedRows(database);
    const session = await http.post('/v1/sessions', own.bodyOf('recordSession'), worker.headers);
    expect([session.status, session.body.code]).toEqual([422, 'UNKNOWN_DELIVERY']);
    const path = `/v1/cases/${own.ids.caseId}`;
    const edit = await http.patch(path, { setting: 'CUSTODY' }, { ...worker.headers, 'if-match': '"3"' });
    expect(edit.status).toBe(404);
    // The account's token notes the hour of its last use; nothing else is written.
    const now = await storedRows(database);
    expect({ ...now, access_token: [] }).toEqual({ ...stored, access_token: [] });
  });

  it('are open to whom a manager gave access, until it ends', async () => {
    await restrict(true);
    const path = `/v1/cases/${own.ids.caseId}`;
    const grants = `${path}/access-grants`;
    const give = (body: object) =>
      http.post(grants, { accountId: worker.accountId, reason: 'Works on it', ...body }, manager);
    const given = await give({});
    expect([given.status, given.body.endsAt, given.body.kind]).toEqual([201, null, 'ASSIGNED']);
    expect(await statusOf(path, worker.headers)).toBe(200);
    expect(await statusOf(path, (await as('CASE_MANAGER')).headers)).toBe(404);
    expect((await http.get(grants, manager)).body.items[0]).toMatchObject({
      id: given.body.id,
      ended: false,
    });
    const grant = `/v1/access-grants/${given.body.id}`;
    expect((await http.request('DELETE', grant, { headers: manager })).status).toBe(204);
    expect(await statusOf(path, worker.headers)).toBe(404);
    expect((await http.get(grants, manager)).body.items[0].ended).toBe(true);
    const refused = await give({ endsAt: '2020-01-01T00:00:00Z' });
    expect([refused.status, refused.body.code]).toEqual([422, 'ENDS_IN_PAST']);
    for (const endsAt of ['2030-02-30T00:00:00Z', '2030-01-01', '2030-01-01T00:00:00+01:00', 5]) {
      expect((await give({ endsAt })).status).toBe(400);
    }
    expect((await http.get(grants, worker.headers)).status).toBe(403);
  });

  it('S21 open in an emergency to one account, one case, for four hours; managers see it and review it', async () => {
    const other = await own.api.create('/v1/cases', own.bodyOf('createCase'));
    await restrict(true);
    await restrict(true, other.id);
    const path = `/v1/cases/${own.ids.caseId}`;
    const take = (reason: string, headers = worker.headers) =>
      http.post(`${path}/emergency-access`, { reason }, headers);
    // Ten characters, of two units each.
    for (const short of ['Too short', '\u{1d4b3}'.repeat(10)]) expect((await take(short)).status).toBe(400);
    expect((await take(REASON, (await as('PARTNER_PRACTITIONER')).headers)).status).toBe(403);
    const taken = await take(REASON);
    expect(taken.status).toBe(201);
    expect(Date.parse(taken.body.endsAt) - Date.parse(taken.body.recordedAt)).toBe(4 * 3_600_000);
    expect(await statusOf(path, worker.headers)).toBe(200);
    expect(await statusOf(`/v1/cases/${other.id}`, worker.headers)).toBe(404);
    expect(await statusOf(path, (await as('CASE_MANAGER')).headers)).toBe(404);
    const list = async (query = '') => (await http.get(`/v1/emergency-accesses${query}`, manager)).body.items;
    expect((await list('?reviewed=false'))[0]).toMatchObject({
      id: taken.body.id,
      accountId: worker.accountId,
      caseId: own.ids.caseId,
      reason: REASON,
      reviewedAt: null,
    });
    const review = await http.post(`/v1/emergency-accesses/${taken.body.id}/review`, undefined, manager);
    expect([review.status, review.body.reviewedAt]).toEqual([201, expect.stringMatching(/Z$/)]);
    expect((await list('?reviewed=true'))[0].id).toBe(taken.body.id);
    await runSql(
      database,
      `UPDATE case_access SET ends_at = '2026-01-01T00:00:00.000Z' WHERE id = '${taken.body.id}'`,
    );
    expect(await statusOf(path, worker.headers)).toBe(404);
    const logged = await readRows(
      database,
      `SELECT operation FROM audit_entry WHERE record_id = '${taken.body.id}' ORDER BY id`,
    );
    expect(logged.map((row) => row.operation)).toEqual(['takeEmergencyAccess', 'reviewEmergencyAccess']);
  });

  it('S21 nobody reviews an emergency of their own, nor gives access to themselves', async () => {
    await restrict(true);
    const { headers, accountId } = await as('SENIOR_MANAGER');
    const path = `/v1/cases/${own.ids.caseId}`;
    const taken = await http.post(`${path}/emergency-access`, { reason: REASON }, headers);
    const review = (by: Record<string, string>) =>
      http.post(`/v1/emergency-accesses/${taken.body.id}/review`, undefined, by);
    const refusedReview = await review(headers);
    expect([refusedReview.status, refusedReview.body.code]).toEqual([403, 'OWN_EMERGENCY']);
    expect((await review(manager)).status).toBe(201);
    const grant = { accountId, reason: 'Mine', endsAt: null };
    const refusedGrant = await http.post(`${path}/access-grants`, grant, headers);
    expect([refusedGrant.status, refusedGrant.body.code]).toEqual([403, 'OWN_ACCESS']);
  });

  it('a team’s case opens in an emergency to another team', async () => {
    const team = await addTeam(http.uow, serviceId, 'EAST');
    const east = await as('CASE_MANAGER', team);
    const path = `/v1/cases/${own.ids.caseId}`;
    expect(await statusOf(path, east.headers)).toBe(404);
    expect((await http.post(`${path}/emergency-access`, { reason: REASON }, east.headers)).status).toBe(201);
    expect(await statusOf(path, east.headers)).toBe(200);
  });

  it('are listed to managers only; a stale or missing version changes nothing', async () => {
    await restrict(true);
    const { items } = (await http.get('/v1/restricted-cases', manager)).body;
    expect(items).toHaveLength(2);
    expect(items).toContainEqual({
      id: own.ids.caseId,
      reference: expect.stringMatching(/^CASE-/),
      since: expect.stringMatching(/Z$/),
    });
    expect(await statusOf('/v1/restricted-cases', worker.headers)).toBe(403);
    const path = `/v1/cases/${own.ids.caseId}/restriction`;
    const put = (headers: object) =>
      http.request('PUT', path, {
        headers: { ...manager, ...headers },
        body: { restricted: false, reason: 'x' },
      });
    expect((await put({})).status).toBe(428);
    expect((await put({ 'if-match': '"1"' })).status).toBe(412);
    expect((await http.get(path, manager)).body.restricted).toBe(true);
  });
});
