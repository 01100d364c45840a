import { addMonthsClamped, type PlainDate } from '../../platform/calendar/plain-date.js';

/** How long an entry is in use before it is looked at again, where nobody says otherwise. */
export const MONTHS_TO_REVIEW = 12;

/** What a review date depends on of the status: attributes of the code set INTERVENTION_STATUS. */
export interface StatusFacts {
  available: boolean;
  /** Nothing is to come of it any more. */
  ended: boolean;
}

export const statusFacts = (attributes: Readonly<Record<string, unknown>> | undefined): StatusFacts => ({
  available: attributes?.available === true,
  ended: attributes?.ended === true,
});

/** When an entry that has this status from today is to be looked at, given when it was to be. */
export function reviewDueFrom(
  today: PlainDate,
  { available, ended }: StatusFacts,
  given: PlainDate | null,
): PlainDate | null {
  if (ended) return null;
  return given ?? (available ? addMonthsClamped(today, MONTHS_TO_REVIEW) : null);
}

/** Whether an entry should have been looked at. */
export const isReviewOverdue = (reviewDueOn: PlainDate | null, today: PlainDate): boolean =>
  reviewDueOn !== null && reviewDueOn < today;
