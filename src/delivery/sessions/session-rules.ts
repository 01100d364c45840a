import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** What the rules on a session look at. */
export interface SessionFacts {
  heldOn: PlainDate;
  attendance: { minutesAttended: number };
}

/** What the rules need to know of what the session belongs to. */
export interface SessionContext {
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  caseClosedOn: PlainDate | null;
  /** Whether the attendance code counts towards dose: an absence has no minutes. */
  countsTowardsDose: boolean;
}

/** Faults of a session of a delivery. */
export function sessionFaults(
  session: SessionFacts,
  context: SessionContext,
  today: PlainDate,
): FieldFault[] {
  const faults = [
    ...futureFault('/heldOn', session.heldOn, today),
    ...beforeFault(
      '/heldOn',
      session.heldOn,
      context.startedOn,
      'BEFORE_DELIVERY',
      'The session is dated before its delivery started.',
    ),
    ...afterFault(
      '/heldOn',
      session.heldOn,
      context.endedOn,
      'AFTER_DELIVERY',
      'The session is dated after its delivery ended.',
    ),
    ...afterFault(
      '/heldOn',
      session.heldOn,
      context.caseClosedOn,
      'AFTER_CASE',
      'The session is dated after the case closed.',
    ),
  ];
  if (context.startedOn === null) {
    faults.push({
      pointer: '/heldOn',
      code: 'DELIVERY_NOT_STARTED',
      detail: 'The delivery has not started; give it a start date first.',
    });
  }
  if (!context.countsTowardsDose && session.attendance.minutesAttended > 0) {
    faults.push({
      pointer: '/attendance/minutesAttended',
      code: 'MINUTES_WITHOUT_ATTENDANCE',
      detail: 'The child did not attend by this code, so the minutes attended must be 0.',
    });
  }
  return faults;
}
