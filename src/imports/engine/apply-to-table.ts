import type { Columns, CsvRow, RowFault } from '../columns/columns.js';
import type { Batch } from './batch.js';
import { type FactsOf, type Stored, type Target, TableWriter } from './table-writer.js';

/** What a row comes to: what its record is to say, or what is wrong with it. */
export type Judged<Row> = { facts: FactsOf<Row>; faults: RowFault[] } | { facts: null; faults: RowFault[] };

/** A row that cannot even be judged. */
export const refused = (...faults: RowFault[]): { facts: null; faults: RowFault[] } => ({
  facts: null,
  faults,
});

/** How the rows of a file become rows of one table. */
export interface TableRules<Row extends Stored, C extends Columns, Context> {
  target: Target<Row>;
  /** The column that holds the key. */
  keyColumn: keyof C & string;
  keyOf: (row: CsvRow<C>) => string;
  /** Reads what the rows of a chunk are judged by. */
  load: (batch: Batch, rows: readonly CsvRow<C>[], stored: TableWriter<Row>) => Promise<Context>;
  judge: (row: CsvRow<C>, stored: Row | undefined, context: Context, batch: Batch) => Judged<Row>;
}

/** Writes a chunk of rows to one table, each row a record with a key of its own. */
export async function applyToTable<Row extends Stored, C extends Columns, Context>(
  batch: Batch,
  rows: readonly CsvRow<C>[],
  rules: TableRules<Row, C, Context>,
): Promise<void> {
  const stored = await TableWriter.open(batch, rules.target, rows.map(rules.keyOf));
  const context = await rules.load(batch, rows, stored);
  for (const row of rows) {
    const key = rules.keyOf(row);
    const { facts, faults } = rules.judge(row, stored.get(key), context, batch);
    const repeated = batch.repeated(row, rules.keyColumn, key);
    if (batch.rejects(row, [...repeated, ...faults]) || !facts) continue;
    batch.count(stored.put(key, facts).change);
  }
  await stored.flush();
}
