import { requirePositive } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { chiSquaredTails } from './distributions/chi-squared.js';
import { twoSidedZ } from './distributions/normal.js';
import type { IntervalEstimate, TestResult } from './interval.js';

/** An effect of one study, site, cohort or intervention, on a scale where it is near normal (a log ratio). */
export interface Effect {
  readonly estimate: number;
  /** Above 0. */
  readonly standardError: number;
}

/** The mean of effects that differ, with how much they do. */
export interface PooledEffect extends IntervalEstimate {
  readonly standardError: number;
  /** Variance between the true effects, at least 0. */
  readonly tauSquared: number;
  /** Cochran's Q that all true effects are one, on effects - 1 degrees of freedom. */
  readonly heterogeneity: TestResult;
  /** Share of the variation that is not chance, in [0, 1): Higgins & Thompson (2002). */
  readonly iSquared: number;
}

/**
 * The mean of several effects, each weighted by 1 / (its variance + the variance between them).
 *
 * Source: R. DerSimonian & N. Laird (1986), Controlled Clinical Trials 7:177-188. Normal limits: too narrow for fewer
 * than about five effects.
 *
 * @returns TOO_FEW_GROUPS below two effects
 * @throws RangeError when an estimate is not finite, a standard error not above 0 or confidence outside (0, 1)
 */
export function pooledEffect(effects: readonly Effect[], confidence = 0.95): Computed<PooledEffect> {
  const z = twoSidedZ(confidence);
  for (const { estimate, standardError } of effects) {
    if (!Number.isFinite(estimate)) throw new RangeError(`estimate must be finite, got ${estimate}`);
    requirePositive(standardError, 'standardError');
  }
  if (effects.length < 2) return notComputable('TOO_FEW_GROUPS');
  const fixed = weightedMean(effects, 0);
  const q = effects.reduce(
    (sum, { estimate, standardError }) => sum + ((estimate - fixed.mean) / standardError) ** 2,
    0,
  );
  const degreesOfFreedom = effects.length - 1;
  const tauSquared = Math.max(0, (q - degreesOfFreedom) / (fixed.weight - fixed.squares / fixed.weight));
  const { mean, weight } = weightedMean(effects, tauSquared);
  const standardError = Math.sqrt(1 / weight);
  return computed({
    estimate: mean,
    lower: mean - z * standardError,
    upper: mean + z * standardError,
    confidence,
    standardError,
    tauSquared,
    heterogeneity: { statistic: q, p: chiSquaredTails(q, degreesOfFreedom).upper },
    iSquared: q > degreesOfFreedom ? (q - degreesOfFreedom) / q : 0,
  });
}

/**
 * Empirical Bayes for effects: each is drawn towards the mean of all by the share B of its variance that is chance,
 * B = v / (v + tau^2), so that a small cohort cannot lead a ranking. In the order of
 * the effects; none comes out further from the mean than it went in.
 *
 * Source: C. Morris (1983), JASA 78:47-55; S. Raudenbush & A. Bryk (1985), Journal of Educational Statistics 10:75-98;
 * variance (1 - B) v + B^2 Var(mean), which does not add the uncertainty of tau^2.
 *
 * @returns and throws as pooledEffect
 */
export function shrinkEffects(effects: readonly Effect[]): Computed<Effect[]> {
  const pooled = pooledEffect(effects);
  if (!pooled.computable) return pooled;
  const { estimate: mean, tauSquared, standardError: errorOfMean } = pooled.value;
  return computed(
    effects.map(({ estimate, standardError }) => {
      const own = standardError * standardError;
      const chance = own / (own + tauSquared);
      return {
        estimate: mean + (1 - chance) * (estimate - mean),
        standardError: Math.sqrt((1 - chance) * own + (chance * errorOfMean) ** 2),
      };
    }),
  );
}

function weightedMean(effects: readonly Effect[], between: number) {
  let weight = 0;
  let squares = 0;
  let sum = 0;
  for (const { estimate, standardError } of effects) {
    const own = 1 / (standardError * standardError + between);
    weight += own;
    squares += own * own;
    sum += own * estimate;
  }
  return { mean: sum / weight, weight, squares };
}
