/**
 * Both tail probabilities of a distribution at one point. Each is computed to its own relative accuracy, so a
 * caller never forms `1 - lower`, which would lose every digit of a small upper tail.
 *
 * For a discrete variable at k: `lower` is P(X <= k), `upper` is P(X > k).
 */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Which tail of the distribution a probability is measured in. */
export type Tail = keyof Tails;

/** The same two probabilities for the mirrored variable. */
export function swapTails({ lower, upper }: Tails): Tails {
  return { lower: upper, upper: lower };
}
