import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { faultsUnder } from '../platform/errors/gather-faults.js';

/** What the rules on an offence look at. */
export interface OffenceFacts {
  committedOn: PlainDate;
  outcomes: { outcomeOn: PlainDate }[];
}

/** Faults of a legal outcome of an offence. */
export const legalOutcomeFaults = (
  { outcomeOn }: OffenceFacts['outcomes'][number],
  { committedOn }: Pick<OffenceFacts, 'committedOn'>,
  today: PlainDate,
): FieldFault[] => [
  ...futureFault('/outcomeOn', outcomeOn, today),
  ...beforeFault(
    '/outcomeOn',
    outcomeOn,
    committedOn,
    'BEFORE_OFFENCE',
    'The outcome is dated before the offence.',
  ),
];

/** Faults of an offence by a child with that date of birth, and of its outcomes. */
export const offenceFaults = (
  offence: OffenceFacts,
  dateOfBirth: PlainDate,
  today: PlainDate,
): FieldFault[] => [
  ...futureFault('/committedOn', offence.committedOn, today),
  ...beforeFault(
    '/committedOn',
    offence.committedOn,
    dateOfBirth,
    'BEFORE_BIRTH',
    'The offence is dated before the child is born.',
  ),
  ...offence.outcomes.flatMap((outcome, index) =>
    faultsUnder(`/outcomes/${index}`, legalOutcomeFaults(outcome, offence, today)),
  ),
];
