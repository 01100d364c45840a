import { Table, type QueryRunner, type TableCheck, type TableColumnOptions } from 'typeorm';

/*
 * A small vocabulary for making tables that are the same on SQLite and PostgreSQL. It is frozen with the
 * migrations that use it: a later need gets a new word, never a changed meaning.
 */

interface ForeignKeyTo {
  column: string;
  table: string;
  referenced: string;
}

/** A column, with the foreign key it carries if any. */
export interface ColumnSpec extends TableColumnOptions {
  references?: Omit<ForeignKeyTo, 'column'>;
}

/** What a table has besides columns. */
interface TableExtras {
  uniques?: string[][];
  indices?: { columns: string[]; unique?: boolean; where?: string; name?: string }[];
  checks?: { name: string; expression: string }[];
}

export const id = (): ColumnSpec => ({ name: 'id', type: 'uuid', isPrimary: true });

export const text = (name: string, length: number): ColumnSpec => ({
  name,
  type: 'varchar',
  length: String(length),
});

export const longText = (name: string): ColumnSpec => ({ name, type: 'text' });
export const date = (name: string): ColumnSpec => ({ name, type: 'date' });
export const integer = (name: string): ColumnSpec => ({ name, type: 'integer' });
export const real = (name: string): ColumnSpec => ({ name, type: 'double precision' });
export const flag = (name: string): ColumnSpec => ({ name, type: 'boolean' });
export const recordedAt = (): ColumnSpec => text('recorded_at', 24);

/** A foreign key to another table's `id`. */
export const reference = (name: string, table: string): ColumnSpec => ({
  name,
  type: 'uuid',
  references: { table, referenced: 'id' },
});

/** A foreign key to a need area's code. */
export const needAreaCode = (): ColumnSpec => ({
  ...text('need_area_code', 20),
  references: { table: 'need_area', referenced: 'code' },
});

export const nullable = (column: ColumnSpec): ColumnSpec => ({ ...column, isNullable: true });
export const primary = (column: ColumnSpec): ColumnSpec => ({ ...column, isPrimary: true });

/** The columns of every row that belongs to a service. */
export const owned = (): ColumnSpec[] => [
  id(),
  reference('service_id', 'youth_justice_service'),
  nullable(reference('delivery_area_id', 'delivery_area')),
  recordedAt(),
];

/** Creates a table with its keys, constraints and indices in one statement group. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: ColumnSpec[],
  extras: TableExtras = {},
): Promise<void> {
  const { namingStrategy: naming, driver } = runner.connection;
  const table = new Table({
    name,
    // SQLite has no uuid type; its driver says what stands for it.
    columns: columns.map(({ references: _references, ...column }) => ({
      ...column,
      type: driver.normalizeType({ type: column.type }),
    })),
    foreignKeys: columns.flatMap(({ name: column, references }) =>
      references
        ? [
            {
              name: naming.foreignKeyName(name, [column]),
              columnNames: [column],
              referencedTableName: references.table,
              referencedColumnNames: [references.referenced],
              onDelete: 'NO ACTION',
              onUpdate: 'NO ACTION',
            },
          ]
        : [],
    ),
    uniques: extras.uniques?.map((columnNames) => ({
      name: naming.uniqueConstraintName(name, columnNames),
      columnNames,
    })),
    indices: extras.indices?.map(({ columns: columnNames, unique = false, where, name: indexName }) => ({
      name: indexName ?? naming.indexName(name, columnNames, where),
      columnNames,
      isUnique: unique,
      where,
    })),
    checks: extras.checks as TableCheck[] | undefined,
  });
  await runner.createTable(table);
}

/** Drops tables, children before parents. */
export async function dropTables(runner: QueryRunner, names: string[]): Promise<void> {
  for (const name of names) await runner.dropTable(name);
}

type Literal = string | number | boolean | null | object;

const asStored = (value: Literal | undefined): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** Inserts literal rows, all with the same columns; lists and objects become JSON text. */
export async function insertRows(
  runner: QueryRunner,
  table: string,
  rows: Record<string, Literal>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const placeholder = (index: number) =>
    runner.connection.options.type === 'postgres' ? `$${index + 1}` : '?';
  const sql = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns
    .map((_column, index) => placeholder(index))
    .join(', ')})`;
  for (const row of rows) {
    await runner.query(
      sql,
      columns.map((column) => asStored(row[column])),
    );
  }
}
