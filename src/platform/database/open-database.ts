import BetterSqlite3, { type Database } from 'better-sqlite3';
import { closeSync, existsSync, openSync } from 'node:fs';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseLocation } from '../config/database-url.js';
import { refuseDamaged } from './file-check.js';
import { FileLock } from './file-lock.js';
import { migrate } from './migrate.js';
import { WaymarkNamingStrategy } from './naming-strategy.js';
import { PostgresUnitOfWork } from './postgres-unit-of-work.js';
import { BUSY_TIMEOUT_MS, SqliteUnitOfWork } from './sqlite-unit-of-work.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The tables of the product and the steps that make them. */
export type Schema = Required<Pick<DataSourceOptions, 'entities' | 'migrations'>>;

// Dates stay plain text instead of a local midnight; counts, and sums of counts, are numbers, exact to 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

const common = (schema: Schema) => ({
  ...schema,
  namingStrategy: new WaymarkNamingStrategy(),
  migrationsTransactionMode: 'each' as const,
  logging: false as const,
});

/** Durable at each commit; and what is deleted is overwritten, so that an erasure leaves nothing in the file. */
function prepareDatabase(handle: Database): void {
  handle.pragma('synchronous = FULL');
  handle.pragma('secure_delete = ON');
  // Pages of 16 MB rather than 4: what many writes change is moved from the log to the file once, not four times.
  handle.pragma('wal_autocheckpoint = 4000');
}

/** A data source for writing and for migrations; on SQLite, durable at each commit. */
export function writerOptions(location: DatabaseLocation, schema: Schema): DataSourceOptions {
  if (location.kind === 'postgres') {
    return {
      ...common(schema),
      type: 'postgres',
      url: location.url,
      poolSize: 16,
      connectTimeoutMS: 5_000,
      extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 120_000 },
    };
  }
  return {
    ...common(schema),
    type: 'better-sqlite3',
    database: location.file,
    enableWAL: true,
    timeout: BUSY_TIMEOUT_MS,
    prepareDatabase,
  };
}

const openReader = (file: string): Database =>
  new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });

/** Only the account that runs the service may read a new file; what SQLite puts beside it takes its rights. */
function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

async function openSqlite(file: string, schema: Schema): Promise<UnitOfWork> {
  const lock = FileLock.acquire(file);
  try {
    makePrivate(file);
    refuseDamaged(file);
    const writer = await new DataSource(writerOptions({ kind: 'sqlite', file }, schema)).initialize();
    await migrate(writer);
    return new SqliteUnitOfWork(writer, openReader(file), openReader(file), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the database, brings its schema up to date, and returns the way to it.
 * @throws DatabaseInUseError, DatabaseDamagedError, SchemaError, or the driver's error where it cannot be reached.
 */
export async function openDatabase(location: DatabaseLocation, schema: Schema): Promise<UnitOfWork> {
  if (location.kind === 'sqlite') return openSqlite(location.file, schema);
  const dataSource = await new DataSource(writerOptions(location, schema)).initialize();
  await migrate(dataSource);
  return new PostgresUnitOfWork(dataSource, location);
}
