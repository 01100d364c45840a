import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Dialect } from './dialect.js';
import { CHECKSUM_COLUMN, checksumOf } from './row-checksum.js';
import { sealedTableOf } from './sealed-table.js';

// Bound values in one statement: SQLite allows 32,766, PostgreSQL 65,535; beyond a few hundred rows nothing is gained.
const MOST_VALUES = 8_000;

const statements: Record<Dialect, WeakMap<EntityMetadata, Map<number, string>>> = {
  sqlite: new WeakMap(),
  postgres: new WeakMap(),
};

type ColumnMetadata = EntityMetadata['columns'][number];

/** A value as its column holds it: lists and objects as JSON text. */
export const storedValue = (column: ColumnMetadata, value: unknown): unknown =>
  column.transformer
    ? (column.entityMetadata.connection.driver.preparePersistentValue(value, column) as unknown)
    : value;

/** How many rows of an entity go into one statement. */
export function rowsPerInsert(metadata: EntityMetadata, dialect: Dialect): number {
  // On SQLite one prepared statement per row is as fast and keeps the statement cache small.
  return dialect === 'sqlite' ? 1 : Math.floor(MOST_VALUES / metadata.columns.length);
}

function statementFor(metadata: EntityMetadata, dialect: Dialect, rowCount: number): string {
  const byCount = statements[dialect].get(metadata) ?? new Map<number, string>();
  statements[dialect].set(metadata, byCount);
  let sql = byCount.get(rowCount);
  if (sql === undefined) {
    const names = metadata.columns.map((column) => `"${column.databaseName}"`).join(', ');
    let next = 0;
    const tuple = () =>
      `(${metadata.columns.map(() => (dialect === 'sqlite' ? '?' : `$${++next}`)).join(', ')})`;
    const tuples = Array.from({ length: rowCount }, tuple).join(', ');
    sql = `INSERT INTO "${metadata.tableName}" (${names}) VALUES ${tuples}`;
    byCount.set(rowCount, sql);
  }
  return sql;
}

/**
 * Builds the statement that inserts whole rows, without the query builder's cost per row; adds their checksums.
 * @throws TypeError where a row leaves a column undefined.
 */
export function compileInsert(
  metadata: EntityMetadata,
  dialect: Dialect,
  rows: readonly ObjectLiteral[],
): { sql: string; values: unknown[] } {
  const sealed = sealedTableOf(metadata);
  const { columns } = metadata;
  const values: unknown[] = [];
  for (const row of rows) {
    const from = values.length;
    for (const column of columns) {
      const value: unknown = row[column.propertyName];
      if (value === undefined && column.databaseName !== CHECKSUM_COLUMN) {
        throw new TypeError(`${metadata.name}.${column.propertyName} has no value; use null for none.`);
      }
      values.push(storedValue(column, value));
    }
    if (!sealed) continue;
    values[from + sealed.checksumPlace] = checksumOf(
      sealed.covered,
      sealed.places.map((place) => values[from + place]),
    );
  }
  return { sql: statementFor(metadata, dialect, rows.length), values };
}
