import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { invalidField } from '../platform/errors/domain-error.js';

/** A quarter of the calendar year, such as 2026-Q3. */
export const QUARTER = /^(19|20)\d{2}-Q[1-4]$/;

/** A quarter with its first and last day. */
export interface Quarter {
  name: string;
  from: PlainDate;
  to: PlainDate;
}

export function quarterOf(name: string): Quarter {
  const month = (Number(name.slice(6)) - 1) * 3 + 1;
  const from = `${name.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return { name, from, to: addDays(addMonthsClamped(from, 3), -1) };
}

/** The quarter in which a day is. */
export const quarterWith = (day: PlainDate): Quarter =>
  quarterOf(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);

export const quarterBefore = ({ from }: Quarter): Quarter => quarterWith(addDays(from, -1));

/**
 * A quarter of which there can be figures.
 * @throws DomainError (invalid) where it has not begun
 */
export function begunQuarter(name: string, pointer: string): Quarter {
  const quarter = quarterOf(name);
  if (quarter.from > todayInBritain()) {
    throw invalidField(
      pointer,
      'QUARTER_NOT_BEGUN',
      'The quarter has not begun. Name one that has, such as 2026-Q3.',
    );
  }
  return quarter;
}
