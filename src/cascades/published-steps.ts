import { type DisclosurePolicy, isSmall } from '../disclosure/policy.js';
import { hiddenCount, type ProtectedCount, shownCount } from '../disclosure/protected-count.js';
import { protectFamily } from '../disclosure/protect-tables.js';
import { CASCADE_STEPS, type CascadeCounts, type CascadeStep } from './cascade-rules.js';

/** What may be published of a cascade. */
export interface PublishedCascade {
  inSystem: ProtectedCount;
  elsewhere: ProtectedCount;
  reached: Record<CascadeStep, ProtectedCount>;
}

const HIDDEN = hiddenCount('secondary');

/** Each child in one cell: known elsewhere, or the last step reached. */
export const cellsOf = ({ elsewhere, attended, fellOut }: CascadeCounts): number[] => [
  elsewhere,
  ...CASCADE_STEPS.map((step) =>
    step === 'ATTENDED'
      ? attended
      : fellOut.reduce((sum, { after, children }) => sum + (after === step ? children : 0), 0),
  ),
];

const sumOf = (cells: readonly ProtectedCount[]): number | null =>
  cells.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0);

/**
 * How many reached a step, as a reader could add it up from the cells that are shown: those of the step and after it, or
 * the whole less those before it. Nothing is told that the table does not tell.
 */
function published(
  cells: readonly ProtectedCount[],
  whole: ProtectedCount,
  policy: DisclosurePolicy,
): PublishedCascade {
  const reached = {} as Record<CascadeStep, ProtectedCount>;
  CASCADE_STEPS.forEach((step, index) => {
    const before = sumOf(cells.slice(0, index + 1));
    const left = whole.value !== null && before !== null ? whole.value - before : null;
    const sum = sumOf(cells.slice(index + 1)) ?? left;
    if (sum === null) reached[step] = HIDDEN;
    else reached[step] = isSmall(sum, policy) ? hiddenCount('primary') : shownCount(sum);
  });
  return { inSystem: whole, elsewhere: cells[0] ?? HIDDEN, reached };
}

/** What may be published of the cascades of one need area. */
export interface PublishedArea {
  all: PublishedCascade;
  groups: PublishedCascade[];
  nothingLeft: boolean;
}

/**
 * What may be published of the cascades of several need areas, each broken down into the same groups of the same children:
 * protected together, since they share how many children a group has. One group is everybody.
 */
export function publishAreas(
  areas: readonly (readonly CascadeCounts[])[],
  policy: DisclosurePolicy,
): PublishedArea[] {
  const several = (areas[0]?.length ?? 0) > 1;
  const margins = { rows: true, columns: several, total: several };
  const safe = protectFamily(
    areas.map((groups) => ({ counts: groups.map(cellsOf), margins })),
    policy,
  );
  return safe.map(({ cells, rowTotals, columnTotals, total, nothingLeft }) => {
    const groups = cells.map((row, index) => published(row, rowTotals[index] ?? HIDDEN, policy));
    const only = groups[0];
    const all = several || !only ? published(columnTotals, total ?? HIDDEN, policy) : only;
    return { all, groups, nothingLeft };
  });
}
