import type { Coefficients } from './model-fit.js';

/** Columns with mean 0 and standard deviation 1, after a column of ones. */
export interface Standardised {
  readonly columns: readonly Float64Array[];
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** Place of the first column that does not vary; -1: all do. */
  readonly constant: number;
}

// Below this share of the mean, a spread is what rounding leaves of a constant.
const LEAST_SPREAD = 1e-12;

/** Standardises columns, so that earnings beside yes-or-no columns do not cost the fit its digits. */
export function standardise(columns: readonly Float64Array[], rows: number): Standardised {
  const means = new Float64Array(columns.length);
  const deviations = new Float64Array(columns.length);
  let constant = -1;
  const scaled = columns.map((column, j) => {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += column[i]!;
    const mean = sum / rows;
    let squares = 0;
    for (let i = 0; i < rows; i++) squares += (column[i]! - mean) ** 2;
    const deviation = Math.sqrt(squares / rows);
    means[j] = mean;
    deviations[j] = deviation;
    if (!(deviation > Math.abs(mean) * LEAST_SPREAD) && constant < 0) constant = j;
    return column.map((value) => (value - mean) / deviation);
  });
  return { columns: [new Float64Array(rows).fill(1), ...scaled], means, deviations, constant };
}

/** Turns coefficients of standardised columns into those of the columns as they were. */
export function unstandardise(
  { estimates, covariance }: Coefficients,
  { means, deviations }: Standardised,
): Coefficients {
  const size = estimates.length;
  // Each row of the transformation: the intercept takes from every column, a coefficient only from its own.
  const scale = (j: number) => 1 / deviations[j - 1]!;
  const shift = (j: number) => -means[j - 1]! / deviations[j - 1]!;
  const original = new Float64Array(size);
  original[0] = estimates[0]!;
  for (let j = 1; j < size; j++) {
    original[j] = estimates[j]! * scale(j);
    original[0] += estimates[j]! * shift(j);
  }
  const transform = (row: number, column: number): number => {
    if (row === 0) return column === 0 ? 1 : shift(column);
    return row === column ? scale(row) : 0;
  };
  const half = new Float64Array(size * size);
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += transform(i, k) * covariance[k * size + j]!;
      half[i * size + j] = sum;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += half[i * size + k]! * transform(j, k);
      result[i * size + j] = sum;
    }
  }
  return { estimates: original, covariance: result };
}
