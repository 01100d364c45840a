import { type QueryRunner, TableColumn, TableForeignKey } from 'typeorm';
import type { ColumnSpec } from './table.js';

/*
 * Columns for tables that exist. SQLite copies the table, for which migrations switch foreign keys off. Frozen with the
 * migrations that use it, as table.ts is.
 */

/** How the database's catalogue writes a default. */
const defaultOf = (runner: QueryRunner, value: unknown): unknown =>
  typeof value === 'boolean' && runner.connection.options.type !== 'postgres' ? String(Number(value)) : value;

/** Adds columns, each nullable or with a default. */
export async function addColumns(runner: QueryRunner, table: string, columns: ColumnSpec[]): Promise<void> {
  const { namingStrategy: naming, driver } = runner.connection;
  // A migration before this one may have changed the table in SQL of its own: what the runner remembers of it would be
  // copied without that.
  await runner.getTable(table);
  await runner.addColumns(
    table,
    columns.map(
      ({ references: _references, ...column }) =>
        new TableColumn({
          ...column,
          type: driver.normalizeType({ type: column.type }),
          default: defaultOf(runner, column.default),
        }),
    ),
  );
  const foreignKeys = columns.flatMap(({ name, references }) =>
    references
      ? new TableForeignKey({
          name: naming.foreignKeyName(table, [name]),
          columnNames: [name],
          referencedTableName: references.table,
          referencedColumnNames: [references.referenced],
          onDelete: 'NO ACTION',
          onUpdate: 'NO ACTION',
        })
      : [],
  );
  await runner.createForeignKeys(table, foreignKeys);
}

/** Takes columns away again, with their foreign keys. */
export async function dropColumns(runner: QueryRunner, table: string, columns: string[]): Promise<void> {
  const stored = await runner.getTable(table);
  const gone = stored?.foreignKeys.filter(({ columnNames }) =>
    columnNames.some((name) => columns.includes(name)),
  );
  await runner.dropForeignKeys(table, gone ?? []);
  await runner.dropColumns(table, columns);
}
