import { type EteSpell, suitableEteOn } from '../outcomes/measures/suitable-ete.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';

/** What is known of a child's placements on one day. */
export interface EteStanding<S extends EteSpell = EteSpell> {
  /** Something was recorded of the child by that day: where nothing was, nothing is known, and none is not zero. */
  recorded: boolean;
  current: S[];
  /** Whether every concurrent placement is suitable; null where there is none. */
  suitable: boolean | null;
  /** A week, over all placements; 0 where the child is known to be in none; null: not known. */
  hoursOffered: number | null;
  hoursAttended: number | null;
}

/**
 * Where a child stands: in a placement that is suitable, in one that is not, in one of which nobody said whether it is, in none,
 * or nothing had been recorded, so that it is not known. Best first.
 */
export const ETE_PLACES = ['SUITABLE', 'NOT_SUITABLE', 'UNKNOWN', 'NONE', 'NOT_RECORDED'] as const;
export type EtePlace = (typeof ETE_PLACES)[number];

const NO_DATE = '1900-01-01';

const covers = ({ startDate, endDate }: EteSpell, on: PlainDate): boolean =>
  startDate <= on && (endDate === null || endDate === NO_DATE || endDate >= on);

/** What is known of a child's placements on a day, from all that are recorded of the child. */
export function eteStanding<S extends EteSpell>(placements: readonly S[], on: PlainDate): EteStanding<S> {
  const recorded = placements.some(({ startDate }) => startDate <= on);
  const status = suitableEteOn(placements, on);
  const known = (hours: number | null): number | null => {
    if (!recorded) return null;
    return status.spells === 0 ? 0 : hours;
  };
  return {
    recorded,
    current: placements.filter((placement) => placement.suitability !== null && covers(placement, on)),
    suitable: status.suitable,
    hoursOffered: known(status.hoursOffered),
    hoursAttended: known(status.hoursAttended),
  };
}

/** Of several placements, one that is known not to be suitable says more than one that nobody judged. */
export function etePlace({
  suitable,
  recorded,
  current,
}: Pick<EteStanding, 'suitable' | 'recorded' | 'current'>): EtePlace {
  if (suitable === null) return recorded ? 'NONE' : 'NOT_RECORDED';
  if (suitable) return 'SUITABLE';
  return current.some(({ suitability }) => suitability === 'UNSUITABLE') ? 'NOT_SUITABLE' : 'UNKNOWN';
}
