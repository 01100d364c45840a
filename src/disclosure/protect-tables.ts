import { type DisclosurePolicy, isSmall } from './policy.js';
import { hiddenCount, type ProtectedCount, shownCount } from './protected-count.js';
import { Family } from './tables/family.js';
import {
  type Entry,
  hide,
  hidesSomeZeros,
  labelAt,
  labelledTable,
  type LabelledTable,
  type PublishedMargins,
  type SettledTotals,
  valueAt,
} from './tables/labelled-table.js';

/*
 * How a feature calls this.
 *
 *   const policy = await policyOf(tx, serviceId);
 *   const safe = protectTable({ counts }, policy);       // rows x columns of counts of children, each child in one cell
 *   safe.cells[i][j], safe.rowTotals[i], safe.columnTotals[j], safe.total      // each a CountDto
 *
 * Totals are added up here, never given: what is published as a total must be the total. Where a child can be in several
 * rows (need areas), a column does not add up: leave its totals out (`margins: { columns: false, total: false }`) and do
 * not publish a number of children of the column elsewhere unless it has its own table. "n of N" is a table of its own,
 * with the columns yes and no: `protectParts` does that. Tables that break the same rows down in several ways go through
 * `protectFamily` together. A share comes last, of counts that are protected (`protect-share.ts`).
 */

/** Counts to protect: every row as long as the others, each child in one cell. */
export interface CountTable {
  counts: readonly (readonly number[])[];
  /** Which totals leave with it, or are known from elsewhere; all where left out. */
  margins?: Partial<PublishedMargins>;
  /** Columns that say of nobody what they have: what is left of a base. One that holds everybody hides nothing. */
  remainders?: readonly number[];
  /** Totals of columns, and the grand total, that other answers show: what is shown there is shown here, and nothing more. */
  settled?: SettledTotals;
}

/** A table as it may leave. Totals that are not published are not in it. */
export interface ProtectedTable {
  cells: ProtectedCount[][];
  rowTotals: ProtectedCount[];
  columnTotals: ProtectedCount[];
  total: ProtectedCount | null;
  /** Nothing but zeros could be shown: the breakdown is too fine for these numbers. Say so, and offer a coarser one. */
  nothingLeft: boolean;
}

const ALL_MARGINS: PublishedMargins = { rows: true, columns: true, total: true };

/** Protects a table by itself. */
export function protectTable(table: CountTable, policy: DisclosurePolicy): ProtectedTable {
  const [only] = protectFamily([table], policy);
  if (!only) throw new RangeError('a family of one table has one');
  return only;
}

/**
 * Protects tables that break the same rows of the same children down in several ways: they share the totals of rows and
 * the grand total.
 * @throws RangeError where rows differ in length, or tables in their number of rows or their totals
 */
export function protectFamily(given: readonly CountTable[], policy: DisclosurePolicy): ProtectedTable[] {
  requireFamily(given);
  return protectAs(given, policy, false) ?? protectAs(given, policy, true) ?? allWithheld(given, policy);
}

/**
 * Null where what the labels say gives a child away whatever else is hidden: four numbers of 1 to 4 with a total of 1 to 4.
 * With vague margins a total does not say why it is hidden. A table of several that gives a child away, or only with a total
 * that all of them share, is withheld; a single one only where its margins are vague.
 */
function protectAs(
  given: readonly CountTable[],
  policy: DisclosurePolicy,
  vagueMargins: boolean,
): ProtectedTable[] | null {
  const tables = given.map(({ counts, margins, settled }) =>
    labelledTable(counts, { ...ALL_MARGINS, ...margins }, policy, vagueMargins, settled),
  );
  const wholes = policy.hidesWhole
    ? tables.map((table, index) => cellsThatAreAll(table, given[index]?.remainders ?? [], policy))
    : [];
  wholes.forEach((cells, index) => {
    for (const { entry } of cells) hide(tables[index] as LabelledTable, entry);
  });
  const family = new Family(tables, policy, vagueMargins || tables.length > 1);
  const steps = hidesSomeZeros(policy) ? [1, policy.threshold] : [1];
  const safe = tables.every((table, index) => {
    const all = wholes[index] ?? [];
    return (
      all.every(({ entry, ban }) => family.blur(table, entry, [policy.threshold], ban)) &&
      hiddenEntries(table, all).every((entry) => family.blur(table, entry, steps)) &&
      linesOf(table).every((line) => {
        const more = smallestBeside(table, line, policy);
        return !more || (family.hide(table, more), family.blur(table, more, steps));
      })
    );
  });
  return safe ? tables.map(asPublished) : null;
}

/** A part of a whole, such as children with a need of those assessed: rows of [n, N − n]. */
export function protectParts(
  parts: readonly { n: number; of: number }[],
  policy: DisclosurePolicy,
  margins: Pick<PublishedMargins, 'columns' | 'total'> = { columns: false, total: false },
): { n: ProtectedCount; of: ProtectedCount }[] {
  const counts = parts.map(({ n, of }) => [n, of - n]);
  const { cells, rowTotals } = protectTable({ counts, margins, remainders: [1] }, policy);
  return parts.map((_, i) => ({ n: at(cells[i]?.[0]), of: at(rowTotals[i]) }));
}

/** Counts that add up to a total, such as reasons: in their order. */
export function protectList(
  counts: readonly number[],
  policy: DisclosurePolicy,
): { counts: ProtectedCount[]; total: ProtectedCount } {
  const margins = { columns: false, total: false };
  const { cells, rowTotals } = protectTable({ counts: [counts], margins }, policy);
  return { counts: cells[0] ?? [], total: at(rowTotals[0]) };
}

function at(count: ProtectedCount | undefined): ProtectedCount {
  if (!count) throw new RangeError('a table has an entry for each count');
  return count;
}

function requireFamily(given: readonly CountTable[]): void {
  for (const { counts } of given) {
    if (counts.length !== given[0]?.counts.length)
      throw new RangeError('tables of a family share their rows');
    if (counts.some((row) => row.length !== counts[0]?.length)) throw new RangeError('rows differ in length');
    if (counts.flat().some((count) => !Number.isSafeInteger(count) || count < 0)) {
      throw new RangeError('a count is a whole number, not below 0');
    }
  }
  const totals = given.map(({ counts }) =>
    counts.map((row) => row.reduce((sum, count) => sum + count, 0)).join(' '),
  );
  if (new Set(totals).size > 1) throw new RangeError('tables of a family have the same totals of rows');
}

/** An inner cell that holds everybody of its row or column, and which total must not stand in for what it is. */
interface WholeCell {
  entry: Entry;
  ban: { totalOfRow?: number; totalOfColumn?: number };
}

function cellsThatAreAll(
  table: LabelledTable,
  remainders: readonly number[],
  policy: DisclosurePolicy,
): WholeCell[] {
  const { rows, columns } = table;
  const found: WholeCell[] = [];
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const value = valueAt(table, [i, j]);
      if (value === 0 || isSmall(value, policy) || remainders.includes(j)) continue;
      const ofRow = columns > 1 && value === valueAt(table, [i, columns]);
      const ofColumn = rows > 1 && value === valueAt(table, [rows, j]) && isPublished(table, [rows, j]);
      if (!ofRow && !ofColumn) continue;
      const ban = { ...(ofRow && { totalOfRow: i }), ...(ofColumn && { totalOfColumn: j }) };
      found.push({ entry: [i, j], ban });
    }
  }
  return found;
}

/** The rows and columns of a table, margins among them, each with its total last. */
function linesOf({ rows, columns }: LabelledTable): Entry[][] {
  const numbers = (most: number): number[] => Array.from({ length: most + 1 }, (_, at) => at);
  return [
    ...numbers(rows).map((i) => numbers(columns).map((j): Entry => [i, j])),
    ...numbers(columns).map((j) => numbers(rows).map((i): Entry => [i, j])),
  ];
}

/**
 * What else to hide in a line whose hidden entries are few children together, which its total and the rest tell: of 12
 * children, 9 shown say that 3 are not among them. The smallest; null where they are not few, or the total is hidden.
 */
function smallestBeside(
  table: LabelledTable,
  line: readonly Entry[],
  policy: DisclosurePolicy,
): Entry | null {
  const total = line.at(-1);
  if (!total || labelAt(table, total) !== 'shown') return null;
  // Other answers show the smallest of these.
  if (table.settledTotals && line.every(([row]) => row === table.rows)) return null;
  const inner = line.slice(0, -1);
  const hidden = inner.filter((entry) => labelAt(table, entry) !== 'shown');
  const children = hidden.reduce((sum, entry) => sum + valueAt(table, entry), 0);
  if (children === 0 || children >= policy.threshold) return null;
  const shown = inner.filter((entry) => labelAt(table, entry) === 'shown' && valueAt(table, entry) > 0);
  shown.sort((one, other) => valueAt(table, one) - valueAt(table, other));
  return shown[0] ?? null;
}

const isPublished = (table: LabelledTable, entry: Entry): boolean => labelAt(table, entry) !== 'unpublished';

function hiddenEntries({ labels }: LabelledTable, except: readonly WholeCell[]): Entry[] {
  const done = new Set(except.map(({ entry }) => entry.join(' ')));
  return labels.flatMap((row, i) =>
    row.flatMap((label, j): Entry[] =>
      label !== 'shown' && label !== 'unpublished' && label !== 'withheld' && !done.has(`${i} ${j}`)
        ? [[i, j]]
        : [],
    ),
  );
}

function asPublished(table: LabelledTable): ProtectedTable {
  const { rows, columns, values } = table;
  const count = (entry: Entry): ProtectedCount[] => {
    const label = labelAt(table, entry);
    if (label === 'unpublished') return [];
    if (label === 'shown') return [shownCount(valueAt(table, entry))];
    return [hiddenCount(label === 'primary' ? label : 'secondary')];
  };
  const inner = values.slice(0, rows);
  const cells = inner.map((row, i) => row.slice(0, columns).flatMap((_, j) => count([i, j])));
  return {
    cells,
    rowTotals: inner.flatMap((_, i) => count([i, columns])),
    columnTotals: (cells[0] ?? []).flatMap((_, j) => count([rows, j])),
    total: count([rows, columns])[0] ?? null,
    nothingLeft: isBare(cells),
  };
}

/** Nothing of the tables can leave without giving a child away. */
const allWithheld = (given: readonly CountTable[], policy: DisclosurePolicy): ProtectedTable[] =>
  given.map(({ counts, margins }) => {
    const table = labelledTable(counts, { ...ALL_MARGINS, ...margins }, policy);
    const labels = table.labels.map((row) =>
      row.map((label) => (label === 'unpublished' ? label : ('secondary' as const))),
    );
    return { ...asPublished({ ...table, labels }), nothingLeft: true };
  });

/** Something is hidden, and nothing but zeros is shown. */
export const isBare = (cells: readonly (readonly ProtectedCount[])[]): boolean =>
  cells.some((row) => row.some(({ suppressed }) => suppressed !== null)) &&
  cells.every((row) => row.every(({ value }) => value === null || value === 0));
