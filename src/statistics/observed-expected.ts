import { requireCount } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedZ } from './distributions/normal.js';
import { logPoissonMass } from './distributions/saddle-point.js';
import type { IntervalEstimate } from './interval.js';
import { minimumLikelihoodP } from './minimum-likelihood.js';
import { poissonRateInterval } from './rates.js';

/** Observed over expected with its exact interval, and Byar's beside it. */
export interface ObservedOverExpected extends IntervalEstimate {
  readonly byar: { readonly lower: number; readonly upper: number };
  /** Exact two-sided p-value that events come at the expected rate. */
  readonly p: number;
}

/**
 * Events observed over the events that a risk model or a national rate expects for the same people. Compares with
 * the model, not with other people: the expectation is taken as known without error.
 *
 * Source: F. Garwood (1936), Biometrika 28:437-442; Byar's approximation in N. Breslow & N. Day (1987), Statistical
 * Methods in Cancer Research II, eq. 2.13 and 2.14; p by minimum likelihood. Assumes Poisson events.
 *
 * @param expected at least 0, in events; need not be whole
 * @returns EMPTY_DENOMINATOR when nothing is expected
 * @throws RangeError when observed is not a count, expected is negative or confidence is outside (0, 1)
 */
export function observedOverExpected(
  observed: number,
  expected: number,
  confidence = 0.95,
): Computed<ObservedOverExpected> {
  requireCount(observed, 'observed');
  const z = twoSidedZ(confidence);
  const exact = poissonRateInterval({ events: observed, exposure: expected }, confidence);
  if (!exact.computable) return notComputable('EMPTY_DENOMINATOR');
  const byar = {
    lower: byarCount(observed, -z) / expected,
    upper: byarCount(observed + 1, z) / expected,
  };
  const mass = (k: number) => Math.exp(logPoissonMass(k, expected));
  const range = { first: 0, last: Number.MAX_SAFE_INTEGER, mode: Math.floor(expected), mass };
  return computed({ ...exact.value, byar, p: minimumLikelihoodP(range, observed) });
}

/** x (1 - 1/9x + z/3 sqrt x)^3, at least 0: of no events, or in a very wide interval, it would reach below. */
function byarCount(x: number, z: number): number {
  return x * Math.max(0, 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x))) ** 3;
}
