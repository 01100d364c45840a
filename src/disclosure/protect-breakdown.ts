import { type Breakdown, type Group, NOT_RECORDED } from '../groups/breakdown.js';
import { CASE_MIXES } from '../groups/case-mix.js';
import { type Combination, type CombinedTables, protectCombined } from './combine-groups.js';
import { COMBINING, toCombinable } from './combined-group.js';
import type { DisclosurePolicy } from './policy.js';
import { type CountTable, isBare, protectFamily, type ProtectedTable } from './protect-tables.js';
import type { ProtectedCount } from './protected-count.js';

/** Children in the groups of a breakdown, and how each group is broken down further. */
export interface GroupedTables {
  breakdown: Breakdown;
  groups: readonly Pick<Group, 'group' | 'kind'>[];
  /** In each group. */
  children: readonly number[];
  /** With a row for each group, and totals of columns that are settled. */
  tables: readonly (CountTable & Required<Pick<CountTable, 'settled'>>)[];
}

/** What groups of another breakdown are made of: the two can be subtracted from each other. */
const WHOLES: Readonly<Partial<Record<Breakdown, readonly string[]>>> = { ORDER_TYPE: CASE_MIXES };

const withRows = <Table extends CountTable>(table: Table, combination: Combination): Table => ({
  ...table,
  counts: combination.map((places) =>
    (table.counts[0] ?? []).map((_, column) =>
      places.reduce((sum, place) => sum + (table.counts[place]?.[column] ?? 0), 0),
    ),
  ),
});

/**
 * Protects the groups of a breakdown, with small ones combined. Where they are parts of the groups of another breakdown, what
 * that one shows is settled first, and shown of them together.
 */
export function protectBreakdown(
  { breakdown, groups, children, tables }: GroupedTables,
  policy: DisclosurePolicy,
): CombinedTables {
  const wholes = WHOLES[breakdown];
  const wholeOf = (place: number): string => groups[place]?.kind ?? NOT_RECORDED.group;
  return protectCombined(
    {
      groups: groups.map((group, place) => toCombinable(breakdown, group, children[place] ?? 0)),
      combining: COMBINING[breakdown],
      groupsAre: 'ROWS',
      protect: (combination) =>
        wholes
          ? protectPartsOf(wholes, wholeOf, tables, combination, policy)
          : protectFamily(
              tables.map((table) => withRows(table, combination)),
              policy,
            ),
    },
    policy,
  );
}

function protectPartsOf(
  wholes: readonly string[],
  wholeOf: (place: number) => string,
  tables: GroupedTables['tables'],
  combination: Combination,
  policy: DisclosurePolicy,
): ProtectedTable[] {
  const places = (tables[0]?.counts ?? []).map((_, place) => place);
  // As the other breakdown has them: those of whom it is not recorded are last, where there are some.
  const names = [...wholes, NOT_RECORDED.group].filter(
    (name) => wholes.includes(name) || places.some((place) => wholeOf(place) === name),
  );
  const whole = protectFamily(
    tables.map((table) =>
      withRows(
        table,
        names.map((name) => places.filter((place) => wholeOf(place) === name)),
      ),
    ),
    policy,
  );
  const rows = new Map<
    Combination[number],
    { cells: ProtectedCount[]; total: ProtectedCount | undefined }[]
  >();
  names.forEach((name, at) => {
    const parts = combination.filter(([place = -1]) => wholeOf(place) === name);
    if (parts.length === 0) return;
    const settledBy = (
      { cells, rowTotals }: ProtectedTable,
      { settled }: GroupedTables['tables'][number],
    ) => ({
      columns: cells[at] ?? [],
      total: rowTotals[at] ?? settled.total,
    });
    const safe = protectFamily(
      tables.map((table, index) => ({
        ...withRows(table, parts),
        settled: settledBy(whole[index]!, table),
      })),
      policy,
    );
    parts.forEach((part, row) =>
      rows.set(
        part,
        safe.map(({ cells, rowTotals }) => ({ cells: cells[row] ?? [], total: rowTotals[row] })),
      ),
    );
  });
  return whole.map((table, index) => {
    const own = combination.flatMap((part) => rows.get(part)?.[index] ?? []);
    const cells = own.map((row) => row.cells);
    return {
      ...table,
      cells,
      rowTotals: own.flatMap(({ total }) => total ?? []),
      nothingLeft: isBare(cells),
    };
  });
}
