import { DataSource } from 'typeorm';
import { writerOptions } from '../../src/platform/database/open-database.js';
import { SCHEMA } from '../../src/schema.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

describe.each(DATABASES)('schema on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await newDatabase();
    dataSource = await new DataSource(writerOptions(database.location, SCHEMA)).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const difference = async () =>
    (await dataSource.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query);

  it('runs up, down and up again, and then matches the entities', async () => {
    await dataSource.runMigrations();
    expect(await difference()).toEqual([]);
    for (let step = 0; step < dataSource.migrations.length; step++) await dataSource.undoLastMigration();
    const runner = dataSource.createQueryRunner();
    expect(await runner.hasTable('need_area')).toBe(false);
    await runner.release();
    await dataSource.runMigrations();
    expect(await difference()).toEqual([]);
  });

  it('enforces foreign keys', async () => {
    await expect(
      dataSource.query(
        `INSERT INTO delivery_area (id, service_id, code, name_en, recorded_at) VALUES ('0197a000-0000-7000-8000-000000000001', '0197a000-0000-7000-8000-000000000002', 'X', 'X', '2026-01-01T00:00:00.000Z')`,
      ),
    ).rejects.toThrow(/foreign key/i);
  });
});
