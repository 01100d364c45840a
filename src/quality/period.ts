import { addDays, addYears, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { invalidField } from '../platform/errors/domain-error.js';
import type { QualityPeriodQuery } from './dto/quality-period.dto.js';

/**
 * The period that is asked about: a year up to today where nothing is said.
 * @throws DomainError (invalid) where it is reversed.
 */
export function periodOf(query: QualityPeriodQuery): { since: PlainDate; until: PlainDate } {
  const until = query.until ?? todayInBritain();
  const since = query.since ?? addDays(addYears(until, -1), 1);
  if (since <= until) return { since, until };
  throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
}
