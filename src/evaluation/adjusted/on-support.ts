import type { CategoryColumn } from '../bench/columns.js';

/** Covariates in columns: numbers, NaN where missing, or kinds. */
export type Column = Float64Array | CategoryColumn;

export const isCategory = (column: Column): column is CategoryColumn => 'codes' in column;

/** The kind of each row; of a number, whether it is missing. */
const kindsOf = (column: Column): Int32Array =>
  isCategory(column) ? column.codes : Int32Array.from(column, (value) => Number(Number.isNaN(value)));

/** Leaves out rows whose kind only one side has; says whether there were any. */
function leaveOut(kinds: Int32Array, treated: Float64Array, kept: Uint8Array): boolean {
  const sides = new Map<number, number>();
  kinds.forEach((kind, row) => {
    if (kept[row] === 1) sides.set(kind, (sides.get(kind) ?? 0) | (treated[row] === 1 ? 2 : 1));
  });
  let found = false;
  kinds.forEach((kind, row) => {
    if (kept[row] === 0 || sides.get(kind) === 3) return;
    kept[row] = 0;
    found = true;
  });
  return found;
}

/**
 * Whom there is anybody on the other side to compare with: a child of a kind that only one side has stands outside the
 * common support, and nothing can be said of such children.
 *
 * Source: D. Rubin (2001), Health Services and Outcomes Research Methodology 2:169-188, on the support of a comparison.
 * @returns 1 or 0 per row
 */
export function onSupport(treated: Float64Array, columns: readonly Column[]): Uint8Array {
  const kept = new Uint8Array(treated.length).fill(1);
  const kinds = columns.map(kindsOf);
  // To leave out a child may take the last of another kind from a side.
  while (kinds.map((each) => leaveOut(each, treated, kept)).some(Boolean));
  return kept;
}

/** The rows of a column that are kept; levels that nobody has any more are dropped. */
export function rowsKept(column: Column, kept: Uint8Array): Column {
  if (!isCategory(column)) return column.filter((_value, row) => kept[row] === 1);
  const codes = column.codes.filter((_code, row) => kept[row] === 1);
  const present = column.levels.map((_level, place) => codes.includes(place));
  const places = new Map<number, number>();
  present.forEach((is, place) => {
    if (is) places.set(place, places.size);
  });
  return {
    codes: codes.map((code) => places.get(code) ?? -1),
    levels: column.levels.filter((_level, place) => present[place]),
  };
}
