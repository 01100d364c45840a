import { requireCount, requireNonNegative, requireOpenUnit } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { betaQuantileOdds } from './distributions/beta.js';
import { binomialMass } from './distributions/binomial.js';
import { gammaQuantile } from './distributions/gamma.js';
import { twoSidedNormalP, twoSidedZ } from './distributions/normal.js';
import type { IntervalEstimate, RatioEstimate } from './interval.js';
import { minimumLikelihoodP } from './minimum-likelihood.js';

/** Events over time at risk. `exposure` is in person-time of any one unit, at least 0. */
export interface EventRate {
  readonly events: number;
  readonly exposure: number;
}

/** A rate ratio with its two-sided p-value. */
export interface RateRatio extends RatioEstimate {
  readonly p: number;
}

/**
 * A rate per unit of exposure with its exact interval.
 *
 * Source: F. Garwood (1936), Biometrika 28:437-442, as gamma quantiles. Assumes Poisson events: reoffence
 * counts are usually too variable for it, so check `poissonDispersion` first and bootstrap when it exceeds
 * about 1.5.
 *
 * @returns ZERO_EXPOSURE when there is no time at risk
 * @throws RangeError when events is not a count, exposure is negative or confidence is outside (0, 1)
 */
export function poissonRateInterval(rate: EventRate, confidence = 0.95): Computed<IntervalEstimate> {
  requireRate(rate);
  requireOpenUnit(confidence, 'confidence');
  const { events, exposure } = rate;
  if (exposure === 0) return notComputable('ZERO_EXPOSURE');
  const tail = (1 - confidence) / 2;
  return computed({
    estimate: events / exposure,
    lower: events === 0 ? 0 : gammaQuantile(tail, events, 'lower') / exposure,
    upper: gammaQuantile(tail, events + 1, 'upper') / exposure,
    confidence,
  });
}

/**
 * Rate ratio, treated over control, with the exact conditional interval and p-value: given the total, the
 * treated events are binomial. Unbounded parts are null.
 *
 * Source: Clopper & Pearson (1934) limits of the conditional binomial, J. Przyborowski & H. Wilenski (1940),
 * Biometrika 31:313-323; p by minimum likelihood. Assumes Poisson events, as above.
 *
 * @returns ZERO_EXPOSURE when either group has no time at risk, NO_EVENTS when neither has an event
 * @throws RangeError when events is not a count, exposure is negative or confidence is outside (0, 1)
 */
export function exactRateRatio(
  treated: EventRate,
  control: EventRate,
  confidence = 0.95,
): Computed<RateRatio> {
  requireRate(treated);
  requireRate(control);
  requireOpenUnit(confidence, 'confidence');
  if (treated.exposure === 0 || control.exposure === 0) return notComputable('ZERO_EXPOSURE');
  const total = treated.events + control.events;
  if (total === 0) return notComputable('NO_EVENTS');
  const tail = (1 - confidence) / 2;
  const perOdds = control.exposure / treated.exposure;
  const lowerOdds =
    treated.events === 0 ? 0 : betaQuantileOdds(tail, treated.events, control.events + 1, 'lower');
  const upperOdds =
    control.events === 0 ? null : betaQuantileOdds(tail, treated.events + 1, control.events, 'upper');
  return computed({
    estimate: control.events === 0 ? null : (treated.events / control.events) * perOdds,
    lower: lowerOdds * perOdds,
    upper: upperOdds === null ? null : upperOdds * perOdds,
    confidence,
    p: conditionalP(treated, control, total),
  });
}

/**
 * Rate ratio, treated over control, with the log interval: ln RR +- z sqrt(1/x1 + 1/x2). For many events.
 *
 * @returns ZERO_EXPOSURE when either group has no time at risk, ZERO_CELL when either has no event
 * @throws RangeError when events is not a count, exposure is negative or confidence is outside (0, 1)
 */
export function waldRateRatio(
  treated: EventRate,
  control: EventRate,
  confidence = 0.95,
): Computed<RateRatio> {
  requireRate(treated);
  requireRate(control);
  const z = twoSidedZ(confidence);
  if (treated.exposure === 0 || control.exposure === 0) return notComputable('ZERO_EXPOSURE');
  if (treated.events === 0 || control.events === 0) return notComputable('ZERO_CELL');
  const estimate = (treated.events / control.events) * (control.exposure / treated.exposure);
  const standardError = Math.sqrt(1 / treated.events + 1 / control.events);
  const factor = Math.exp(z * standardError);
  const p = twoSidedNormalP(Math.log(estimate) / standardError);
  return computed({ estimate, lower: estimate / factor, upper: estimate * factor, confidence, p });
}

function conditionalP(treated: EventRate, control: EventRate, total: number): number {
  const time = treated.exposure + control.exposure;
  const share = treated.exposure / time;
  const mass = (k: number) => binomialMass(k, total, share, control.exposure / time);
  const mode = Math.min(total, Math.floor((total + 1) * share));
  return minimumLikelihoodP({ first: 0, last: total, mode, mass }, treated.events);
}

function requireRate({ events, exposure }: EventRate): void {
  requireCount(events, 'events');
  requireNonNegative(exposure, 'exposure');
}
