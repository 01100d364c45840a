import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { addWorkingDays } from '../../platform/calendar/working-days.js';

/** What was planned, and what is said of why it was not delivered. */
export interface PlannedWork {
  plannedOn: PlainDate;
  startDueOn: PlainDate | null;
  sessionsPlanned: number | null;
  minutesPlanned: number | null;
  notDeliveredReason: string | null;
}

/** A delivery of it. */
export interface DeliveryOfIt {
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  notCompletedReason: string | null;
  sessionsAttended: number;
  minutesAttended: number;
}

export type VarianceState = 'NOT_DELIVERED' | 'NOT_STARTED' | 'WAITING' | 'RUNNING' | 'ENDED';

/** `NOT_DUE`: it has not started, and there is time yet. */
export type Timely = 'YES' | 'NO' | 'NOT_DUE';

/** What was delivered of a piece of planned work. */
export interface Variance {
  state: VarianceState;
  sessionsAttended: number;
  minutesAttended: number;
  /** Delivered of planned, at most 1. */
  doseRatio: number | null;
  /** What the ratio is of; null: no dose was planned, so that there is none. */
  doseBasis: 'MINUTES' | 'SESSIONS' | null;
  dueOn: PlainDate;
  startedOn: PlainDate | null;
  startedOnTime: Timely;
  /** Code of the set NON_DELIVERY_REASON. */
  reason: string | null;
  /** Nothing was delivered, it is due, and nobody has said why. */
  reasonMissing: boolean;
}

/** A start counts as timely within this many working days of the plan, where the plan names no day. */
const TIMELY_WORKING_DAYS = 20;

function ratioOf(
  { minutesPlanned, sessionsPlanned }: PlannedWork,
  sessions: number,
  minutes: number,
): Pick<Variance, 'doseRatio' | 'doseBasis'> {
  if (minutesPlanned) return { doseRatio: Math.min(1, minutes / minutesPlanned), doseBasis: 'MINUTES' };
  if (sessionsPlanned) return { doseRatio: Math.min(1, sessions / sessionsPlanned), doseBasis: 'SESSIONS' };
  return { doseRatio: null, doseBasis: null };
}

function stateOf(planned: PlannedWork, deliveries: readonly DeliveryOfIt[]): VarianceState {
  if (deliveries.some(({ startedOn, endedOn }) => startedOn !== null && endedOn === null)) return 'RUNNING';
  if (planned.notDeliveredReason !== null) return 'NOT_DELIVERED';
  if (deliveries.some(({ endedOn }) => endedOn === null)) return 'WAITING';
  return deliveries.length > 0 ? 'ENDED' : 'NOT_STARTED';
}

/** What was delivered of a piece of planned work by a day, in all of its deliveries together. */
export function varianceOf(
  planned: PlannedWork,
  deliveries: readonly DeliveryOfIt[],
  today: PlainDate,
): Variance {
  const sessionsAttended = deliveries.reduce((sum, one) => sum + one.sessionsAttended, 0);
  const minutesAttended = deliveries.reduce((sum, one) => sum + one.minutesAttended, 0);
  const dueOn = planned.startDueOn ?? addWorkingDays(planned.plannedOn, TIMELY_WORKING_DAYS);
  const [startedOn = null] = deliveries.flatMap((one) => one.startedOn ?? []).sort();
  const startedOnTime =
    startedOn !== null ? (startedOn <= dueOn ? 'YES' : 'NO') : today <= dueOn ? 'NOT_DUE' : 'NO';
  const reason =
    planned.notDeliveredReason ??
    deliveries.findLast((one) => one.notCompletedReason)?.notCompletedReason ??
    null;
  return {
    state: stateOf(planned, deliveries),
    sessionsAttended,
    minutesAttended,
    ...ratioOf(planned, sessionsAttended, minutesAttended),
    dueOn,
    startedOn,
    startedOnTime,
    reason,
    reasonMissing: reason === null && sessionsAttended === 0 && startedOn === null && today > dueOn,
  };
}
