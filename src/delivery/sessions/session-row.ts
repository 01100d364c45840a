import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import type { FoundDelivery } from '../delivery-lookup.js';
import type { DeliveryLanguage } from '../delivery-row.js';
import type { Attendance } from './attendance.entity.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { SessionDto } from './dto/session.dto.js';
import type { SessionDeliverer } from './session-deliverer.entity.js';
import type { Session } from './session.entity.js';

/** A row of `SELECT_SESSIONS`. */
export interface SessionRow {
  id: string;
  delivery_id: string;
  case_id: string;
  delivery_area_id: string | null;
  reference: string | null;
  held_on: PlainDate;
  minutes_planned: number;
  setting: string;
  language: DeliveryLanguage;
  deliverer_agency: string;
  start_time: string | null;
  mode: string | null;
  location_kind: string | null;
  modules: string | null;
  components: string | null;
  adaptation: string | null;
  adaptation_note: string | null;
  rescheduled_reason: string | null;
  rescheduled_note: string | null;
  rescheduled_to: PlainDate | null;
  group_session_id: string | null;
  replaces_session_id: string | null;
  replaced_by_session_id: string | null;
  row_version: number;
  recorded_at: string;
  attendance_code: string;
  minutes_attended: number;
  engagement: number | null;
  child_engagement: number | null;
}

/** Every reading of sessions; conditions on `s` follow. */
export const SELECT_SESSIONS = `
  SELECT s.id, s.delivery_id, s.case_id, s.delivery_area_id, s.reference, s.held_on, s.minutes_planned, s.setting,
    s.language, s.deliverer_agency, s.start_time, s.mode, s.location_kind, s.modules, s.components, s.adaptation,
    s.adaptation_note, s.rescheduled_reason, s.rescheduled_note, s.rescheduled_to, s.group_session_id, s.replaces_session_id,
    (SELECT r.id FROM delivery_session r WHERE r.replaces_session_id = s.id) AS replaced_by_session_id,
    s.row_version, s.recorded_at, a.code AS attendance_code, a.minutes_attended, a.engagement, a.child_engagement
  FROM delivery_session s JOIN attendance a ON a.session_id = s.id`;

const codes = (json: string | null): string[] | null =>
  json === null ? null : (JSON.parse(json) as string[]);

/** What is answered of a session that was read, and of those who delivered it. */
export const toSession = (row: SessionRow, deliverers: readonly string[] = []): SessionDto => ({
  id: row.id,
  deliveryId: row.delivery_id,
  caseId: row.case_id,
  reference: row.reference,
  heldOn: row.held_on,
  minutesPlanned: row.minutes_planned,
  setting: row.setting,
  language: row.language,
  delivererAgency: row.deliverer_agency,
  startTime: row.start_time,
  mode: row.mode,
  locationKind: row.location_kind,
  deliverers: [...deliverers],
  modules: codes(row.modules),
  components: codes(row.components),
  adaptation: row.adaptation,
  adaptationNote: row.adaptation_note,
  attendance: {
    code: row.attendance_code,
    minutesAttended: row.minutes_attended,
    engagement: row.engagement,
    childEngagement: row.child_engagement,
  },
  rescheduling:
    row.rescheduled_reason === null
      ? null
      : { reason: row.rescheduled_reason, note: row.rescheduled_note, movedTo: row.rescheduled_to },
  groupSessionId: row.group_session_id,
  replacesSessionId: row.replaces_session_id,
  replacedBySessionId: row.replaced_by_session_id,
  recordedAt: row.recorded_at,
});

/** A session to be stored, with the child's attendance and those who delivered it. */
export interface NewSession {
  session: Session & { language: DeliveryLanguage };
  attendance: Attendance;
  deliverers: SessionDeliverer[];
}

/** What is known of a session besides what is given of it. */
interface Around {
  agency: string;
  groupSessionId: string | null;
}

/** The rows that say who delivered a session. */
export const delivererRows = (
  tx: WriteTransaction,
  owner: Pick<SessionDeliverer, 'serviceId' | 'deliveryAreaId' | 'recordedAt'>,
  sessionId: string,
  workerIds: readonly string[],
): SessionDeliverer[] => workerIds.map((workerId) => ({ ...owner, id: tx.newId(), sessionId, workerId }));

/** The rows of a session of a delivery. */
export function newSession(
  tx: WriteTransaction,
  serviceId: string,
  input: CreateSessionDto,
  delivery: FoundDelivery,
  { agency, groupSessionId }: Around,
): NewSession {
  const owner = { serviceId, deliveryAreaId: delivery.delivery_area_id, recordedAt: tx.now };
  const session = {
    ...owner,
    id: input.id ?? tx.newId(),
    caseId: delivery.case_id,
    deliveryId: delivery.id,
    reference: input.reference ?? null,
    heldOn: input.heldOn,
    minutesPlanned: input.minutesPlanned,
    setting: input.setting ?? delivery.setting,
    language: input.language ?? delivery.language,
    delivererAgency: agency,
    startTime: input.startTime ?? null,
    mode: input.mode ?? null,
    locationKind: input.locationKind ?? null,
    modules: input.modules ?? null,
    components: input.components ?? null,
    adaptation: input.adaptation ?? null,
    adaptationNote: input.adaptationNote ?? null,
    rescheduledReason: null,
    rescheduledNote: null,
    rescheduledTo: null,
    groupSessionId,
    replacesSessionId: input.replacesSessionId ?? null,
    rowVersion: 1,
  };
  const attendance = {
    ...owner,
    id: tx.newId(),
    sessionId: session.id,
    code: input.attendance.code,
    minutesAttended: input.attendance.minutesAttended,
    engagement: input.attendance.engagement ?? null,
    childEngagement: input.attendance.childEngagement ?? null,
  };
  const deliverers = delivererRows(tx, owner, session.id, input.deliverers ?? []);
  return { session, attendance, deliverers };
}

/** What is answered of a session that was just recorded. */
export const ofNewSession = ({ session, attendance, deliverers }: NewSession): SessionDto => ({
  id: session.id,
  deliveryId: session.deliveryId,
  caseId: session.caseId,
  reference: session.reference,
  heldOn: session.heldOn,
  minutesPlanned: session.minutesPlanned,
  setting: session.setting,
  language: session.language,
  delivererAgency: session.delivererAgency,
  startTime: session.startTime,
  mode: session.mode,
  locationKind: session.locationKind,
  deliverers: deliverers.map(({ workerId }) => workerId),
  modules: session.modules,
  components: session.components,
  adaptation: session.adaptation,
  adaptationNote: session.adaptationNote,
  attendance: {
    code: attendance.code,
    minutesAttended: attendance.minutesAttended,
    engagement: attendance.engagement,
    childEngagement: attendance.childEngagement,
  },
  rescheduling: null,
  groupSessionId: session.groupSessionId,
  replacesSessionId: session.replacesSessionId,
  replacedBySessionId: null,
  recordedAt: session.recordedAt,
});
