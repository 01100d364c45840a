import type { Lookups } from '../engine/lookups.js';
import { CellFault } from './cell-fault.js';
import type { Kind } from './kinds.js';

/** A column of a file. */
export interface Column<Value = unknown, Required extends boolean = boolean> {
  readonly kind: Kind<Value>;
  /** Whether the file must have it, with a value in every row. */
  readonly required: Required;
  readonly description: string;
  /** A cell as it may be; empty where the example leaves it so. */
  readonly example: string;
}

export type Columns = Readonly<Record<string, Column>>;

/** What the cells of a row say. Null: the cell is empty. Undefined: the file does not have the column. */
export type Cells<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Value, infer Required>
    ? Required extends true
      ? Value
      : Value | null | undefined
    : never;
};

/** A row whose cells are well formed. */
export interface CsvRow<C extends Columns = Columns> {
  /** The line of the file that it begins on; the header is 1. */
  line: number;
  cells: Cells<C>;
}

/** What is wrong with a row, and in which column; null where it is the row itself. */
export interface RowFault {
  column: string | null;
  fault: CellFault;
}

export const required = <Value>(
  kind: Kind<Value>,
  description: string,
  example: string,
): Column<Value, true> => ({
  kind,
  required: true,
  description,
  example,
});

export const optional = <Value>(
  kind: Kind<Value>,
  description: string,
  example = '',
): Column<Value, false> => ({
  kind,
  required: false,
  description,
  example,
});

const EMPTY = new CellFault('VALUE_MISSING', 'This column needs a value in every row.');

/** Reads the cells of a row, given the column of each position; or finds every fault of form that it has. */
export function readCells<C extends Columns>(
  columns: C,
  positions: readonly string[],
  record: readonly string[],
  lookups: Lookups,
): Cells<C> | RowFault[] {
  const cells: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  for (const [index, name] of positions.entries()) {
    const column = columns[name];
    const cell = record[index]?.trim() ?? '';
    if (!column) continue;
    if (cell === '') {
      if (column.required) faults.push({ column: name, fault: EMPTY });
      else cells[name] = null;
      continue;
    }
    const value = column.kind.read(cell, lookups);
    if (value instanceof CellFault) faults.push({ column: name, fault: value });
    else cells[name] = value;
  }
  return faults.length > 0 ? faults : (cells as Cells<C>);
}
