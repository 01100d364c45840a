import type { Computed } from '../../src/statistics/computed.js';

/** Fails unless |actual - expected| is at most `tolerance` times |expected| (or times 1 where that is 0). */
export function expectRelative(actual: number, expected: number, tolerance: number): void {
  if (actual === expected) return;
  const error = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
  if (!(error <= tolerance)) {
    throw new Error(`expected ${expected}, got ${actual}: relative error ${error} exceeds ${tolerance}`);
  }
}

/** Compares both limits of an interval. */
export function expectLimits(
  actual: { lower: number; upper: number | null },
  expected: { lower: number; upper: number },
  tolerance: number,
): void {
  expectRelative(actual.lower, expected.lower, tolerance);
  expectRelative(actual.upper ?? Infinity, expected.upper, tolerance);
}

/** The value of a result that must be computable. */
export function valueOf<T>(result: Computed<T>): T {
  if (!result.computable) throw new Error(`expected a value, got ${result.reason}`);
  return result.value;
}
