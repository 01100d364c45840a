import { computed, notComputable, type Computed } from '../computed.js';
import { twoSidedZ } from '../distributions/normal.js';
import type { IntervalEstimate } from '../interval.js';
import type { PairedTable } from '../mcnemar.js';
import type { MatchedPairs } from './greedy-match.js';

/** Difference within matched pairs. */
export interface MatchedDifference extends IntervalEstimate {
  readonly treatedMean: number;
  readonly comparisonMean: number;
  /** SD of the differences (n - 1) over the root of the number of pairs. */
  readonly standardError: number;
}

/**
 * Mean difference of the outcome within matched pairs, treated minus comparison, with the normal interval.
 *
 * Source: P. Austin (2011), Multivariate Behavioral Research 46:399-424, on reckoning with the pairs.
 *
 * @returns EMPTY_DENOMINATOR without a pair, TOO_FEW_PEOPLE with one, NO_VARIATION where every pair differs by the
 *   same
 */
export function matchedDifference(
  outcome: Float64Array,
  { treated, comparison }: MatchedPairs,
  confidence = 0.95,
): Computed<MatchedDifference> {
  const z = twoSidedZ(confidence);
  const pairs = treated.length;
  if (pairs === 0) return notComputable('EMPTY_DENOMINATOR');
  if (pairs === 1) return notComputable('TOO_FEW_PEOPLE');
  let treatedSum = 0;
  let comparisonSum = 0;
  for (let i = 0; i < pairs; i++) {
    treatedSum += outcome[treated[i]!]!;
    comparisonSum += outcome[comparison[i]!]!;
  }
  const estimate = (treatedSum - comparisonSum) / pairs;
  let squares = 0;
  for (let i = 0; i < pairs; i++) {
    squares += (outcome[treated[i]!]! - outcome[comparison[i]!]! - estimate) ** 2;
  }
  if (squares === 0) return notComputable('NO_VARIATION');
  const standardError = Math.sqrt(squares / (pairs - 1) / pairs);
  return computed({
    treatedMean: treatedSum / pairs,
    comparisonMean: comparisonSum / pairs,
    estimate,
    standardError,
    lower: estimate - z * standardError,
    upper: estimate + z * standardError,
    confidence,
  });
}

/** Matched pairs by who of the two had the event, for McNemar's test and the paired interval. */
export function matchedTable(outcome: Float64Array, { treated, comparison }: MatchedPairs): PairedTable {
  const table = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  for (let i = 0; i < treated.length; i++) {
    const first = outcome[treated[i]!] === 1;
    const second = outcome[comparison[i]!] === 1;
    if (first) table[second ? 'both' : 'firstOnly']++;
    else table[second ? 'secondOnly' : 'neither']++;
  }
  return table;
}
