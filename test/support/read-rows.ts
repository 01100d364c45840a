import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import type { TestDatabase } from './databases.js';

/** What a statement finds in a database that the application has open: only what is committed. */
export async function readRows<Row = Record<string, unknown>>(
  { location }: TestDatabase,
  sql: string,
): Promise<Row[]> {
  if (location.kind === 'sqlite') {
    const handle = new BetterSqlite3(location.file, { readonly: true });
    try {
      return handle.prepare(sql).all() as Row[];
    } finally {
      handle.close();
    }
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** How many rows a table has. */
export async function countRows(database: TestDatabase, table: string): Promise<number> {
  const [row] = await readRows<{ n: number | string }>(database, `SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row?.n);
}
