import { gammaQuantile, gammaTails } from './gamma.js';
import type { Tail, Tails } from './tails.js';

/**
 * Both tails of the chi-squared distribution: `upper` is the p-value of a chi-squared statistic.
 *
 * @param x at least 0
 * @param degreesOfFreedom above 0
 * @throws RangeError outside these ranges
 */
export function chiSquaredTails(x: number, degreesOfFreedom: number): Tails {
  return gammaTails(x / 2, degreesOfFreedom / 2);
}

/**
 * The x at which one tail of the chi-squared distribution equals p, for p in (0, 1).
 *
 * @throws RangeError when p is outside (0, 1) or the degrees of freedom are not above 0
 */
export function chiSquaredQuantile(p: number, degreesOfFreedom: number, tail: Tail = 'lower'): number {
  return 2 * gammaQuantile(p, degreesOfFreedom / 2, tail);
}
