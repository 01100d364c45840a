import type { CaseSlot } from './case-slots.js';
import { latestDayBefore, type DayNumber } from './day-number.js';
import type { Draw, Weights } from './draw.js';
import { drawBirth, drawOrder, drawOrderDays, type IndexEvent, type OrderType } from './order-model.js';

/** What the rows of one case are told from. Days, never text; `reoffended` and `risk` are known to no row. */
export interface CaseStory extends CaseSlot {
  born: DayNumber;
  sex: string;
  ethnicity: string | null;
  /** `en` or `cy`; null: not asked. */
  language: string | null;
  orderType: OrderType;
  setting: string;
  opened: DayNumber;
  /** When supervision is due to end; may lie ahead. */
  closesOn: DayNumber;
  /** Null while the case is open. */
  closed: DayNumber | null;
  indexEvent: IndexEvent | null;
  index: DayNumber | null;
  /** The last day on which anything of the case can have happened. */
  lastDay: DayNumber;
  asOf: DayNumber;
  /** How heavy the child's needs are: standard normal among those who did not reoffend, higher among those who did. */
  risk: number;
  reoffended: boolean;
  /** Reoffences proven while the follow-up is still running; they do not count until it has ended. */
  earlyReoffences: number;
}

const SEX: Weights<string> = [
  ['MALE', 80],
  ['FEMALE', 18],
  ['OTHER', 1],
  ['NOT_KNOWN', 1],
];
const ETHNICITY: Weights<string | null> = [
  ['WHITE', 90],
  ['MIXED', 3],
  ['ASIAN', 1],
  ['BLACK', 1],
  ['OTHER', 1],
  ['NOT_KNOWN', 1],
  [null, 3],
];
const LANGUAGE: Weights<string | null> = [
  ['en', 80],
  ['cy', 9],
  [null, 11],
];

const COHORT_DAYS = 365;
const EARLY_REOFFENDING = 0.2;

function drawIndex(slot: CaseSlot, asOf: DayNumber, draw: Draw): DayNumber | null {
  const latestMatured = latestDayBefore(asOf, 18);
  const latestFollowedUp = latestDayBefore(asOf, 12);
  switch (slot.standing) {
    case 'MATURED':
      return latestMatured - draw.whole(0, COHORT_DAYS - 1);
    case 'WAITING_PERIOD':
      return draw.whole(latestMatured + 1, latestFollowedUp);
    case 'FOLLOW_UP_OPEN':
      return draw.whole(latestFollowedUp + 1, asOf - 14);
    case 'NO_INDEX':
      return null;
  }
}

/** Invents the outline of one case: who the child is, what the supervision rests on, and when. */
export function tellStory(slot: CaseSlot, asOf: DayNumber, draw: Draw): CaseStory {
  const index = drawIndex(slot, asOf, draw);
  const early =
    index !== null && slot.standing !== 'MATURED' && draw.chance(EARLY_REOFFENDING) ? draw.whole(1, 2) : 0;
  const reoffended = slot.reoffences + early > 0;
  const risk = draw.normal() + (reoffended ? 0.6 + 0.06 * slot.reoffences : 0);
  const { orderType, indexEvent, setting } = drawOrder(index !== null, risk, draw);

  const opened = drawOpening(index, indexEvent, asOf, draw);
  const closesOn = Math.max(index ?? opened, opened) + drawOrderDays(orderType, draw);
  const closed = closesOn <= asOf ? closesOn : null;
  return {
    born: drawBirth(orderType, Math.max(index ?? opened, opened), draw),
    sex: draw.weighted(SEX),
    ethnicity: draw.weighted(ETHNICITY),
    language: draw.weighted(LANGUAGE),
    orderType,
    setting,
    opened,
    closesOn,
    closed,
    indexEvent,
    index,
    lastDay: closed ?? asOf,
    asOf,
    risk,
    reoffended,
    earlyReoffences: early,
    ...slot,
  };
}

/** A case opens at sentence: with the index event, or some months before it where that is a release. */
function drawOpening(
  index: DayNumber | null,
  indexEvent: IndexEvent | null,
  asOf: DayNumber,
  draw: Draw,
): DayNumber {
  if (index === null) return asOf - draw.whole(10, 300);
  if (indexEvent === 'CUSTODY_RELEASE') return index - draw.whole(60, 180);
  return index + draw.whole(0, 5);
}
