import { civilFromDays, daysFromCivil } from './civil-days.js';
import { addDays, lastWeekdayOfMonth, type PlainDate, weekdayOf } from './plain-date.js';

const MONDAY = 1;

/** Days that were added in one year only, by proclamation. */
const ADDED: ReadonlySet<PlainDate> = new Set([
  '1999-12-31',
  '2002-06-03',
  '2011-04-29',
  '2012-06-05',
  '2022-06-03',
  '2022-09-19',
  '2023-05-08',
]);

/** Holidays that were moved in one year only, from where the rule puts them to where they were. */
const MOVED: ReadonlyMap<PlainDate, PlainDate> = new Map([
  ['2002-05-27', '2002-06-04'],
  ['2012-05-28', '2012-06-04'],
  ['2020-05-04', '2020-05-08'],
  ['2022-05-30', '2022-06-02'],
]);

const dateOf = (year: number, month: number, day: number): PlainDate => {
  const civil = civilFromDays(daysFromCivil(year, month, day));
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${civil.year}-${two(civil.month)}-${two(civil.day)}`;
};

/**
 * Easter Sunday of a year in the Gregorian calendar.
 *
 * Source: "A New York correspondent", Nature 13 (1876) 487, as given by J. Meeus (1991), "Astronomical Algorithms",
 * chapter 8.
 */
export function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The days off for a run of holidays: each is the first weekday from its own date on that no earlier one has taken. */
function substituted(dates: readonly PlainDate[]): PlainDate[] {
  const onWeekdays = dates.filter((date) => weekdayOf(date) <= 5);
  const taken = new Set(onWeekdays);
  for (const date of dates.filter((day) => weekdayOf(day) > 5)) {
    let free = date;
    while (weekdayOf(free) > 5 || taken.has(free)) free = addDays(free, 1);
    taken.add(free);
  }
  return [...taken];
}

const firstMondayOf = (year: number, month: number): PlainDate => {
  const first = dateOf(year, month, 1);
  return addDays(first, (MONDAY - weekdayOf(first) + 7) % 7);
};

/**
 * The bank holidays of England and Wales in a year: the Banking and Financial Dealings Act 1971, schedule 1, with the two
 * common-law holidays, substitute days, and what proclamations added or moved from 1999 on.
 */
export function bankHolidaysOf(year: number): ReadonlySet<PlainDate> {
  const easter = easterSunday(year);
  const byRule = [
    ...substituted([dateOf(year, 1, 1)]),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMondayOf(year, 5),
    lastWeekdayOfMonth(year, 5, MONDAY),
    lastWeekdayOfMonth(year, 8, MONDAY),
    ...substituted([dateOf(year, 12, 25), dateOf(year, 12, 26)]),
  ];
  const added = [...ADDED].filter((date) => date.startsWith(`${year}-`));
  return new Set([...byRule.map((date) => MOVED.get(date) ?? date), ...added]);
}
