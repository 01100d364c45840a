import type { DisclosurePolicy } from '../../disclosure/policy.js';
import { protectBreakdown } from '../../disclosure/protect-breakdown.js';
import { hiddenCount, type ProtectedCount, shownCount } from '../../disclosure/protected-count.js';
import { type ProtectedShare, protectShare, shownShare } from '../../disclosure/protect-share.js';
import { type CountTable, protectFamily, type ProtectedTable } from '../../disclosure/protect-tables.js';
import type { Group } from '../../groups/breakdown.js';
import type { Breakdown } from './breakdowns.js';
import type { View } from '../../disclosure/view.js';
import { type GroupCounts, type Measure, MEASURES } from '../history/count-needs.js';

/** The figures of one need in one group of children, or in all of them. */
export interface CellFigures {
  assessed: ProtectedCount;
  notAssessed: ProtectedCount;
  /** Children with the need, of those assessed. */
  prevalence: ProtectedShare;
  prioritised: ProtectedCount;
  planned: ProtectedCount;
  waiting: ProtectedCount;
  /** Of those prioritised; completion likewise. */
  reach: ProtectedShare;
  completion: ProtectedShare;
  /** Of those who completed and were assessed again; the rest is in `outcomeNotKnown`. */
  improvement: ProtectedShare;
  outcomeNotKnown: ProtectedCount;
}

/** Figures by group, and of all groups together. */
export interface NeedFigures {
  total: CellFigures;
  cells: CellFigures[];
}

export interface MapFigures {
  children: { total: ProtectedCount; groups: ProtectedCount[] };
  /** Codes of the groups in each row: one, or several that are counted together. */
  rows: readonly (readonly string[])[];
  /** By need area, in the order asked. */
  needs: NeedFigures[];
  /** The view is for publication, and nothing but zeros could be shown. */
  nothingLeft: boolean;
}

/** Which groups and needs, in their order, and for whom. */
export interface FiguresAsked {
  breakdown: Breakdown;
  groups: readonly Pick<Group, 'group' | 'kind'>[];
  needs: readonly string[];
  view: View;
}

type Counts = Readonly<Record<Measure, number>> & { children: number };

const NO_COUNTS: readonly number[] = MEASURES.map(() => 0);

const countsOf = (group: GroupCounts | undefined, need: string): Counts => {
  const byMeasure = group?.byNeed.get(need) ?? NO_COUNTS;
  const named = Object.fromEntries(MEASURES.map((measure, place) => [measure, byMeasure[place] ?? 0]));
  return { ...(named as Record<Measure, number>), children: group?.children ?? 0 };
};

const sumOf = (all: readonly Counts[]): Counts => {
  const sum = (value: (counts: Counts) => number) => all.reduce((total, counts) => total + value(counts), 0);
  const named = Object.fromEntries(MEASURES.map((measure) => [measure, sum((counts) => counts[measure])]));
  return { ...(named as Record<Measure, number>), children: sum(({ children }) => children) };
};

const asTheyAre = (counts: Counts): CellFigures => ({
  assessed: shownCount(counts.ASSESSED),
  notAssessed: shownCount(counts.children - counts.ASSESSED),
  prevalence: shownShare(counts.NEEDED, counts.ASSESSED),
  prioritised: shownCount(counts.PRIORITISED),
  planned: shownCount(counts.PLANNED),
  waiting: shownCount(counts.WAITING),
  reach: shownShare(counts.REACHED, counts.PRIORITISED),
  completion: shownShare(counts.COMPLETED, counts.PRIORITISED),
  improvement: shownShare(counts.IMPROVED, counts.OUTCOME_KNOWN),
  outcomeNotKnown: shownCount(counts.COMPLETED - counts.OUTCOME_KNOWN),
});

/** Each child once: how its need stands now. */
const byNeed = (counts: Counts): number[] => [
  counts.NEEDED,
  counts.ASSESSED - counts.NEEDED,
  counts.children - counts.ASSESSED,
];
/** Each child once: how far the work on its need came. */
const bySteps = (counts: Counts): number[] => [
  counts.IMPROVED,
  counts.OUTCOME_KNOWN - counts.IMPROVED,
  counts.COMPLETED - counts.OUTCOME_KNOWN,
  counts.REACHED - counts.COMPLETED,
  counts.PRIORITISED - counts.REACHED,
  counts.children - counts.PRIORITISED,
];

const HIDDEN = hiddenCount('secondary');

/** A sum leaves only where each part of it does; that one of them is small does not say that the sum is. */
const together = (...parts: readonly (ProtectedCount | undefined)[]): ProtectedCount => {
  let total = 0;
  for (const part of parts) {
    if (!part || part.value === null) return HIDDEN;
    total += part.value;
  }
  return shownCount(total);
};

function asTheyLeave(
  need: readonly ProtectedCount[],
  steps: readonly ProtectedCount[],
  policy: DisclosurePolicy,
): CellFigures {
  const [needed, notNeeded, notAssessed = HIDDEN] = need;
  const [improved, notImproved, notKnown = HIDDEN, ended, waiting] = steps;
  const assessed = together(needed, notNeeded);
  const known = together(improved, notImproved);
  const completed = together(known, notKnown);
  const reached = together(completed, ended);
  const prioritised = together(reached, waiting);
  return {
    ...{ assessed, notAssessed, prioritised, outcomeNotKnown: notKnown },
    prevalence: protectShare(needed ?? HIDDEN, assessed, policy),
    // How those who were not reached are planned for would be one more table of few children.
    ...{ planned: HIDDEN, waiting: HIDDEN },
    reach: protectShare(reached, prioritised, policy),
    completion: protectShare(completed, prioritised, policy),
    improvement: protectShare(improved ?? HIDDEN, known, policy),
  };
}

/** What the tables of a need say of a row. */
const figuresAt = (
  tables: readonly ProtectedTable[],
  need: number,
  row: number,
  policy: DisclosurePolicy,
): CellFigures =>
  asTheyLeave(tables[2 * need]?.cells[row] ?? [], tables[2 * need + 1]?.cells[row] ?? [], policy);

const tablesOf = (byGroup: readonly (readonly Counts[])[]): CountTable[] =>
  byGroup.flatMap((row): CountTable[] => [
    { counts: row.map(byNeed), remainders: [2] },
    { counts: row.map(bySteps), remainders: [5] },
  ]);

/** Something is hidden, and of no need it is told how many in any group have it or have it not. */
const isTooFine = (safe: readonly ProtectedTable[]): boolean =>
  safe.some(({ cells }) => cells.flat().some(({ suppressed }) => suppressed !== null)) &&
  !safe.some(
    ({ cells }, at) => at % 2 === 0 && cells.some((row) => row.slice(0, 2).some(({ value }) => value)),
  );

/** True figures, for those entitled. */
function shownFigures(
  rows: readonly (readonly Counts[])[],
  children: readonly number[],
): Omit<MapFigures, 'rows'> {
  return {
    children: {
      total: shownCount(children.reduce((sum, count) => sum + count, 0)),
      groups: children.map(shownCount),
    },
    needs: rows.map((row) => ({ total: asTheyAre(sumOf(row)), cells: row.map(asTheyAre) })),
    nothingLeft: false,
  };
}

/**
 * The figures of the map as they may leave: true ones, or with small groups combined and small numbers hidden so that no
 * subtraction finds them. All groups together are the same children in every breakdown: what is shown of them is settled
 * first, by itself, and shown in each.
 */
export function mapFigures(
  counted: ReadonlyMap<string, GroupCounts>,
  { breakdown, groups, needs, view }: FiguresAsked,
  policy: DisclosurePolicy,
): MapFigures {
  const counts = needs.map((need) => groups.map(({ group }) => countsOf(counted.get(group), need)));
  const children = groups.map(({ group }) => counted.get(group)?.children ?? 0);
  if (view === 'OPERATIONAL') {
    return { rows: groups.map(({ group }) => [group]), ...shownFigures(counts, children) };
  }
  const alone = { columns: false, total: false };
  const totals = protectFamily(
    tablesOf(counts.map((row) => [sumOf(row)])).map((table) => ({ ...table, margins: alone })),
    policy,
  );
  const total = totals[0]?.rowTotals[0] ?? HIDDEN;
  const { combination, tables: safe } = protectBreakdown(
    {
      ...{ breakdown, groups, children },
      tables: tablesOf(counts).map((table, at) => ({
        ...table,
        settled: { columns: totals[at]?.cells[0] ?? [], total },
      })),
    },
    policy,
  );
  return {
    rows: combination.map((places) => places.map((place) => groups[place]?.group ?? '')),
    children: { total, groups: combination.map((_, row) => safe[0]?.rowTotals[row] ?? HIDDEN) },
    needs: needs.map((_need, place) => ({
      total: figuresAt(totals, place, 0, policy),
      cells: combination.map((_, row) => figuresAt(safe, place, row, policy)),
    })),
    nothingLeft: isTooFine(safe),
  };
}
