import type { PlainDate } from '../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** As many goals at a time as Law and Jacob (2015) advise. */
export const MOST_OPEN_GOALS = 3;

/** What the rules on a goal look at. */
export interface GoalFacts {
  setOn: PlainDate;
  closedOn?: PlainDate | null;
  closeReason?: string | null;
}

/** Faults of a goal in a case that opened on that day, last rated on another. */
export function goalFaults(
  { setOn, closedOn, closeReason }: GoalFacts,
  { openedOn, lastRatedOn }: { openedOn: PlainDate; lastRatedOn: PlainDate },
  today: PlainDate,
): FieldFault[] {
  const faults = [
    ...futureFault('/setOn', setOn, today),
    ...beforeFault('/setOn', setOn, openedOn, 'BEFORE_CASE', 'The case had not been opened on this day.'),
    ...futureFault('/closedOn', closedOn, today),
    ...beforeFault('/closedOn', closedOn, lastRatedOn, 'BEFORE_RATING', 'The goal was rated after this day.'),
  ];
  if (closedOn && !closeReason) {
    const detail = 'Say why it is closed, with a code of the set GOAL_CLOSE.';
    faults.push({ pointer: '/closeReason', code: 'REASON_MISSING', detail });
  } else if (!closedOn && closeReason) {
    const detail = 'Give the day on which it was closed, or leave out the reason.';
    faults.push({ pointer: '/closedOn', code: 'DATE_MISSING', detail });
  }
  return faults;
}

/** Faults of a rating of a goal. */
export const ratingFaults = (
  ratedOn: PlainDate,
  { setOn, closedOn }: GoalFacts,
  today: PlainDate,
): FieldFault[] => [
  ...futureFault('/ratedOn', ratedOn, today),
  ...beforeFault('/ratedOn', ratedOn, setOn, 'BEFORE_GOAL', 'The goal had not been set on this day.'),
  ...afterFault('/ratedOn', ratedOn, closedOn, 'GOAL_CLOSED', 'The goal was closed before this day.'),
];
