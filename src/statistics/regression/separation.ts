import type { Standardised } from './standardise.js';

/** Odds of more than three million to one for one step. */
const LARGEST = 15;
const ALMOST_CERTAIN = 1e-12;

/**
 * The column that tells the outcomes apart, from the coefficients of standardised columns: one whose
 * coefficient exceeds 15 (per step from 0 to 1, or per standard deviation where the column is a quantity), or,
 * where somebody's probability is 0 or 1 but for rounding, the one that weighs most.
 *
 * Source: A. Albert & J. A. Anderson (1984), Biometrika 71:1-10, on when the maximum does not exist.
 *
 * @param how `certainly`: the fit failed, and the column that weighs most is named in any case
 * @returns its place, from 0; -1: none
 */
export function separatingColumn(
  estimates: Float64Array,
  { columns, deviations }: Standardised,
  fitted: Float64Array,
  how: 'perhaps' | 'certainly',
): number {
  let heaviest = -1;
  let weight = 0;
  for (let j = 1; j < estimates.length; j++) {
    const perStep = takesTwoValues(columns[j]!) ? gapOf(columns[j]!) : 1;
    const size = Math.abs(estimates[j]!) * perStep;
    if (size > weight) [heaviest, weight] = [j - 1, size];
  }
  if (deviations.length > 0 && heaviest < 0) heaviest = 0;
  if (how === 'certainly' || weight > LARGEST) return heaviest;
  const extreme = fitted.some((p) => p < ALMOST_CERTAIN || p > 1 - ALMOST_CERTAIN);
  return extreme ? heaviest : -1;
}

function takesTwoValues(column: Float64Array): boolean {
  const first = column[0]!;
  let other = first;
  for (const value of column) {
    if (value === first || value === other) continue;
    if (other !== first) return false;
    other = value;
  }
  return true;
}

/** Distance between the two values of a column, in standard deviations. */
function gapOf(column: Float64Array): number {
  const first = column[0]!;
  const other = column.find((value) => value !== first) ?? first;
  return Math.abs(other - first);
}
