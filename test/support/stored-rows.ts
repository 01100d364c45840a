import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import type { TestDatabase } from './databases.js';

type Read = (sql: string) => Promise<Record<string, unknown>[]>;

const TABLES = {
  sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
};

// Reads are logged too, and the log is sealed in the background: audit.spec.ts looks at it.
const LOG = /^audit_/;

async function readAll({ dialect }: TestDatabase, read: Read): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const { name } of await read(TABLES[dialect])) {
    if (LOG.test(String(name))) continue;
    const rows = await read(`SELECT * FROM "${String(name)}"`);
    tables[String(name)] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

/** Every row of every table, read beside the running application: what a refused request must leave as it was. */
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
