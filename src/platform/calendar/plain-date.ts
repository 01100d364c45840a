import { civilFromDays, daysFromCivil } from './civil-days.js';

/**
 * A calendar date without time or zone, 'YYYY-MM-DD', from 1900-01-01 to 2199-12-31: a date of birth, a
 * sentence date. Two of them compare correctly with `<` as strings, and are equal with `===`.
 *
 * All arithmetic is on whole days; no function here makes a `Date`, so no result depends on the machine's
 * time zone.
 */
export type PlainDate = string;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const FIRST_DAY = daysFromCivil(FIRST_YEAR, 1, 1);
const LAST_DAY = daysFromCivil(LAST_YEAR, 12, 31);
const MILLISECONDS_PER_DAY = 86_400_000;
const TWO_DIGITS = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));

/** Whether the value is a date of the calendar, written exactly 'YYYY-MM-DD', in the years 1900 to 2199. */
export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && encodedOf(value) !== 0;
}

/**
 * The date `days` later, or earlier when negative.
 *
 * @throws RangeError when the date is not valid, `days` is not whole, or the result leaves 1900 to 2199
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`days must be a whole number, got ${days}`);
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * The same day of the month `months` later, or its last day where the month is shorter: 2016-02-29 plus 12
 * months is 2017-02-28, plus 18 is 2017-08-29.
 *
 * @throws RangeError when the date is not valid, `months` is not whole, or the result leaves 1900 to 2199
 */
export function addMonthsClamped(date: PlainDate, months: number): PlainDate {
  if (!Number.isSafeInteger(months)) throw new RangeError(`months must be a whole number, got ${months}`);
  const encoded = requireEncoded(date);
  const monthIndex = yearOf(encoded) * 12 + monthOf(encoded) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return format(year, month, Math.min(dayOf(encoded), daysInMonth(year, month)));
}

/**
 * The same day `years` later; 29 February becomes 28 February in a common year. For the day on which a person
 * reaches an age use `birthday`.
 *
 * @throws RangeError as addMonthsClamped
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonthsClamped(date, years * 12);
}

/**
 * Days from one date to another, negative when `to` is earlier. The day itself is 0.
 *
 * @throws RangeError when a date is not valid
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/**
 * The date on which a person reaches an age in whole years. The Family Law Reform Act 1969, section 9(1),
 * puts it at the start of the anniversary of the birth; a person born on 29 February has none in a common
 * year, and is taken to reach the age on 1 March, the rule used in England and Wales.
 *
 * @throws RangeError when the date is not valid, `age` is not a whole number of at least 0, or the result is
 *   after 2199
 */
export function birthday(dateOfBirth: PlainDate, age: number): PlainDate {
  if (!Number.isSafeInteger(age) || age < 0) throw new RangeError(`age must be a whole number, got ${age}`);
  const encoded = requireEncoded(dateOfBirth);
  const year = yearOf(encoded) + age;
  const leapDayIsMissing = monthOf(encoded) === 2 && dayOf(encoded) === 29 && !isLeapYear(year);
  return leapDayIsMissing ? format(year, 3, 1) : format(year, monthOf(encoded), dayOf(encoded));
}

/**
 * Age in whole years on a date; negative before birth. Somebody born on 29 February ages on 1 March in a
 * common year (see `birthday`).
 *
 * @throws RangeError when a date is not valid
 */
export function ageOn(dateOfBirth: PlainDate, on: PlainDate): number {
  const born = requireEncoded(dateOfBirth);
  const now = requireEncoded(on);
  // Month and day as one number: 29 February is after 28 February and before 1 March, which is the rule
  // itself.
  return yearOf(now) - yearOf(born) - (now % 10_000 < born % 10_000 ? 1 : 0);
}

/**
 * The weekday of a date, Monday 1 to Sunday 7.
 *
 * @throws RangeError when the date is not valid
 */
export function weekdayOf(date: PlainDate): Weekday {
  // Day 0, 1970-01-01, was a Thursday; the added multiple of 7 keeps the remainder positive.
  return (((toDayNumber(date) + 3 + 7 * 10_000) % 7) + 1) as Weekday;
}

/**
 * The last given weekday of a month: weekday 5 of June is the school leaving date of that year.
 *
 * @throws RangeError when the month is not 1 to 12 or the year not 1900 to 2199
 */
export function lastWeekdayOfMonth(year: number, month: number, weekday: Weekday): PlainDate {
  const last = format(year, month, daysInMonth(year, month));
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/**
 * Today's date in Coordinated Universal Time, which is up to an hour behind the date in the United Kingdom in
 * summer.
 */
export function todayUtc(now: number = Date.now()): PlainDate {
  return fromDayNumber(Math.floor(now / MILLISECONDS_PER_DAY));
}

/** Year, month and day as one whole number YYYYMMDD, or 0 when the text is not a valid date. */
function encodedOf(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return 0;
  let encoded = 0;
  for (let i = 0; i < 10; i++) {
    if (i === 4 || i === 7) continue;
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return 0;
    encoded = encoded * 10 + digit;
  }
  const year = yearOf(encoded);
  const month = monthOf(encoded);
  const day = dayOf(encoded);
  const valid =
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return valid ? encoded : 0;
}

function requireEncoded(date: PlainDate): number {
  const encoded = encodedOf(date);
  if (encoded === 0) throw new RangeError(`not a date from 1900 to 2199 written YYYY-MM-DD: ${date}`);
  return encoded;
}

function yearOf(encoded: number): number {
  return Math.trunc(encoded / 10_000);
}

function monthOf(encoded: number): number {
  return Math.trunc(encoded / 100) % 100;
}

function dayOf(encoded: number): number {
  return encoded % 100;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function format(year: number, month: number, day: number): PlainDate {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) {
    throw new RangeError(`outside the calendar 1900 to 2199: year ${year}, month ${month}`);
  }
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;
}

/** Days since 1970-01-01: a form that adds and compares quickly. */
export function toDayNumber(date: PlainDate): number {
  const encoded = requireEncoded(date);
  return daysFromCivil(yearOf(encoded), monthOf(encoded), dayOf(encoded));
}

/** The date that many days after 1970-01-01. */
export function fromDayNumber(days: number): PlainDate {
  if (!(days >= FIRST_DAY && days <= LAST_DAY)) throw new RangeError('outside the calendar 1900 to 2199');
  const { year, month, day } = civilFromDays(days);
  return format(year, month, day);
}
