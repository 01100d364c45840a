import { requireCount } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';

/** How many people had a given count, for example 12 children with 3 reoffences. Whole numbers. */
export interface CountBin {
  readonly count: number;
  readonly people: number;
}

/** Bins sorted by count, one per count, none empty. */
export interface CountHistogram {
  readonly bins: readonly CountBin[];
  readonly people: number;
  /** Sum of all counts. */
  readonly total: number;
  /** People with a count above 0. */
  readonly positive: number;
}

/**
 * Sorts and merges bins, so that the order in which they arrive cannot change a result.
 *
 * @throws RangeError when a count or a number of people is not a whole number of at least 0
 */
export function countHistogram(bins: Iterable<CountBin>): CountHistogram {
  const byCount = new Map<number, number>();
  for (const { count, people } of bins) {
    requireCount(count, 'count');
    requireCount(people, 'people');
    if (people > 0) byCount.set(count, (byCount.get(count) ?? 0) + people);
  }
  const sorted = [...byCount].sort(([x], [y]) => x - y).map(([count, people]) => ({ count, people }));
  const people = sorted.reduce((sum, bin) => sum + bin.people, 0);
  const total = sorted.reduce((sum, bin) => sum + bin.count * bin.people, 0);
  return { bins: sorted, people, total, positive: people - (byCount.get(0) ?? 0) };
}

/**
 * Pearson's dispersion of counts with equal exposure: variance over mean, 1 for a Poisson variable. Above
 * about 1.5, intervals that assume Poisson events are too narrow.
 *
 * @returns TOO_FEW_PEOPLE below two people, NO_EVENTS when every count is 0
 * @throws RangeError when a bin is not valid
 */
export function poissonDispersion(bins: Iterable<CountBin>): Computed<number> {
  const histogram = countHistogram(bins);
  if (histogram.people < 2) return notComputable('TOO_FEW_PEOPLE');
  if (histogram.total === 0) return notComputable('NO_EVENTS');
  const mean = histogram.total / histogram.people;
  const squares = histogram.bins.reduce((sum, bin) => sum + bin.people * (bin.count - mean) ** 2, 0);
  return computed(squares / (histogram.people - 1) / mean);
}
