import type { DisclosurePolicy } from '../disclosure/policy.js';
import type { Combination } from '../disclosure/combine-groups.js';
import { protectBreakdown } from '../disclosure/protect-breakdown.js';
import { protectList } from '../disclosure/protect-tables.js';
import { hiddenCount, type ProtectedCount, shownCount } from '../disclosure/protected-count.js';
import type { Breakdown, Group } from '../groups/breakdown.js';
import { type Place, PLACES } from './stages.js';

/** How many children are at each place, in a group or in all of them together. */
export interface PlaceCounts {
  places: ProtectedCount[];
  total: ProtectedCount;
}

/** Groups by places: each child is in one group and at one place. */
export interface GroupTable {
  groups: PlaceCounts[];
  all: PlaceCounts;
  /** Nothing but none could be shown. */
  nothingLeft: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The table as it is. */
export function trueTable(counts: readonly (readonly number[])[]): GroupTable {
  const rowOf = (row: readonly number[]): PlaceCounts => ({
    places: row.map(shownCount),
    total: shownCount(sum(row)),
  });
  const all = PLACES.map((_place, column) => sum(counts.map((row) => row[column] ?? 0)));
  return { groups: counts.map(rowOf), all: rowOf(all), nothingLeft: false };
}

/** Groups as they may leave, and which of them are combined. */
export interface SafeGroups {
  combination: Combination;
  table: GroupTable;
}

/**
 * The table as it may leave, with small groups combined. All groups together are the same children in every breakdown: what is
 * shown of them is settled first, by itself.
 */
export function safeTable(
  breakdown: Breakdown,
  groups: readonly Pick<Group, 'group' | 'kind'>[],
  counts: readonly (readonly number[])[],
  policy: DisclosurePolicy,
): SafeGroups {
  const none = hiddenCount('secondary');
  const all = protectList(
    PLACES.map((_place, column) => sum(counts.map((row) => row[column] ?? 0))),
    policy,
  );
  const settled = { columns: all.counts, total: all.total };
  const { combination, tables } = protectBreakdown(
    { breakdown, groups, children: counts.map(sum), tables: [{ counts, settled }] },
    policy,
  );
  const [safe] = tables;
  return {
    combination,
    table: {
      groups: combination.map((_, row) => ({
        places: safe?.cells[row] ?? [],
        total: safe?.rowTotals[row] ?? none,
      })),
      all: { places: all.counts, total: all.total },
      nothingLeft: safe?.nothingLeft ?? true,
    },
  };
}

const addUp = (counts: readonly ProtectedCount[]): number | null =>
  counts.reduce<number | null>(
    (total, { value }) => (total === null || value === null ? null : total + value),
    0,
  );

/** Children at some of the places: a number that anybody could add up from what is shown, and no other. */
export function childrenAt({ places, total }: PlaceCounts, some: readonly Place[]): ProtectedCount {
  const at = (wanted: boolean): ProtectedCount[] =>
    places.filter((_count, index) => some.includes(PLACES[index]!) === wanted);
  const added = addUp(at(true));
  if (added !== null) return shownCount(added);
  const others = addUp(at(false));
  if (others !== null && total.value !== null) return shownCount(total.value - others);
  return hiddenCount('secondary');
}
