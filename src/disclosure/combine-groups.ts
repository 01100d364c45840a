import type { DisclosurePolicy } from './policy.js';
import type { ProtectedTable } from './protect-tables.js';

/** A group of a breakdown, as it is combined with others. */
export interface CombinableGroup {
  children: number;
  /** Only groups of one kind are added up: what a group of two kinds has in common is nothing. */
  kind: string;
}

/**
 * SMALLEST: the smallest go together, whichever they are. NEIGHBOURS: groups stand in an order, and only those beside each
 * other go together. NEVER: a sum of groups would say nothing.
 */
export type Combining = 'SMALLEST' | 'NEIGHBOURS' | 'NEVER';

/** The places of groups: alone, or several that are counted together. */
export type Combination = readonly (readonly number[])[];

/** The largest groups always stand alone: with one of them, a sum would say little of the small ones. */
const LARGEST = 2;
/** How much more must be shown for groups to be combined further. */
const MUCH_MORE = 1.1;

const childrenOf = (groups: readonly CombinableGroup[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (groups[place]?.children ?? 0), 0);

/**
 * Combines small groups until each is at least so large, or until nothing but the largest is left to combine them with.
 * Groups of nobody go with the small ones: that they are left apart would say that each of the others has somebody.
 */
export function combineUpTo(
  least: number,
  groups: readonly CombinableGroup[],
  combining: Combining,
  { hidesZero }: Pick<DisclosurePolicy, 'hidesZero'>,
): Combination {
  const isFew = (places: readonly number[]): boolean => {
    const children = childrenOf(groups, places);
    return children < least && (children > 0 || hidesZero);
  };
  const alone = groups.map((_, place) => [place]);
  if (combining === 'NEVER') return alone;
  return combining === 'NEIGHBOURS'
    ? withNeighbours(alone, groups, isFew)
    : smallestOfKinds(groups, least, isFew);
}

function smallestOfKinds(
  groups: readonly CombinableGroup[],
  least: number,
  isFew: (places: readonly number[]) => boolean,
): Combination {
  const bySize = [...groups.keys()].sort(
    (one, other) => childrenOf(groups, [one]) - childrenOf(groups, [other]) || one - other,
  );
  const largest = bySize.slice(-LARGEST);
  // One that could not be shown alone is none of them, unless there is no larger.
  const small = bySize.filter(
    (place) => !largest.includes(place) || (isFew([place]) && place !== bySize.at(-1)),
  );
  const together = [...new Set(groups.map(({ kind }) => kind))].flatMap((kind) => {
    const own = small.filter((place) => groups[place]?.kind === kind);
    if (!own.some((place) => isFew([place]))) return [];
    const taken: number[] = [];
    for (const place of own) {
      if (childrenOf(groups, [place]) >= least && childrenOf(groups, taken) >= least) break;
      taken.push(place);
    }
    return taken.length > 1 ? [taken.sort((one, other) => one - other)] : [];
  });
  const alone = [...groups.keys()].filter((place) => !together.flat().includes(place));
  return [...alone.map((place) => [place]), ...together].sort(([one = 0], [other = 0]) => one - other);
}

function withNeighbours(
  alone: readonly number[][],
  groups: readonly CombinableGroup[],
  isFew: (places: readonly number[]) => boolean,
): Combination {
  let runs: readonly number[][] = alone;
  const kindAt = (at: number): string | undefined => groups[runs[at]?.[0] ?? -1]?.kind;
  const sizeAt = (at: number): number => childrenOf(groups, runs[at] ?? []);
  for (;;) {
    const bySize = [...runs.keys()].sort((one, other) => sizeAt(one) - sizeAt(other) || one - other);
    const beside = (at: number): number[] =>
      [at - 1, at + 1]
        .filter((next) => next in runs && kindAt(next) === kindAt(at))
        .sort((one, other) => sizeAt(one) - sizeAt(other) || one - other);
    const at = bySize.find((place) => isFew(runs[place] ?? []) && beside(place).length > 0);
    if (at === undefined || runs.length <= LARGEST) return runs;
    const [next = at] = beside(at);
    const [first, second] = [Math.min(at, next), Math.max(at, next)];
    const joined = [...(runs[first] ?? []), ...(runs[second] ?? [])];
    runs = [...runs.slice(0, first), joined, ...runs.slice(second + 1)];
  }
}

/** Numbers by group, with those of combined groups added up. */
export const combined = (counts: readonly number[], combination: Combination): number[] =>
  combination.map((places) => places.reduce((sum, place) => sum + (counts[place] ?? 0), 0));

/** What may be shown of groups, and which of them are combined for it. */
export interface CombinedTables {
  combination: Combination;
  tables: readonly ProtectedTable[];
}

/** Which groups may be combined, and how the tables that they are in are protected. */
export interface Combinable {
  groups: readonly CombinableGroup[];
  combining: Combining;
  /** Where the groups are in the tables. */
  groupsAre: 'ROWS' | 'COLUMNS';
  protect: (combination: Combination) => readonly ProtectedTable[];
}

/** How many numbers above none are shown, by how many children the groups have whose totals are. */
function shownIn(tables: readonly ProtectedTable[], groupsAre: Combinable['groupsAre']): number {
  const numbers = tables.reduce(
    (sum, { cells }) => sum + cells.flat().filter(({ value }) => value).length,
    0,
  );
  const children = tables
    .flatMap(({ rowTotals, columnTotals }) => (groupsAre === 'ROWS' ? rowTotals : columnTotals))
    .reduce((sum, { value }) => sum + (value ?? 0), 0);
  return numbers * children;
}

/**
 * Protects tables that break children down in groups, with small groups combined where much more can be shown for it: so that
 * each can be shown, so that a mean can, or so that a share can. One combination goes for all tables, and follows from their
 * counts alone.
 */
export function protectCombined(
  { groups, combining, groupsAre, protect }: Combinable,
  policy: DisclosurePolicy,
): CombinedTables {
  const show = (combination: Combination) => {
    const tables = protect(combination);
    return { combination, tables, shown: shownIn(tables, groupsAre) };
  };
  let best = show(combineUpTo(0, groups, combining, policy));
  const tried = new Set([JSON.stringify(best.combination)]);
  for (const least of [policy.threshold, policy.leastOfMean, policy.leastBaseOfShare]) {
    const combination = combineUpTo(least, groups, combining, policy);
    const key = JSON.stringify(combination);
    if (tried.has(key)) continue;
    tried.add(key);
    const next = show(combination);
    if (next.shown > MUCH_MORE * best.shown) best = next;
  }
  return best;
}
