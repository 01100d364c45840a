import { requireOpenUnit, requirePositive } from '../checks.js';
import { betaQuantileOdds, betaTails } from './beta.js';
import type { Tails } from './tails.js';

/**
 * Both tails of Student's t distribution.
 *
 * Source: DLMF 8.17 with x = df/(df + t^2); both x and its complement are formed without subtraction.
 *
 * @param degreesOfFreedom above 0, need not be whole (Welch)
 * @throws RangeError when t is NaN or the degrees of freedom are not above 0
 */
export function studentTails(t: number, degreesOfFreedom: number): Tails {
  requirePositive(degreesOfFreedom, 'degreesOfFreedom');
  if (Number.isNaN(t)) throw new RangeError('t must be a number');
  const total = degreesOfFreedom + t * t;
  if (total === Infinity) return t > 0 ? { lower: 1, upper: 0 } : { lower: 0, upper: 1 };
  const outside = betaTails(degreesOfFreedom / total, degreesOfFreedom / 2, 0.5, (t * t) / total);
  const small = outside.lower / 2;
  const large = 0.5 + outside.upper / 2;
  return t > 0 ? { lower: large, upper: small } : { lower: small, upper: large };
}

/**
 * The t that leaves (1 - confidence)/2 in each tail: 2.045 for 0.95 and 29 degrees of freedom.
 *
 * @throws RangeError when confidence is outside (0, 1) or the degrees of freedom are not above 0
 */
export function twoSidedT(confidence: number, degreesOfFreedom: number): number {
  requireOpenUnit(confidence, 'confidence');
  requirePositive(degreesOfFreedom, 'degreesOfFreedom');
  return Math.sqrt(degreesOfFreedom / betaQuantileOdds(1 - confidence, degreesOfFreedom / 2, 0.5));
}
