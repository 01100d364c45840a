import { requireCount, requireOpenUnit } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { betaTails } from './distributions/beta.js';

/** How many events to expect, and between how many they lie with the confidence given. */
export interface CountForecast {
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
  /** Pearson's dispersion of the counts so far, at least 1. */
  readonly dispersion: number;
  readonly confidence: number;
}

/** Monthly counts of a year are the least that anything is told from. */
const LEAST_PERIODS = 12;

/**
 * How many events the next `ahead` periods bring, from the counts of periods of the same length that are over. The limits
 * are equal-tailed quantiles of the negative binomial with the mean of the rate so far, and the variance of counts that are
 * as spread as those so far, with that of the estimated rate itself: D m r (1 + m/n), of m periods ahead after n.
 *
 * Source: for Poisson counts (D = 1) this is the predictive distribution under H. Jeffreys' prior, a shape of 1/2 added to
 * the events (K. Krishnamoorthy & J. Peng 2011, J. Stat. Plan. Inference 141:1709-1718, compare such intervals); for wider
 * ones its variance is that of quasi-Poisson counts (P. McCullagh & J. Nelder 1989, Generalized Linear Models, 2nd ed., 6.2). Assumes that the rate stays what it was, and that periods are independent:
 * season and trend are not in it.
 *
 * @returns FOLLOW_UP_TOO_SHORT when fewer than twelve periods are over
 * @throws RangeError when a count or `ahead` is not a whole number of at least 0 (ahead: 1), or confidence not in (0, 1)
 */
export function forecastCount(
  counts: readonly number[],
  ahead: number,
  confidence = 0.95,
): Computed<CountForecast> {
  for (const count of counts) requireCount(count, 'count');
  requireCount(ahead, 'ahead');
  if (ahead < 1) throw new RangeError(`ahead must be at least 1, got ${ahead}`);
  requireOpenUnit(confidence, 'confidence');
  const periods = counts.length;
  if (periods < LEAST_PERIODS) return notComputable('FOLLOW_UP_TOO_SHORT');
  const total = counts.reduce((sum, count) => sum + count, 0);
  const dispersion = dispersionOf(counts, total / periods);
  const mean = (ahead * (total + 0.5)) / periods;
  const size = mean / (dispersion * (1 + ahead / periods) - 1);
  const tail = (1 - confidence) / 2;
  return computed({
    expected: (ahead * total) / periods,
    lower: negativeBinomialQuantile(tail, size, mean),
    upper: negativeBinomialQuantile(1 - tail, size, mean),
    dispersion,
    confidence,
  });
}

function dispersionOf(counts: readonly number[], mean: number): number {
  if (mean === 0) return 1;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return Math.max(1, squares / (counts.length - 1) / mean);
}

/** The least count that is not exceeded with probability `p`. */
function negativeBinomialQuantile(p: number, size: number, mean: number): number {
  const isEnough = (count: number): boolean =>
    betaTails(size / (size + mean), size, count + 1, mean / (size + mean)).lower >= p;
  if (isEnough(0)) return 0;
  let [below, above] = [0, 1];
  while (!isEnough(above)) [below, above] = [above, 2 * above];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (isEnough(middle)) above = middle;
    else below = middle;
  }
  return above;
}
