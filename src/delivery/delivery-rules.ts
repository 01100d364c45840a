import type { PlainDate } from '../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { noteFaults } from '../reference-data/note-rules.js';

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

/** How a delivery is said to have ended. */
export interface EndingFacts {
  completion?: string | null;
  notCompletedReason?: string | null;
  notCompletedNote?: string | null;
}

/**
 * Faults of an ending, where its completion code says whether it is `completed` (undefined: the code does not
 * say). Work that was not delivered in full always has a coded reason, and only such work has one.
 */
export function reasonFaults(ending: EndingFacts, completed: boolean | undefined): FieldFault[] {
  const pointer = '/notCompletedReason';
  if (ending.completion && completed === false && !ending.notCompletedReason) {
    return [
      {
        pointer,
        code: 'REASON_REQUIRED',
        detail: 'Say for which coded reason the delivery was not completed.',
      },
    ];
  }
  if (ending.notCompletedReason && (!ending.completion || completed === true)) {
    return [
      {
        pointer,
        code: 'REASON_NOT_APPLICABLE',
        detail: 'Only a delivery that ended before it was completed has a reason for it.',
      },
    ];
  }
  return noteFaults(ending.notCompletedReason, ending.notCompletedNote, '/notCompletedNote');
}

/** The first and the last day on which a session of a delivery is recorded; null where none is. */
export interface SessionSpan {
  firstHeldOn: PlainDate | null;
  lastHeldOn: PlainDate | null;
}

/** Faults of a delivery's dates that would leave a recorded session outside of it. */
export function sessionSpanFaults(
  delivery: Pick<DeliveryFacts, 'startedOn' | 'endedOn'>,
  span: SessionSpan,
): FieldFault[] {
  const code = 'SESSION_BEFORE_START';
  const detail = 'A session is recorded before this start.';
  return [
    ...(span.firstHeldOn && !delivery.startedOn
      ? [{ pointer: '/startedOn', code, detail: 'Sessions are recorded, so the delivery has a start.' }]
      : afterFault('/startedOn', delivery.startedOn, span.firstHeldOn, code, detail)),
    ...beforeFault(
      '/endedOn',
      delivery.endedOn,
      span.lastHeldOn,
      'SESSION_AFTER_END',
      'A session is recorded after this end.',
    ),
  ];
}
