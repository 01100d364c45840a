import { addDays, daysBetween, type PlainDate } from '../platform/calendar/plain-date.js';

/** From a day up to and including another; `to` null: it goes on. */
export interface Period {
  from: PlainDate;
  to: PlainDate | null;
}

/** On how many days of a span, its last not among them, at least one of the periods runs. */
export function daysWithin(periods: readonly Period[], span: { from: PlainDate; to: PlainDate }): number {
  let days = 0;
  let counted = span.from;
  for (const { from, to } of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from > counted ? from : counted;
    if (start >= span.to) break;
    // The last day of a period belongs to it, that of the span does not.
    const last = to === null || to >= span.to ? span.to : to;
    if (last < start) continue;
    days += daysBetween(start, last) + (last === span.to ? 0 : 1);
    if (last === span.to) break;
    counted = addDays(last, 1);
  }
  return days;
}
