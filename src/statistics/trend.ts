import { requireEvents } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { chiSquaredTails } from './distributions/chi-squared.js';
import type { Arm, TestResult } from './interval.js';

/** People at one level of dose. `score` places the level: hours, sessions, or 0, 1, 2 for ordered bands. */
export interface DoseLevel extends Arm {
  readonly score: number;
}

/** A trend over levels, and what the straight line leaves unexplained. */
export interface Trend extends TestResult {
  /** Signed root of the statistic: below 0 where the proportion falls as the score rises. */
  readonly z: number;
  /** Change of the proportion for one more unit of score, by weighted least squares. */
  readonly slope: number;
  /** Whether the levels depart from a straight line; null for two levels, which always lie on one. */
  readonly departure: (TestResult & { readonly degreesOfFreedom: number }) | null;
}

/**
 * Whether a proportion rises or falls with dose. Children who reoffend early cannot attend later sessions: count dose
 * up to a landmark.
 *
 * Source: W. Cochran (1954), Biometrics 10:417-451, and P. Armitage (1955), Biometrics 11:375-386, with N in the
 * variance; departure is the chi-squared of all levels less that of the trend, on levels - 2 degrees of freedom.
 *
 * @param levels in any order; empty ones are left out
 * @returns EMPTY_DENOMINATOR without people, EMPTY_MARGIN when nobody or everybody has the event, TOO_FEW_GROUPS when
 *   all are at one score
 * @throws RangeError when a count is not valid or a score not finite
 */
export function doseTrend(levels: readonly DoseLevel[]): Computed<Trend> {
  for (const { events, n, score } of levels) {
    requireEvents(events, n);
    if (!Number.isFinite(score)) throw new RangeError(`score must be a finite number, got ${score}`);
  }
  const held = levels.filter(({ n }) => n > 0);
  const people = held.reduce((sum, { n }) => sum + n, 0);
  const events = held.reduce((sum, level) => sum + level.events, 0);
  if (people === 0) return notComputable('EMPTY_DENOMINATOR');
  if (events === 0 || events === people) return notComputable('EMPTY_MARGIN');
  const mean = events / people;
  const middle = held.reduce((sum, { n, score }) => sum + (n / people) * score, 0);
  let together = 0;
  let spread = 0;
  let between = 0;
  for (const { events: seen, n, score } of held) {
    const excess = seen - n * mean;
    together += (score - middle) * excess;
    spread += n * (score - middle) ** 2;
    between += (excess / n) * excess;
  }
  if (!(spread > 0)) return notComputable('TOO_FEW_GROUPS');
  const variance = mean * (1 - mean);
  const z = together / Math.sqrt(variance * spread);
  const statistic = z * z;
  const degreesOfFreedom = held.length - 2;
  const rest = Math.max(0, between / variance - statistic);
  return computed({
    statistic,
    p: chiSquaredTails(statistic, 1).upper,
    z,
    slope: together / spread,
    departure:
      degreesOfFreedom > 0
        ? { statistic: rest, p: chiSquaredTails(rest, degreesOfFreedom).upper, degreesOfFreedom }
        : null,
  });
}
