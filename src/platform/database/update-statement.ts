import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { storedValue } from './insert-statement.js';
import type { Parameters } from './named-parameters.js';
import { CHECKSUM_COLUMN, checksumOf } from './row-checksum.js';
import { sealedTableOf } from './sealed-table.js';

/** A whole row as the database gives it: snake-case columns; booleans 1/0 on SQLite; JSON columns as text. */
export type WholeRow = Readonly<Record<string, unknown>>;

/**
 * Builds the statement that changes a row, found by its id, and keeps its checksum. The keys of `changes` are the
 * entity's property names.
 * @throws TypeError where a key is none.
 */
export function compileAmend(
  metadata: EntityMetadata,
  row: WholeRow,
  changes: ObjectLiteral,
): { sql: string; parameters: Parameters } {
  const next: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    const column = metadata.findColumnWithPropertyName(name);
    if (!column) throw new TypeError(`${metadata.name} has no ${name}.`);
    next[column.databaseName] = storedValue(column, value);
  }
  const sealed = sealedTableOf(metadata);
  if (sealed) {
    const { covered } = sealed;
    next[CHECKSUM_COLUMN] = checksumOf(
      covered,
      covered.columns.map((column) => (column in next ? next[column] : row[column])),
    );
  }
  const set = Object.keys(next).map((column) => `"${column}" = :${column}`);
  return {
    sql: `UPDATE "${metadata.tableName}" SET ${set.join(', ')} WHERE id = :id`,
    parameters: { ...next, id: row.id },
  };
}
