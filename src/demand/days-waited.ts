import { daysBetween, type PlainDate } from '../platform/calendar/plain-date.js';
import { quartiles } from '../statistics/index.js';

/** A median of fewer says more of one child than of a service. */
const LEAST = 10;

/** The middle of the days that children have waited so far; null: fewer than ten wait. */
export function medianDaysWaited(since: readonly PlainDate[], until: PlainDate): number | null {
  const days = quartiles(
    since.map((day) => daysBetween(day, until)),
    LEAST,
  );
  return days.computable ? Math.round(days.value.median) : null;
}
