import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import type { TestDatabase } from './databases.js';

type Read = (sql: string) => Promise<Record<string, unknown>[]>;

const TABLES = {
  sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
};

// Written in their own time, or by the very looks of a test at what it is about to change.
const PASSED_OVER = new Set(['audit_seal', 'audit_unsealed', 'audit_subject']);
const READ_OTHERWISE: Readonly<Record<string, string>> = {
  audit_entry: "SELECT * FROM audit_entry WHERE action <> 'CONSULTATION'",
  access_token: 'SELECT id, account_id, scopes, roles, expires_at, revoked_at FROM access_token',
};

async function readAll({ dialect }: TestDatabase, read: Read): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const { name } of await read(TABLES[dialect])) {
    const table = String(name);
    if (PASSED_OVER.has(table)) continue;
    const rows = await read(READ_OTHERWISE[table] ?? `SELECT * FROM "${table}"`);
    tables[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

/**
 * The rows of every table, read beside the running application: what a refused request must leave as it was. Left out
 * are the log of what was only looked at, its seals, and when a token was last used.
 */
export async function storedRows(database: TestDatabase): Promise<Record<string, string[]>> {
  const { location } = database;
  if (location.kind === 'sqlite') {
    const handle = new BetterSqlite3(location.file, { readonly: true });
    try {
      return await readAll(database, async (sql) => handle.prepare(sql).all() as Record<string, unknown>[]);
    } finally {
      handle.close();
    }
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    return await readAll(database, async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
  } finally {
    await client.end();
  }
}

const OF_ACCOUNTS = new Set(['account', 'membership', 'access_token', 'case_access']);

/** As `storedRows`, without the people whom a test signs in on the way. */
export const storedRecords = async (database: TestDatabase): Promise<Record<string, string[]>> =>
  Object.fromEntries(Object.entries(await storedRows(database)).filter(([table]) => !OF_ACCOUNTS.has(table)));
