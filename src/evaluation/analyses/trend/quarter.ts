import { addDays, addMonthsClamped, type PlainDate } from '../../../platform/calendar/plain-date.js';

const MONTHS = 3;

/** The first day of the quarter of a date. */
export function quarterOf(date: PlainDate): PlainDate {
  const month = Number(date.slice(5, 7));
  const first = month - ((month - 1) % MONTHS);
  return `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** The last day of a quarter, given its first. */
export const lastDayOf = (quarter: PlainDate): PlainDate => addDays(addMonthsClamped(quarter, MONTHS), -1);

/** Quarters from the year 0 on, so that those apart by one follow each other. */
export const numberOf = (quarter: PlainDate): number =>
  4 * Number(quarter.slice(0, 4)) + (Number(quarter.slice(5, 7)) - 1) / MONTHS;
