import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** What the rules on an observation look at. */
export interface EteObservationFacts {
  observedOn: PlainDate;
  attendance?: string | null;
  behaviour?: string | null;
  attainment?: string | null;
  progression?: string | null;
  hoursAttended?: number | null;
  words?: string | null;
}

/** The placement that is observed, as long as it runs. */
interface ObservedSpell {
  startedOn: PlainDate;
  endedOn: PlainDate | null;
}

/** Faults of an observation of a placement. */
export function eteObservationFaults(
  facts: EteObservationFacts,
  { startedOn, endedOn }: ObservedSpell,
  today: PlainDate,
): FieldFault[] {
  const { observedOn, attendance, behaviour, attainment, progression, hoursAttended, words } = facts;
  const said = [attendance, behaviour, attainment, progression, hoursAttended, words];
  const isEmpty = said.every((value) => value === null || value === undefined);
  const started = 'The placement had not started on this day.';
  const ended = 'The placement had ended by this day.';
  return [
    ...futureFault('/observedOn', observedOn, today),
    ...beforeFault('/observedOn', observedOn, startedOn, 'BEFORE_START', started),
    ...afterFault('/observedOn', observedOn, endedOn, 'AFTER_END', ended),
    ...(isEmpty
      ? [
          {
            pointer: '/attendance',
            code: 'NOTHING_OBSERVED',
            detail: 'An observation rates something, or has hours or words.',
          },
        ]
      : []),
  ];
}
