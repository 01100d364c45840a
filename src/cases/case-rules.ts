import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a child's record look at. */
export interface ChildFacts {
  dateOfBirth: PlainDate;
}

/** What the rules on a case look at. */
export interface CaseFacts {
  openedOn: PlainDate;
  closedOn?: PlainDate | null;
  orderEndsOn?: PlainDate | null;
  indexEvent?: string | null;
  indexDate?: PlainDate | null;
}

/** Faults of a child's record. */
export const childFaults = (child: ChildFacts, today: PlainDate): FieldFault[] =>
  futureFault('/dateOfBirth', child.dateOfBirth, today);

/** Faults of a case of a child with that date of birth. */
export function caseFaults(record: CaseFacts, child: ChildFacts, today: PlainDate): FieldFault[] {
  const indexGiven = Boolean(record.indexDate) === Boolean(record.indexEvent);
  return [
    ...futureFault('/openedOn', record.openedOn, today),
    ...futureFault('/closedOn', record.closedOn, today),
    ...futureFault('/indexDate', record.indexDate, today),
    ...beforeFault(
      '/openedOn',
      record.openedOn,
      child.dateOfBirth,
      'BEFORE_BIRTH',
      'The case opens before the child is born.',
    ),
    ...beforeFault(
      '/closedOn',
      record.closedOn,
      record.openedOn,
      'BEFORE_OPENING',
      'The case closes before it opens.',
    ),
    ...beforeFault(
      '/orderEndsOn',
      record.orderEndsOn,
      record.openedOn,
      'BEFORE_OPENING',
      'The order ends before the case opens.',
    ),
    ...beforeFault(
      '/indexDate',
      record.indexDate,
      child.dateOfBirth,
      'BEFORE_BIRTH',
      'The index date is before the child is born.',
    ),
    ...(indexGiven
      ? []
      : [
          {
            pointer: record.indexDate ? '/indexEvent' : '/indexDate',
            code: 'INDEX_INCOMPLETE',
            detail: 'Give the index event and its date together, or neither.',
          },
        ]),
  ];
}
