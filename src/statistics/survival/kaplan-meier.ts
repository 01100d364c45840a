import { computed, notComputable, type Computed } from '../computed.js';
import { twoSidedZ } from '../distributions/normal.js';
import { fromHereOn, placeOf, requireFollowUp, slotsOf, tally, type FollowUp } from './follow-up.js';

/** A survival curve in columns, one place per distinct time, ascending. It holds from that time to the next. */
export interface SurvivalCurve {
  readonly time: Float64Array;
  /** People followed up to this time or longer. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  /** People whose follow-up ended at this time without the event: after the events of the same time. */
  readonly censored: Float64Array;
  readonly survival: Float64Array;
  /** Greenwood's standard error of the log of survival; not finite only where survival is 0. */
  readonly standardErrorLog: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly confidence: number;
}

/** On which scale limits are made symmetric: LOG_LOG keeps them in (0, 1) and holds in small groups; LOG is R's default. */
export type SurvivalLimits = 'LOG_LOG' | 'LOG';

/**
 * The share of people without the event over time.
 *
 * Source: E. Kaplan & P. Meier (1958), JASA 53:457-481; variance M. Greenwood (1926); log-log limits J. Kalbfleisch &
 * R. Prentice (1980). Once survival is 0 the lower limit is 0 and the upper one stays as it was before.
 *
 * @returns EMPTY_DENOMINATOR without people
 * @throws RangeError when the follow-up is not valid or confidence is outside (0, 1)
 */
export function kaplanMeier(
  followUp: FollowUp,
  confidence = 0.95,
  limits: SurvivalLimits = 'LOG_LOG',
): Computed<SurvivalCurve> {
  requireFollowUp(followUp);
  const z = twoSidedZ(confidence);
  if (followUp.time.length === 0) return notComputable('EMPTY_DENOMINATOR');
  const slots = slotsOf(followUp.time);
  const leaving = tally(slots);
  const atRisk = fromHereOn(leaving);
  const events = tally(slots, followUp.event);
  const places = slots.values.length;
  const survival = new Float64Array(places);
  const standardErrorLog = new Float64Array(places);
  const lower = new Float64Array(places);
  const upper = new Float64Array(places);
  let left = 1;
  let variance = 0;
  let [below, above] = [1, 1];
  for (let k = 0; k < places; k++) {
    const [n, d] = [atRisk[k]!, events[k]!];
    if (d > 0) {
      left *= (n - d) / n;
      variance += d / n / (n - d);
      const error = Math.sqrt(variance);
      [below, above] = left > 0 ? limitsOf(left, z * error, limits) : [0, above];
    }
    survival[k] = left;
    standardErrorLog[k] = Math.sqrt(variance);
    lower[k] = below;
    upper[k] = above;
  }
  const censored = leaving.map((count, k) => count - events[k]!);
  return computed({
    time: slots.values,
    atRisk,
    events,
    censored,
    survival,
    standardErrorLog,
    lower,
    upper,
    confidence,
  });
}

function limitsOf(survival: number, half: number, limits: SurvivalLimits): [number, number] {
  if (limits === 'LOG') return [survival * Math.exp(-half), Math.min(1, survival * Math.exp(half))];
  const power = Math.exp(half / Math.log(survival));
  return [survival ** (1 / power), survival ** power];
}

/** A curve at one time, as it is shown below a picture. */
export interface SurvivalAt {
  readonly time: number;
  /** People followed up to this time or longer. */
  readonly atRisk: number;
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
}

/** Survival and numbers at risk at chosen times; after the last follow-up nobody is at risk and the curve is as it ended. */
export function survivalAt(curve: SurvivalCurve, times: readonly number[]): SurvivalAt[] {
  return times.map((time) => {
    const k = placeOf(curve.time, time);
    const next = curve.time[k] === time ? k : k + 1;
    const atRisk = curve.atRisk[next] ?? 0;
    if (k < 0) return { time, atRisk, survival: 1, lower: 1, upper: 1 };
    return { time, atRisk, survival: curve.survival[k]!, lower: curve.lower[k]!, upper: curve.upper[k]! };
  });
}
