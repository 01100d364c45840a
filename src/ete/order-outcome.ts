import type { PlainDate } from '../platform/calendar/plain-date.js';
import { etePoint, type EtePoint, type Placement } from './ete-point.js';
import { type JudgedLevel, levelAt, type OrderPoint } from './judged-level.js';
import { derivedLevel } from './ladder.js';
import type { Provisions } from './provision.js';

/** An order that has ended, with what is recorded of its child. */
export interface EndedOrder<P extends Placement = Placement> {
  dateOfBirth: PlainDate;
  startsOn: PlainDate;
  endedOn: PlainDate;
  placements: readonly P[];
  achievedOn: readonly PlainDate[];
  judged: readonly JudgedLevel[];
}

/** Where a child was at one point of an order. */
export interface OutcomePoint<P extends Placement = Placement> extends EtePoint<P> {
  level: number | null;
  isJudged: boolean;
}

/** Where a child was at the start and at the end of an order. */
export interface OrderOutcome<P extends Placement = Placement> {
  start: OutcomePoint<P>;
  end: OutcomePoint<P>;
}

/** The start and the end of an order, as they are known on a day. */
export function outcomeOf<P extends Placement>(
  { dateOfBirth, startsOn, endedOn, placements, achievedOn, judged }: EndedOrder<P>,
  provisions: Provisions,
  asOf: PlainDate,
): OrderOutcome<P> {
  const at = (point: OrderPoint, on: PlainDate): OutcomePoint<P> => {
    const state = etePoint(placements, dateOfBirth, on);
    const { level, source } = levelAt(derivedLevel(state, provisions, achievedOn), judged, {
      point,
      on,
      asOf,
    });
    return { ...state, level, isJudged: source === 'JUDGED' };
  };
  return { start: at('START', startsOn), end: at('END', endedOn) };
}
