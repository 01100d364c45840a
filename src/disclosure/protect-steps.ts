import { type DisclosurePolicy, isSmall } from './policy.js';
import { hiddenCount, type ProtectedCount, shownCount } from './protected-count.js';

/**
 * Steps of a funnel, each of which holds only children who were in the one before. A step is shown where it is not small
 * and as many are lost since the last one that is shown as may be told: who was lost is a count of children too. That nobody
 * was tells something of every child.
 */
export function protectSteps(counts: readonly number[], policy: DisclosurePolicy): ProtectedCount[] {
  let last: number | null = null;
  return counts.map((count, index) => {
    if (index > 0 && count > (counts[index - 1] ?? 0))
      throw new RangeError('a step holds no more than the one before');
    if (isSmall(count, policy)) return hiddenCount('primary');
    const lost = last === null ? 0 : last - count;
    const isWhole = policy.hidesWhole && last === count && count > 0;
    if (isWhole || (lost > 0 && lost < policy.threshold)) return hiddenCount('secondary');
    last = count;
    return shownCount(count);
  });
}
