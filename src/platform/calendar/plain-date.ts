/**
 * A calendar date, ISO 8601 `YYYY-MM-DD`, without a time or a zone. Two of them compare as text.
 * Arithmetic is on whole days and never goes through a local time.
 */
export type PlainDate = string;

const FORM = /^(19|2[01])\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month, 1 to 12. */
const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? isLeap(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Puts a date together; nothing is checked. */
const plainDate = (year: number, month: number, day: number): PlainDate =>
  `${year}-${two(month)}-${two(day)}`;

/** Whether the text is a date of the calendar, from 1900 to 2199. */
export const isPlainDate = (text: string): boolean =>
  FORM.test(text) && dayOf(text) <= daysInMonth(yearOf(text), monthOf(text));

/** Days since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
export function toDayNumber(date: PlainDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date that many days after 1970-01-01 (Hinnant, civil_from_days). */
export function fromDayNumber(dayNumber: number): PlainDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return plainDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` later; earlier where negative. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(toDayNumber(date) + days);

/** Whole days from one date to a later one; negative where it is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toDayNumber(to) - toDayNumber(from);

/** The same day of the month `months` later, or the last day of that month where it has no such day. */
export function addMonthsClamped(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return plainDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/**
 * Age in whole years. A person born on 29 February reaches an age on 1 March in a common year, as the law of
 * England and Wales counts it (Family Law Reform Act 1969, s. 9; the age is attained on the anniversary).
 */
export function ageOn(dateOfBirth: PlainDate, on: PlainDate): number {
  const years = yearOf(on) - yearOf(dateOfBirth);
  return on.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** The last Friday of June of a year. */
export function lastFridayOfJune(year: number): PlainDate {
  const last = toDayNumber(plainDate(year, 6, 30));
  // 1970-01-01 was a Thursday: day number 1 a Friday.
  return fromDayNumber(last - ((((last - 1) % 7) + 7) % 7));
}

/** Today, in Coordinated Universal Time. */
export const todayUtc = (): PlainDate => new Date().toISOString().slice(0, 10);
