import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** A fault where a case closes before work in it: the newest of its enrolments, starts and sessions. */
export const closingFaults = (closedOn: PlainDate, lastWorkOn: PlainDate | null): FieldFault[] =>
  lastWorkOn !== null && lastWorkOn > closedOn
    ? [
        {
          pointer: '/closedOn',
          code: 'WORK_AFTER_CLOSING',
          detail:
            'A session or a delivery of this case is dated after this day; correct the one or the other.',
        },
      ]
    : [];
