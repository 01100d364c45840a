import { ETE_PLACES, type EtePlace, etePlace, eteStanding } from '../ete/ete-standing.js';
import { type ChangeSums, ChangeTally } from '../ete/measures/change-tally.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { PairedTable } from '../statistics/index.js';
import type { CohortMember } from './cohort-member.js';

/** ETE of one side of a comparison, over the children whose order has ended. */
export interface EteArm {
  ordersEnded: number;
  /** Children of whom nothing had been recorded by then: they are in no figure of that point. */
  notRecordedAtStart: number;
  notRecordedAtEnd: number;
  /** Children in suitable ETE at each point; nobody in no placement is in suitable ETE. */
  suitableAtStart: number;
  suitableAtEnd: number;
  /** Children who are known to be in no placement: still in the denominator. */
  noPlacementAtStart: number;
  noPlacementAtEnd: number;
  /** Of children known at both. `first` is the end of the order, `second` its start, so that a gain is positive. */
  paired: PairedTable;
  /** Children by where they were at the start and at the end, only where there are any. */
  transitions: EteTransition[];
  offered: ChangeSums;
  attended: ChangeSums;
}

/** Children whose order has ended, and of whom something had been recorded by then: those in whom the outcome is seen. */
export const knownAtEnd = ({ ordersEnded, notRecordedAtEnd }: EteArm): number =>
  ordersEnded - notRecordedAtEnd;

/** How many children went from a place to a place. */
export interface EteTransition {
  from: EtePlace;
  to: EtePlace;
  children: number;
}

/** Gathers ETE at the start and the end of the order, one child at a time, by the rules of the measures (`src/ete`). */
export class EteAccumulator {
  readonly #offered = new ChangeTally();
  readonly #attended = new ChangeTally();
  readonly #moves = new Map<`${EtePlace} ${EtePlace}`, number>();

  /**
   * Whether the child was in suitable ETE at the end of the order; null: it has not ended, it ended before the child is
   * followed, or nothing had been recorded of the child by then.
   */
  add({ orderStartsOn, orderEndsOn, landmark, spells }: CohortMember, dataAsOf: PlainDate): boolean | null {
    if (orderEndsOn === null || orderEndsOn > dataAsOf || orderEndsOn < landmark) return null;
    const start = eteStanding(spells, orderStartsOn);
    const end = eteStanding(spells, orderEndsOn);
    this.#offered.add(start.hoursOffered, end.hoursOffered);
    this.#attended.add(start.hoursAttended, end.hoursAttended);
    const move = `${etePlace(start)} ${etePlace(end)}` as const;
    this.#moves.set(move, (this.#moves.get(move) ?? 0) + 1);
    return end.recorded ? end.suitable === true : null;
  }

  arm(): EteArm {
    const transitions = ETE_PLACES.flatMap((from) =>
      ETE_PLACES.map((to) => ({ from, to, children: this.#moves.get(`${from} ${to}`) ?? 0 })),
    ).filter(({ children }) => children > 0);
    const count = (is: (move: EteTransition) => boolean): number =>
      transitions.filter(is).reduce((sum, { children }) => sum + children, 0);
    const pair = (atEnd: boolean, atStart: boolean): number =>
      count(
        ({ from, to }) =>
          ![from, to].includes('NOT_RECORDED') &&
          (to === 'SUITABLE') === atEnd &&
          (from === 'SUITABLE') === atStart,
      );
    return {
      ordersEnded: count(() => true),
      notRecordedAtStart: count(({ from }) => from === 'NOT_RECORDED'),
      notRecordedAtEnd: count(({ to }) => to === 'NOT_RECORDED'),
      suitableAtStart: count(({ from }) => from === 'SUITABLE'),
      suitableAtEnd: count(({ to }) => to === 'SUITABLE'),
      noPlacementAtStart: count(({ from }) => from === 'NONE'),
      noPlacementAtEnd: count(({ to }) => to === 'NONE'),
      paired: {
        both: pair(true, true),
        firstOnly: pair(true, false),
        secondOnly: pair(false, true),
        neither: pair(false, false),
      },
      transitions,
      offered: this.#offered.sums,
      attended: this.#attended.sums,
    };
  }
}
