/** Where the scores of both groups lie, and who has nobody to be compared with. */
export interface Overlap {
  /** The greater of the two least scores. */
  readonly lower: number;
  /** The lesser of the two greatest scores. */
  readonly upper: number;
  readonly treatedOutside: number;
  readonly comparisonOutside: number;
}

/**
 * The common support of two groups by the range of their scores.
 *
 * Source: R. Dehejia & S. Wahba (1999), JASA 94:1053-1062.
 *
 * @param scores probability of treatment per row
 */
export function overlapOf(scores: Float64Array, treated: ArrayLike<number>): Overlap {
  const least = [Infinity, Infinity];
  const most = [-Infinity, -Infinity];
  for (let i = 0; i < scores.length; i++) {
    const arm = treated[i] === 1 ? 1 : 0;
    least[arm] = Math.min(least[arm]!, scores[i]!);
    most[arm] = Math.max(most[arm]!, scores[i]!);
  }
  const lower = Math.max(...least);
  const upper = Math.min(...most);
  const outside = [0, 0];
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! < lower || scores[i]! > upper) outside[treated[i] === 1 ? 1 : 0]!++;
  }
  return { lower, upper, treatedOutside: outside[1]!, comparisonOutside: outside[0]! };
}
