import type { IntervalEstimate } from './interval.js';

/** How many children need the intervention for one more to benefit (NNTB) or one more to be harmed (NNTH). */
export interface NumberNeeded {
  readonly outcome: 'BENEFIT' | 'HARM';
  /** At least 1; a real number, to be rounded for reading. */
  readonly children: number;
}

/** A number needed to treat with its interval, in the order in which it is said; null is infinity (no difference). */
export interface NumberNeededToTreat {
  readonly estimate: NumberNeeded | null;
  /** The end of the interval at which the intervention does best. */
  readonly best: NumberNeeded | null;
  /** The end at which it does worst. */
  readonly worst: NumberNeeded | null;
  /**
   * Whether the interval of the difference holds 0 inside: then it runs from `best` over infinity to `worst`, and is
   * said as "NNTB best to infinity to NNTH worst", never as two plain numbers.
   */
  readonly throughInfinity: boolean;
  readonly confidence: number;
}

/**
 * The number needed to treat: the reciprocal of a risk difference and of its limits.
 *
 * Source: D. Altman (1998), "Confidence intervals for the number needed to treat", BMJ 317:1309-1312.
 *
 * @param difference treated minus control, in [-1, 1], with its interval
 * @param benefit whether the benefit is fewer events (reoffending) or more (suitable ETE)
 * @throws RangeError when the estimate lies outside its interval
 */
export function numberNeededToTreat(
  { estimate, lower, upper, confidence }: IntervalEstimate,
  benefit: 'FEWER' | 'MORE',
): NumberNeededToTreat {
  if (!(lower <= estimate && estimate <= upper)) {
    throw new RangeError(
      `a difference must lie within its interval, got ${estimate} in ${lower} to ${upper}`,
    );
  }
  const ends = [numberFor(upper, benefit), numberFor(lower, benefit)] as const;
  const [best, worst] = benefit === 'MORE' ? ends : [ends[1], ends[0]];
  return {
    estimate: numberFor(estimate, benefit),
    best,
    worst,
    throughInfinity: lower < 0 && upper > 0,
    confidence,
  };
}

function numberFor(difference: number, benefit: 'FEWER' | 'MORE'): NumberNeeded | null {
  if (difference === 0) return null;
  const better = difference > 0 === (benefit === 'MORE');
  return { outcome: better ? 'BENEFIT' : 'HARM', children: 1 / Math.abs(difference) };
}
