import { RECORD_TYPES } from '../../src/imports/record-types/all.js';
import { sampleOf } from '../../src/imports/record-types/sample.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { countsOf, faultsOf, importCsv } from '../support/imports.js';

describe.each(DATABASES)('the sample files on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    await api.create('/v1/services', { code: 'CTM', nameEn: 'Cwm Taf Sample', country: 'WALES' });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R148 are imported in order into an empty service', async () => {
    for (const type of RECORD_TYPES) {
      const answer = await importCsv(api, type.name, sampleOf(type));
      const rows = sampleOf(type).trimEnd().split('\n').length - 1;
      expect([type.name, answer.status, ...(answer.status === 201 ? [] : faultsOf(answer))]).toEqual([
        type.name,
        201,
      ]);
      const [read, inserted, updated, unchanged, rejected] = countsOf(answer);
      expect([read, (inserted ?? 0) + (updated ?? 0), unchanged, rejected]).toEqual([rows, rows, 0, 0]);
    }
  });

  it('change nothing the second time', async () => {
    for (const type of RECORD_TYPES) {
      const [read, ...counts] = countsOf(await importCsv(api, type.name, sampleOf(type)));
      expect([type.name, ...counts]).toEqual([type.name, 0, 0, read, 0]);
    }
  });
});
