import type { Columns, CsvRow } from '../columns/columns.js';
import type { Batch } from '../engine/batch.js';

/** A kind of record that is imported from a file of its own. */
export interface RecordType<Name extends string = string, C extends Columns = Columns> {
  /** The name of its files, without `.csv`. */
  readonly name: Name;
  /** What one row is, in a sentence. */
  readonly summary: string;
  /** What else must be known to write such a file. */
  readonly notes: readonly string[];
  readonly columns: C;
  /** Rows of the sample file after the first, which is the example of each column: what they have otherwise. */
  readonly furtherSamples?: readonly Partial<Record<keyof C & string, string>>[];
  /**
   * Checks rows of the file against the rules and against what is stored, writes the good ones, and tells the
   * batch what became of each.
   */
  apply(batch: Batch, rows: readonly CsvRow<C>[]): Promise<void>;
}

/** Keeps the types of the columns while they are checked. */
export const recordType = <const Name extends string, C extends Columns>(
  type: RecordType<Name, C>,
): RecordType<Name, C> => type;
