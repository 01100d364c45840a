import type { Role } from '../../src/access/roles.js';
import { CHILD_TABLES } from '../../src/governance/child-tables.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { countRows, readRows } from '../support/read-rows.js';
import { signIn } from '../support/sign-in.js';

const REQUEST = { recipient: 'The young person', reason: 'Request of 2 March 2026' };

type Section = { recordType: string; records: Record<string, any>[] };

describe.each(DATABASES)('S19 subject access on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let own: FullService;
  let other: FullService;
  let serviceId: string;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    own = await openFullService(http, 'ONE');
    other = await openFullService(http, 'TWO');
    const { items } = (await http.get('/v1/services')).body;
    serviceId = items.find(({ code }: { code: string }) => code === 'ONE').id;
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const as = async (role: Role) => {
    const { secret } = await signIn(http.uow, { serviceId, memberships: [{ role, teamId: null }] });
    return { authorization: `Bearer ${secret}` };
  };
  const report = async (childId: string, body: object = REQUEST, role: Role = 'INFORMATION_OFFICER') =>
    http.post(`/v1/children/${childId}/subject-access-reports`, body, await as(role));

  it('gives every record of every kind, of this child alone, and who looked', async () => {
    const { childId, caseId, accountId } = own.ids;
    const { status, body } = await report(childId);
    expect(status).toBe(201);
    const sections = body.sections as Section[];
    expect(sections.map(({ recordType }) => recordType)).toEqual(
      CHILD_TABLES.map(({ recordType }) => recordType).reverse(),
    );
    expect(sections.filter(({ records }) => records.length === 0)).toEqual([]);
    const ofKind = (kind: string) => sections.find(({ recordType }) => recordType === kind)?.records ?? [];
    expect(ofKind('child')).toEqual([
      expect.objectContaining({ id: childId, dateOfBirth: '2010-05-01', preferredLanguage: 'cy' }),
    ]);
    expect(ofKind('needRating')[0]).toMatchObject({ isPriority: true, severity: 3 });
    expect(ofKind('offence')[0]).toMatchObject({
      isBreach: false,
      isRecordable: true,
      committedOn: '2025-01-01',
    });
    expect(ofKind('recordChange')[0]).toMatchObject({
      changes: { likelihoodOfReoffending: { from: 'LOW', to: 'MEDIUM' } },
    });
    expect(body.interventions).toEqual([
      {
        interventionVersionId: own.ids.interventionVersionId,
        titleEn: 'Victim awareness',
        titleCy: expect.any(String),
      },
    ]);
    expect(body.accessLogCount).toBe(body.accessLog.length);
    expect(body.accessLog.map((entry: { accountId: string }) => entry.accountId)).toContain(accountId);
    const text = JSON.stringify(body);
    expect(text).toContain(caseId);
    for (const foreign of [
      own.ids.restrictedCaseId,
      other.ids.childId,
      other.ids.caseId,
      other.ids.offenceId,
    ]) {
      expect(text).not.toContain(foreign);
    }
  });

  it('is a disclosure: the log has it, and the history who received it', async () => {
    const { childId } = own.ids;
    const { body } = await report(childId, { recipient: 'Solicitors of the child', reason: 'Appeal' });
    const logged = await readRows(database, `SELECT * FROM audit_entry WHERE record_id = '${body.id}'`);
    expect(logged).toEqual([
      expect.objectContaining({
        action: 'DISCLOSURE',
        child_id: childId,
        operation: 'makeSubjectAccessReport',
      }),
    ]);
    expect(JSON.stringify(logged)).not.toContain('Solicitors');
    const again = (await report(childId)).body.sections as Section[];
    const kept = again.find(({ recordType }) => recordType === 'recordChange')?.records ?? [];
    expect(kept).toContainEqual(
      expect.objectContaining({
        recordId: body.id,
        reason: 'Appeal',
        changes: { recipient: { from: null, to: 'Solicitors of the child' } },
      }),
    );
  });

  it('is made by the information officer alone, for a recipient and a reason, of own children', async () => {
    const before = await countRows(database, 'record_change');
    for (const role of ['CASE_MANAGER', 'SENIOR_MANAGER', 'ANALYST', 'ADMINISTRATOR'] as const) {
      expect((await report(own.ids.childId, REQUEST, role)).status).toBe(403);
    }
    expect((await report(other.ids.childId)).status).toBe(404);
    expect((await report('x')).status).toBe(404);
    for (const body of [
      {},
      { recipient: 'x' },
      { ...REQUEST, recipient: ' ' },
      { ...REQUEST, shoeSize: 1 },
    ]) {
      expect((await report(own.ids.childId, body)).status).toBe(400);
    }
    expect(await countRows(database, 'record_change')).toBe(before);
  });
});
