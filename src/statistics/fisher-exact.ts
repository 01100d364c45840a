import { requireArms } from './checks.js';
import { hypergeometricMass } from './distributions/hypergeometric.js';
import type { Arm } from './interval.js';
import { minimumLikelihoodP, sumOutwards } from './minimum-likelihood.js';

/** P-values of Fisher's exact test, each in [0, 1]. */
export interface FisherExactResult {
  readonly twoSided: number;
  /** Alternative: the treated group has the event less often. */
  readonly less: number;
  /** Alternative: the treated group has the event more often. */
  readonly greater: number;
}

/**
 * Fisher's exact test of a two-by-two table; show it when the smallest expected count is below 5.
 *
 * Source: R. A. Fisher (1935). Two-sided: the sum of hypergeometric masses no larger than (1 + 1e-7) times
 * that of the table observed. A table with an empty row or column gives p = 1, for it is the only one
 * possible.
 *
 * @throws RangeError when the counts are not valid
 */
export function fisherExact(treated: Arm, control: Arm): FisherExactResult {
  requireArms(treated, control);
  const events = treated.events + control.events;
  const total = treated.n + control.n;
  const draw = { marked: treated.n, unmarked: control.n, drawn: events };
  const mass = (k: number) => hypergeometricMass(k, draw);
  const first = Math.max(0, events - control.n);
  const last = Math.min(events, treated.n);
  const mode = Math.min(last, Math.floor(((events + 1) * (treated.n + 1)) / (total + 2)));
  const observed = treated.events;
  const upTo = (k: number) =>
    k < mode ? sumOutwards(mass, k, first, -1) : 1 - sumOutwards(mass, k + 1, last, 1);
  const from = (k: number) =>
    k > mode ? sumOutwards(mass, k, last, 1) : 1 - sumOutwards(mass, k - 1, first, -1);
  return {
    twoSided: minimumLikelihoodP({ first, last, mode, mass }, observed),
    less: upTo(observed),
    greater: from(observed),
  };
}
