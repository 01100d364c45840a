import { createHash } from 'node:crypto';
import { findRecordType, type RecordTypeName } from '../../src/imports/record-types/all.js';
import type { RecordType } from '../../src/imports/record-types/record-type.js';
import { sampleOf } from '../../src/imports/record-types/sample.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { countsOf, exampleCsv, faultsOf, importCsv } from '../support/imports.js';
import { readRows } from '../support/read-rows.js';
import { signIn } from '../support/sign-in.js';
import { storedRecords } from '../support/stored-rows.js';

const CATALOGUE: RecordTypeName[] = ['delivery-areas', 'providers', 'interventions'];
/** What hangs on a case or a child, and the fault of a row whose parent is not there. */
const DEPENDENTS: [RecordTypeName, string][] = [
  ['assessments', 'case_reference UNKNOWN_CASE'],
  ['plan-actions', 'case_reference UNKNOWN_CASE'],
  ['deliveries', 'case_reference UNKNOWN_CASE'],
  ['sessions', 'delivery_reference UNKNOWN_DELIVERY'],
  ['offences', 'child_reference UNKNOWN_CHILD'],
  ['ete-spells', 'child_reference UNKNOWN_CHILD'],
  ['skill-measures', 'case_reference UNKNOWN_CASE'],
];
const sample = (name: RecordTypeName): string => sampleOf(findRecordType(name) as RecordType);

describe.each(DATABASES)('imports and hidden records on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  /** A system of the first service. */
  let system: { authorization: string };

  const importInto = async (service: string, name: RecordTypeName): Promise<void> => {
    const answer = await importCsv(http, name, sample(name), '', { 'waymark-service': service });
    if (answer.status !== 201) throw new Error(`${name}: ${faultsOf(answer).join(', ')}`);
  };

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    const { id: serviceId } = await http.create('/v1/services', {
      code: 'ONE',
      nameEn: 'One',
      country: 'WALES',
    });
    await http.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'WALES' });
    for (const name of CATALOGUE) await importInto('ONE', name);
    for (const name of [...CATALOGUE, 'cases', ...DEPENDENTS.map(([type]) => type)] as RecordTypeName[]) {
      await importInto('TWO', name);
    }
    const memberships = [{ role: 'INTEGRATION', teamId: null } as const];
    system = { authorization: `Bearer ${(await signIn(http.uow, { serviceId, memberships })).secret}` };
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  it.each(DEPENDENTS)(
    'refuses every row of %s that names a record of another service',
    async (name, fault) => {
      const before = await storedRecords(database);
      const csv = sample(name);
      const rows = csv.trim().split('\n').length - 1;
      const answer = await importCsv(http, name, csv, '', system);
      expect(answer.status).toBe(422);
      const listed = faultsOf(answer);
      for (let line = 2; line < rows + 2; line++) expect(listed).toContain(`${line} ${fault}`);
      expect(await storedRecords(database)).toEqual(before);
      const partial = await importCsv(http, name, csv, '&mode=partial&dryRun=true', system);
      expect(countsOf(partial)).toEqual([rows, 0, 0, 0, rows]);
    },
  );

  it('adds a case of its own under a reference that another service uses', async () => {
    const theirs =
      "SELECT c.* FROM case_record c JOIN youth_justice_service s ON s.id = c.service_id WHERE s.code = 'TWO'";
    const before = await readRows(database, theirs);
    const answer = await importCsv(http, 'cases', exampleCsv('cases', { setting: 'CUSTODY' }), '', system);
    expect(countsOf(answer)).toEqual([1, 1, 0, 0, 0]);
    expect(await readRows(database, theirs)).toEqual(before);
  });

  it('leaves the team of a case, and that it is restricted', async () => {
    const reference = 'CASE-GUARDED';
    const file = (changes: object) =>
      exampleCsv('cases', { case_reference: reference, child_reference: 'CHILD-GUARDED', ...changes });
    expect((await importCsv(http, 'cases', file({}), '', system)).status).toBe(201);
    const restrict =
      'UPDATE case_record SET row_checksum = 0, is_restricted = (1 = 1) WHERE reference = :reference';
    await http.uow.write((tx) => tx.execute(restrict, { reference }));
    const changed = await importCsv(http, 'cases', file({ likelihood_of_reoffending: 'HIGH' }), '', system);
    expect(countsOf(changed)).toEqual([1, 0, 1, 0, 0]);
    const [row] = await readRows(database, `SELECT * FROM case_record WHERE reference = '${reference}'`);
    expect([row?.likelihood_of_reoffending, Boolean(row?.is_restricted)]).toEqual(['HIGH', true]);
  });

  it('logs a file that was only tried, or refused: its report tells what is recorded', async () => {
    const logged = (csv: string) =>
      readRows(
        database,
        `SELECT action, record_type, records FROM audit_entry
         WHERE subjects_sha256 = '${createHash('sha256').update(csv).digest('hex')}' ORDER BY id`,
      );
    const guess = exampleCsv('cases', { ethnicity: 'ASIAN' });
    const before = await storedRecords(database);
    const tried = await importCsv(http, 'cases', guess, '&dryRun=true', system);
    expect(tried.status).toBe(200);
    const refused = exampleCsv('cases', { ethnicity: 'NO_SUCH' });
    expect((await importCsv(http, 'cases', refused, '', system)).status).toBe(422);
    expect(await storedRecords(database)).toEqual(before);
    const look = { action: 'CONSULTATION', record_type: 'cases', records: 1 };
    expect(await logged(guess)).toEqual([look]);
    expect(await logged(refused)).toEqual([look]);
    expect((await importCsv(http, 'cases', guess, '', system)).status).toBe(201);
    expect(await logged(guess)).toEqual([look, { ...look, action: 'COLLECTION' }]);
  });
});
