import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import type { Attendance } from './attendance.entity.js';
import type { FoundDelivery } from '../delivery-lookup.js';
import type { DeliveryLanguage } from '../delivery-row.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { SessionDto } from './dto/session.dto.js';
import type { Session } from './session.entity.js';

/** A row of `SELECT_SESSIONS`. */
export interface SessionRow {
  id: string;
  delivery_id: string;
  case_id: string;
  reference: string | null;
  held_on: PlainDate;
  minutes_planned: number;
  setting: string;
  language: DeliveryLanguage;
  deliverer_agency: string;
  recorded_at: string;
  attendance_code: string;
  minutes_attended: number;
  engagement: number | null;
}

/** Every reading of sessions; conditions on `s` follow. */
export const SELECT_SESSIONS = `
  SELECT s.id, s.delivery_id, s.case_id, s.reference, s.held_on, s.minutes_planned, s.setting, s.language,
    s.deliverer_agency, s.recorded_at, a.code AS attendance_code, a.minutes_attended, a.engagement
  FROM delivery_session s JOIN attendance a ON a.session_id = s.id`;

/** What is answered of a session that was read. */
export const toSession = (row: SessionRow): SessionDto => ({
  id: row.id,
  deliveryId: row.delivery_id,
  caseId: row.case_id,
  reference: row.reference,
  heldOn: row.held_on,
  minutesPlanned: row.minutes_planned,
  setting: row.setting,
  language: row.language,
  delivererAgency: row.deliverer_agency,
  attendance: {
    code: row.attendance_code,
    minutesAttended: row.minutes_attended,
    engagement: row.engagement,
  },
  recordedAt: row.recorded_at,
});

/** A session to be stored, with the child's attendance. */
export interface NewSession {
  session: Session & { language: DeliveryLanguage };
  attendance: Attendance;
}

/** The rows of a session of a delivery. */
export function newSession(
  tx: WriteTransaction,
  serviceId: string,
  input: CreateSessionDto,
  delivery: FoundDelivery,
): NewSession {
  const owner = { serviceId, deliveryAreaId: delivery.delivery_area_id, recordedAt: tx.now };
  const session = {
    ...owner,
    id: tx.newId(),
    caseId: delivery.case_id,
    deliveryId: delivery.id,
    reference: input.reference ?? null,
    heldOn: input.heldOn,
    minutesPlanned: input.minutesPlanned,
    setting: input.setting ?? delivery.setting,
    language: input.language ?? delivery.language,
    delivererAgency: input.delivererAgency,
  };
  const attendance = {
    ...owner,
    id: tx.newId(),
    sessionId: session.id,
    code: input.attendance.code,
    minutesAttended: input.attendance.minutesAttended,
    engagement: input.attendance.engagement ?? null,
  };
  return { session, attendance };
}

/** What is answered of a session that was just recorded. */
export const ofNewSession = ({ session, attendance }: NewSession): SessionDto => ({
  id: session.id,
  deliveryId: session.deliveryId,
  caseId: session.caseId,
  reference: session.reference,
  heldOn: session.heldOn,
  minutesPlanned: session.minutesPlanned,
  setting: session.setting,
  language: session.language,
  delivererAgency: session.delivererAgency,
  attendance: {
    code: attendance.code,
    minutesAttended: attendance.minutesAttended,
    engagement: attendance.engagement,
  },
  recordedAt: session.recordedAt,
});
