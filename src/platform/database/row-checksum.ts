import { crc32 } from 'node:zlib';

/** The column that holds a row's checksum. */
export const CHECKSUM_COLUMN = 'row_checksum';

/** In place of a checksum: the row was written before its table had one. */
export const NO_CHECKSUM = 0;

/** What the checksum of a table's rows covers. */
export interface Covered {
  table: string;
  /** Every column but the checksum, in one order everywhere. */
  columns: readonly string[];
  /** What stands before the value of each. */
  marks: readonly string[];
}

/** What the checksum covers in rows that have these columns. */
export function coveredOf(table: string, names: readonly string[]): Covered {
  const columns = names.filter((name) => name !== CHECKSUM_COLUMN).sort();
  return { table, columns, marks: columns.map((column) => `\u001f${column}=`) };
}

/**
 * The CRC-32 of a row, given the value of each covered column, as a signed number that an integer column holds. It is
 * the same on both databases: yes and no count as 1 and 0. Columns without a value are left out, so that a nullable
 * column can be added later without touching the rows that are there; where a column is added with a value, or
 * dropped, they all need a new one.
 */
export function checksumOf({ table, marks }: Covered, values: readonly unknown[]): number {
  let text = table;
  for (let index = 0; index < marks.length; index++) {
    const value = values[index];
    if (value === null) continue;
    const shown = typeof value === 'boolean' ? Number(value) : (value as string | number);
    text += `${marks[index]}${shown}`;
  }
  const sum = crc32(text) | 0;
  return sum === NO_CHECKSUM ? 1 : sum;
}

/** Whether a whole row, as the database gives it, is what was written; true where it has no checksum yet. */
export function agreesWithChecksum(covered: Covered, row: Readonly<Record<string, unknown>>): boolean {
  const kept = row[CHECKSUM_COLUMN];
  if (kept === NO_CHECKSUM) return true;
  return (
    kept ===
    checksumOf(
      covered,
      covered.columns.map((column) => row[column]),
    )
  );
}
