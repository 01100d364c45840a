import type { Computed, IntervalEstimate, NotComputableReason } from '../../statistics/index.js';

/** A figure with its interval, or the reason why there is none. */
export class EstimateDto {
  /**
   * False: every figure is null, and `reason` says why.
   * @example true
   */
  computable: boolean;

  /**
   * Why there is no figure, such as EMPTY_DENOMINATOR.
   */
  reason: NotComputableReason | null;

  /** @example 0.2222 */
  estimate: number | null;

  /**
   * Lower limit of the interval.
   * @example 0.1718
   */
  lower: number | null;

  /**
   * Upper limit of the interval.
   * @example 0.2823
   */
  upper: number | null;

  /**
   * Confidence of the interval.
   * @example 0.95
   */
  confidence: number | null;

  /**
   * The method, by author and year.
   * @example "Wilson 1927"
   */
  method: string;
}

/** A computed interval as it is answered. */
export const toEstimate = (value: Computed<IntervalEstimate>, method: string): EstimateDto =>
  value.computable
    ? {
        computable: true,
        reason: null,
        estimate: value.value.estimate,
        lower: value.value.lower,
        upper: value.value.upper,
        confidence: value.value.confidence,
        method,
      }
    : {
        computable: false,
        reason: value.reason,
        estimate: null,
        lower: null,
        upper: null,
        confidence: null,
        method,
      };
