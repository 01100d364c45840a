/**
 * An estimate with its two-sided confidence interval, all on the same scale. `confidence` is in (0, 1),
 * usually 0.95.
 */
export interface IntervalEstimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

/**
 * A ratio with its two-sided confidence interval, in (0, infinity). `estimate` or `upper` is null when it is
 * unbounded, which happens when the comparison group has no event at all.
 */
export interface RatioEstimate {
  readonly estimate: number | null;
  readonly lower: number;
  readonly upper: number | null;
  readonly confidence: number;
}

/** One group of a comparison: how many of `n` people had the event. Whole numbers, 0 <= events <= n. */
export interface Arm {
  readonly events: number;
  readonly n: number;
}

/** A test statistic with its two-sided p-value in [0, 1]. */
export interface TestResult {
  readonly statistic: number;
  readonly p: number;
}
