import { type EteSpell, type EteStatus, suitableEteOn } from '../outcomes/measures/suitable-ete.js';
import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import type { PairedTable } from '../statistics/index.js';
import type { CohortMember } from './cohort-member.js';

/** Hours a week at the start and at the end, over children whose hours are known at both. */
export interface HoursChange {
  children: number;
  totalAtStart: number;
  totalAtEnd: number;
  /** Mean of end minus start. */
  meanChange: number;
  /** Sum of squared deviations from that mean, kept up as children come (Welford 1962). */
  squares: number;
}

/** ETE of one side of a comparison, over the children whose order has ended. */
export interface EteArm {
  ordersEnded: number;
  /** Children in suitable ETE at each point; nobody in no placement is in suitable ETE. */
  suitableAtStart: number;
  suitableAtEnd: number;
  /** Children in no judged placement: still in the denominator. */
  noPlacementAtStart: number;
  noPlacementAtEnd: number;
  /** `first` is the end of the order, `second` its start, so that a gain is positive. */
  paired: PairedTable;
  /** Children by where they were at the start and at the end, only where there are any. */
  transitions: EteTransition[];
  offered: HoursChange;
  attended: HoursChange;
}

/** Where a child is on a day: in a placement that is suitable, not suitable or of unknown suitability, or in none. */
export type EtePlace = (typeof ETE_PLACES)[number];

/** Every place, best first. */
export const ETE_PLACES = ['SUITABLE', 'NOT_SUITABLE', 'UNKNOWN', 'NONE'] as const;

/** How many children went from a place to a place. */
export interface EteTransition {
  from: EtePlace;
  to: EtePlace;
  children: number;
}

/** Of several placements, one that is known not to be suitable says more than one that is not judged. */
function placeOn(spells: readonly EteSpell[], on: PlainDate, { suitable }: EteStatus): EtePlace {
  if (suitable !== false) return suitable === null ? 'NONE' : 'SUITABLE';
  const known = spells.filter(({ suitability }) => suitability !== 'UNKNOWN');
  return suitableEteOn(known, on).suitable === false ? 'NOT_SUITABLE' : 'UNKNOWN';
}

/** KPI 2 looks at a custodial order from the day before it began, because custody replaces the placement. */
const startReference = (member: CohortMember): PlainDate =>
  member.inCustody ? addDays(member.openedOn, -1) : member.openedOn;

const noHours = (): HoursChange => ({
  children: 0,
  totalAtStart: 0,
  totalAtEnd: 0,
  meanChange: 0,
  squares: 0,
});

function addHours(hours: HoursChange, atStart: number | null, atEnd: number | null): void {
  if (atStart === null || atEnd === null) return;
  hours.children += 1;
  hours.totalAtStart += atStart;
  hours.totalAtEnd += atEnd;
  const deviation = atEnd - atStart - hours.meanChange;
  hours.meanChange += deviation / hours.children;
  hours.squares += deviation * (atEnd - atStart - hours.meanChange);
}

/** Hours of a child: none where the child is in no placement; unknown where a placement does not say. */
const hours = (status: EteStatus, value: number | null): number | null => (status.spells === 0 ? 0 : value);

/** Gathers ETE at the start and the end of the order, one child at a time. */
export class EteAccumulator {
  readonly #arm: Omit<EteArm, 'paired' | 'transitions'> = {
    ordersEnded: 0,
    suitableAtStart: 0,
    suitableAtEnd: 0,
    noPlacementAtStart: 0,
    noPlacementAtEnd: 0,
    offered: noHours(),
    attended: noHours(),
  };
  readonly #paired = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  readonly #moves = new Map<string, number>();

  /** Whether the child was in suitable ETE at the end of the order; null: it has not ended. */
  add(member: CohortMember, dataAsOf: PlainDate): boolean | null {
    if (member.closedOn === null || member.closedOn > dataAsOf) return null;
    const arm = this.#arm;
    const startOn = startReference(member);
    const start = suitableEteOn(member.spells, startOn);
    const end = suitableEteOn(member.spells, member.closedOn);
    const atStart = start.suitable === true;
    const atEnd = end.suitable === true;
    arm.ordersEnded++;
    if (atStart) arm.suitableAtStart++;
    if (atEnd) arm.suitableAtEnd++;
    if (start.suitable === null) arm.noPlacementAtStart++;
    if (end.suitable === null) arm.noPlacementAtEnd++;
    this.#paired[atEnd ? (atStart ? 'both' : 'firstOnly') : atStart ? 'secondOnly' : 'neither']++;
    const move = `${placeOn(member.spells, startOn, start)} ${placeOn(member.spells, member.closedOn, end)}`;
    this.#moves.set(move, (this.#moves.get(move) ?? 0) + 1);
    addHours(arm.offered, hours(start, start.hoursOffered), hours(end, end.hoursOffered));
    addHours(arm.attended, hours(start, start.hoursAttended), hours(end, end.hoursAttended));
    return atEnd;
  }

  arm(): EteArm {
    const transitions = ETE_PLACES.flatMap((from) =>
      ETE_PLACES.map((to) => ({ from, to, children: this.#moves.get(`${from} ${to}`) ?? 0 })),
    );
    return {
      ...this.#arm,
      paired: this.#paired,
      transitions: transitions.filter(({ children }) => children > 0),
    };
  }
}
