/**
 * Why a statistic has no value for these data. A closed list, so that a message for each can be checked at
 * compile time.
 */
export type NotComputableReason =
  /** A group, cohort or denominator holds nobody. */
  | 'EMPTY_DENOMINATOR'
  /**
   * Nobody, or everybody, had the event in both groups together: the two-by-two table has an empty row or
   * column.
   */
  | 'EMPTY_MARGIN'
  /** A cell of the two-by-two table is zero and the method divides by it. */
  | 'ZERO_CELL'
  /** No person changed: McNemar's test has no discordant pair to look at. */
  | 'NO_DISCORDANT_PAIRS'
  /** No time at risk. */
  | 'ZERO_EXPOSURE'
  /** No event in either group. */
  | 'NO_EVENTS'
  /** Fewer than two people or pairs, so spread cannot be estimated. */
  | 'TOO_FEW_PEOPLE'
  /** Fewer than two groups (strata, studies, levels of dose) have people to compare. */
  | 'TOO_FEW_GROUPS'
  /** Every value is the same, so spread is zero and an interval would be a false certainty. */
  | 'NO_VARIATION'
  /** Nobody was followed as long as the horizon. */
  | 'FOLLOW_UP_TOO_SHORT'
  /** Counts spread no more than Poisson counts: there is nothing for the negative binomial to describe. */
  | 'NO_OVERDISPERSION'
  /** Every row of a covariate has the same value. */
  | 'CONSTANT_COLUMN'
  /** A covariate is a combination of those before it. */
  | 'COLLINEAR_COLUMN'
  /** A covariate tells people with the event from those without it for certain: its ratio is 0 or unbounded. */
  | 'SEPARATION'
  /** The search for the best fit came to no end. */
  | 'NOT_CONVERGED'
  /** Even a fall to zero would be missed at this size and power. */
  | 'CANNOT_DETECT_ANY_REDUCTION';

/**
 * A value, or the reason there is none. A result that cannot be computed is never 0, NaN or null, so that a
 * report must say why a figure is missing.
 */
export type Computed<T> =
  | { readonly computable: true; readonly value: T }
  | {
      readonly computable: false;
      readonly reason: NotComputableReason;
      /** Which covariate is to blame, from 0, where it is one. */
      readonly column?: number;
    };

/** Wraps a value that could be computed. */
export function computed<T>(value: T): Computed<T> {
  return { computable: true, value };
}

/** States why there is no value, and which covariate is to blame. */
export function notComputable(reason: NotComputableReason, column?: number): Computed<never> {
  return column === undefined ? { computable: false, reason } : { computable: false, reason, column };
}
