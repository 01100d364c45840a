import { type PlainDate, toDayNumber } from '../../platform/calendar/plain-date.js';

/** When a session took place, and whether the child was there. */
export interface TimedSession {
  childId: string;
  heldOn: PlainDate;
  /** `HH:MM`; null: not recorded. */
  startTime: string | null;
  minutesPlanned: number;
  minutesAttended: number;
}

/** Minutes since 1970-01-01 in local time: from the first to the one after the last. */
interface Span {
  from: number;
  to: number;
}

const DAY = 1_440;

/** The time that a session took of a child; null where it is not known, or the child was elsewhere. */
export function timeTaken({ heldOn, startTime, minutesPlanned, minutesAttended }: TimedSession): Span | null {
  if (startTime === null || minutesAttended === 0) return null;
  const from = toDayNumber(heldOn) * DAY + Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3));
  return { from, to: from + minutesPlanned };
}

/** Whether two sessions took the same time of one child; two that follow each other without a pause did not. */
export function overlap(one: TimedSession, other: TimedSession): boolean {
  if (one.childId !== other.childId) return false;
  const [a, b] = [timeTaken(one), timeTaken(other)];
  return a !== null && b !== null && a.from < b.to && b.from < a.to;
}

/** For each session, the place of an earlier one in the list that it overlaps with; null where there is none. */
export function overlapsWithin(sessions: readonly TimedSession[]): (number | null)[] {
  const ofChild = new Map<string, number[]>();
  return sessions.map((session, index) => {
    if (timeTaken(session) === null) return null;
    const earlier = ofChild.get(session.childId) ?? [];
    ofChild.set(session.childId, [...earlier, index]);
    return earlier.find((place) => overlap(session, sessions[place] as TimedSession)) ?? null;
  });
}
