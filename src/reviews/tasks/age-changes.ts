import { schoolLeavingDate } from '../../outcomes/measures/school-leaving-age.js';
import { addMonthsClamped, birthday, type PlainDate } from '../../platform/calendar/plain-date.js';

/** A significant change that follows from a child's age. */
export interface AgeChange {
  kind: 'AGE_17_AND_A_HALF' | 'AGE_18' | 'END_OF_SCHOOL_AGE';
  on: PlainDate;
}

/** Born before, a person was an adult before the dates of leaving school that are known. */
const FIRST_BORN = '1983-01-01';

/** The days on which a child reaches the ages that call for a review. */
export const ageChangesOf = (dateOfBirth: PlainDate): AgeChange[] =>
  dateOfBirth < FIRST_BORN
    ? []
    : [
        { kind: 'END_OF_SCHOOL_AGE', on: schoolLeavingDate(dateOfBirth) },
        { kind: 'AGE_17_AND_A_HALF', on: addMonthsClamped(birthday(dateOfBirth, 17), 6) },
        { kind: 'AGE_18', on: birthday(dateOfBirth, 18) },
      ];
