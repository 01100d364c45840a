import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a follow-up event look at. */
export interface FollowUpEventFacts {
  happenedOn: PlainDate;
  endedOn?: PlainDate | null;
}

/** Faults of an event of a child born on that day. `isPeriod`: events of its kind have a last day. */
export const followUpEventFaults = (
  { happenedOn, endedOn }: FollowUpEventFacts,
  isPeriod: boolean,
  dateOfBirth: PlainDate,
  today: PlainDate,
): FieldFault[] => [
  ...futureFault('/happenedOn', happenedOn, today),
  ...beforeFault(
    '/happenedOn',
    happenedOn,
    dateOfBirth,
    'BEFORE_BIRTH',
    'The event is dated before the child is born.',
  ),
  ...futureFault('/endedOn', endedOn, today),
  ...beforeFault('/endedOn', endedOn, happenedOn, 'BEFORE_START', 'It ends before it begins.'),
  ...(endedOn && !isPeriod
    ? [
        {
          pointer: '/endedOn',
          code: 'NOT_ASKED',
          detail: 'Such an event has one day; leave the last day out.',
        },
      ]
    : []),
];
