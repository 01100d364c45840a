import BetterSqlite3, { type Database } from 'better-sqlite3';
import type { DatabaseLocation } from '../config/database-url.js';
import { ReadLine } from './read-line.js';
import type { UnitOfWork } from './unit-of-work.js';

/** A database that is only looked at, beside whatever process serves it. */
export interface ReadOnlyDatabase extends Pick<UnitOfWork, 'close'> {
  /** Runs reads on one snapshot, however many. */
  read: UnitOfWork['read'];
}

/** The handle of an SQLite file that is only looked at; the file must be there. */
export const openFile = (file: string): Database =>
  new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 5_000 });

/** Opens a database to look at it. Nothing is migrated, and no process is in the way. */
export async function openReadOnly(location: DatabaseLocation): Promise<ReadOnlyDatabase> {
  if (location.kind === 'postgres') {
    // What reaches PostgreSQL takes half a second to load; a thread that reads a file needs none of it.
    const { openPostgres } = await import('./open-postgres.js');
    return openPostgres(location, { entities: [], migrations: [] });
  }
  const line = new ReadLine(openFile(location.file));
  return { read: (work) => line.run(work), close: () => line.close() };
}
