import { openDatabase } from '../../src/platform/database/open-database.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { SCHEMA } from '../../src/schema.js';
import type { TestDatabase } from './databases.js';

/** Does something to a database that no application has open: SQLite has one owner. */
export async function withDatabase<Result>(
  { location }: TestDatabase,
  use: (uow: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const uow = await openDatabase(location, SCHEMA);
  try {
    return await use(uow);
  } finally {
    await uow.close();
  }
}

/** Writes rows that a test needs and no endpoint makes. */
export const inDatabase = <Result>(
  database: TestDatabase,
  work: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> => withDatabase(database, (uow) => uow.write(work));
