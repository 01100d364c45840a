import type { Principal } from '../access/principal.js';
import { addDays, addYears, type PlainDate } from '../platform/calendar/plain-date.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { viewOf } from './view.js';

const FIRST_DAY_OF_QUARTER = /-(01|04|07|10)-01$/;

/** The last day of the quarter that ended last before a day. */
export function lastEndOfQuarter(today: PlainDate): PlainDate {
  let first = today;
  while (!FIRST_DAY_OF_QUARTER.test(first)) first = addDays(first, -1);
  return addDays(first, -1);
}

/** What of a query says which days are asked about. */
interface AskedDays {
  since?: string;
  until?: string;
  compareTo?: string;
}

/**
 * A query about days that the caller may ask about. Whoever may not see true values asks about the year that ends with a quarter
 * that is over: of two periods of which one holds the other, the answers tell who is in the one alone.
 * @throws DomainError (invalid) where other days are asked about
 */
export function withPublishedDays<Query extends AskedDays>(
  principal: Pick<Principal, 'roles'>,
  query: Query,
  today: PlainDate,
): Query {
  if (viewOf(principal, undefined) === 'OPERATIONAL') return query;
  const last = lastEndOfQuarter(today);
  const until = query.until ?? last;
  const since = addDays(addYears(until, -1), 1);
  const faults = new FaultList();
  const isPublished = (day: PlainDate): boolean => day <= last && FIRST_DAY_OF_QUARTER.test(addDays(day, 1));
  const refuse = (pointer: string, detail: string): void =>
    void faults.addAll([{ pointer, code: 'DAYS_NOT_PUBLISHED', detail }]);
  for (const field of ['until', 'compareTo'] as const) {
    const day = query[field];
    if (day === undefined || isPublished(day)) continue;
    refuse(`?${field}`, `As it may be published, figures end with a quarter that is over, such as ${last}.`);
  }
  if (query.since !== undefined && query.since !== since) {
    refuse(
      '?since',
      `As it may be published, figures are of a year: leave since out, or ask from ${since} on.`,
    );
  }
  faults.throwIfAny();
  return { ...query, since, until };
}
