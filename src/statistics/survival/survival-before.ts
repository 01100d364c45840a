import type { CoxRows } from './cox-rows.js';
import { fromHereOn, placeOf, slotsOf, tally } from './follow-up.js';

/**
 * The Kaplan-Meier survival of all rows together just before each distinct time (1 before the first), allowing for rows
 * that begin to be at risk later.
 */
export function survivalBefore({ time, event, start }: CoxRows): {
  time: Float64Array;
  survival: Float64Array;
} {
  const slots = slotsOf(time);
  const atRisk = fromHereOn(tally(slots));
  const events = tally(slots, event);
  const starts = start ? Float64Array.from(start).sort() : null;
  let left = 1;
  const survival = atRisk.map((people, k) => {
    const before = left;
    // Those whose start is at or after this time are not at risk yet: a start is below its own time.
    const waiting = starts ? starts.length - countBelow(starts, slots.values[k]!) : 0;
    if (events[k]! > 0) left *= 1 - events[k]! / (people - waiting);
    return before;
  });
  return { time: slots.values, survival };
}

/** How many of ascending values are below a value. */
function countBelow(values: Float64Array, value: number): number {
  let place = placeOf(values, value);
  while (place >= 0 && values[place] === value) place--;
  return place + 1;
}
