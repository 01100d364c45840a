import { requireOpenUnit } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { drawBinomial } from './binomial-sampling.js';
import { countHistogram, type CountBin, type CountHistogram } from './count-histogram.js';
import type { IntervalEstimate, RatioEstimate } from './interval.js';
import { createRandom, type RandomSource } from './random.js';

/** How to resample. The defaults make a result reproducible without stating anything. */
export interface BootstrapOptions {
  /** In (0, 1), 0.95 unless given. */
  readonly confidence?: number;
  /** Resamples, at least 100, 2,000 unless given. */
  readonly replicates?: number;
  /** Whole number; the same seed gives the same interval. */
  readonly seed?: number;
}

const DEFAULTS = { confidence: 0.95, replicates: 2000, seed: 20_170_701 };

/**
 * Mean count per person (for example reoffences per child in the cohort) with a percentile bootstrap interval
 * over people, which stays honest where a few people have most of the events.
 *
 * Source: B. Efron & R. Tibshirani (1993), An Introduction to the Bootstrap, section 13.3: the k-th smallest
 * and k-th largest replicate, k = floor((B + 1)(1 - confidence)/2). A resample of people with replacement is
 * a multinomial draw over the histogram, made exactly as a chain of binomial draws, so the time depends on
 * the number of distinct counts and not on the number of people.
 *
 * @param bins people by count
 * @returns EMPTY_DENOMINATOR without people, TOO_FEW_PEOPLE with one, NO_VARIATION when all counts are equal
 * @throws RangeError when a bin or an option is not valid
 */
export function bootstrapMeanCount(
  bins: Iterable<CountBin>,
  options: BootstrapOptions = {},
): Computed<IntervalEstimate> {
  const { confidence, replicates, random } = prepare(options);
  const histogram = countHistogram(bins);
  const refusal = refusalFor(histogram);
  if (refusal) return refusal;
  const { people, total } = histogram;
  const values = Float64Array.from({ length: replicates }, () => resample(histogram, random).total / people);
  return computed({ estimate: total / people, ...percentileLimits(values, confidence), confidence });
}

/**
 * Mean count per person with any (for example reoffences per child who reoffended), bootstrapped over the
 * whole group so that the number of such people varies too. Resamples in which nobody has any are left out.
 *
 * @returns as bootstrapMeanCount, and NO_EVENTS when every count is 0
 * @throws RangeError when a bin or an option is not valid
 */
export function bootstrapMeanPositiveCount(
  bins: Iterable<CountBin>,
  options: BootstrapOptions = {},
): Computed<IntervalEstimate> {
  const { confidence, replicates, random } = prepare(options);
  const histogram = countHistogram(bins);
  if (histogram.people > 0 && histogram.total === 0) return notComputable('NO_EVENTS');
  const positiveBins = histogram.bins.filter((bin) => bin.count > 0);
  if (histogram.positive > 1 && positiveBins.length === 1) return notComputable('NO_VARIATION');
  if (histogram.positive === 1) return notComputable('TOO_FEW_PEOPLE');
  const refusal = refusalFor(histogram);
  if (refusal) return refusal;
  const values: number[] = [];
  for (let i = 0; i < replicates; i++) {
    const { total, positive } = resample(histogram, random);
    if (positive > 0) values.push(total / positive);
  }
  const limits = percentileLimits(Float64Array.from(values), confidence);
  return computed({ estimate: histogram.total / histogram.positive, ...limits, confidence });
}

/**
 * Ratio of two groups' mean counts, treated over control, with a percentile bootstrap interval; each group is
 * resampled on its own. The upper limit is null (unbounded) when too many resamples of the control group have
 * no event.
 *
 * @returns EMPTY_DENOMINATOR or TOO_FEW_PEOPLE when that is so of either group, NO_EVENTS when neither has an
 *   event, ZERO_CELL when one of them has none, NO_VARIATION when all counts are equal within both
 * @throws RangeError when a bin or an option is not valid
 */
export function bootstrapRatioOfMeanCounts(
  treatedBins: Iterable<CountBin>,
  controlBins: Iterable<CountBin>,
  options: BootstrapOptions = {},
): Computed<RatioEstimate> {
  const { confidence, replicates, random } = prepare(options);
  const treated = countHistogram(treatedBins);
  const control = countHistogram(controlBins);
  if (treated.people === 0 || control.people === 0) return notComputable('EMPTY_DENOMINATOR');
  if (treated.people < 2 || control.people < 2) return notComputable('TOO_FEW_PEOPLE');
  if (treated.total + control.total === 0) return notComputable('NO_EVENTS');
  if (treated.total === 0 || control.total === 0) return notComputable('ZERO_CELL');
  if (treated.bins.length === 1 && control.bins.length === 1) return notComputable('NO_VARIATION');
  const perTotals = control.people / treated.people;
  const values: number[] = [];
  for (let i = 0; i < replicates; i++) {
    const above = resample(treated, random).total;
    const below = resample(control, random).total;
    if (above + below > 0) values.push((above / below) * perTotals);
  }
  const { lower, upper } = percentileLimits(Float64Array.from(values), confidence);
  return computed({
    estimate: (treated.total / control.total) * perTotals,
    lower,
    upper: upper === Infinity ? null : upper,
    confidence,
  });
}

function prepare(options: BootstrapOptions): {
  confidence: number;
  replicates: number;
  random: RandomSource;
} {
  const { confidence, replicates, seed } = { ...DEFAULTS, ...options };
  requireOpenUnit(confidence, 'confidence');
  if (!Number.isSafeInteger(replicates) || replicates < 100) {
    throw new RangeError(`replicates must be a whole number of at least 100, got ${replicates}`);
  }
  return { confidence, replicates, random: createRandom(seed) };
}

function refusalFor(histogram: CountHistogram): Computed<never> | null {
  if (histogram.people === 0) return notComputable('EMPTY_DENOMINATOR');
  if (histogram.people === 1) return notComputable('TOO_FEW_PEOPLE');
  return histogram.bins.length === 1 ? notComputable('NO_VARIATION') : null;
}

/**
 * One resample of everybody with replacement, reduced to its sum of counts and its people with a count above
 * 0.
 */
function resample(histogram: CountHistogram, random: RandomSource): { total: number; positive: number } {
  let drawsLeft = histogram.people;
  let peopleLeft = histogram.people;
  let total = 0;
  let positive = 0;
  for (const { count, people } of histogram.bins) {
    const drawn = drawBinomial(random, drawsLeft, people / peopleLeft);
    total += drawn * count;
    if (count > 0) positive += drawn;
    drawsLeft -= drawn;
    peopleLeft -= people;
  }
  return { total, positive };
}

/** Efron and Tibshirani's percentile limits; sorts `values` in place. */
function percentileLimits(values: Float64Array, confidence: number): { lower: number; upper: number } {
  values.sort();
  // The small addition keeps (B + 1) alpha on its whole number where rounding puts it just below.
  const rank = Math.max(1, Math.floor(((values.length + 1) * (1 - confidence)) / 2 + 1e-9));
  return { lower: values[rank - 1] ?? NaN, upper: values[values.length - rank] ?? NaN };
}
