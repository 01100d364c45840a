import { openDatabase } from '../../src/platform/database/open-database.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import { SCHEMA } from '../../src/schema.js';
import type { TestDatabase } from './databases.js';

/** Writes rows that a test needs and no endpoint makes. No application may be running: SQLite has one owner. */
export async function inDatabase<T>(
  { location }: TestDatabase,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const uow = await openDatabase(location, SCHEMA);
  try {
    return await uow.write(work);
  } finally {
    await uow.close();
  }
}
