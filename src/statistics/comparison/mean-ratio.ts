import { computed, notComputable, type Computed } from '../computed.js';
import { fittedRatio, type FittedRatio } from '../log-ratio.js';
import type { MatchedPairs } from './greedy-match.js';
import { rootOfSquares, weightedDifference } from './weighted-difference.js';

/** Ratio of two mean counts, with the means. */
export interface MeanRatio extends FittedRatio {
  readonly treatedMean: number;
  readonly comparisonMean: number;
}

function ratioOf(
  treatedMean: number,
  comparisonMean: number,
  standardErrorLog: number,
  confidence: number,
): Computed<MeanRatio> {
  if (!(treatedMean > 0 && comparisonMean > 0)) return notComputable('ZERO_CELL');
  if (!(standardErrorLog > 0)) return notComputable('NO_VARIATION');
  const ratio = fittedRatio(Math.log(treatedMean / comparisonMean), standardErrorLog, confidence);
  return computed({ ...ratio, treatedMean, comparisonMean });
}

/**
 * Ratio of two weighted means, such as of reoffences, with an interval that holds however the counts spread: that of a
 * weighted Poisson regression on the treatment with the sandwich HC0, the weights taken as known.
 *
 * Source: H. White (1982), Econometrica 50:1-25; in closed form, for there is one column.
 *
 * @param outcome at least 0 per row
 * @param treated 1 or 0 per row
 * @returns EMPTY_DENOMINATOR where a group has no weight, ZERO_CELL where one has no events, NO_VARIATION where neither varies
 */
export function weightedRatio(
  outcome: Float64Array,
  treated: ArrayLike<number>,
  weights: Float64Array,
  confidence = 0.95,
): Computed<MeanRatio> {
  const found = weightedDifference(outcome, treated, weights);
  if (!found.computable) return found;
  const { treatedMean, comparisonMean, influence } = found.value;
  const ofLog = influence.map((each, i) => each / (treated[i] === 1 ? treatedMean : comparisonMean));
  return ratioOf(treatedMean, comparisonMean, rootOfSquares(ofLog), confidence);
}

/**
 * Ratio of the means of the two sides of matched pairs, reckoning with the pairs.
 *
 * Source: K.-Y. Liang & S. Zeger (1986), Biometrika 73:13-22, a pair for a cluster; n/(n - 1) for few pairs.
 *
 * @returns EMPTY_DENOMINATOR without a pair, TOO_FEW_PEOPLE with one, ZERO_CELL, NO_VARIATION
 */
export function matchedRatio(
  outcome: Float64Array,
  { treated, comparison }: MatchedPairs,
  confidence = 0.95,
): Computed<MeanRatio> {
  const pairs = treated.length;
  if (pairs === 0) return notComputable('EMPTY_DENOMINATOR');
  if (pairs === 1) return notComputable('TOO_FEW_PEOPLE');
  let [first, second] = [0, 0];
  for (let i = 0; i < pairs; i++) {
    first += outcome[treated[i]!]! / pairs;
    second += outcome[comparison[i]!]! / pairs;
  }
  let squares = 0;
  for (let i = 0; i < pairs; i++) {
    squares += (outcome[treated[i]!]! / first - outcome[comparison[i]!]! / second) ** 2;
  }
  return ratioOf(first, second, Math.sqrt(squares / (pairs - 1) / pairs), confidence);
}
