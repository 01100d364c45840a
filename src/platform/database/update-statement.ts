import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { storedValue } from './insert-statement.js';
import type { Parameters } from './named-parameters.js';

/**
 * Builds the statement that changes one row, found by its id, its service and the version that was read, and counts
 * its version. The keys of `changes` are the entity's property names.
 * @throws TypeError where a key is none.
 */
export function compileUpdate(
  metadata: EntityMetadata,
  changes: ObjectLiteral,
): { sql: string; parameters: Parameters } {
  const columns = Object.keys(changes).map((name) => {
    const column = metadata.findColumnWithPropertyName(name);
    if (!column) throw new TypeError(`${metadata.name} has no ${name}.`);
    return column;
  });
  const set = columns.map(({ databaseName, propertyName }) => `"${databaseName}" = :${propertyName}`);
  return {
    sql: `UPDATE "${metadata.tableName}" SET ${set.join(', ')}, row_version = row_version + 1
      WHERE id = :id AND service_id = :serviceId AND row_version = :rowVersion`,
    parameters: Object.fromEntries(
      columns.map((column) => [column.propertyName, storedValue(column, changes[column.propertyName])]),
    ),
  };
}
