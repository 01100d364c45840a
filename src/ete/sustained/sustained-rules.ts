import { addDays, type PlainDate } from '../../platform/calendar/plain-date.js';
import { futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** Weeks after the end of an order at which is looked whether an outcome lasts. */
export const FOLLOW_UP_WEEKS = [13, 26, 52] as const;

/** When is looked: these, and the end itself, for outcomes of which nothing else says whether they held then. */
export const CHECKED_WEEKS = [0, ...FOLLOW_UP_WEEKS] as const;

const NEAR_DAYS = 21;
const DAYS_OF_A_WEEK = 7;

/** The days of which evidence counts as of that many weeks after the end. */
export interface EvidenceWindow {
  dueOn: PlainDate;
  from: PlainDate;
  to: PlainDate;
}

/** Evidence counts within 21 days of the day it is about. */
export function windowOf(endedOn: PlainDate, weeks: number): EvidenceWindow {
  const dueOn = addDays(endedOn, weeks * DAYS_OF_A_WEEK);
  return { dueOn, from: addDays(dueOn, -NEAR_DAYS), to: addDays(dueOn, NEAR_DAYS) };
}

/** The days on which an order ended that is to be looked at on a day, for that many weeks. */
export const endedBetween = (weeks: number, on: PlainDate): { from: PlainDate; to: PlainDate } => ({
  from: addDays(on, -weeks * DAYS_OF_A_WEEK - NEAR_DAYS),
  to: addDays(on, -weeks * DAYS_OF_A_WEEK + NEAR_DAYS),
});

/** What a check found, as the rules need it; `held` null: it is not known. */
export interface CheckFact {
  outcome: string;
  weeks: number;
  evidenceOn: PlainDate;
  held: boolean | null;
}

/** The newest check of an outcome at a time, of those of which the evidence is of that time; in the order of recording. */
export function newestCheck<C extends CheckFact>(
  checks: readonly C[],
  { outcome, weeks, endedOn }: { outcome: string; weeks: number; endedOn: PlainDate },
): C | null {
  const { from, to } = windowOf(endedOn, weeks);
  const ofTime = checks.filter(
    (check) =>
      check.outcome === outcome &&
      check.weeks === weeks &&
      check.evidenceOn >= from &&
      check.evidenceOn <= to,
  );
  return ofTime.at(-1) ?? null;
}

/** Whether an outcome lasted. */
export type Lasting = 'SUSTAINED' | 'NOT_SUSTAINED' | 'NOT_HELD_AT_END' | 'NOT_KNOWN' | 'TO_COME';

/**
 * Whether an outcome that held at the end of an order held that many weeks later. Not known is not no: where nobody looked, or
 * looked and did not find out, it is not known. `check` undefined: nobody looked; its window closes on a day.
 */
export function lastingOf(
  heldAtEnd: boolean | null,
  held: boolean | null | undefined,
  { windowTo, asOf }: { windowTo: PlainDate; asOf: PlainDate },
): Lasting {
  if (heldAtEnd === false) return 'NOT_HELD_AT_END';
  if (held === undefined && asOf <= windowTo) return 'TO_COME';
  if (heldAtEnd === null || held === undefined || held === null) return 'NOT_KNOWN';
  return held ? 'SUSTAINED' : 'NOT_SUSTAINED';
}

/** Faults of a check of an order that ends on a day; null: it is not known when. */
export function checkFaults(
  { weeks, evidenceOn }: Pick<CheckFact, 'weeks' | 'evidenceOn'>,
  { endFromPlacements, endedOn }: { endFromPlacements: boolean; endedOn: PlainDate | null },
  today: PlainDate,
): FieldFault[] {
  const faults = futureFault('/evidenceOn', evidenceOn, today);
  if (endFromPlacements && weeks === 0) {
    const detail =
      'Whether it held at the end follows from the placements that are recorded: see the ETE outcome of the case.';
    faults.push({ pointer: '/weeks', code: 'END_FROM_PLACEMENTS', detail });
  }
  if (endedOn === null || endedOn > today) {
    const detail = 'The order has not ended; what lasts after it cannot be known yet.';
    return [...faults, { pointer: '/caseId', code: 'ORDER_NOT_ENDED', detail }];
  }
  const { from, to } = windowOf(endedOn, weeks);
  if (evidenceOn >= from && evidenceOn <= to) return faults;
  const detail = `Evidence of that time is of a day from ${from} to ${to}.`;
  return [...faults, { pointer: '/evidenceOn', code: 'NOT_OF_THAT_TIME', detail }];
}
