import { requireCount } from './checks.js';

/** What is left of a set of values once the rows are gone. `sd` uses n - 1. */
export interface MeanSummary {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Number, mean and standard deviation of values, in one pass without loss of digits (B. Welford 1962). An sd of fewer
 * than two values is 0.
 *
 * @throws RangeError when a value is not finite
 */
export function summarise(values: Iterable<number>): MeanSummary {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError('measurements must be finite numbers');
    n += 1;
    const deviation = value - mean;
    mean += deviation / n;
    squares += deviation * (value - mean);
  }
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}

/** Throws RangeError unless n is a count, the mean finite and the sd finite and at least 0. */
export function requireSummary({ n, mean, sd }: MeanSummary): void {
  requireCount(n, 'n');
  if (!Number.isFinite(mean) || !(sd >= 0 && sd < Infinity)) {
    throw new RangeError('mean and sd must be finite');
  }
}
