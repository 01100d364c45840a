import { requireCount } from '../checks.js';
import { logBinomialMass } from './saddle-point.js';

/**
 * A draw without replacement: `drawn` people from `marked` who have the event and `unmarked` who have not.
 */
export interface HypergeometricDraw {
  readonly marked: number;
  readonly unmarked: number;
  readonly drawn: number;
}

/**
 * P(X = k) where X counts the marked among the drawn; 0 outside the support.
 *
 * Source: Loader (2000): three binomial probabilities at p = drawn/total, which keeps full accuracy at a
 * million people, where differences of log-gamma lose half their digits.
 *
 * @throws RangeError when an argument is not a count or more are drawn than there are
 */
export function hypergeometricMass(k: number, { marked, unmarked, drawn }: HypergeometricDraw): number {
  requireCount(k, 'k');
  requireCount(marked, 'marked');
  requireCount(unmarked, 'unmarked');
  requireCount(drawn, 'drawn');
  const total = marked + unmarked;
  if (drawn > total) throw new RangeError(`drawn (${drawn}) must not exceed the total (${total})`);
  if (k > marked || k > drawn || drawn - k > unmarked) return 0;
  if (drawn === 0 || drawn === total) return 1;
  const p = drawn / total;
  const q = (total - drawn) / total;
  return Math.exp(
    logBinomialMass(k, marked, p, q) +
      logBinomialMass(drawn - k, unmarked, p, q) -
      logBinomialMass(drawn, total, p, q),
  );
}
