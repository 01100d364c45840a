import { ageOn, type PlainDate } from '../../platform/calendar/plain-date.js';

const YOUNGEST = 10;
const OLDEST = 17;
const MONTHS_OF_A_QUARTER = 3;

/** An order as the national rule needs it. */
export interface IndicatorOrder {
  dateOfBirth: PlainDate;
  openedOn: PlainDate;
  endedOn: PlainDate;
  orderType: string;
}

/** Whether the child was of an age that the national indicators count. */
const isOfAge = ({ dateOfBirth, openedOn }: IndicatorOrder): boolean => {
  const age = ageOn(dateOfBirth, openedOn);
  return age >= YOUNGEST && age <= OLDEST;
};

/** The quarter of a day; those of the financial year are those of the calendar, counted from April. */
const quarterOf = (day: PlainDate): string =>
  `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / MONTHS_OF_A_QUARTER)}`;

/**
 * The orders of one child that count by the rule of the Youth Justice Board's key performance indicators (2023): of the orders
 * that carry them, of children who were 10 to 17 at the start, one for each quarter in which orders ended: the most serious,
 * and of these the most recent. `seriousness` has the orders that carry the indicators.
 */
export function indicatorOrders<O extends IndicatorOrder>(
  orders: readonly O[],
  seriousness: ReadonlyMap<string, number>,
): O[] {
  const rankOf = ({ orderType }: O): number => seriousness.get(orderType) ?? 0;
  const kept = new Map<string, O>();
  for (const order of orders) {
    if (!seriousness.has(order.orderType) || !isOfAge(order)) continue;
    const quarter = quarterOf(order.endedOn);
    const other = kept.get(quarter);
    const isMore =
      other === undefined ||
      rankOf(order) > rankOf(other) ||
      (rankOf(order) === rankOf(other) && order.openedOn > other.openedOn);
    if (isMore) kept.set(quarter, order);
  }
  return [...kept.values()];
}
