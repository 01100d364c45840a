import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedZ } from './distributions/normal.js';
import type { IntervalEstimate } from './interval.js';
import { requirePairedTable, type PairedTable } from './mcnemar.js';
import { wilsonLimits } from './proportion.js';

/**
 * Difference between two proportions of the same people, first minus second, with the score interval that
 * allows for the correlation within pairs.
 *
 * Source: R. G. Newcombe (1998), Statistics in Medicine 17:2635-2650, method 10 (phi with continuity
 * correction). In [-1, 1].
 *
 * @returns EMPTY_DENOMINATOR when there is no pair
 * @throws RangeError when a cell is not a count or confidence is outside (0, 1)
 */
export function newcombePairedDifference(table: PairedTable, confidence = 0.95): Computed<IntervalEstimate> {
  requirePairedTable(table);
  const z = twoSidedZ(confidence);
  const { both, firstOnly, secondOnly, neither } = table;
  const n = both + firstOnly + secondOnly + neither;
  if (n === 0) return notComputable('EMPTY_DENOMINATOR');
  const p1 = (both + firstOnly) / n;
  const p2 = (both + secondOnly) / n;
  const w1 = wilsonLimits(both + firstOnly, n, z);
  const w2 = wilsonLimits(both + secondOnly, n, z);
  const phi = correctedPhi(table, n);
  const estimate = (firstOnly - secondOnly) / n;
  return computed({
    estimate,
    lower: Math.max(-1, estimate - correlatedLength(p1 - w1.lower, w2.upper - p2, phi)),
    upper: Math.min(1, estimate + correlatedLength(w1.upper - p1, p2 - w2.lower, phi)),
    confidence,
  });
}

function correlatedLength(x: number, y: number, phi: number): number {
  return Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
}

/** The correlation of the two answers, drawn towards zero by n/2 when positive; 0 when a margin is empty. */
function correctedPhi({ both, firstOnly, secondOnly, neither }: PairedTable, n: number): number {
  const margins = (both + firstOnly) * (secondOnly + neither) * ((both + secondOnly) * (firstOnly + neither));
  if (margins === 0) return 0;
  const determinant = both * neither - firstOnly * secondOnly;
  const corrected = determinant > 0 ? Math.max(0, determinant - n / 2) : determinant;
  return corrected / Math.sqrt(margins);
}
