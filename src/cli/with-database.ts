import { readConfiguration } from '../platform/config/configuration.js';
import { DatabaseInUseError } from '../platform/database/file-lock.js';
import { openDatabase } from '../platform/database/open-database.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SCHEMA } from '../schema.js';

/**
 * Runs a command on the configured database.
 * @param overHttp what to do where a server is using an SQLite file: the operation of the API that does the same
 * @throws Error with a sentence for a person.
 */
export async function withDatabase<Result>(
  overHttp: string,
  use: (uow: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const { database } = readConfiguration(process.env);
  const uow = await openDatabase(database, SCHEMA).catch((error: unknown) => {
    if (!(error instanceof DatabaseInUseError) || database.kind !== 'sqlite') throw error;
    throw new Error(`A server is using ${database.file}. Stop it first, or ask it: ${overHttp}.`, {
      cause: error,
    });
  });
  try {
    return await use(uow);
  } finally {
    await uow.close();
  }
}
