import { requireCount, requireProbability } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedZ } from './distributions/normal.js';

/**
 * The limits of a funnel plot at one group size: where the proportion of a group of `n` lies with this confidence
 * when nothing but chance sets it apart from the target. Draw them at 0.95 and 0.998.
 *
 * Source: D. Spiegelhalter (2005), Statistics in Medicine 24:1185-1202, eq. 3: p0 +- z sqrt(p0 (1 - p0)/n), cut off
 * at 0 and 1. Normal approximation: rough while fewer than about five events are expected.
 *
 * @param target proportion to compare with, in [0, 1]
 * @param n people in the group
 * @returns EMPTY_DENOMINATOR when the group is empty
 * @throws RangeError when target or confidence is out of range or n is not a count
 */
export function funnelLimits(
  target: number,
  n: number,
  confidence = 0.95,
): Computed<{ lower: number; upper: number }> {
  requireProbability(target, 'target');
  requireCount(n, 'n');
  const z = twoSidedZ(confidence);
  if (n === 0) return notComputable('EMPTY_DENOMINATOR');
  const half = z * Math.sqrt((target / n) * (1 - target));
  return computed({ lower: Math.max(0, target - half), upper: Math.min(1, target + half) });
}
