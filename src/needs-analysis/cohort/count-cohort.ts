import type { Breakdown } from './breakdowns.js';
import type { ChildNeed, CohortChild } from './cohort-child.js';

/** How many children there are of each severity; `null` severity is not counted here. */
type Severities = [none: number, slight: number, some: number, strong: number, veryStrong: number];

/** How far a need goes in a group of children. Not assessed is not no need: the base is who was assessed. */
export interface NeedCount {
  needArea: string;
  assessed: number;
  withNeed: number;
  prioritised: number;
  severities: Severities;
}

/** A group of children, and their needs. */
export interface GroupCount {
  code: string;
  children: number;
  needs: NeedCount[];
}

/** The needs of a cohort, of all and of each group of each breakdown. */
export interface CohortCounts {
  children: number;
  /** Children of whom no need was assessed. */
  notAssessed: number;
  needs: NeedCount[];
  breakdowns: { breakdown: Breakdown; groups: GroupCount[] }[];
}

function addNeed(count: NeedCount, need: ChildNeed | undefined): void {
  if (!need) return;
  count.assessed += 1;
  if (need.isNeed) count.withNeed += 1;
  if (need.isPriority) count.prioritised += 1;
  if (need.severity !== null) count.severities[need.severity]! += 1;
}

/** Counts the needs of children, in the order of the areas. */
function countNeeds(children: readonly CohortChild[], areas: readonly string[]): NeedCount[] {
  const counts = areas.map((needArea): NeedCount => ({
    needArea,
    assessed: 0,
    withNeed: 0,
    prioritised: 0,
    severities: [0, 0, 0, 0, 0],
  }));
  for (const child of children) for (const count of counts) addNeed(count, child.needs.get(count.needArea));
  return counts;
}

/** The groups that a breakdown makes of children, in the order of their codes. */
function groupsOf(
  children: readonly CohortChild[],
  codeOf: (child: CohortChild) => string,
  areas: readonly string[],
): GroupCount[] {
  const groups = new Map<string, CohortChild[]>();
  for (const child of children) {
    const code = codeOf(child);
    const group = groups.get(code);
    if (group) group.push(child);
    else groups.set(code, [child]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, members]) => ({ code, children: members.length, needs: countNeeds(members, areas) }));
}

/**
 * Counts a cohort: each child once in all, and once in each breakdown.
 * @param areas codes of the need areas, in their order
 */
export const countCohort = (
  children: readonly CohortChild[],
  areas: readonly string[],
  breakdowns: Readonly<Record<Breakdown, (child: CohortChild) => string>>,
): CohortCounts => ({
  children: children.length,
  notAssessed: children.filter(({ needs }) => needs.size === 0).length,
  needs: countNeeds(children, areas),
  breakdowns: Object.entries(breakdowns).map(([breakdown, codeOf]) => ({
    breakdown: breakdown as Breakdown,
    groups: groupsOf(children, codeOf, areas),
  })),
});
