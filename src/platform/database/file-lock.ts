import BetterSqlite3 from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another process owns the database file. */
export class DatabaseInUseError extends Error {
  constructor(file: string) {
    super(
      `Another Waymark process is using ${file}. Stop it first, or send your request to it over HTTP (see --url).`,
    );
    this.name = 'DatabaseInUseError';
  }
}

/**
 * Sole ownership of a database file, held as an exclusive transaction on a sidecar file: unlike a PID file it is
 * freed by the operating system when the process dies, and unlike `locking_mode=EXCLUSIVE` it leaves our own
 * read-only connections alone.
 */
export class FileLock {
  private constructor(private readonly sidecar: BetterSqlite3.Database) {}

  /** @throws DatabaseInUseError where another process, or another lock of this one, holds the file. */
  static acquire(file: string): FileLock {
    mkdirSync(dirname(file), { recursive: true });
    const sidecar = new BetterSqlite3(`${file}.lock`, { timeout: 0 });
    try {
      sidecar.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      sidecar.close();
      if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new DatabaseInUseError(file);
      throw error;
    }
    return new FileLock(sidecar);
  }

  release(): void {
    this.sidecar.close();
  }
}
