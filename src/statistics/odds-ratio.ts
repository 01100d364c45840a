import { requireArms } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedZ } from './distributions/normal.js';
import type { Arm, IntervalEstimate } from './interval.js';

/**
 * Odds ratio, treated over control, with the log interval.
 *
 * Source: B. Woolf (1955), Annals of Human Genetics 19:251-253: ln OR +- z sqrt(1/a + 1/b + 1/c + 1/d).
 * Assumes two independent groups.
 *
 * @returns EMPTY_DENOMINATOR when a group is empty, ZERO_CELL when any of the four cells is zero
 * @throws RangeError when the counts are not valid or confidence is outside (0, 1)
 */
export function woolfOddsRatio(treated: Arm, control: Arm, confidence = 0.95): Computed<IntervalEstimate> {
  requireArms(treated, control);
  const z = twoSidedZ(confidence);
  if (treated.n === 0 || control.n === 0) return notComputable('EMPTY_DENOMINATOR');
  const cells = cellsOf(treated, control);
  if (cells.includes(0)) return notComputable('ZERO_CELL');
  return computed(logInterval(cells, z, confidence));
}

/**
 * Odds ratio with a half added to each cell (Haldane 1956; Anscombe 1956), for tables with a zero cell. A
 * report that shows it must say that the correction was made.
 *
 * @returns EMPTY_DENOMINATOR when a group is empty
 * @throws RangeError when the counts are not valid or confidence is outside (0, 1)
 */
export function haldaneOddsRatio(treated: Arm, control: Arm, confidence = 0.95): Computed<IntervalEstimate> {
  requireArms(treated, control);
  const z = twoSidedZ(confidence);
  if (treated.n === 0 || control.n === 0) return notComputable('EMPTY_DENOMINATOR');
  const [a, b, c, d] = cellsOf(treated, control);
  return computed(logInterval([a + 0.5, b + 0.5, c + 0.5, d + 0.5], z, confidence));
}

type Cells = readonly [number, number, number, number];

function cellsOf(treated: Arm, control: Arm): Cells {
  return [treated.events, treated.n - treated.events, control.events, control.n - control.events];
}

function logInterval([a, b, c, d]: Cells, z: number, confidence: number): IntervalEstimate {
  const estimate = (a / b) * (d / c);
  const factor = Math.exp(z * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
  return { estimate, lower: estimate / factor, upper: estimate * factor, confidence };
}
