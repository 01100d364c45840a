import { addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';

/** A month, `YYYY-MM`. */
export type Month = string;

export const monthOf = (day: PlainDate): Month => day.slice(0, 7);

/** At most how many months of the past a forecast looks at: older ones tell of another service. */
const MOST_MONTHS = 36;

/**
 * The months of the past that are whole: those before the month of `until`, after the month in which the first case opened.
 * Where no case ever opened there are none.
 */
export function historyMonths(until: PlainDate, firstCaseOn: PlainDate | null): Month[] {
  if (firstCaseOn === null) return [];
  const first = monthOf(firstCaseOn);
  const thisMonth = `${monthOf(until)}-01`;
  return Array.from({ length: MOST_MONTHS }, (_, index) =>
    monthOf(addMonthsClamped(thisMonth, index - MOST_MONTHS)),
  ).filter((month) => month > first);
}

/** How many came in each month of the history, none where nothing is told of a month. */
export const countsOf = (
  history: readonly Month[],
  byMonth: ReadonlyMap<Month, number> | undefined,
): number[] => history.map((month) => byMonth?.get(month) ?? 0);
