import type { DataSource } from 'typeorm';

/** The database holds a schema that this version of the product cannot bring up to date. */
export class SchemaError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SchemaError';
  }
}

const MIGRATIONS_TABLE = 'migrations';
// Any constant will do; it only has to be the same for every Waymark process on one PostgreSQL database.
const ADVISORY_LOCK = 7_261_909;

async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable(MIGRATIONS_TABLE))) return;
    const applied = (await runner.query(`SELECT name FROM ${MIGRATIONS_TABLE}`)) as { name: string }[];
    const known = new Set(
      dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name),
    );
    const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
    if (unknown.length > 0) {
      throw new SchemaError(
        `The database was made by a newer version of Waymark (it has ${unknown.join(', ')}). Start that version, or restore a backup made with this one.`,
      );
    }
  } finally {
    await runner.release();
  }
}

/** Runs what is missing, each step in a transaction of its own: a step that was cut off leaves no trace. */
async function runPending(dataSource: DataSource): Promise<void> {
  await refuseNewerSchema(dataSource);
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } catch (error) {
    throw new SchemaError(
      `The database schema could not be brought up to date: ${(error as Error).message}. Nothing of the failed step was kept.`,
      error,
    );
  }
}

/**
 * Brings the schema up to date. Several processes may start on one PostgreSQL database: one migrates, the others
 * wait for it.
 * @throws SchemaError where that cannot be done; the caller must not go on with the data source.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== 'postgres') return runPending(dataSource);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${ADVISORY_LOCK})`);
    await runPending(dataSource);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${ADVISORY_LOCK})`).catch(() => undefined);
    await runner.release();
  }
}
