import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import type { TestDatabase } from './databases.js';

type Read = (sql: string) => Promise<Record<string, unknown>[]>;

const TABLES = {
  sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
};

// Tests look at what they change, which is logged and then sealed; and their tokens remember their last use.
const LEFT_OUT = new Set(['audit_subject', 'audit_seal', 'audit_unsealed', 'access_token']);
const CONDITION: Record<string, string> = { audit_entry: " WHERE action <> 'CONSULTATION'" };

async function readAll({ dialect }: TestDatabase, read: Read): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  const names = (await read(TABLES[dialect])).map(({ name }) => String(name));
  for (const name of names.filter((table) => !LEFT_OUT.has(table))) {
    const rows = await read(`SELECT * FROM "${name}"${CONDITION[name] ?? ''}`);
    tables[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

/** What a refused request must leave as it was: every row but the marks of looking, read beside the running application. */
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
