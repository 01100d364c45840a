import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { countsOf, csvOf, exampleCsv, faultsOf, importCsv } from '../support/imports.js';

describe.each(DATABASES)('R148 workers and training in files on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    await api.create('/v1/services', { code: 'CTM', nameEn: 'Cwm Taf Sample', country: 'WALES' });
    await api.create('/v1/delivery-areas', { code: 'CYNON', nameEn: 'Cynon Valley' });
    await api.create('/v1/teams', { code: 'EAST', nameEn: 'East' });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('are added, changed and left as they are', async () => {
    const rows = [{}, { worker_reference: 'STAFF-2', team: 'EAST', languages: 'en' }];
    expect(countsOf(await importCsv(api, 'workers', exampleCsv('workers', ...rows)))).toEqual([
      2, 2, 0, 0, 0,
    ]);
    const moved = [{ languages: 'en' }, { worker_reference: 'STAFF-2', team: 'EAST', languages: 'en' }];
    expect(countsOf(await importCsv(api, 'workers', exampleCsv('workers', ...moved)))).toEqual([
      2, 0, 1, 1, 0,
    ]);
    const { items } = (await api.get('/v1/workers')).body;
    expect(items.map((one: any) => [one.reference, one.languages, one.teamId !== null])).toEqual([
      ['STAFF-1', ['en'], false],
      ['STAFF-2', ['en'], true],
    ]);
  });

  it('R135 give training the term of its qualification where no column says otherwise', async () => {
    const file = csvOf(
      'worker_reference,qualification,trained_on,competent_on,expires_on',
      'STAFF-1,FIRST_AID,2025-03-04,,',
      'STAFF-1,FIRST_AID,2024-03-04,2024-04-01,2025-01-31',
      'STAFF-2,YOUTH_WORK,2025-03-04,,',
    );
    expect(countsOf(await importCsv(api, 'training', file))).toEqual([3, 3, 0, 0, 0]);
    expect(countsOf(await importCsv(api, 'training', file))).toEqual([3, 0, 0, 3, 0]);
    const { items } = (await api.get('/v1/training')).body;
    expect(items.map((one: any) => [one.qualification, one.expiresOn])).toEqual([
      ['FIRST_AID', '2028-03-04'],
      ['FIRST_AID', '2025-01-31'],
      ['YOUTH_WORK', null],
    ]);
  });

  it('are refused with the row, the column and the code of every fault, and leave nothing behind', async () => {
    const workers = exampleCsv(
      'workers',
      { worker_reference: 'A', agency: 'NONE' },
      { worker_reference: 'B', team: 'WEST', active_to: '2020-01-01' },
      { worker_reference: 'C', languages: 'fr' },
      { worker_reference: 'D' },
      { worker_reference: 'D' },
    );
    expect(faultsOf(await importCsv(api, 'workers', workers))).toEqual([
      '2 agency UNKNOWN_CODE',
      '3 team UNKNOWN_TEAM',
      '3 active_to BEFORE_START',
      '4 languages NOT_ALLOWED',
      '6 worker_reference REPEATED_ROW',
    ]);
    const training = exampleCsv(
      'training',
      { worker_reference: 'NOBODY' },
      { competent_on: '2025-03-03' },
      { expires_on: '2025-03-03', competent_on: '', trained_on: '2025-03-05' },
      { trained_on: '2025-03-06', competent_on: '' },
      { trained_on: '2025-03-06', competent_on: '' },
    );
    expect(faultsOf(await importCsv(api, 'training', training))).toEqual([
      '2 worker_reference UNKNOWN_WORKER',
      '3 competent_on BEFORE_TRAINING',
      '4 expires_on BEFORE_TRAINING',
      '6 trained_on REPEATED_ROW',
    ]);
    expect((await api.get('/v1/workers')).body.items).toHaveLength(2);
    expect((await api.get('/v1/training')).body.items).toHaveLength(3);
  });
});
