import { bankHolidaysOf } from './bank-holidays.js';
import { addDays, type PlainDate, weekdayOf } from './plain-date.js';

const holidays = new Map<number, ReadonlySet<PlainDate>>();

function isBankHoliday(date: PlainDate): boolean {
  const year = Number(date.slice(0, 4));
  const known = holidays.get(year) ?? bankHolidaysOf(year);
  holidays.set(year, known);
  return known.has(date);
}

/** Whether a day is neither a Saturday or Sunday nor a bank holiday of England and Wales. */
export const isWorkingDay = (date: PlainDate): boolean => weekdayOf(date) <= 5 && !isBankHoliday(date);

/**
 * The `count`-th working day after a date, which itself is not counted; before it where the count is negative. With a
 * count of 0, the date itself, working day or not.
 *
 * @throws RangeError as addDays
 */
export function addWorkingDays(date: PlainDate, count: number): PlainDate {
  if (!Number.isSafeInteger(count)) throw new RangeError(`count must be a whole number, got ${count}`);
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/**
 * How many working days lie after `from`, up to and including `to`; negative where `to` is earlier: how many lie before
 * `from`, down to and including `to`.
 *
 * @throws RangeError when a date is not valid
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  const step = from <= to ? 1 : -1;
  let count = 0;
  for (let day = from; day !== to;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) count += step;
  }
  return count;
}
