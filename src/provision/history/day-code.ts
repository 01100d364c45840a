import { daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';

/*
 * A day in three characters: days since 1900-01-01 in base 64, whose digits are the 64 characters from `0` on. They compare
 * as numbers do, a calendar date is a third as long again, and read without a table.
 */

const FIRST_DAY: PlainDate = '1900-01-01';
/** The first digit; signs that part days come before it. */
export const FIRST_DIGIT = 48;
export const DAY_LENGTH = 3;

/** What stands for a day that has not come: later than any. */
export const NEVER = 64 ** DAY_LENGTH - 1;

/** The number of a day; null never comes. */
export const dayNumberOf = (day: PlainDate | null): number =>
  day === null ? NEVER : daysBetween(FIRST_DAY, day);

/** A day as it is packed. */
export function packDay(day: PlainDate | null): string {
  const number = dayNumberOf(day);
  return String.fromCharCode(
    FIRST_DIGIT + Math.floor(number / 4096),
    FIRST_DIGIT + (Math.floor(number / 64) % 64),
    FIRST_DIGIT + (number % 64),
  );
}

/** The number of the day that is packed at a place of a text. */
export const dayAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - FIRST_DIGIT) * 4096 +
  (text.charCodeAt(at + 1) - FIRST_DIGIT) * 64 +
  text.charCodeAt(at + 2) -
  FIRST_DIGIT;
