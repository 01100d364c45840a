import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a training record look at. */
export interface TrainingFacts {
  trainedOn: PlainDate;
  competentOn?: PlainDate | null;
  expiresOn?: PlainDate | null;
}

/** Faults of a training record. A course that is booked has not been taken, and counts for nothing. */
export const trainingFaults = (
  { trainedOn, competentOn, expiresOn }: TrainingFacts,
  today: PlainDate,
): FieldFault[] => [
  ...futureFault('/trainedOn', trainedOn, today),
  ...futureFault('/competentOn', competentOn, today),
  ...beforeFault(
    '/competentOn',
    competentOn,
    trainedOn,
    'BEFORE_TRAINING',
    'Somebody is observed to be competent after the course, not before.',
  ),
  ...beforeFault(
    '/expiresOn',
    expiresOn,
    trainedOn,
    'BEFORE_TRAINING',
    'The training runs out before it begins.',
  ),
];
