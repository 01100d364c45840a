import { addMonths, type DayNumber } from './day-number.js';
import type { Draw, Weights } from './draw.js';

export type IndexEvent = 'COURT_NON_CUSTODIAL' | 'CAUTION' | 'CUSTODY_RELEASE';

interface Order {
  indexEvent: IndexEvent | null;
  /** Shortest and longest supervision in days; after a custodial sentence, from release. */
  days: readonly [number, number];
}

const ORDERS = {
  PREVENTION: { indexEvent: null, days: [60, 180] },
  DIVERSION: { indexEvent: null, days: [60, 120] },
  OUT_OF_COURT_NON_SUBSTANTIVE: { indexEvent: null, days: [60, 120] },
  YOUTH_CAUTION: { indexEvent: 'CAUTION', days: [60, 110] },
  YOUTH_CONDITIONAL_CAUTION: { indexEvent: 'CAUTION', days: [84, 112] },
  REFERRAL_ORDER: { indexEvent: 'COURT_NON_CUSTODIAL', days: [90, 360] },
  REPARATION_ORDER: { indexEvent: 'COURT_NON_CUSTODIAL', days: [80, 90] },
  YOUTH_REHABILITATION_ORDER: { indexEvent: 'COURT_NON_CUSTODIAL', days: [180, 365] },
  YOUTH_REHABILITATION_ORDER_ISS: { indexEvent: 'COURT_NON_CUSTODIAL', days: [180, 365] },
  CUSTODIAL_SENTENCE: { indexEvent: 'CUSTODY_RELEASE', days: [60, 270] },
} as const satisfies Record<string, Order>;

export type OrderType = keyof typeof ORDERS;

const AFTER_LIGHTER: Weights<OrderType> = [
  ['YOUTH_CAUTION', 24],
  ['YOUTH_CONDITIONAL_CAUTION', 28],
  ['REFERRAL_ORDER', 35],
  ['REPARATION_ORDER', 3],
  ['YOUTH_REHABILITATION_ORDER', 10],
];
const AFTER_HEAVIER: Weights<OrderType> = [
  ['YOUTH_CAUTION', 8],
  ['YOUTH_CONDITIONAL_CAUTION', 16],
  ['REFERRAL_ORDER', 38],
  ['YOUTH_REHABILITATION_ORDER', 24],
  ['YOUTH_REHABILITATION_ORDER_ISS', 5],
  ['CUSTODIAL_SENTENCE', 9],
];
const WITHOUT_INDEX: Weights<OrderType> = [
  ['PREVENTION', 44],
  ['DIVERSION', 26],
  ['OUT_OF_COURT_NON_SUBSTANTIVE', 22],
  ['CUSTODIAL_SENTENCE', 8],
];

const AGE: Weights<number> = [
  [10, 1],
  [11, 2],
  [12, 6],
  [13, 11],
  [14, 17],
  [15, 21],
  [16, 23],
  [17, 19],
];
const AGE_IN_CUSTODY: Weights<number> = [
  [15, 20],
  [16, 35],
  [17, 45],
];

export interface DrawnOrder {
  orderType: OrderType;
  indexEvent: IndexEvent | null;
  setting: 'COMMUNITY' | 'CUSTODY';
}

/** True of what a court ordered. */
export const isCourtOrder = (orderType: OrderType): boolean =>
  ORDERS[orderType].indexEvent === 'COURT_NON_CUSTODIAL' || orderType === 'CUSTODIAL_SENTENCE';

/** What supervision rests on. Without an index event a custodial sentence is still being served. */
export function drawOrder(hasIndex: boolean, risk: number, draw: Draw): DrawnOrder {
  const orderType = draw.weighted(hasIndex ? (risk > 0.3 ? AFTER_HEAVIER : AFTER_LIGHTER) : WITHOUT_INDEX);
  const inCustody = orderType === 'CUSTODIAL_SENTENCE' && !hasIndex;
  return {
    orderType,
    indexEvent: hasIndex ? ORDERS[orderType].indexEvent : null,
    setting: inCustody ? 'CUSTODY' : 'COMMUNITY',
  };
}

/** How long supervision lasts, in days. */
export function drawOrderDays(orderType: OrderType, draw: Draw): number {
  const [shortest, longest] = ORDERS[orderType].days;
  return draw.whole(shortest, longest);
}

/** A date of birth that makes the child 10 to 17 on `day` and on the eight days before it. */
export function drawBirth(orderType: OrderType, day: DayNumber, draw: Draw): DayNumber {
  const age = draw.weighted(orderType === 'CUSTODIAL_SENTENCE' ? AGE_IN_CUSTODY : AGE);
  return addMonths(day, -12 * age) - draw.whole(9, 364);
}
