import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { isCompulsorySchoolAge } from './school-leaving-age.js';

/** The professional judgement of a placement for this child; never derived from its hours. */
export type EteSuitability = 'SUITABLE' | 'UNSUITABLE' | 'UNKNOWN';

/** One placement in education, training or employment. Hours are per week. */
export interface EteSpell {
  readonly startDate: PlainDate;
  /** Null, or the '1900-01-01' that national returns use for "no date", means still open. */
  readonly endDate: PlainDate | null;
  /** Null means that nobody has judged it: such a record is ignored altogether. */
  readonly suitability: EteSuitability | null;
  readonly hoursOffered: number | null;
  readonly hoursAttended: number | null;
}

/** A child's ETE on one day. The child belongs in the denominator whatever the values. */
export interface EteStatus {
  /** Whether every concurrent placement is suitable; null when there is none. */
  readonly suitable: boolean | null;
  /**
   * Hours a week over all concurrent placements; null when there is none or when any of them does not state
   * its hours.
   */
  readonly hoursOffered: number | null;
  /** As hoursOffered, for hours attended. */
  readonly hoursAttended: number | null;
  /** Concurrent placements with a judgement. */
  readonly spells: number;
}

/** Bands of weekly hours of the national ETE indicator, and none. */
export type HoursBand = '0' | '1-15' | '16-24' | '25+';

const NO_DATE = '1900-01-01';
const FULL_TIME_SCHOOL_AGE = 25;
const FULL_TIME_ABOVE = 16;

/**
 * A child's ETE on a reference date, such as the first or the last day of an order.
 *
 * Source: Youth Justice Board, key performance indicator 2 (from April 2023): records without a judgement are
 * ignored; one unsuitable or unknown placement among several makes the child not suitable; hours are summed
 * over placements. A sum with an unknown part is unknown, not the sum of the rest, which would understate it.
 *
 * @throws RangeError when hours are negative or not finite; dates are taken as valid and compared as text
 */
export function suitableEteOn(spells: Iterable<EteSpell>, on: PlainDate): EteStatus {
  const current: EteSpell[] = [];
  for (const spell of spells) {
    if (spell.suitability !== null && covers(spell, on)) current.push(spell);
  }
  if (current.length === 0) return { suitable: null, hoursOffered: null, hoursAttended: null, spells: 0 };
  return {
    suitable: current.every((spell) => spell.suitability === 'SUITABLE'),
    hoursOffered: sumIfKnown(current.map((spell) => spell.hoursOffered)),
    hoursAttended: sumIfKnown(current.map((spell) => spell.hoursAttended)),
    spells: current.length,
  };
}

/**
 * Hours a week that make provision full time: 25 of compulsory school age, 16 above.
 *
 * @throws RangeError when the date of birth is not valid
 */
export function fullTimeThreshold(dateOfBirth: PlainDate, on: PlainDate): 16 | 25 {
  return isCompulsorySchoolAge(dateOfBirth, on) ? FULL_TIME_SCHOOL_AGE : FULL_TIME_ABOVE;
}

/**
 * Weekly hours missing from a full-time offer, 0 when it is full time, null when the offer is unknown. For a
 * child of compulsory school age above 0 is a shortfall from the entitlement.
 *
 * @throws RangeError when the date of birth is not valid or hours are negative or not finite
 */
export function fullTimeShortfall(
  hoursOffered: number | null,
  dateOfBirth: PlainDate,
  on: PlainDate,
): number | null {
  if (hoursOffered === null) return null;
  requireHours(hoursOffered);
  return Math.max(0, fullTimeThreshold(dateOfBirth, on) - hoursOffered);
}

/**
 * The band of weekly hours; part hours belong to the band they have reached (15.5 is 1-15). Null when
 * unknown.
 *
 * @throws RangeError when hours are negative or not finite
 */
export function hoursBand(hours: number | null): HoursBand | null {
  if (hours === null) return null;
  requireHours(hours);
  if (hours === 0) return '0';
  if (hours < FULL_TIME_ABOVE) return '1-15';
  return hours < FULL_TIME_SCHOOL_AGE ? '16-24' : '25+';
}

function covers({ startDate, endDate }: EteSpell, on: PlainDate): boolean {
  return startDate <= on && (endDate === null || endDate === NO_DATE || endDate >= on);
}

function sumIfKnown(hours: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of hours) {
    if (value === null) return null;
    requireHours(value);
    sum += value;
  }
  return sum;
}

function requireHours(hours: number): void {
  if (!(hours >= 0 && hours < Infinity))
    throw new RangeError(`hours must be at least 0 and finite, got ${hours}`);
}
