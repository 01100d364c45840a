import BetterSqlite3 from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { DatabaseLocation } from '../platform/config/database-url.js';
import { FileLock } from '../platform/database/file-lock.js';
import { DEMO_SERVICE } from './data/organisation.js';

/** The codes of the services in a file; none where it has no table of them. */
function servicesIn(file: string): string[] {
  const handle = new BetterSqlite3(file, { readonly: true });
  try {
    const made = handle.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'youth_justice_service'").get();
    if (!made) return [];
    const rows = handle.prepare('SELECT code FROM youth_justice_service').all() as { code: string }[];
    return rows.map(({ code }) => code);
  } finally {
    handle.close();
  }
}

/**
 * Removes the file of a demonstration, so that it can be made anew.
 * @throws DatabaseInUseError where a server uses it; Error where it holds any service besides the synthetic one.
 */
export async function removeDemo(database: DatabaseLocation): Promise<void> {
  if (database.kind !== 'sqlite') {
    throw new Error(
      '--fresh removes an SQLite file. For PostgreSQL, create an empty database and name it in DATABASE_URL.',
    );
  }
  const { file } = database;
  if (!existsSync(file)) return;
  const lock = FileLock.acquire(file);
  try {
    const others = servicesIn(file).filter((code) => code !== DEMO_SERVICE.code);
    if (others.length > 0) {
      throw new Error(
        `${file} is not removed: besides the synthetic service it holds ${others.join(', ')}. Name another file in DATABASE_URL.`,
      );
    }
    for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
  } finally {
    lock.release();
  }
}
