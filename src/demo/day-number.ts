import {
  addMonthsClamped,
  ageOn as ageOnDate,
  fromDayNumber,
  toDayNumber,
  type PlainDate,
} from '../platform/calendar/plain-date.js';

/** Days since 1970-01-01. The generator reckons in these because they add and compare quickly. */
export type DayNumber = number;

const texts = new Map<DayNumber, PlainDate>();

/** The date as text. Remembered, because a caseload has millions of dates and few distinct days. */
export function toPlainDate(day: DayNumber): PlainDate {
  let text = texts.get(day);
  if (text === undefined) {
    text = fromDayNumber(day);
    texts.set(day, text);
  }
  return text;
}

export const addMonths = (day: DayNumber, months: number): DayNumber =>
  toDayNumber(addMonthsClamped(toPlainDate(day), months));

export const ageOn = (born: DayNumber, day: DayNumber): number =>
  ageOnDate(toPlainDate(born), toPlainDate(day));

/** The latest day from which `months` have passed on `asOf`. Several days may clamp to one month's end. */
export function latestDayBefore(asOf: DayNumber, months: number): DayNumber {
  let day = addMonths(asOf, -months);
  while (addMonths(day + 1, months) <= asOf) day += 1;
  return day;
}
