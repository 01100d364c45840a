import { type DisclosurePolicy, isSmall } from '../policy.js';
import type { ProtectedCount } from '../protected-count.js';

/**
 * What a reader is told of an entry. `vague`: a margin that is hidden, for whatever reason. `unpublished`: a margin that is
 * not in the table, and in no other. `withheld`: an entry of a table of which no cell is shown, whatever its size.
 */
export type Label = 'shown' | 'primary' | 'secondary' | 'vague' | 'unpublished' | 'withheld';

/** Which totals are published with a table. */
export interface PublishedMargins {
  rows: boolean;
  columns: boolean;
  total: boolean;
}

/**
 * A table with its margins: row `rows` holds the totals of columns, column `columns` the totals of rows, and their
 * corner the grand total.
 */
export interface LabelledTable {
  rows: number;
  columns: number;
  values: number[][];
  labels: Label[][];
  /** Whether the label of a hidden margin leaves open why it is hidden. */
  vagueMargins: boolean;
  /** Whether other answers show the totals of columns, and the grand total: what is shown of them stays shown. */
  settledTotals: boolean;
}

/** Row and column of an entry. */
export type Entry = readonly [row: number, column: number];

/** Totals of columns, and the grand total, as other answers show them; null: this table says for itself. */
export interface SettledTotals {
  columns: readonly ProtectedCount[];
  total: ProtectedCount;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const toldOf = ({ columns, total }: SettledTotals, column: number): ProtectedCount =>
  columns[column] ?? total;

/** Adds the margins, and labels each entry by its own size alone. */
export function labelledTable(
  counts: readonly (readonly number[])[],
  margins: PublishedMargins,
  policy: DisclosurePolicy,
  vagueMargins = false,
  settled: SettledTotals | null = null,
): LabelledTable {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const inner = counts.map((row) => [...row, sum(row)]);
  const bottom = Array.from({ length: columns + 1 }, (_, j) => sum(inner.map((row) => row[j] ?? 0)));
  const values = [...inner, bottom];
  const published = (i: number, j: number): boolean =>
    i === rows ? (j === columns ? margins.total : margins.columns) : j < columns || margins.rows;
  const labels = values.map((row, i) =>
    row.map((value, j): Label => {
      if (!published(i, j)) return 'unpublished';
      if (settled && i === rows) return toldOf(settled, j).suppressed ?? 'shown';
      const isVague = vagueMargins && (i === rows || j === columns);
      if (isSmall(value, policy)) return isVague ? 'vague' : 'primary';
      // Of a total that is hidden no part is shown: it would be told how many are in the rest of it.
      const isOfHidden = settled && value > 0 && toldOf(settled, j).suppressed !== null;
      if (isOfHidden) return isVague ? 'vague' : 'secondary';
      return 'shown';
    }),
  );
  return { rows, columns, values, labels, vagueMargins, settledTotals: settled !== null };
}

export const valueAt = ({ values }: LabelledTable, [i, j]: Entry): number => values[i]?.[j] ?? 0;
export const labelAt = ({ labels }: LabelledTable, [i, j]: Entry): Label => labels[i]?.[j] ?? 'shown';

/** The label of an entry that is not small, once it is hidden. */
export const labelOnceHidden = ({ rows, columns, vagueMargins }: LabelledTable, [i, j]: Entry): Label =>
  vagueMargins && (i === rows || j === columns) ? 'vague' : 'secondary';

/** Hides an entry that was shown. */
export function hide(table: LabelledTable, entry: Entry): void {
  const row = table.labels[entry[0]];
  if (row?.[entry[1]] === 'shown') row[entry[1]] = labelOnceHidden(table, entry);
}

/** Shows no cell of a table; totals of rows stay as they are, since other tables may have them. */
export function withhold(table: LabelledTable): void {
  const { rows, columns, labels, settledTotals } = table;
  labels.forEach((row, i) => {
    // In a row of nobody there is nobody, whatever is hidden.
    const isOfNobody = valueAt(table, [i, columns]) === 0 && row[columns] === 'shown';
    if (isOfNobody || (i === rows && settledTotals)) return;
    row.forEach((label, j) => {
      if (j < columns && label !== 'unpublished') row[j] = 'withheld';
    });
  });
}

/** Whether a reader who sees the label, and knows the policy, must reckon with this value. */
export function couldBe(value: number, label: Label, policy: DisclosurePolicy): boolean {
  if (value < 0 || label === 'shown') return false;
  if (label === 'unpublished' || label === 'withheld') return true;
  if (label === 'vague') return value > 0 || policy.hidesZero;
  if (label === 'primary') return isSmall(value, policy);
  return value >= policy.threshold || (value === 0 && hidesSomeZeros(policy));
}

/** A zero is hidden beside a cell that holds everybody: which of the two is empty is what may not be known. */
export const hidesSomeZeros = ({ hidesWhole, hidesZero }: DisclosurePolicy): boolean =>
  hidesWhole && !hidesZero;
