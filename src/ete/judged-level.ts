import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import type { DerivedLevel } from './ladder.js';

/** The start of the order, or its end: of an order that runs, today. */
export type OrderPoint = 'START' | 'END';

/** A professional's judgement of a level, as the rules need it. */
export interface JudgedLevel {
  point: OrderPoint;
  level: number;
  judgedOn: PlainDate;
}

/** The level that counts on a day, and whether it was judged or follows from what is recorded. */
export interface CountedLevel<J extends JudgedLevel> {
  level: number | null;
  source: 'JUDGED' | 'DERIVED' | null;
  judged: J | null;
  derived: DerivedLevel;
}

/** How many days before and after the day that it is about a judgement is taken as one of that day. */
const NEAR_DAYS = 21;

const isNear = (judgedOn: PlainDate, on: PlainDate): boolean =>
  judgedOn >= addDays(on, -NEAR_DAYS) && judgedOn <= addDays(on, NEAR_DAYS);

/**
 * The level that counts at a point of an order on a day. A professional's judgement of that time counts before what follows
 * from records: step 1 follows from none. The newest one counts; `judged` are in the order in which they were recorded.
 */
export function levelAt<J extends JudgedLevel>(
  derived: DerivedLevel,
  judged: readonly J[],
  { point, on, asOf }: { point: OrderPoint; on: PlainDate; asOf: PlainDate },
): CountedLevel<J> {
  let newest: J | null = null;
  for (const judgement of judged) {
    const { judgedOn } = judgement;
    if (judgement.point !== point || judgedOn > asOf || !isNear(judgedOn, on)) continue;
    if (newest === null || judgedOn >= newest.judgedOn) newest = judgement;
  }
  if (newest !== null) return { level: newest.level, source: 'JUDGED', judged: newest, derived };
  return { level: derived.level, source: derived.level === null ? null : 'DERIVED', judged: null, derived };
}

/** Faults of the day of a judgement of an order that starts and ends on these days; null: it is not known when it ends. */
export function judgedLevelFaults(
  { point, judgedOn }: Pick<JudgedLevel, 'point' | 'judgedOn'>,
  { startsOn, endedOn }: { startsOn: PlainDate; endedOn: PlainDate | null },
  today: PlainDate,
): FieldFault[] {
  const hasEnded = endedOn !== null && endedOn <= today;
  const on = point === 'START' ? startsOn : hasEnded ? endedOn : null;
  const faults = futureFault('/judgedOn', judgedOn, today);
  if (on !== null && !isNear(judgedOn, on)) {
    const detail = `A judgement of that time is of a day from ${addDays(on, -NEAR_DAYS)} to ${addDays(on, NEAR_DAYS)}.`;
    return [...faults, { pointer: '/judgedOn', code: 'NOT_OF_THAT_TIME', detail }];
  }
  return [
    ...faults,
    ...beforeFault(
      '/judgedOn',
      judgedOn,
      on === null ? startsOn : null,
      'BEFORE_CASE',
      'The case had not been opened on this day.',
    ),
  ];
}
