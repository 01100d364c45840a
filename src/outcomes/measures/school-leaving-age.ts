import {
  addYears,
  birthday,
  lastWeekdayOfMonth,
  type PlainDate,
} from '../../platform/calendar/plain-date.js';

const FRIDAY = 5;
/** The order that fixed the last Friday in June took effect in 1998. */
const FIRST_LEAVING_YEAR = 1998;

/**
 * The day at whose end a child stops being of compulsory school age, in England and in Wales: the last Friday
 * in June of the school year (1 September to 31 August) in which the child turns 16.
 *
 * Source: Education Act 1996, section 8(3); Education (School Leaving Date) Order 1997. The duty to take part
 * in education or training until 18 (England only) is another rule.
 *
 * @throws RangeError when the date of birth is not valid or the leaving date would be before 1998
 */
export function schoolLeavingDate(dateOfBirth: PlainDate): PlainDate {
  const sixteenth = birthday(dateOfBirth, 16);
  const calendarYear = Number(sixteenth.slice(0, 4));
  const year = sixteenth < `${calendarYear}-09-01` ? calendarYear : calendarYear + 1;
  if (year < FIRST_LEAVING_YEAR) throw new RangeError(`no leaving date before 1998 is known: ${dateOfBirth}`);
  return lastWeekdayOfMonth(year, 6, FRIDAY);
}

/**
 * Whether a child is still of compulsory school age on a date. It can end while the child is 15 and go on
 * while the child is 16. The start, after the fifth birthday, is not tested: the youth justice system begins
 * at 10.
 *
 * @throws RangeError when the date of birth is not valid, or when the answer turns on a leaving date before
 *   1998; `on` is taken as valid and compared as text
 */
export function isCompulsorySchoolAge(dateOfBirth: PlainDate, on: PlainDate): boolean {
  // Nobody of 17 is; this also answers for adults born before the leaving dates begin.
  return on < addYears(dateOfBirth, 17) && on <= schoolLeavingDate(dateOfBirth);
}

/**
 * The first date of birth of children who are of compulsory school age on a day: whoever was born then or later is, and nobody
 * who was born before.
 *
 * @throws RangeError when the date is not valid or the answer turns on a leaving date before 1998
 */
export function firstBirthOfSchoolAge(on: PlainDate): PlainDate {
  const year = Number(on.slice(0, 4));
  const leaving = on <= lastWeekdayOfMonth(year, 6, FRIDAY) ? year : year + 1;
  if (leaving < FIRST_LEAVING_YEAR) throw new RangeError(`no leaving date before 1998 is known: ${on}`);
  return `${leaving - 17}-09-01`;
}
