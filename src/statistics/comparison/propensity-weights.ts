/** Whose average effect is estimated: of those who were treated, or of everybody. */
export type Estimand = 'ATT' | 'ATE';

/** Weights from propensity scores. */
export interface PropensityWeights {
  readonly weights: Float64Array;
  /** How each weight changes with the log-odds of its score: what the M-estimation needs. */
  readonly slopes: Float64Array;
  /** Weights of the comparison were cut down to this; null: none was. */
  readonly cap: number | null;
}

/**
 * Weights that make the groups alike in what the score was fitted on. ATT: 1 for the treated, e/(1 - e) for the
 * comparison, so that it resembles the treated. ATE: 1/e and 1/(1 - e).
 *
 * Source: K. Hirano, G. Imbens & G. Ridder (2003), Econometrica 71:1161-1189.
 *
 * @param treated 1 or 0 per row
 * @param logits log-odds of the score per row; finite
 */
export function propensityWeights(
  treated: ArrayLike<number>,
  logits: Float64Array,
  estimand: Estimand = 'ATT',
): PropensityWeights {
  const weights = new Float64Array(logits.length);
  const slopes = new Float64Array(logits.length);
  const everybody = estimand === 'ATE' ? 1 : 0;
  for (let i = 0; i < logits.length; i++) {
    if (treated[i] === 1) {
      slopes[i] = -everybody * Math.exp(-logits[i]!);
      weights[i] = 1 - slopes[i]!;
    } else {
      slopes[i] = Math.exp(logits[i]!);
      weights[i] = everybody + slopes[i]!;
    }
  }
  return { weights, slopes, cap: null };
}

/**
 * Cuts the weights of the comparison down to a quantile of them, so that a few people do not decide everything.
 * Costs some of the balance, which is to be looked at afterwards.
 *
 * Source: B. K. Lee, J. Lessler & E. Stuart (2011), PLoS ONE 6:e18174; quantile by linear interpolation (R type 7).
 *
 * @param quantile in (0, 1), such as 0.99
 */
export function trimWeights(
  { weights, slopes }: PropensityWeights,
  treated: ArrayLike<number>,
  quantile: number,
): PropensityWeights {
  const sorted = weights.filter((_, i) => treated[i] !== 1).sort();
  const place = (sorted.length - 1) * quantile;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  const cap = low + (place - below) * (high - low);
  const over = (i: number) => treated[i] !== 1 && weights[i]! > cap;
  return {
    weights: weights.map((weight, i) => (over(i) ? cap : weight)),
    slopes: slopes.map((slope, i) => (over(i) ? 0 : slope)),
    cap,
  };
}

/**
 * How many people of equal weight one group's weighted people are worth: (sum w)^2 / sum w^2.
 *
 * Source: L. Kish (1965), Survey Sampling, section 11.7.
 *
 * @param arm 1: the treated, 0: the comparison
 */
export function effectiveSampleSize(weights: Float64Array, treated: ArrayLike<number>, arm: 0 | 1): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    if (treated[i] !== arm) continue;
    sum += weights[i]!;
    squares += weights[i]! * weights[i]!;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
