import type { DisclosurePolicy } from '../policy.js';
import {
  couldBe,
  type Entry,
  labelAt,
  type LabelledTable,
  labelOnceHidden,
  valueAt,
} from './labelled-table.js';

/** Each is dearer than every one of the kind before it together: cells go first, then margins, then the total. */
const COST_OF_CELL = 1;
const COST_OF_ZERO = 2;
const COST_OF_MARGIN = 1e4;
const COST_OF_TOTAL = 1e8;
/** Between ways that hide nothing more, the shorter. */
const COST_OF_STEP = 1e-6;

/**
 * What it costs that a reader must reckon with an entry that is `by` more than it is: next to nothing where it is
 * hidden already, else what hiding it loses; infinite where no reader would believe it.
 */
export function costOfChange(
  table: LabelledTable,
  entry: Entry,
  by: number,
  policy: DisclosurePolicy,
): number {
  const label = labelAt(table, entry);
  const value = valueAt(table, entry);
  if (label !== 'shown') return couldBe(value + by, label, policy) ? COST_OF_STEP : Infinity;
  if (table.settledTotals && entry[0] === table.rows) return Infinity;
  const hidden = labelOnceHidden(table, entry);
  if (!couldBe(value, hidden, policy) || !couldBe(value + by, hidden, policy)) return Infinity;
  const size = value / (1 + valueAt(table, [table.rows, table.columns]));
  return costOfKind(table, entry, value) * (1 + size);
}

function costOfKind(table: LabelledTable, [i, j]: Entry, value: number): number {
  const margins = Number(i === table.rows) + Number(j === table.columns);
  if (margins > 0) return margins === 2 ? COST_OF_TOTAL : COST_OF_MARGIN;
  return value === 0 ? COST_OF_ZERO : COST_OF_CELL;
}

/** Whether a way at this cost hides something that is shown. */
export const hidesMore = (cost: number): boolean => cost >= COST_OF_CELL;

/** Whether a change at this cost hides a total that is shown. */
export const hidesTotal = (cost: number): boolean => cost >= COST_OF_MARGIN && cost < Infinity;

/**
 * Entries of a table that change together: inner cells and the total count for, margins against, so that the signed
 * entries of every row, and of every column, add up to nothing.
 */
export const signOf = (table: LabelledTable, [i, j]: Entry): 1 | -1 =>
  (i === table.rows) === (j === table.columns) ? 1 : -1;
