import { requireOpenUnit } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { studentTails, twoSidedT } from './distributions/student-t.js';
import type { IntervalEstimate } from './interval.js';
import { requireSummary, summarise, type MeanSummary } from './mean-summary.js';

/** One person measured twice, in the instrument's own unit. */
export interface MeasuredPair {
  readonly before: number;
  readonly after: number;
}

/** Mean change (after minus before) with its t interval, test, and standardised size. */
export interface MeanChange extends IntervalEstimate {
  readonly n: number;
  readonly sd: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Mean change divided by the standard deviation of the changes. */
  readonly standardised: number;
  /** `standardised` times Hedges's small-sample factor 1 - 3/(4 df - 1). */
  readonly hedgesG: number;
}

/**
 * Mean change of the same people between two measurements, with the paired t interval.
 *
 * Source: Student (1908); Hedges (1981), Journal of Educational Statistics 6:107-128. Assumes independent
 * people and changes near enough to normal for their number. A change is not an effect: without a comparison
 * group it includes regression to the mean.
 *
 * @returns TOO_FEW_PEOPLE below two pairs, NO_VARIATION when all changes are equal
 * @throws RangeError when a measurement is not finite or confidence is outside (0, 1)
 */
export function pairedMeanChange(pairs: Iterable<MeasuredPair>, confidence = 0.95): Computed<MeanChange> {
  return meanChangeInterval(summarise(changesOf(pairs)), confidence);
}

function* changesOf(pairs: Iterable<MeasuredPair>): Generator<number> {
  for (const { before, after } of pairs) yield after - before;
}

/**
 * The same from a summary, for changes that were aggregated in the database.
 *
 * @returns TOO_FEW_PEOPLE below two people, NO_VARIATION when sd is 0
 * @throws RangeError when n is not a count, mean or sd is not finite, sd is negative or confidence is invalid
 */
export function meanChangeInterval(summary: MeanSummary, confidence = 0.95): Computed<MeanChange> {
  requireSummary(summary);
  requireOpenUnit(confidence, 'confidence');
  const { n, mean, sd } = summary;
  if (n < 2) return notComputable('TOO_FEW_PEOPLE');
  if (sd === 0) return notComputable('NO_VARIATION');
  const degreesOfFreedom = n - 1;
  const standardError = sd / Math.sqrt(n);
  const half = twoSidedT(confidence, degreesOfFreedom) * standardError;
  const t = mean / standardError;
  const standardised = mean / sd;
  return computed({
    n,
    estimate: mean,
    lower: mean - half,
    upper: mean + half,
    confidence,
    sd,
    t,
    degreesOfFreedom,
    p: Math.min(1, 2 * studentTails(Math.abs(t), degreesOfFreedom).upper),
    standardised,
    hedgesG: standardised * (1 - 3 / (4 * degreesOfFreedom - 1)),
  });
}
