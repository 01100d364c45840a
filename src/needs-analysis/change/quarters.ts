import { addDays, addMonthsClamped, type PlainDate } from '../../platform/calendar/plain-date.js';

/** A quarter of the calendar year. */
export interface Quarter {
  /** Such as `2026-Q1`. */
  code: string;
  from: PlainDate;
  to: PlainDate;
}

/** The quarter that a day is in. */
export function quarterOf(day: PlainDate): Quarter {
  const year = day.slice(0, 4);
  const number = Math.ceil(Number(day.slice(5, 7)) / 3);
  const from = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
  return { code: `${year}-Q${number}`, from, to: addDays(addMonthsClamped(from, 3), -1) };
}

/** The last `count` whole quarters that a day ends or follows, the earliest first. */
export function quartersUntil(day: PlainDate, count: number): Quarter[] {
  const current = quarterOf(day);
  const last = current.to === day ? current : quarterOf(addDays(current.from, -1));
  return Array.from({ length: count }, (_, i) =>
    quarterOf(addMonthsClamped(last.from, -3 * (count - 1 - i))),
  );
}
