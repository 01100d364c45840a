import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { DatabaseLocation } from '../platform/config/database-url.js';
import { FileLock } from '../platform/database/file-lock.js';
import { openReadOnly } from '../platform/database/open-read-only.js';
import { DEMO_SERVICE } from './data/organisation.js';

/** The codes of the services in a database; none where it has no table of them. */
async function servicesIn(location: DatabaseLocation): Promise<string[]> {
  const database = await openReadOnly(location);
  try {
    return await database.read(async (tx) => {
      const table = await tx.queryOne("SELECT 1 FROM sqlite_schema WHERE name = 'youth_justice_service'");
      if (!table) return [];
      const rows = await tx.query<{ code: string }>('SELECT code FROM youth_justice_service');
      return rows.map(({ code }) => code);
    });
  } finally {
    await database.close();
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
    const others = (await servicesIn(database)).filter((code) => code !== DEMO_SERVICE.code);
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
