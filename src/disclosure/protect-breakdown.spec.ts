import fc from 'fast-check';
import type { Breakdown } from '../groups/breakdown.js';
import type { CombinedTables } from './combine-groups.js';
import { DEFAULT_POLICY } from './policy.js';
import { protectBreakdown } from './protect-breakdown.js';
import { protectList } from './protect-tables.js';
import { Equations } from './releases/equations.js';

const KINDS = ['STATUTORY', 'STATUTORY', 'STATUTORY', 'OUT_OF_COURT', 'OUT_OF_COURT', 'PREVENTION'];
const COLUMNS = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const columnsOf = (counts: readonly number[][]): number[] =>
  Array.from({ length: COLUMNS }, (_, column) => sum(counts.map((row) => row[column] ?? 0)));

const counts = fc.constantFrom(6, 12, 40).chain((most) =>
  fc.array(fc.array(fc.nat(most), { minLength: COLUMNS, maxLength: COLUMNS }), {
    minLength: KINDS.length,
    maxLength: KINDS.length,
  }),
);

function answer(breakdown: Breakdown, given: readonly number[][], kinds: readonly string[]): CombinedTables {
  const all = protectList(columnsOf(given), DEFAULT_POLICY);
  return protectBreakdown(
    {
      breakdown,
      groups: kinds.map((kind, at) => ({ group: `GROUP_${at}`, kind })),
      children: given.map(sum),
      tables: [{ counts: given, settled: { columns: all.counts, total: all.total } }],
    },
    DEFAULT_POLICY,
  );
}

/** Every number that is shown, as a sum of the numbers of one type of order in one column. */
function shownSums(
  { combination, tables }: CombinedTables,
  ordersOf: (group: number) => number[],
): number[][] {
  const [table] = tables;
  const over = (orders: readonly number[], columns: readonly number[]): number[] =>
    KINDS.flatMap((_, order) =>
      Array.from({ length: COLUMNS }, (__, column) =>
        Number(orders.includes(order) && columns.includes(column)),
      ),
    );
  const every = [...columnsOf([]).keys()];
  const everybody = [...KINDS.keys()];
  return [
    ...combination.flatMap((places, row) => {
      const orders = places.flatMap(ordersOf);
      return [
        ...every.flatMap((column) =>
          table?.cells[row]?.[column]?.value == null ? [] : [over(orders, [column])],
        ),
        ...(table?.rowTotals[row]?.value == null ? [] : [over(orders, every)]),
      ];
    }),
    ...every.flatMap((column) =>
      table?.columnTotals[column]?.value == null ? [] : [over(everybody, [column])],
    ),
    ...(table?.total?.value == null ? [] : [over(everybody, every)]),
  ];
}

/** Whether numbers stand in one line of the table. */
const inLine = (places: readonly number[]): boolean =>
  new Set(places.map((place) => place % COLUMNS)).size === 1 ||
  new Set(places.map((place) => Math.floor(place / COLUMNS))).size === 1;

/** Numbers of 1 to 4, of one or more cells of a line, that follow from all that is shown. */
function told(given: readonly number[][], sums: readonly number[][]): number[] {
  const atoms = given.flat();
  const equations = sums.reduce((known, row) => known.with(row), Equations.NONE);
  return equations
    .knownSums()
    .map((places) => places.filter((place) => (atoms[place] ?? 0) > 0))
    .filter(inLine)
    .map((places) => sum(places.map((place) => atoms[place] ?? 0)))
    .filter((number) => number > 0 && number < DEFAULT_POLICY.threshold);
}

describe('S20 groups that are parts of the groups of another breakdown', () => {
  it('R169 are not told by subtracting the two', () => {
    const wholes = [...new Set(KINDS)];
    let apart = 0;
    let shown = 0;
    fc.assert(
      fc.property(counts, (given) => {
        const ofWholes = wholes.map((kind) => columnsOf(given.filter((_, at) => KINDS[at] === kind)));
        const mixes = shownSums(answer('CASE_MIX', ofWholes, wholes), (whole) =>
          [...KINDS.keys()].filter((order) => KINDS[order] === wholes[whole]),
        );
        const orders = shownSums(answer('ORDER_TYPE', given, KINDS), (order) => [order]);
        shown += orders.length;
        expect(told(given, [...mixes, ...orders])).toEqual([]);
        const unaware = shownSums(answer('ETHNICITY', given, KINDS), (order) => [order]);
        apart += told(given, [...mixes, ...unaware]).length;
      }),
      { numRuns: 300 },
    );
    // Protected apart from each other they tell.
    expect([apart > 0, shown > 0]).toEqual([true, true]);
  });
});
