import BetterSqlite3 from 'better-sqlite3';
import type { DatabaseLocation } from '../config/database-url.js';
import type { Schema } from './open-database.js';
import { openPostgres } from './open-postgres.js';
import { BUSY_TIMEOUT_MS } from './sqlite-unit-of-work.js';
import { SqliteStatements } from './statements.js';
import { ReadTransaction } from './transaction.js';

async function inspectFile<T>(file: string, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
  const handle = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    handle.exec('BEGIN');
    return await work(new ReadTransaction(new SqliteStatements(handle), 'sqlite'));
  } finally {
    handle.close();
  }
}

/**
 * Reads one snapshot of a database as it is, beside whatever process uses it: nothing is migrated, locked or written.
 * @throws the driver's error where it cannot be opened.
 */
export async function inspectDatabase<T>(
  location: DatabaseLocation,
  schema: Schema,
  work: (tx: ReadTransaction) => Promise<T>,
): Promise<T> {
  if (location.kind === 'sqlite') return inspectFile(location.file, work);
  const uow = await openPostgres(location, schema);
  try {
    return await uow.read(work);
  } finally {
    await uow.close();
  }
}
