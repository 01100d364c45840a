import type { PlainDate } from '../platform/calendar/plain-date.js';
import { addWorkingDays } from '../platform/calendar/working-days.js';
import { afterFault, beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a review look at. */
export interface ReviewFacts {
  reviewedOn: PlainDate;
  needs: readonly { needAreaCode: string }[];
}

/** What the rules need to know of the case. */
export interface ReviewContext {
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  /** For how many working days a review of this kind may follow the closing of its case. */
  workingDaysAfterClosing: number;
  today: PlainDate;
  /** The areas of need that came first on the day of the review. */
  priorities: readonly string[];
  knownAreas: ReadonlySet<string>;
}

/** Faults of the needs of a review: each once, none that is not known, and none left out that comes first. */
function needFaults(needs: ReviewFacts['needs'], { priorities, knownAreas }: ReviewContext): FieldFault[] {
  const codes = needs.map(({ needAreaCode }) => needAreaCode);
  const at = codes.flatMap((code, index): FieldFault[] => {
    const pointer = `/needs/${index}/needAreaCode`;
    if (!knownAreas.has(code)) {
      const detail = 'There is no need area with this code; see GET /v1/need-areas.';
      return [{ pointer, code: 'UNKNOWN_NEED_AREA', detail }];
    }
    return codes.indexOf(code) < index
      ? [{ pointer, code: 'REVIEWED_TWICE', detail: 'The review speaks of this need area twice; keep one.' }]
      : [];
  });
  const leftOut = priorities.filter((code) => !codes.includes(code));
  if (leftOut.length === 0) return at;
  const detail = `A review states the change in every need that comes first. Left out: ${leftOut.join(', ')}.`;
  return [...at, { pointer: '/needs', code: 'NEEDS_LEFT_OUT', detail }];
}

/** A fault where a review follows the closing of its case, other than the closing review in its time. */
function closedFaults(
  { reviewedOn }: ReviewFacts,
  { closedOn, workingDaysAfterClosing: days }: ReviewContext,
): FieldFault[] {
  if (closedOn === null) return [];
  const last = days === 0 ? closedOn : addWorkingDays(closedOn, days);
  const detail =
    days === 0
      ? `The case closed on ${closedOn}: only its closing review may follow.`
      : `The closing review is held within ${days} working days of the closing of the case: by ${last}.`;
  return afterFault('/reviewedOn', reviewedOn, last, 'AFTER_CASE', detail);
}

/** Faults of a review. HMI Probation (2017) found reviews that left out progress and changes. */
export const reviewFaults = (review: ReviewFacts, context: ReviewContext): FieldFault[] => [
  ...futureFault('/reviewedOn', review.reviewedOn, context.today),
  ...beforeFault(
    '/reviewedOn',
    review.reviewedOn,
    context.openedOn,
    'BEFORE_CASE',
    'The review is before the day on which the case opened.',
  ),
  ...closedFaults(review, context),
  ...needFaults(review.needs, context),
];

/** What the rules on a significant change look at. */
export interface ChangeFacts {
  happenedOn: PlainDate;
  knownOn: PlainDate;
}

/** Faults of a significant change. It may have happened, and even been known, before the case opened. */
export const changeFaults = ({ happenedOn, knownOn }: ChangeFacts, today: PlainDate): FieldFault[] => [
  ...futureFault('/happenedOn', happenedOn, today),
  ...futureFault('/knownOn', knownOn, today),
  ...beforeFault(
    '/knownOn',
    knownOn,
    happenedOn,
    'KNOWN_BEFORE_IT_HAPPENED',
    'It cannot have been known before it happened.',
  ),
];

/** A fault where a change is recorded that follows from other records. */
export const derivedChangeFaults = (derived: boolean): FieldFault[] =>
  derived
    ? [
        {
          pointer: '/kind',
          code: 'CHANGE_IS_DERIVED',
          detail:
            'This change is worked out from the child’s date of birth, outcomes and deliveries, and raises its review by itself.',
        },
      ]
    : [];
