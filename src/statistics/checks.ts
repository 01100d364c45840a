import type { Arm } from './interval.js';

/** Throws RangeError unless `value` is a whole number from 0 to 2^53 - 1. */
export function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number of at least 0, got ${value}`);
  }
}

/** Throws RangeError unless both are counts and `events` does not exceed `n`. */
export function requireEvents(events: number, n: number): void {
  requireCount(events, 'events');
  requireCount(n, 'n');
  if (events > n) throw new RangeError(`events (${events}) must not exceed n (${n})`);
}

/** Throws RangeError unless both arms hold valid counts. */
export function requireArms(treated: Arm, control: Arm): void {
  requireEvents(treated.events, treated.n);
  requireEvents(control.events, control.n);
}

/** Throws RangeError unless `value` lies strictly between 0 and 1. */
export function requireOpenUnit(value: number, name: string): void {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${name} must lie strictly between 0 and 1, got ${value}`);
  }
}

/** Throws RangeError unless `value` lies in [0, 1]. */
export function requireProbability(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie in [0, 1], got ${value}`);
}

/** Throws RangeError unless `value` is a finite number above 0. */
export function requirePositive(value: number, name: string): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name} must be a finite number above 0, got ${value}`);
  }
}

/** Throws RangeError unless `value` is a finite number of at least 0. */
export function requireNonNegative(value: number, name: string): void {
  if (!(value >= 0 && value < Infinity)) {
    throw new RangeError(`${name} must be a finite number of at least 0, got ${value}`);
  }
}

/** Throws RangeError unless every column is `rows` long and holds finite numbers. */
export function requireColumns(columns: readonly Float64Array[], rows: number): void {
  columns.forEach((column, j) => {
    if (column.length !== rows) throw new RangeError(`column ${j} has ${column.length} rows, not ${rows}`);
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += column[i]!;
    if (!Number.isFinite(sum)) throw new RangeError(`column ${j} holds what is not a finite number`);
  });
}
