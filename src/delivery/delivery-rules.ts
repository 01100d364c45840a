import type { PlainDate } from '../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules need to know of the case that work belongs to. */
export interface CasePeriod {
  openedOn: PlainDate;
  closedOn: PlainDate | null;
}

/** What the rules on a delivery look at. */
export interface DeliveryFacts {
  enrolledOn: PlainDate;
  startedOn?: PlainDate | null;
  endedOn?: PlainDate | null;
  completion?: string | null;
}

/** Faults of a delivery in a case. */
export function deliveryFaults(delivery: DeliveryFacts, period: CasePeriod, today: PlainDate): FieldFault[] {
  const faults = [
    ...futureFault('/enrolledOn', delivery.enrolledOn, today),
    ...futureFault('/startedOn', delivery.startedOn, today),
    ...futureFault('/endedOn', delivery.endedOn, today),
    ...beforeFault(
      '/enrolledOn',
      delivery.enrolledOn,
      period.openedOn,
      'BEFORE_CASE',
      'The child is enrolled before the case opens.',
    ),
    ...afterFault(
      '/enrolledOn',
      delivery.enrolledOn,
      period.closedOn,
      'AFTER_CASE',
      'The child is enrolled after the case closed.',
    ),
    ...beforeFault(
      '/startedOn',
      delivery.startedOn,
      delivery.enrolledOn,
      'BEFORE_ENROLMENT',
      'The delivery starts before the child is enrolled.',
    ),
    ...afterFault(
      '/startedOn',
      delivery.startedOn,
      period.closedOn,
      'AFTER_CASE',
      'The delivery starts after the case closed.',
    ),
    ...beforeFault(
      '/endedOn',
      delivery.endedOn,
      delivery.startedOn ?? delivery.enrolledOn,
      'BEFORE_START',
      'The delivery ends before it starts.',
    ),
  ];
  if (Boolean(delivery.endedOn) !== Boolean(delivery.completion)) {
    faults.push({
      pointer: delivery.endedOn ? '/completion' : '/endedOn',
      code: 'ENDING_INCOMPLETE',
      detail: 'Say on which day the delivery ended and how far it was completed: both, or neither.',
    });
  }
  return faults;
}
