/** Coefficients with their covariance: the intercept first, then one per column in the order given. */
export interface Coefficients {
  readonly estimates: Float64Array;
  /** Row by row. */
  readonly covariance: Float64Array;
}

/** Standard errors of coefficients, in their order. */
export function standardErrors({ estimates, covariance }: Coefficients): Float64Array {
  const size = estimates.length;
  return estimates.map((_, j) => Math.sqrt(covariance[j * size + j]!));
}
