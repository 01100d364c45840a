import {
  type EteSpell,
  fullTimeShortfall,
  fullTimeThreshold,
  type HoursBand,
  hoursBand,
  suitableEteOn,
} from '../outcomes/measures/suitable-ete.js';
import { isCompulsorySchoolAge } from '../outcomes/measures/school-leaving-age.js';
import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';

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
export interface EtePoint<P extends Placement = Placement> {
  on: PlainDate;
  schoolAge: boolean;
  /** Something was recorded of the child by that day: where nothing was, nothing is known, and none is not zero. */
  recorded: boolean;
  current: P[];
  /** Whether every concurrent placement is suitable; null where there is none. */
  suitable: boolean | null;
  /** A week, over all placements; 0 where the child is known to be in none; null: not known. */
  hoursOffered: number | null;
  offeredBand: HoursBand | null;
  hoursAttended: number | null;
  attendedBand: HoursBand | null;
  offeredTime: OfferedTime;
  /** Hours a week that make a full-time week at that age. */
  fullTimeHours: 16 | 25;
  /** Hours that a child of compulsory school age lacks of 25; null above that age, or where the offer is not known. */
  shortfall: number | null;
}

const NO_DATE = '1900-01-01';

const covers = ({ startDate, endDate }: EteSpell, on: PlainDate): boolean =>
  startDate <= on && (endDate === null || endDate === NO_DATE || endDate >= on);

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
  const recorded = placements.some(({ startDate }) => startDate <= on);
  const status = suitableEteOn(placements, on);
  const known = (hours: number | null): number | null => {
    if (!recorded) return null;
    return status.spells === 0 ? 0 : hours;
  };
  const hoursOffered = known(status.hoursOffered);
  const hoursAttended = known(status.hoursAttended);
  const schoolAge = isCompulsorySchoolAge(dateOfBirth, on);
  const fullTimeHours = fullTimeThreshold(dateOfBirth, on);
  return {
    ...{ on, schoolAge, recorded, suitable: status.suitable },
    current: placements.filter((placement) => placement.suitability !== null && covers(placement, on)),
    ...{ hoursOffered, offeredBand: hoursBand(hoursOffered) },
    ...{ hoursAttended, attendedBand: hoursBand(hoursAttended) },
    ...{ offeredTime: timeOf(hoursOffered, fullTimeHours), fullTimeHours },
    shortfall: schoolAge ? fullTimeShortfall(hoursOffered, dateOfBirth, on) : null,
  };
}
