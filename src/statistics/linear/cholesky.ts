/**
 * The factor L of A = L L', row by row in `lower` (size x size, zero above the diagonal), or the place (from 0)
 * of the first column that is, but for rounding, a combination of those before it.
 */
export type Factored =
  | { readonly definite: true; readonly lower: Float64Array }
  | { readonly definite: false; readonly dependent: number };

// What is left of a column after those before it, as a share of the whole: below this it is rounding.
const LEAST_SHARE = 1e-11;

/**
 * Factors a symmetric positive-definite matrix.
 *
 * Source: A.-L. Cholesky (1910), in the row form of Golub & Van Loan, Matrix Computations, section 4.2.
 *
 * @param matrix size x size, row by row; only the lower triangle is read
 */
export function choleskyFactor(matrix: Float64Array, size: number): Factored {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * size + k]! * lower[j * size + k]!;
      if (j < i) {
        lower[i * size + j] = rest / lower[j * size + j]!;
        continue;
      }
      if (!(rest > matrix[i * size + i]! * LEAST_SHARE)) return { definite: false, dependent: i };
      lower[i * size + i] = Math.sqrt(rest);
    }
  }
  return { definite: true, lower };
}

/** Solves A x = b, given the factor of A. */
export function choleskySolve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let rest = x[i]!;
    for (let k = 0; k < i; k++) rest -= lower[i * size + k]! * x[k]!;
    x[i] = rest / lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = x[i]!;
    for (let k = i + 1; k < size; k++) rest -= lower[k * size + i]! * x[k]!;
    x[i] = rest / lower[i * size + i]!;
  }
  return x;
}

/** The inverse of A, size x size row by row, given the factor of A. */
export function choleskyInverse(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    const unit = new Float64Array(size);
    unit[j] = 1;
    inverse.set(choleskySolve(lower, unit), j * size);
  }
  return inverse;
}
