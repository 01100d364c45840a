import type { ReadTransaction } from '../transaction.js';

const NAMES = {
  sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  postgres: 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename',
};

/** How many rows each table has. */
export async function countRows(tx: ReadTransaction): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await tx.query<{ name: string }>(NAMES[tx.dialect])) {
    const row = await tx.queryOne<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`);
    counts[name] = row?.n ?? 0;
  }
  return counts;
}
