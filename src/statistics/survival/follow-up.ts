/** How long each person was followed, and whether that ended in the event. One place per person in every array. */
export interface FollowUp {
  /** Time from the start to the event or to the end of follow-up, at least 0, in any one unit. */
  readonly time: Float64Array;
  /** 1 for the event, 0 for the end of follow-up without it (censored). */
  readonly event: Float64Array;
}

/** Throws RangeError unless times are finite and at least 0 and events 0 or 1. */
export function requireFollowUp({ time, event }: FollowUp): void {
  if (event.length !== time.length)
    throw new RangeError(`event has ${event.length} rows, not ${time.length}`);
  for (let i = 0; i < time.length; i++) {
    if (!(time[i]! >= 0 && time[i]! < Infinity)) {
      throw new RangeError(`time must be a finite number of at least 0, got ${time[i]} in row ${i}`);
    }
    if (event[i] !== 0 && event[i] !== 1) {
      throw new RangeError(`event must be 0 or 1, got ${event[i]} in row ${i}`);
    }
  }
}

/** Rows by the distinct values of a column. */
export interface Slots {
  /** Distinct values, ascending. */
  readonly values: Float64Array;
  /** For each row the place of its value in `values`. */
  readonly slot: Uint32Array;
}

/** Finds the distinct values of a column (no NaN), and which of them each row has. */
export function slotsOf(column: Float64Array): Slots {
  const values = Float64Array.from(column).sort();
  let distinct = 0;
  for (let i = 0; i < values.length; i++) {
    if (i === 0 || values[i] !== values[i - 1]) values[distinct++] = values[i]!;
  }
  const found = values.slice(0, distinct);
  const slot = new Uint32Array(column.length);
  for (let i = 0; i < column.length; i++) {
    // Rows often come by value: those of one need no search of their own.
    slot[i] = i > 0 && column[i] === column[i - 1] ? slot[i - 1]! : placeOf(found, column[i]!);
  }
  return { values: found, slot };
}

/** The place of the last value that is at most `value`; -1 where there is none. `values` ascend. */
export function placeOf(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The rows in ascending order of their slot; rows of one slot in their own order. */
export function rowsBySlot({ values, slot }: Slots): Uint32Array {
  const next = new Uint32Array(values.length + 1);
  for (let i = 0; i < slot.length; i++) next[slot[i]! + 1]!++;
  for (let k = 0; k < values.length; k++) next[k + 1]! += next[k]!;
  const rows = new Uint32Array(slot.length);
  for (let i = 0; i < slot.length; i++) rows[next[slot[i]!]!++] = i;
  return rows;
}

/** How many people leave at each distinct time, of `weights` in all or one each. */
export function tally({ values, slot }: Slots, weights?: Float64Array): Float64Array {
  const totals = new Float64Array(values.length);
  for (let i = 0; i < slot.length; i++) totals[slot[i]!]! += weights ? weights[i]! : 1;
  return totals;
}

/** Sums from each place to the end: those still at risk at each time. */
export function fromHereOn(leaving: Float64Array): Float64Array {
  const sums = Float64Array.from(leaving);
  for (let k = sums.length - 2; k >= 0; k--) sums[k]! += sums[k + 1]!;
  return sums;
}
