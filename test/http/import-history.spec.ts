import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { importCsv } from '../support/imports.js';
import { readRows } from '../support/read-rows.js';

const HEADER =
  'case_reference,child_reference,date_of_birth,sex,opened_on,order_type,setting,likelihood_of_reoffending';

describe.each(DATABASES)('what a file changes on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;
  let row: (likelihood: string, dateOfBirth?: string) => string;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
    const { body } = await service.api.get(`/v1/cases/${service.ids.caseId}`);
    const { reference, openedOn, orderType, setting, child } = body;
    row = (likelihood, dateOfBirth = child.dateOfBirth) =>
      [reference, child.reference, dateOfBirth, child.sex, openedOn, orderType, setting, likelihood].join(
        ',',
      );
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const send = (line: string, query = '') =>
    importCsv(http, 'cases', `${HEADER}\n${line}\n`, query, service.headers);
  const changes = async () =>
    (await service.api.all(`/v1/record-changes?childId=${service.ids.childId}`)).length +
    (await service.api.all(`/v1/record-changes?caseId=${service.ids.caseId}`)).length;
  const entries = () =>
    readRows<{ action: string }>(
      database,
      `SELECT e.action FROM audit_entry e WHERE e.operation = 'importFile' AND e.record_id IS NULL
       AND (e.case_id = '${service.ids.caseId}' OR e.child_id = '${service.ids.childId}' OR EXISTS (
         SELECT 1 FROM audit_subject s WHERE s.entry_id = e.id AND s.subject_id = '${service.ids.caseId}'))`,
    );

  it('is in the history of the record, field by field, and in the log of the child', async () => {
    const before = await changes();
    expect((await send(row('VERY_HIGH'))).status).toBe(201);
    const [newest] = (await service.api.get(`/v1/record-changes?caseId=${service.ids.caseId}`)).body.items;
    expect(newest).toMatchObject({
      recordType: 'case',
      recordId: service.ids.caseId,
      changes: { likelihoodOfReoffending: { to: 'VERY_HIGH' } },
    });
    expect(Object.keys(newest.changes)).toEqual(['likelihoodOfReoffending']);
    expect(await changes()).toBeGreaterThan(before);
    expect((await entries()).map(({ action }) => action)).toEqual(['ALTERATION']);
    expect((await send(row('VERY_HIGH'))).body.rowsUnchanged).toBe(1);
    expect((await entries()).length).toBe(1);
  });

  it('leaves the log whole where nothing was kept, which was a look at the records', async () => {
    const before = await changes();
    expect((await send(row('LOW', '2010-05-03'), '&dryRun=true')).status).toBe(200);
    expect((await send('no,such,row')).status).toBe(422);
    expect(await changes()).toBe(before);
    const verified = await http.get('/v1/audit-verification', service.headers);
    expect(verified.body).toMatchObject({ holds: true, faults: [] });
  });
});
