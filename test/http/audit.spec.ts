import { Logger } from '@nestjs/common';
import { AUTHORIZATION_MATRIX } from '../../src/access/authorization-matrix.js';
import { PUBLIC } from '../../src/access/authorization-rule.js';
import { TestApi } from '../support/api.js';
import { callOperation } from '../support/call-operation.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { COMES_BY_ITSELF, editedPath, OPERATIONS } from '../support/operations.js';
import { readRows } from '../support/read-rows.js';
import { renewAccess } from '../support/renew-access.js';
import { runSql } from '../support/run-sql.js';
import { EVERY_ROLE, signIn } from '../support/sign-in.js';

const loggedOf = (id: string): string | null => {
  const rule = AUTHORIZATION_MATRIX[id];
  return rule === undefined || rule === PUBLIC ? null : rule.logs;
};
const scopeOf = (id: string): string | null => {
  const rule = AUTHORIZATION_MATRIX[id];
  return rule === undefined || rule === PUBLIC ? null : rule.scope;
};
const LOGGED = OPERATIONS.filter(
  ({ operationId }) => loggedOf(operationId) !== null && !COMES_BY_ITSELF.has(operationId),
).map((operation) => [operation.operationId, operation] as const);
const WRITES = LOGGED.filter(([, { method }]) => method !== 'GET');
const READS = LOGGED.filter(([, { method }]) => method === 'GET');
/** What the sample of an operation leaves, where that is not what the operation is for: it is a dry run. */
const SAMPLE_LEAVES: Record<string, string> = { eraseRecords: 'CONSULTATION' };
/** About a file, a whole caseload, those who work, what victims say, or a group that nothing was added to. */
const OF_NO_CHILD = [
  ...[
    'importFile',
    'runEvaluation',
    'runEvaluationPlan',
    'runEvaluationSurvey',
    'recordGroupAttendance',
    ...['recordCommissioningDecision', 'updateCommissioningDecision', 'recordGapEscalation'],
    ...['recordCommissioningAction', 'updateCommissioningAction', 'updateGapEscalation'],
    ...['createProvisionStrategy', 'updateProvisionStrategy', 'approveProvisionStrategy'],
    ...['createNeedsAnalysis', 'recalculateNeedsAnalysis', 'signOffNeedsAnalysis'],
    'recordServiceFeedback',
    'updateServiceFeedback',
  ],
  ...['createWorker', 'updateWorker', 'recordTraining', 'updateTrainingRecord'],
  // Of many, whom the ledger of releases keeps by keys that name nobody.
  'releaseBoardPack',
];
/** Also who may do what is of no one child. */
const isOfNoChild = (id: string): boolean => OF_NO_CHILD.includes(id) || scopeOf(id) === 'access:write';

type Entry = Record<'id' | 'action' | 'operation' | 'account_id' | 'request_id', string> &
  Record<'case_id' | 'child_id' | 'token_id' | 'subjects_sha256' | 'record_id', string | null>;

describe.each(DATABASES)('DPA 2018 s.62 the audit log on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;
  let caller: { accountId: string; tokenId: string; secret: string };

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
    caller = await signIn(http.uow, { serviceId: null, memberships: EVERY_ROLE });
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  beforeEach(() => renewAccess(http, service));

  const signed = () => ({ authorization: `Bearer ${caller.secret}` });
  const entriesBy = (accountId: string) =>
    readRows<Entry>(database, `SELECT * FROM audit_entry WHERE account_id = '${accountId}' ORDER BY id`);
  const subjectsOf = async (entryId: string) =>
    (
      await readRows<{ subject_id: string }>(
        database,
        `SELECT subject_id FROM audit_subject WHERE entry_id = '${entryId}'`,
      )
    ).map((row) => row.subject_id);

  it('knows operations of every kind to log', () => {
    expect(READS.length).toBeGreaterThan(15);
    expect(WRITES.length).toBeGreaterThan(15);
  });

  it.each(LOGGED)('%s leaves exactly its entry', async (id, operation) => {
    const before = await entriesBy(caller.accountId);
    const answer = await callOperation(http, service, operation, signed());
    expect([id, answer.status < 300, answer.body?.errors]).toEqual([id, true, undefined]);
    const [entry, ...others] = (await entriesBy(caller.accountId)).slice(before.length);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      action: SAMPLE_LEAVES[id] ?? loggedOf(id),
      operation: id,
      token_id: caller.tokenId,
    });
    expect(entry?.request_id).toMatch(/\S/);
    expect(before.map((earlier) => earlier.request_id)).not.toContain(entry?.request_id);
    if (isOfNoChild(id) || !entry) return;
    const about = [entry.case_id, entry.child_id, ...(await subjectsOf(entry.id))];
    const { caseId, childId, restrictedCaseId } = service.ids;
    expect(
      about.some((subject) => [caseId, childId, restrictedCaseId, answer.body?.id].includes(subject)),
    ).toBe(true);
    expect(entry.case_id).not.toBe(childId);
    expect(entry.child_id).not.toBe(caseId);
  });

  it.each(LOGGED)('S6 %s gives nothing back while the log cannot be written', async (id, operation) => {
    const table = database.dialect === 'sqlite' ? 'audit_entry' : '"audit_entry"';
    const block =
      database.dialect === 'sqlite'
        ? [`CREATE TRIGGER blocked BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'no'); END`]
        : [
            `CREATE FUNCTION blocked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`,
            `CREATE TRIGGER blocked BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION blocked()`,
          ];
    const unblock =
      database.dialect === 'sqlite'
        ? ['DROP TRIGGER blocked']
        : [`DROP TRIGGER blocked ON ${table}`, 'DROP FUNCTION blocked'];
    const edited = editedPath(operation, '/') !== null;
    // An edit is read first, which is itself logged; it is then refused for want of its ETag.
    if (edited) return;
    Logger.overrideLogger(false);
    await runSql(database, ...block);
    try {
      const answer = await callOperation(http, service, operation, signed());
      expect([id, answer.status]).toEqual([id, 500]);
      expect(Object.keys(answer.body).sort()).toEqual(
        expect.arrayContaining(['code', 'instance', 'status', 'title', 'type']),
      );
      expect(JSON.stringify(answer.body)).not.toMatch(/items|reference|2010-05-01|CASE-|CH-|CHILD-/);
    } finally {
      Logger.overrideLogger(['error', 'warn']);
      await runSql(database, ...unblock);
    }
  });

  it('leaves no entry of a write that was refused', async () => {
    const before = await readRows(database, 'SELECT id FROM audit_entry ORDER BY id');
    const body = service.bodyOf('recordSession');
    const refused = await service.api.post('/v1/sessions', { ...body, heldOn: '2025-02-02' });
    expect(refused.status).toBe(422);
    const half = [body, { ...body, heldOn: '2025-02-02' }];
    expect((await service.api.post('/v1/sessions/batch', { sessions: half })).status).toBe(422);
    const [opened] = await readRows<{ reference: string }>(database, 'SELECT reference FROM case_record');
    const taken = { ...service.bodyOf('createCase'), reference: opened?.reference };
    expect((await service.api.post('/v1/cases', taken)).status).toBe(409);
    expect(await readRows(database, 'SELECT id FROM audit_entry ORDER BY id')).toEqual(before);
  });

  it('holds ids, codes and counts: nothing of what it is about', async () => {
    const form =
      /^([0-9a-f-]{36}|[0-9a-f]{64}|[A-Z]+|[a-zA-Z]+([.-][a-zA-Z0-9]+)*|[\w-]{1,64}|\d+|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;
    const entries = await readRows<Record<string, string | number | null>>(
      database,
      'SELECT * FROM audit_entry',
    );
    expect(entries.length).toBeGreaterThan(50);
    const values = entries.flatMap((entry) => Object.values(entry)).filter((value) => value !== null);
    expect(values.filter((value) => !form.test(String(value)))).toEqual([]);
    const text = JSON.stringify([entries, await readRows(database, 'SELECT * FROM audit_subject')]);
    expect(text).not.toMatch(/2010-05-01|CASE-|CHILD-|somebody|FEMALE/);
  });
});
