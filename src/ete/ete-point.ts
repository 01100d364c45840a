import {
  type EteSpell,
  fullTimeShortfall,
  fullTimeThreshold,
  type HoursBand,
  hoursBand,
} from '../outcomes/measures/suitable-ete.js';
import { isCompulsorySchoolAge } from '../outcomes/measures/school-leaving-age.js';
import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import { type EteStanding, eteStanding } from './ete-standing.js';

/** A placement, with what is provided. */
export interface Placement extends EteSpell {
  /** Code set ETE_PROVISION. */
  readonly provisionType: string;
  /** The child is there for fewer hours than others. */
  readonly isReduced?: boolean;
}

/** Whether a child is offered a full-time week: FULL_TIME, PART_TIME, NONE at all; null where it is not known. */
export type OfferedTime = 'FULL_TIME' | 'PART_TIME' | 'NONE' | null;

/** A child's education, training and employment on one day. */
export interface EtePoint<P extends Placement = Placement> extends EteStanding<P> {
  on: PlainDate;
  schoolAge: boolean;
  offeredBand: HoursBand | null;
  attendedBand: HoursBand | null;
  offeredTime: OfferedTime;
  /** Hours a week that make a full-time week at that age. */
  fullTimeHours: 16 | 25;
  /** Hours that a child of compulsory school age lacks of 25; null above that age, or where the offer is not known. */
  shortfall: number | null;
}

function timeOf(hours: number | null, fullTimeHours: number): OfferedTime {
  if (hours === null) return null;
  if (hours === 0) return 'NONE';
  return hours >= fullTimeHours ? 'FULL_TIME' : 'PART_TIME';
}

/**
 * The day on which a child is looked at for the start of an order: the day before a custodial one, because custody takes the
 * place of whatever was before (Youth Justice Board, key performance indicator 2 of 2023).
 */
export const startOf = (openedOn: PlainDate, custodial: boolean): PlainDate =>
  custodial ? addDays(openedOn, -1) : openedOn;

/** A child's education, training and employment on a day, from all placements that are recorded of the child. */
export function etePoint<P extends Placement>(
  placements: readonly P[],
  dateOfBirth: PlainDate,
  on: PlainDate,
): EtePoint<P> {
  const standing = eteStanding(placements, on);
  const { hoursOffered, hoursAttended } = standing;
  const schoolAge = isCompulsorySchoolAge(dateOfBirth, on);
  const fullTimeHours = fullTimeThreshold(dateOfBirth, on);
  return {
    ...standing,
    ...{ on, schoolAge },
    ...{ offeredBand: hoursBand(hoursOffered), attendedBand: hoursBand(hoursAttended) },
    ...{ offeredTime: timeOf(hoursOffered, fullTimeHours), fullTimeHours },
    shortfall: schoolAge ? fullTimeShortfall(hoursOffered, dateOfBirth, on) : null,
  };
}
