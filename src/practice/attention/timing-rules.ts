import { addDays, type PlainDate } from '../../platform/calendar/plain-date.js';
import { addWorkingDays, workingDaysBetween } from '../../platform/calendar/working-days.js';

/** A number of days, of every kind or of working ones. */
export interface Wait {
  days: number;
  unit: 'WORKING_DAYS' | 'DAYS';
}

/** The last day on which something may still wait that began on a day. */
export const dueAfter = (since: PlainDate, { days, unit }: Wait): PlainDate =>
  unit === 'DAYS' ? addDays(since, days) : addWorkingDays(since, days);

/** The newest day since which a wait is over: what is due after it was due before today. */
export const newestOverdue = (today: PlainDate, { days, unit }: Wait): PlainDate =>
  unit === 'DAYS' ? addDays(today, -days - 1) : addDays(addWorkingDays(today, -days), -1);

/** The day from which a day that lies ahead is near. */
export const nearFrom = (day: PlainDate, { days, unit }: Wait): PlainDate =>
  unit === 'DAYS' ? addDays(day, -days) : addWorkingDays(day, -days);

/** Working days that have passed since something was due; 0 where it is not overdue. */
export const overdueBy = (dueOn: PlainDate, today: PlainDate): number =>
  dueOn < today ? workingDaysBetween(dueOn, today) : 0;
