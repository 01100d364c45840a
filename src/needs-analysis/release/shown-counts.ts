import type { ReleasedCount } from '../../disclosure/releases/membership.js';
import { ANY_NEED, EVERYBODY } from '../cohort/members-of-cohort.js';
import type { CohortNeedsDto, NeedFigureDto } from '../dto/cohort.dto.js';

const NOBODY: ReadonlySet<string> = new Set();
const PARTS = ['denominator', 'numerator'] as const;

/**
 * The counts that a cohort shows, and who is in them, by need: a group is a need, as in a board pack, so that the two are held
 * against each other.
 * @param members who is in each count of the cohort, groups that are counted together apart
 */
export function shownCounts(cohort: CohortNeedsDto, members: readonly ReleasedCount[]): ReleasedCount[] {
  const nameOf = (group: string, table: string, row: string, column: string): string =>
    [group, table, row, column].join(' ');
  const known = new Map(
    members.map(({ group, table, row, column, children }) => [nameOf(group, table, row, column), children]),
  );
  const who = (group: string, table: string, row: string, column: string): ReadonlySet<string> =>
    known.get(nameOf(group, table, row, column)) ?? NOBODY;

  const ofNeed = (need: NeedFigureDto, table: string, row: string, groups: readonly string[]) =>
    PARTS.filter((part) => need.share[part].value !== null).map((column): ReleasedCount => {
      const children = new Set(groups.flatMap((code) => [...who(need.needArea, table, code, column)]));
      return { group: need.needArea, table, row, column, children };
    });

  // With who was assessed it tells who was not: it is held against the counts of every need.
  const everybody = who(ANY_NEED, EVERYBODY, EVERYBODY, 'count');
  const all = cohort.children.value === null ? [] : cohort.needs;
  return [
    ...all.map(({ needArea }) => ({
      ...{ group: needArea, table: EVERYBODY, row: EVERYBODY, column: 'count', children: everybody },
    })),
    ...cohort.needs.flatMap((need) => ofNeed(need, EVERYBODY, EVERYBODY, [EVERYBODY])),
    ...cohort.breakdowns.flatMap(({ breakdown, groups }) =>
      groups.flatMap(({ code, members: codes, needs }) =>
        needs.flatMap((need) => ofNeed(need, breakdown, code, codes.length > 0 ? codes : [code])),
      ),
    ),
  ];
}
