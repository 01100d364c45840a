import { computed, notComputable, type Computed } from '../computed.js';
import { twoSidedZ } from '../distributions/normal.js';
import type { IntervalEstimate } from '../interval.js';
import type { Estimand } from './propensity-weights.js';

/** What outcome models expect of each row if nobody and if everybody were treated. */
export interface ExpectedOutcomes {
  readonly untreated: Float64Array;
  readonly treated: Float64Array;
}

/**
 * Augmented inverse-probability estimate: right when either the score model or the outcome model is.
 *
 * Source: J. Robins, A. Rotnitzky & L. P. Zhao (1994), JASA 89:846-866; for the effect on the treated,
 * E. Moodie, O. Saarela & D. Stephens (2018), Canadian Journal of Statistics 46:1-16. Standard error from the
 * influence function (n - 1).
 *
 * @param treated 1 or 0 per row
 * @param scores probability of treatment per row, in (0, 1)
 * @returns EMPTY_DENOMINATOR where a group is empty, NO_VARIATION where the influence function is flat
 */
export function doublyRobust(
  outcome: Float64Array,
  treated: ArrayLike<number>,
  scores: Float64Array,
  expected: ExpectedOutcomes,
  { estimand = 'ATT', confidence = 0.95 }: { estimand?: Estimand; confidence?: number } = {},
): Computed<IntervalEstimate & { readonly standardError: number }> {
  const z = twoSidedZ(confidence);
  const rows = outcome.length;
  let treatedRows = 0;
  for (let i = 0; i < rows; i++) treatedRows += treated[i]!;
  if (treatedRows === 0 || treatedRows === rows) return notComputable('EMPTY_DENOMINATOR');
  const share = treatedRows / rows;
  const terms = outcome.map((y, i) => {
    const e = scores[i]!;
    const q0 = expected.untreated[i]!;
    const q1 = expected.treated[i]!;
    if (estimand === 'ATT') return (treated[i] === 1 ? y - q0 : (-e / (1 - e)) * (y - q0)) / share;
    return q1 - q0 + (treated[i] === 1 ? (y - q1) / e : -(y - q0) / (1 - e));
  });
  const estimate = terms.reduce((sum, term) => sum + term, 0) / rows;
  let squares = 0;
  for (let i = 0; i < rows; i++) {
    const centre = estimand === 'ATT' ? (treated[i] === 1 ? estimate / share : 0) : estimate;
    squares += (terms[i]! - centre) ** 2;
  }
  if (!(squares > 0)) return notComputable('NO_VARIATION');
  const standardError = Math.sqrt(squares / (rows - 1) / rows);
  return computed({
    estimate,
    standardError,
    lower: estimate - z * standardError,
    upper: estimate + z * standardError,
    confidence,
  });
}
