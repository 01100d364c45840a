import { requireEvents } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import type { Arm } from './interval.js';

/**
 * No fewer than this many children's worth of the mean is mixed into every cohort, however much cohorts differ: a
 * moment estimate from few cohorts can come out at next to nothing, and then one child would make a rate of 100 %.
 */
const LEAST_PRIOR = 2;

/** Proportions of several cohorts, each drawn towards the proportion of all. */
export interface ShrunkenProportions {
  /** Of all cohorts together, in [0, 1]. */
  mean: number;
  /** How many observations of the mean are mixed into each cohort; Infinity where cohorts differ no more than by chance. */
  priorStrength: number;
  /** In the order of the cohorts, each in [0, 1]; an empty cohort has the mean. */
  values: number[];
  /**
   * Variance of each value after seeing the cohort, that of its beta distribution; 0 where cohorts differ no more than
   * by chance. It leaves out that the mean and the strength were themselves estimated.
   */
  variances: number[];
}

/**
 * Empirical Bayes for proportions: (events + strength × mean) / (n + strength), with the beta-binomial prior fitted to
 * the cohorts themselves, so that a small cohort says little and a large one speaks for itself. A value lies between the
 * cohort's own proportion and the mean. It ranks; it is no estimate of an effect.
 *
 * Source: the estimator J. C. Kleinman (1973), JASA 68:46-54 with weights n, by the method of moments; the
 * idea C. N. Morris (1983), JASA 78:47-55, and G. Casella (1985), The American Statistician 39:83-87.
 * Assumes independent children, and cohorts that could have come in any order.
 *
 * @returns EMPTY_DENOMINATOR when no cohort holds anybody
 * @throws RangeError when the counts are not valid
 */
export function shrinkProportions(cohorts: readonly Arm[]): Computed<ShrunkenProportions> {
  for (const { events, n } of cohorts) requireEvents(events, n);
  const total = sumOf(cohorts, ({ n }) => n);
  if (total === 0) return notComputable('EMPTY_DENOMINATOR');
  const mean = sumOf(cohorts, ({ events }) => events) / total;
  const priorStrength = Math.max(strengthOf(cohorts, total, mean), LEAST_PRIOR);
  const values = cohorts.map(({ events, n }) =>
    priorStrength === Infinity ? mean : (events + priorStrength * mean) / (n + priorStrength),
  );
  const variances = cohorts.map(({ n }, i) => (values[i]! * (1 - values[i]!)) / (n + priorStrength + 1));
  return computed({ mean, priorStrength, values, variances });
}

const sumOf = (cohorts: readonly Arm[], term: (cohort: Arm) => number): number =>
  cohorts.reduce((sum, cohort) => sum + term(cohort), 0);

/** 1 / correlation within cohorts − 1: Infinity where they differ no more than by chance. */
function strengthOf(cohorts: readonly Arm[], total: number, mean: number): number {
  const held = cohorts.filter(({ n }) => n > 0);
  const variance = mean * (1 - mean);
  const spread = sumOf(held, ({ events, n }) => n * (events / n - mean) ** 2);
  const byChance = variance * (held.length - 1);
  const room = variance * (total - sumOf(held, ({ n }) => n * n) / total - (held.length - 1));
  if (room <= 0 || spread <= byChance) return Infinity;
  return Math.max(room / (spread - byChance) - 1, 0);
}
