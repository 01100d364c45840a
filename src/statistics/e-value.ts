import { requirePositive } from './checks.js';
import type { RatioEstimate } from './interval.js';

/** How strong an unmeasured confounder would have to be, as risk ratios of at least 1; null when unbounded. */
export interface EValue {
  /** To explain the estimate away. */
  readonly estimate: number | null;
  /** To move the interval to include 1: that of the limit nearest 1; 1 when it includes 1 already. */
  readonly limit: number;
}

/**
 * The E-value: the least association, as a risk ratio with both the intervention and the outcome, that an
 * unmeasured confounder would need to explain an estimate away, over and above what was adjusted for.
 *
 * Source: T. VanderWeele & P. Ding (2017), Annals of Internal Medicine 167:268-274: RR + sqrt(RR (RR - 1)), of
 * RR or 1/RR, whichever is above 1. An odds or hazard ratio only stands for a risk ratio when the outcome is rare
 * (below about 15 %).
 *
 * @param ratio a risk ratio with its interval, as of katzRiskRatio or miettinenNurminenRiskRatio
 * @throws RangeError when the estimate is negative or not a number, or lies outside its interval
 */
export function eValue({ estimate, lower, upper }: RatioEstimate): EValue {
  const top = upper ?? Infinity;
  const centre = estimate ?? Infinity;
  if (!(lower >= 0 && lower <= centre && centre <= top)) {
    throw new RangeError(`a ratio must lie within its interval, got ${centre} in ${lower} to ${top}`);
  }
  return {
    estimate: centre === 0 || centre === Infinity ? null : strengthOf(centre),
    limit: lower > 1 ? strengthOf(lower) : top < 1 ? strengthOf(top) : 1,
  };
}

function strengthOf(ratio: number): number {
  requirePositive(ratio, 'ratio');
  const above = Math.max(ratio, 1 / ratio);
  return above + Math.sqrt(above * (above - 1));
}
