import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { addWorkingDays } from '../../platform/calendar/working-days.js';

/** A need of a case that came first at some assessment. */
export interface PrioritisedNeed {
  caseId: string;
  needAreaCode: string;
}

/** A piece of planned work, with what was delivered of it: sessions that the child attended, and their minutes. */
export interface ActionFacts extends PrioritisedNeed {
  purpose: string;
  /** Code set INTERVENTION_STATUS, of the version planned; null: bespoke. */
  status: string | null;
  minutesPlanned: number | null;
  plannedOn: PlainDate;
  startedOn: PlainDate | null;
  notDeliveredOn: PlainDate | null;
  sessions: number;
  minutes: number;
}

/** What was delivered in a case, planned or not. */
export interface CaseDose {
  caseId: string;
  /** Code set JUDGEMENT_LEVEL; null: not judged. */
  likelihoodOfReoffending: string | null;
  sessions: number;
  minutes: number;
  /** Of these, outside the plan. */
  orphanSessions: number;
  orphanMinutes: number;
}

export interface Part {
  n: number;
  of: number;
}

/** A need as one word, to look it up by. */
export const needKey = ({ caseId, needAreaCode }: PrioritisedNeed): string => `${caseId} ${needAreaCode}`;

/** Needs that came first and had at least one session of planned work, of those that came first. */
export function concordanceOf(needs: readonly PrioritisedNeed[], actions: readonly ActionFacts[]): Part {
  const reached = new Set(actions.filter(({ sessions }) => sessions > 0).map(needKey));
  return { n: needs.filter((need) => reached.has(needKey(need))).length, of: needs.length };
}

export interface PlanDelivery {
  minutesPlanned: number;
  /** At most what was planned of each piece: more of one makes up for none of another. */
  minutesDelivered: number;
  /** Null where nothing was planned in minutes. */
  ratio: number | null;
}

/** Minutes delivered of minutes planned, over work that was planned in minutes. */
export function planDeliveryOf(actions: readonly ActionFacts[]): PlanDelivery {
  let minutesPlanned = 0;
  let minutesDelivered = 0;
  for (const { minutesPlanned: planned, minutes } of actions) {
    if (planned === null) continue;
    minutesPlanned += planned;
    minutesDelivered += Math.min(planned, minutes);
  }
  return {
    minutesPlanned,
    minutesDelivered,
    ratio: minutesPlanned === 0 ? null : minutesDelivered / minutesPlanned,
  };
}

export const TIMELY_WORKING_DAYS = 20;

/**
 * Work that started within 20 working days of its plan, of all that started, or could have: what is still within its time,
 * or was given up in it, is left out.
 */
export function timelyStartsOf(actions: readonly ActionFacts[], today: PlainDate): Part {
  const deadlines = new Map<PlainDate, PlainDate>();
  let n = 0;
  let of = 0;
  for (const { plannedOn, startedOn, notDeliveredOn } of actions) {
    const deadline = deadlines.get(plannedOn) ?? addWorkingDays(plannedOn, TIMELY_WORKING_DAYS);
    deadlines.set(plannedOn, deadline);
    const waited = notDeliveredOn ?? today;
    if (startedOn === null && waited <= deadline) continue;
    of++;
    if (startedOn !== null && startedOn <= deadline) n++;
  }
  return { n, of };
}

/** Sessions outside the plan, of all that the child attended. */
export function orphansOf(cases: readonly CaseDose[]): Part {
  return {
    n: cases.reduce((sum, { orphanSessions }) => sum + orphanSessions, 0),
    of: cases.reduce((sum, { sessions }) => sum + sessions, 0),
  };
}

export interface Work {
  actions: number;
  sessions: number;
  minutes: number;
}

/** Planned work and what was delivered of it, by a property of it. */
export function workBy<Key>(
  actions: readonly ActionFacts[],
  keyOf: (action: ActionFacts) => Key,
): Map<Key, Work> {
  const byKey = new Map<Key, Work>();
  for (const action of actions) {
    const key = keyOf(action);
    const work = byKey.get(key) ?? { actions: 0, sessions: 0, minutes: 0 };
    byKey.set(key, {
      actions: work.actions + 1,
      sessions: work.sessions + action.sessions,
      minutes: work.minutes + action.minutes,
    });
  }
  return byKey;
}
