import type { ReleasedCount } from '../../disclosure/releases/membership.js';
import type { Breakdown } from './breakdowns.js';
import type { CohortChild } from './cohort-child.js';

/** Stands for all children, where a breakdown and a group of it would be named. */
export const EVERYBODY = 'COHORT';
/** Stands for a need area, where children are counted whatever they need. */
export const ANY_NEED = 'CHILDREN';

/** Children by breakdown and group, all of them among the groups. */
function groupsOf(
  children: readonly CohortChild[],
  breakdowns: Readonly<Record<Breakdown, (child: CohortChild) => string>>,
): { table: string; row: string; members: CohortChild[] }[] {
  const groups = new Map<string, { table: string; row: string; members: CohortChild[] }>();
  const sorting = { [EVERYBODY]: () => EVERYBODY, ...breakdowns };
  for (const [table, codeOf] of Object.entries(sorting)) {
    for (const child of children) {
      const row = codeOf(child);
      const group = groups.get(`${table} ${row}`);
      if (group) group.members.push(child);
      else groups.set(`${table} ${row}`, { table, row, members: [child] });
    }
  }
  return [...groups.values()];
}

const keysOf = (children: readonly CohortChild[]): ReadonlySet<string> =>
  new Set(children.map(({ key }) => key));

/**
 * Who is in the counts of needs, in all and in each group: those assessed as `denominator`, those with the need as
 * `numerator`. Counts of nobody are left out.
 */
export function membersOfCohort(
  children: readonly CohortChild[],
  areas: readonly string[],
  breakdowns: Readonly<Record<Breakdown, (child: CohortChild) => string>>,
): ReleasedCount[] {
  const counts = groupsOf(children, breakdowns).flatMap(({ table, row, members }) =>
    areas.flatMap((group): ReleasedCount[] => {
      const assessed = members.filter(({ needs }) => needs.has(group));
      const withNeed = assessed.filter(({ needs }) => needs.get(group)?.isNeed);
      return [
        { group, table, row, column: 'denominator', children: keysOf(assessed) },
        { group, table, row, column: 'numerator', children: keysOf(withNeed) },
      ];
    }),
  );
  const all = {
    group: ANY_NEED,
    table: EVERYBODY,
    row: EVERYBODY,
    column: 'count',
    children: keysOf(children),
  };
  return [all, ...counts].filter(({ children: { size } }) => size > 0);
}
