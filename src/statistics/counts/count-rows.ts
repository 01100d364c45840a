import { requirePositive } from '../checks.js';

/** Counts of events of many people, with what may explain them. One place per person in every array. */
export interface CountRows {
  /** Whole numbers from 0 to 10 million. */
  readonly counts: Float64Array;
  /** Time at risk of each person, above 0, in any one unit; without it everybody has 1. */
  readonly exposure?: Float64Array | undefined;
  /** Covariates without the intercept, which every model has. Finite. */
  readonly covariates: readonly Float64Array[];
}

const MOST = 10_000_000;

/** Throws RangeError unless counts and exposure are as described; the covariates are checked where they are scaled. */
export function requireCountRows({ counts, exposure }: CountRows): void {
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (!(count >= 0 && count <= MOST && Number.isInteger(count))) {
      throw new RangeError(`counts must be whole numbers from 0 to ${MOST}, got ${count} in row ${i}`);
    }
  }
  if (!exposure) return;
  if (exposure.length !== counts.length) {
    throw new RangeError(`exposure has ${exposure.length} rows, not ${counts.length}`);
  }
  for (let i = 0; i < exposure.length; i++) requirePositive(exposure[i]!, `exposure in row ${i}`);
}

/** more[k]: people with a count above k; its length is the largest count. */
export function peopleAbove(counts: Float64Array): Float64Array {
  const largest = counts.reduce((most, count) => Math.max(most, count), 0);
  const more = new Float64Array(largest);
  for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) more[counts[i]! - 1]!++;
  for (let k = largest - 2; k >= 0; k--) more[k]! += more[k + 1]!;
  return more;
}
