import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { verifyDatabase } from '../../src/backup/verify-database.js';
import { Child } from '../../src/cases/child.entity.js';
import { RECORD_TYPES } from '../../src/imports/record-types/all.js';
import { sampleOf } from '../../src/imports/record-types/sample.js';
import { writerOptions } from '../../src/platform/database/open-database.js';
import { CHECKSUM_COLUMN } from '../../src/platform/database/row-checksum.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import { SCHEMA } from '../../src/schema.js';
import { TestApi } from '../support/api.js';
import { DATABASES, newSqlite, type TestDatabase } from '../support/databases.js';
import { openFullService } from '../support/full-service.js';
import { countsOf, importCsv, importSamples } from '../support/imports.js';
import { inDatabase } from '../support/in-database.js';
import { ServiceApi } from '../support/service-api.js';

const sealedOnly: unknown = expect.stringMatching(/^\d+ rows$/);

const checksumsOf = async ({ location }: TestDatabase) =>
  (await verifyDatabase(location)).results.find(({ name }) => name === 'row checksums');

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => join(folder, name));

async function sealedTables(): Promise<string[]> {
  const database = await newSqlite();
  const dataSource = await new DataSource(writerOptions(database.location, SCHEMA)).initialize();
  const tables = dataSource.entityMetadatas
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === CHECKSUM_COLUMN))
    .map(({ tableName }) => tableName);
  await dataSource.destroy();
  await database.drop();
  return tables;
}

describe('rows of a case', () => {
  it('are written by transactions alone: no other statement of the product changes them', async () => {
    const tables = await sealedTables();
    expect(tables.length).toBeGreaterThan(20);
    const change = new RegExp(
      `\\b(UPDATE|INTO)\\s+(\\$\\{|"?(${tables.join('|')})\\b)|\\b(UPDATE|INTO)\\s+"\\$\\{`,
      'i',
    );
    const changing = sourcesIn('src').filter((file) => change.test(readFileSync(file, 'utf8')));
    expect(changing).toEqual([
      join('src', 'platform', 'database', 'insert-statement.ts'),
      join('src', 'platform', 'database', 'update-statement.ts'),
    ]);
  });
});

describe.each(DATABASES)('row checksums on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const behindTheProduct = async <Result>(
    work: (tx: WriteTransaction) => Promise<Result>,
  ): Promise<Result> => {
    await api.close();
    const result = await inDatabase(database, work);
    api = await TestApi.start(database);
    return result;
  };

  it('hold after a record of every kind was made, and each that can be was edited', async () => {
    const { api: one, ids } = await openFullService(api, 'ONE');
    const edits = [
      [`/v1/cases/${ids.caseId}`, { deliveryArea: 'NORTH', likelihoodOfReoffending: null }],
      [`/v1/children/${ids.childId}`, { preferredLanguage: 'cy' }],
      [`/v1/plan-actions/${ids.planActionId}`, { sessionsPlanned: 7 }],
      [`/v1/deliveries/${ids.deliveryId}`, { provider: null }],
      [`/v1/ete-spells/${ids.spellId}`, { hoursOffered: 12.1 }],
    ] as const;
    for (const [path, change] of edits) {
      const changed = await one.patch(path, change, (await one.get(path)).headers.get('etag'));
      expect([path, changed.status]).toEqual([path, 200]);
    }
    expect(await checksumsOf(database)).toMatchObject({ findings: [], note: sealedOnly });
  });

  it('hold after files were imported, and imported again with changes', async () => {
    await api.create('/v1/services', { code: 'CTM', nameEn: 'One', country: 'WALES' });
    await importSamples(api);
    let updated = 0;
    for (const type of RECORD_TYPES) {
      const later = sampleOf(type).replaceAll('2026-0', '2025-0').replaceAll('COMMUNITY', 'CUSTODY');
      updated += countsOf(await importCsv(api, type.name, later, '&mode=partial'))[2] ?? 0;
    }
    expect(updated).toBeGreaterThan(5);
    expect(await checksumsOf(database)).toMatchObject({ findings: [], note: sealedOnly });
  });

  it('find what was changed behind the product; such a row cannot be edited into looking sound', async () => {
    const { ids } = await openFullService(api, 'ONE');
    await behindTheProduct((tx) =>
      tx.execute("UPDATE child SET date_of_birth = '2009-09-09' WHERE id = :id", { id: ids.childId }),
    );
    const finding = `the row of child with the id ${ids.childId} is not what was written`;
    expect((await checksumsOf(database))?.findings).toEqual([finding]);
    const etag = (await new ServiceApi(api, 'ONE').get(`/v1/children/${ids.childId}`)).headers.get('etag');
    const refused = await new ServiceApi(api, 'ONE').patch(
      `/v1/children/${ids.childId}`,
      { sex: 'FEMALE' },
      etag,
    );
    expect([refused.status, refused.body.code]).toEqual([503, 'RECORD_DAMAGED']);
    expect((await checksumsOf(database))?.findings).toEqual([finding]);
  });

  it('take rows from before there were any as they are, count them, and seal each when it is edited', async () => {
    const { ids } = await openFullService(api, 'ONE');
    const [child] = await behindTheProduct(async (tx) => {
      await tx.execute('UPDATE child SET row_checksum = 0 WHERE id = :id', { id: ids.childId });
      return tx.query<{ id: string; service_id: string }>('SELECT id, service_id FROM child');
    });
    expect(await checksumsOf(database)).toMatchObject({
      findings: [],
      note: expect.stringContaining('1 of them'),
    });
    const at = { id: ids.childId ?? '', serviceId: child?.service_id ?? '', rowVersion: 1 };
    await behindTheProduct((tx) => tx.update(Child, at, { sex: 'FEMALE' }));
    expect(await checksumsOf(database)).toMatchObject({ findings: [], note: sealedOnly });
  });
});
