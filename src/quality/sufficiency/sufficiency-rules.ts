import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** Faults of the day of a judgement of a case that opened on a day. */
export const judgedOnFaults = (judgedOn: PlainDate, openedOn: PlainDate, today: PlainDate): FieldFault[] => [
  ...futureFault('/judgedOn', judgedOn, today),
  ...beforeFault(
    '/judgedOn',
    judgedOn,
    openedOn,
    'BEFORE_CASE',
    'The work is judged before the case opened.',
  ),
];

/** A fault where a need was not assessed in the case by the day on which work on it is judged. */
export const assessedFaults = (
  pointer: string,
  firstAssessedOn: PlainDate | undefined,
  judgedOn: PlainDate,
): FieldFault[] =>
  firstAssessedOn !== undefined && firstAssessedOn <= judgedOn
    ? []
    : [
        {
          pointer,
          code: 'NEED_NOT_ASSESSED',
          detail:
            'Nothing in this case had assessed the need by that day: there is nothing to judge the work against.',
        },
      ];
