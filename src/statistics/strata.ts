import { requireArms } from './checks.js';
import type { Arm } from './interval.js';

/** A two-by-two table of one stratum, such as an area, an age group or a site. */
export interface Stratum {
  readonly treated: Arm;
  readonly control: Arm;
}

/**
 * The strata with people in both groups: the others compare nobody with anybody.
 *
 * @throws RangeError when a count is not valid
 */
export function comparableStrata(strata: readonly Stratum[]): readonly Stratum[] {
  for (const { treated, control } of strata) requireArms(treated, control);
  return strata.filter(({ treated, control }) => treated.n > 0 && control.n > 0);
}

/** The sum of one term per stratum. */
export function sumOverStrata(strata: readonly Stratum[], term: (stratum: Stratum) => number): number {
  return strata.reduce((sum, stratum) => sum + term(stratum), 0);
}
