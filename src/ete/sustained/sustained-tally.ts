import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { CountedOrder } from '../measures/ended-order-row.js';
import { type FollowUpCodes, heldAtEnd, type LastingOutcome } from './lasting-outcomes.js';
import {
  type CheckFact,
  FOLLOW_UP_WEEKS,
  type Lasting,
  lastingOf,
  newestCheck,
  windowOf,
} from './sustained-rules.js';

/** Orders by whether an outcome lasted for so many weeks. */
export interface SustainedCounts {
  weeks: number;
  byLasting: Record<Lasting, number>;
}

const nothing = (): Record<Lasting, number> => ({
  ...{ SUSTAINED: 0, NOT_SUSTAINED: 0, NOT_HELD_AT_END: 0, NOT_KNOWN: 0, TO_COME: 0 },
});

/** Gathers whether outcomes lasted, one order at a time. */
export class SustainedTally {
  orders = 0;
  readonly byOutcome: { outcome: LastingOutcome; counts: SustainedCounts[] }[];

  constructor(
    private readonly codes: FollowUpCodes,
    private readonly asOf: PlainDate,
  ) {
    this.byOutcome = codes.outcomes.map((outcome) => ({
      outcome,
      counts: FOLLOW_UP_WEEKS.map((weeks) => ({ weeks, byLasting: nothing() })),
    }));
  }

  add(order: CountedOrder): void {
    this.orders++;
    const { endedOn } = order;
    const checks: CheckFact[] = order.checks.map(({ result, ...check }) => ({
      ...check,
      held: this.codes.heldBy(result),
    }));
    for (const { outcome, counts } of this.byOutcome) {
      const atEnd = heldAtEnd(outcome, order, checks);
      for (const { weeks, byLasting } of counts) {
        const check = newestCheck(checks, { outcome: outcome.outcome, weeks, endedOn });
        const windowTo = windowOf(endedOn, weeks).to;
        byLasting[lastingOf(atEnd, check?.held, { windowTo, asOf: this.asOf })]++;
      }
    }
  }
}
