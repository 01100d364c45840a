import { requireOpenUnit, requirePositive } from './checks.js';
import { twoSidedZ } from './distributions/normal.js';

/** What is published of an instrument, or found in a stated sample: show it beside every result. */
export interface InstrumentReliability {
  /** Standard deviation of scores before the intervention, above 0. */
  readonly sd: number;
  /** Test-retest or internal reliability, in (0, 1). */
  readonly reliability: number;
  readonly better: 'HIGHER' | 'LOWER';
  /** The score at which children start to be as those without difficulties; null where nobody published one. */
  readonly cutOff: number | null;
}

/** What a change of one child amounts to. */
export type ChangeClass =
  /** Changed reliably for the better and crossed the cut-off. */
  | 'RECOVERED'
  /** Changed reliably for the better. */
  | 'IMPROVED'
  | 'NO_RELIABLE_CHANGE'
  /** Changed reliably for the worse. */
  | 'DETERIORATED'
  /** Measured only once, or not at all. */
  | 'INCOMPLETE_PAIR';

/** The errors of an instrument: `leastChange` is the smallest change, in points, that is more than error. */
export interface ChangeThreshold {
  readonly standardErrorOfMeasurement: number;
  readonly standardErrorOfDifference: number;
  readonly leastChange: number;
}

/** One child's change in standard errors of a difference, and its class; `index` is null for an incomplete pair. */
export interface ReliableChange {
  readonly index: number | null;
  readonly class: ChangeClass;
}

/**
 * How large a change must be to be more than error of measurement.
 *
 * Source: N. Jacobson & P. Truax (1991), Journal of Consulting and Clinical Psychology 59:12-19: s sqrt(1 - r), times
 * sqrt 2, times z.
 *
 * @throws RangeError when sd, reliability or confidence is out of range
 */
export function changeThreshold(
  { sd, reliability }: Pick<InstrumentReliability, 'sd' | 'reliability'>,
  confidence = 0.95,
): ChangeThreshold {
  requirePositive(sd, 'sd');
  requireOpenUnit(reliability, 'reliability');
  const z = twoSidedZ(confidence);
  const standardErrorOfMeasurement = sd * Math.sqrt(1 - reliability);
  const standardErrorOfDifference = Math.SQRT2 * standardErrorOfMeasurement;
  return {
    standardErrorOfMeasurement,
    standardErrorOfDifference,
    leastChange: z * standardErrorOfDifference,
  };
}

/**
 * Whether one child's change is reliable, and whether it ends at or beyond the cut-off after starting short of it.
 *
 * Source: N. Jacobson & P. Truax (1991): (after - before) / S_diff; reliable where it exceeds z.
 *
 * @throws RangeError when a score is not finite, or as changeThreshold
 */
export function reliableChange(
  before: number | null,
  after: number | null,
  instrument: InstrumentReliability,
  confidence = 0.95,
): ReliableChange {
  const { standardErrorOfDifference, leastChange } = changeThreshold(instrument, confidence);
  if (before === null || after === null) return { index: null, class: 'INCOMPLETE_PAIR' };
  const change = after - before;
  if (!Number.isFinite(change)) throw new RangeError('scores must be finite numbers');
  const index = change / standardErrorOfDifference;
  if (Math.abs(change) <= leastChange) return { index, class: 'NO_RELIABLE_CHANGE' };
  return { index, class: directionOf(before, after, instrument) };
}

type Direction = Pick<InstrumentReliability, 'better' | 'cutOff'>;

function directionOf(before: number, after: number, { better, cutOff }: Direction): ChangeClass {
  const sign = better === 'HIGHER' ? 1 : -1;
  if ((after - before) * sign < 0) return 'DETERIORATED';
  const crossed = cutOff !== null && before * sign < cutOff * sign && after * sign >= cutOff * sign;
  return crossed ? 'RECOVERED' : 'IMPROVED';
}

/**
 * The same where a source gives the smallest reliable change in points, and neither reliability nor standard deviation: a
 * change of that many points is reliable. There is no index.
 *
 * @throws RangeError when a score is not finite or `points` is not above 0
 */
export function reliableChangeByPoints(
  before: number | null,
  after: number | null,
  { points, ...direction }: Direction & { readonly points: number },
): ReliableChange {
  requirePositive(points, 'points');
  if (before === null || after === null) return { index: null, class: 'INCOMPLETE_PAIR' };
  const change = after - before;
  if (!Number.isFinite(change)) throw new RangeError('scores must be finite numbers');
  if (Math.abs(change) < points) return { index: null, class: 'NO_RELIABLE_CHANGE' };
  return { index: null, class: directionOf(before, after, direction) };
}

/** Mean and standard deviation of scores in a population. */
export interface Norm {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Jacobson and Truax's cut-off c: the score as likely among children with the difficulty as among those without, to be
 * used where both norms are published and overlap.
 *
 * @throws RangeError when an sd is not above 0
 */
export function clinicalCutOff(clinical: Norm, functional: Norm): number {
  requirePositive(clinical.sd, 'clinical.sd');
  requirePositive(functional.sd, 'functional.sd');
  return (functional.sd * clinical.mean + clinical.sd * functional.mean) / (functional.sd + clinical.sd);
}
