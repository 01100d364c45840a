import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** What the rules on a judgement look at. */
export interface JudgementFacts {
  judgedOn: PlainDate;
  /** When its need was first assessed in the case; null: never, so that there is nothing to judge by. */
  firstAssessedOn: PlainDate | null;
}

/** Faults of a judgement of a case that opened on a day. */
export function judgementFaults(
  { judgedOn, firstAssessedOn }: JudgementFacts,
  openedOn: PlainDate,
  today: PlainDate,
): FieldFault[] {
  const detail = 'The work is judged before the case opened.';
  const faults = [
    ...futureFault('/judgedOn', judgedOn, today),
    ...beforeFault('/judgedOn', judgedOn, openedOn, 'BEFORE_CASE', detail),
  ];
  if (firstAssessedOn === null || firstAssessedOn > judgedOn) {
    faults.push({
      pointer: '/needAreaCode',
      code: 'NEED_NOT_ASSESSED',
      detail:
        'Nothing in this case had assessed the need by that day: there is nothing to judge the work against.',
    });
  }
  return faults;
}
