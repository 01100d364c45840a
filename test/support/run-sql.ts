import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import type { TestDatabase } from './databases.js';

/** Runs statements on a database behind the back of the application, as somebody with its file or its password could. */
export async function runSql(
  { location }: Pick<TestDatabase, 'location'>,
  ...statements: string[]
): Promise<void> {
  if (location.kind === 'sqlite') {
    const handle = new BetterSqlite3(location.file, { timeout: 5_000 });
    try {
      for (const sql of statements) handle.exec(sql);
    } catch (error) {
      // The native driver keeps the error class of whichever suite of the process loaded it first.
      throw new Error((error as Error).message, { cause: error });
    } finally {
      handle.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** What takes the triggers of an append-only table away. */
export const withoutTriggers = ({ dialect }: TestDatabase, table: string): string[] =>
  dialect === 'sqlite'
    ? [`DROP TRIGGER "${table}_no_update"`, `DROP TRIGGER "${table}_no_delete"`]
    : [`ALTER TABLE "${table}" DISABLE TRIGGER USER`];
