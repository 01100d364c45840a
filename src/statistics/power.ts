import { requireCount, requireOpenUnit, requireProbability } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { normalQuantile, normalTails } from './distributions/normal.js';
import { bisect } from './solve.js';

/** The size of a planned or finished comparison of two proportions. */
export interface ComparisonSize {
  /** People in the treated group. */
  readonly nTreated: number;
  /** People in the comparison group; Infinity for a known national rate. */
  readonly nControl: number;
  /** Two-sided significance level, 0.05 unless given. */
  readonly alpha?: number;
}

/** The smallest fall that a comparison of this size would probably detect. */
export interface DetectableReduction {
  /** The treated group's proportion at which it is detected with the stated power. */
  readonly detectable: number;
  /** How far that is below the baseline, as a proportion (0.082 is 8.2 percentage points). */
  readonly reduction: number;
}

/**
 * Minimum detectable reduction from a baseline proportion.
 *
 * Source: J. L. Fleiss (1981), Statistical Methods for Rates and Proportions, eq. 3.14 without the continuity
 * correction: z_{a/2} sqrt(pq (1/n1 + 1/n0)) + z_b sqrt(p1 q1/n1 + p0 q0/n0) = p0 - p1, solved for p1 < p0.
 * Normal approximation: optimistic when fewer than about five events are expected.
 *
 * @param baseline the comparison proportion p0, in (0, 1)
 * @param power in (0, 1), usually 0.8
 * @returns EMPTY_DENOMINATOR when a group is empty, CANNOT_DETECT_ANY_REDUCTION when even a fall to zero is
 *   missed
 * @throws RangeError outside these ranges
 */
export function minimumDetectableReduction(
  baseline: number,
  size: ComparisonSize,
  power = 0.8,
): Computed<DetectableReduction> {
  requireOpenUnit(baseline, 'baseline');
  requireOpenUnit(power, 'power');
  const zPower = normalQuantile(power);
  const zAlpha = criticalValue(size);
  if (size.nTreated === 0 || size.nControl === 0) return notComputable('EMPTY_DENOMINATOR');
  const detected = (p1: number) => {
    const { pooled, separate } = standardErrors(p1, baseline, size);
    return baseline - p1 >= zAlpha * pooled + zPower * separate;
  };
  if (!detected(0)) return notComputable('CANNOT_DETECT_ANY_REDUCTION');
  const detectable = bisect(detected, 0, baseline);
  return computed({ detectable, reduction: baseline - detectable });
}

/**
 * The chance that a comparison of this size finds the difference between two true proportions significant in
 * the right direction. Same source and approximation.
 *
 * @param p1 true proportion of the treated group, in [0, 1]
 * @param p0 true proportion of the comparison group, in [0, 1]
 * @returns EMPTY_DENOMINATOR when a group is empty, NO_VARIATION when both proportions are 0 or both are 1
 * @throws RangeError outside these ranges
 */
export function powerOfTwoProportions(p1: number, p0: number, size: ComparisonSize): Computed<number> {
  requireProbability(p1, 'p1');
  requireProbability(p0, 'p0');
  const zAlpha = criticalValue(size);
  if (size.nTreated === 0 || size.nControl === 0) return notComputable('EMPTY_DENOMINATOR');
  const { pooled, separate } = standardErrors(p1, p0, size);
  if (pooled === 0) return notComputable('NO_VARIATION');
  return computed(normalTails((Math.abs(p1 - p0) - zAlpha * pooled) / separate).lower);
}

/**
 * People needed in each of two equal groups to detect the difference between p1 and p0; a real number, to be
 * rounded up.
 *
 * Source: as above, solved for n: (z_{a/2} sqrt(2 pq) + z_b sqrt(p1 q1 + p0 q0))^2 / (p1 - p0)^2.
 *
 * @returns NO_VARIATION when p1 equals p0
 * @throws RangeError when a proportion is outside [0, 1] or power or alpha is outside (0, 1)
 */
export function sampleSizePerGroup(p1: number, p0: number, power = 0.8, alpha = 0.05): Computed<number> {
  requireProbability(p1, 'p1');
  requireProbability(p0, 'p0');
  requireOpenUnit(power, 'power');
  const size = { nTreated: 1, nControl: 1, alpha };
  const zAlpha = criticalValue(size);
  if (p1 === p0) return notComputable('NO_VARIATION');
  const { pooled, separate } = standardErrors(p1, p0, size);
  return computed(((zAlpha * pooled + normalQuantile(power) * separate) / (p1 - p0)) ** 2);
}

function criticalValue({ nTreated, nControl, alpha = 0.05 }: ComparisonSize): number {
  requireCount(nTreated, 'nTreated');
  if (nControl !== Infinity) requireCount(nControl, 'nControl');
  requireOpenUnit(alpha, 'alpha');
  return -normalQuantile(alpha / 2);
}

function standardErrors(
  p1: number,
  p0: number,
  { nTreated, nControl }: ComparisonSize,
): { pooled: number; separate: number } {
  // A known rate, of endlessly many people, has all of the pooled proportion.
  const share = nTreated / (nTreated + nControl);
  const mean = share * p1 + (1 - share) * p0;
  return {
    pooled: Math.sqrt(mean * (1 - mean) * (1 / nTreated + 1 / nControl)),
    separate: Math.sqrt((p1 * (1 - p1)) / nTreated + (p0 * (1 - p0)) / nControl),
  };
}
