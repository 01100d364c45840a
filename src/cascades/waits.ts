import { daysBetween, type PlainDate } from '../platform/calendar/plain-date.js';
import { type Computed, quartiles, type Quartiles } from '../statistics/index.js';
import type { CascadeStep } from './cascade-rules.js';

/** A way from one step to another whose length is told. */
export const WAITS: readonly (readonly [from: CascadeStep, to: CascadeStep])[] = [
  ['SCREENED', 'REFERRED'],
  ['REFERRED', 'ASSESSED'],
  ['ASSESSED', 'OFFERED'],
  ['OFFERED', 'ATTENDED'],
  ['REFERRED', 'ATTENDED'],
];

/** Medians of fewer say more of one child than of a service. */
export const LEAST_WAITS = 10;

/** The first day of each step that there is a record of, of one child for one need. */
export type StepDays = Partial<Record<CascadeStep, PlainDate | null>>;

/** How long it took from one step to the next. */
export interface Wait {
  from: CascadeStep;
  to: CascadeStep;
  /** Children who took both steps, in this order. */
  children: number;
  /** In days; not of fewer than ten children. */
  days: Computed<Quartiles>;
}

/** How long children waited. One for whom the later step came first did not wait, and is not counted. */
export function waitsOf(all: readonly StepDays[]): Wait[] {
  return WAITS.map(([from, to]) => {
    const days = all.flatMap(({ [from]: begin, [to]: end }) =>
      begin && end && begin <= end ? [daysBetween(begin, end)] : [],
    );
    return { from, to, children: days.length, days: quartiles(days, LEAST_WAITS) };
  });
}
