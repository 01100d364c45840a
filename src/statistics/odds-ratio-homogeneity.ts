import { computed, notComputable, type Computed } from './computed.js';
import { chiSquaredTails } from './distributions/chi-squared.js';
import type { TestResult } from './interval.js';
import { mantelHaenszelOddsRatio } from './mantel-haenszel-ratios.js';
import { comparableStrata, type Stratum } from './strata.js';

/** Both forms of the test on the same degrees of freedom: strata compared minus 1. */
export interface Homogeneity {
  readonly breslowDay: TestResult;
  /** With Tarone's correction: the one to report. */
  readonly tarone: TestResult;
  readonly degreesOfFreedom: number;
}

/**
 * Whether the odds ratio is the same in every stratum: the test of interaction for subgroups and areas. A high
 * p-value from small strata shows nothing.
 *
 * Source: N. Breslow & N. Day (1980), Statistical Methods in Cancer Research I, eq. 4.30, about the
 * Mantel-Haenszel odds ratio; corrected by R. Tarone (1985), Biometrika 72:91-95.
 *
 * @returns TOO_FEW_GROUPS when fewer than two strata have people, events and non-events in the right places;
 *   otherwise as mantelHaenszelOddsRatio
 * @throws RangeError when a count is not valid
 */
export function oddsRatioHomogeneity(strata: readonly Stratum[]): Computed<Homogeneity> {
  const informative = comparableStrata(strata).filter(({ treated, control }) => {
    const events = treated.events + control.events;
    return events > 0 && events < treated.n + control.n;
  });
  if (informative.length < 2) return notComputable('TOO_FEW_GROUPS');
  const common = mantelHaenszelOddsRatio(informative);
  if (!common.computable) return common;
  let statistic = 0;
  let gaps = 0;
  let variances = 0;
  for (const stratum of informative) {
    const expected = expectedEvents(stratum, common.value.estimate);
    const gap = stratum.treated.events - expected;
    const variance = varianceAt(stratum, expected);
    statistic += (gap / variance) * gap;
    gaps += gap;
    variances += variance;
  }
  const degreesOfFreedom = informative.length - 1;
  const test = (value: number): TestResult => ({
    statistic: value,
    p: chiSquaredTails(value, degreesOfFreedom).upper,
  });
  const corrected = Math.max(0, statistic - (gaps / variances) * gaps);
  return computed({ breslowDay: test(statistic), tarone: test(corrected), degreesOfFreedom });
}

/** Treated events that make the stratum's odds ratio `ratio` with its margins as they are. */
function expectedEvents({ treated, control }: Stratum, ratio: number): number {
  const events = treated.events + control.events;
  if (ratio === 1) return (treated.n / (treated.n + control.n)) * events;
  const linear = ratio * (treated.n + events) + control.n - events;
  const constant = ratio * treated.n * events;
  const root = Math.sqrt(linear * linear - 4 * (ratio - 1) * constant);
  // The root between the margins, in the form that subtracts nothing of its own size.
  return linear > 0 ? (2 * constant) / (linear + root) : (root - linear) / (2 * (1 - ratio));
}

function varianceAt({ treated, control }: Stratum, expected: number): number {
  const events = treated.events + control.events;
  return (
    1 /
    (1 / expected +
      1 / (treated.n - expected) +
      1 / (events - expected) +
      1 / (control.n - events + expected))
  );
}
