import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { explainParts, explainSequence } from '../fidelity/explain.js';
import { fidelityOf } from '../fidelity/fidelity-rules.js';
import type { DeliveredWork } from '../fidelity/read-delivered.js';
import type { VersionDesign } from '../version-design.js';
import type { DifferenceDto, DoseRatioDto, PlannedAgainstDeliveredDto } from './dto/variance.dto.js';
import { type DeliveryOfIt, type Variance, varianceOf } from './variance-rules.js';

/** A planned piece of work, as what was delivered is held against it. */
export interface PlanActionRow {
  id: string;
  need_area_code: string;
  intervention_version_id: string | null;
  planned_on: PlainDate;
  start_due_on: PlainDate | null;
  sessions_planned: number | null;
  minutes_planned: number | null;
  not_delivered_reason: string | null;
}

/** What of a delivery counts as dose. */
export function dosesOf({ sessions }: Pick<DeliveredWork, 'sessions'>): {
  sessionsAttended: number;
  minutesAttended: number;
} {
  const attended = sessions.filter((session) => session.attended);
  const minutesAttended = attended.reduce((sum, session) => sum + session.minutesAttended, 0);
  return { sessionsAttended: attended.length, minutesAttended };
}

const NOTHING_ASKED = { modules: [], coreComponents: [], requiredQualifications: [], sessionsPlanned: null };

function ratioOf(variance: Variance, action: PlanActionRow): DoseRatioDto {
  const { doseRatio, doseBasis: basis, minutesAttended, sessionsAttended } = variance;
  const value = doseRatio === null ? null : Math.round(doseRatio * 10_000) / 10_000;
  if (basis === null) {
    const explanationEn = 'No dose is planned, so that there is nothing to hold what was delivered against.';
    const explanationCy =
      "Nid oes dos wedi'i gynllunio, felly nid oes dim i fesur yr hyn a gyflwynwyd yn ei erbyn.";
    return { value, basis, explanationEn, explanationCy };
  }
  const minutes = basis === 'MINUTES';
  const given = minutes ? minutesAttended : sessionsAttended;
  const planned = minutes ? action.minutes_planned : action.sessions_planned;
  return {
    value,
    basis,
    explanationEn: `${given} of ${planned} ${minutes ? 'minutes' : 'sessions'}.`,
    explanationCy: `${given} o ${planned} ${minutes ? 'munud' : 'sesiwn'}.`,
  };
}

/** What is answered of a piece of planned work, beside its deliveries. */
export function toVariance(
  action: PlanActionRow,
  work: readonly DeliveredWork[],
  known: {
    today: PlainDate;
    designs: ReadonlyMap<string, VersionDesign>;
    reasons: ReadonlyMap<string, DifferenceDto>;
  },
): PlannedAgainstDeliveredDto {
  const planned = {
    plannedOn: action.planned_on,
    startDueOn: action.start_due_on,
    sessionsPlanned: action.sessions_planned,
    minutesPlanned: action.minutes_planned,
    notDeliveredReason: action.not_delivered_reason,
  };
  const deliveries = work.map((one): DeliveryOfIt => ({ ...one, ...dosesOf(one) }));
  const variance = varianceOf(planned, deliveries, known.today);
  const design =
    work.at(-1)?.design ?? known.designs.get(action.intervention_version_id ?? '') ?? NOTHING_ASKED;
  const sessions = work.flatMap((one) => one.sessions);
  const fidelity = fidelityOf(design, sessions);
  const reason = variance.reason === null ? undefined : known.reasons.get(variance.reason);
  return {
    planActionId: action.id,
    needAreaCode: action.need_area_code,
    interventionVersionId: action.intervention_version_id,
    deliveryIds: work.map(({ id }) => id),
    state: variance.state,
    planned: {
      sessions: action.sessions_planned,
      minutes: action.minutes_planned,
      plannedOn: action.planned_on,
      dueOn: variance.dueOn,
    },
    delivered: {
      sessions: variance.sessionsAttended,
      minutes: variance.minutesAttended,
      startedOn: variance.startedOn,
      startedOnTime: variance.startedOnTime,
    },
    doseRatio: ratioOf(variance, action),
    coreModules: explainParts(fidelity.coreModules, 'modules'),
    otherModules: fidelity.otherModules,
    sequence: explainSequence(fidelity.sequence),
    difference: reason ?? null,
    reasonMissing: variance.reasonMissing,
  };
}
