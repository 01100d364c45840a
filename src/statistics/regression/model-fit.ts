/** Why a model could not be fitted, and the column that stands in the way. */
export interface ModelFault {
  readonly reason:
    /** Every row has the same value. */
    | 'CONSTANT_COLUMN'
    /** The column is a combination of those before it. */
    | 'COLLINEAR_COLUMN'
    /** The column tells the two outcomes apart, so that no finite coefficient fits best. */
    | 'SEPARATION'
    /** The fit did not settle. */
    | 'NOT_CONVERGED';
  /** Place of the column, from 0; -1: the intercept, which means that the outcome itself is constant. */
  readonly column: number;
}

/** A fitted model, or why there is none. A model that cannot be fitted is never a row of large numbers. */
export type ModelFit<T> =
  { readonly fitted: true; readonly model: T } | { readonly fitted: false; readonly fault: ModelFault };

export const cannotFit = (reason: ModelFault['reason'], column: number): ModelFit<never> => ({
  fitted: false,
  fault: { reason, column },
});

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
