import type { ReleasedCount } from './membership.js';
import { revealing } from './revealed.js';

/** A release that is in the ledger, by what it shows. */
export interface EarlierRelease {
  id: string;
  counts: readonly ReleasedCount[];
}

/** A count that may not be shown, and the earlier releases beside which it tells of few children. */
export interface Revealing {
  count: ReleasedCount;
  releaseIds: string[];
}

const ofGroup = (counts: readonly ReleasedCount[], group: string): ReleasedCount[] =>
  counts.filter((count) => count.group === group);

/** Counts of a release that may not be shown beside the earlier ones, and beside each other. */
export function holdAgainst(
  earlier: readonly EarlierRelease[],
  next: readonly ReleasedCount[],
  threshold: number,
): Revealing[] {
  const groups = [...new Set(next.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const mine = ofGroup(next, group);
    const known = earlier.map(({ id, counts }) => ({ id, counts: ofGroup(counts, group) }));
    const found = revealing(
      known.flatMap(({ counts }) => counts),
      mine,
      threshold,
    );
    return found.map((index) => {
      const count = mine[index] as ReleasedCount;
      const alone = known.filter(({ counts }) => revealing(counts, [count], threshold).length > 0);
      return { count, releaseIds: (alone.length > 0 ? alone : known).map(({ id }) => id) };
    });
  });
}
