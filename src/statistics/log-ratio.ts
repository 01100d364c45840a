import { twoSidedNormalP, twoSidedZ } from './distributions/normal.js';
import type { IntervalEstimate } from './interval.js';

/** A ratio fitted on the log scale. */
export interface FittedRatio extends IntervalEstimate {
  readonly p: number;
  /** The coefficient: the log of the estimate. */
  readonly log: number;
  readonly standardErrorLog: number;
}

/**
 * The ratio of a coefficient and its standard error, with normal limits on the log scale.
 *
 * @throws RangeError when confidence is outside (0, 1)
 */
export function fittedRatio(log: number, standardErrorLog: number, confidence = 0.95): FittedRatio {
  const half = twoSidedZ(confidence) * standardErrorLog;
  return {
    estimate: Math.exp(log),
    lower: Math.exp(log - half),
    upper: Math.exp(log + half),
    confidence,
    p: twoSidedNormalP(log / standardErrorLog),
    log,
    standardErrorLog,
  };
}
