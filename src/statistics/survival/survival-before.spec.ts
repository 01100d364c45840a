import type { CoxRows } from './cox-rows.js';
import { survivalBefore } from './survival-before.js';

const before = (time: number[], event: number[], start: number[] | null = null) =>
  survivalBefore({
    time: Float64Array.from(time),
    event: Float64Array.from(event),
    start: start && Float64Array.from(start),
  } as CoxRows);

describe('survival just before each time', () => {
  it('is 1 before the first event, and what was left after the one before', () => {
    const { time, survival } = before([3, 1, 3, 2], [1, 1, 0, 0]);
    expect([...time]).toEqual([1, 2, 3]);
    expect([...survival]).toEqual([1, 0.75, 0.75]);
  });

  it('counts nobody at risk who begins later, or at the very time', () => {
    // At 1: four follow, of whom the last two have not begun: one of two. At 2: one of two. At 3: one of two.
    expect([...before([1, 2, 3, 4], [1, 1, 1, 0], [0, 0, 1, 2]).survival]).toEqual([1, 0.5, 0.25, 0.125]);
    // Two begin together at 2, the time of an event: neither is at risk of it, so that one of two is left.
    const { survival } = before([2, 3, 4, 5], [1, 1, 0, 0], [0, 0, 2, 2]);
    expect([...survival].map((left) => left.toFixed(12))).toEqual(
      [1, 1 / 2, 1 / 3, 1 / 3].map((left) => left.toFixed(12)),
    );
  });
});
