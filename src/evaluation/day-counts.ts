import type { ReoffendingResult } from '../outcomes/measures/proven-reoffending.js';
import type { FollowUp } from '../statistics/index.js';
import { FOLLOW_UP_DAYS } from './follow-up-days.js';

/**
 * On which day children first reoffended, of those whose 18 months have passed: a count for each day, so that a cohort of any
 * size is read once and never held.
 */
export class DayCounts {
  readonly #reoffended = new Uint32Array(FOLLOW_UP_DAYS + 1);
  #without = 0;

  add({ mature, daysToFirst }: ReoffendingResult): void {
    if (!mature) return;
    // In a leap year the twelve months have a day more than the curve: it belongs to the last.
    if (daysToFirst === null) this.#without++;
    else this.#reoffended[Math.min(daysToFirst, FOLLOW_UP_DAYS)]!++;
  }

  get children(): number {
    return this.#reoffended.reduce((sum, count) => sum + count, this.#without);
  }

  /** Writes every child into columns, from a row on, by day. */
  write({ time, event }: FollowUp, from: number): void {
    let row = from;
    this.#reoffended.forEach((count, day) => {
      time.fill(day, row, row + count);
      event.fill(1, row, row + count);
      row += count;
    });
    time.fill(FOLLOW_UP_DAYS, row, row + this.#without);
  }
}
