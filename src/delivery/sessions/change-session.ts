import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { recordChange } from '../../audit/record-changes.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { merged } from '../../platform/http/merged.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { findDelivery } from '../delivery-lookup.js';
import { Attendance } from './attendance.entity.js';
import { deliverersOf } from './deliverers.js';
import type { RecordedSessionDto, SessionDto } from './dto/session.dto.js';
import type { UpdateSessionDto } from './dto/update-session.dto.js';
import { refuseOverlaps } from './find-overlaps.js';
import { judgeContents } from './judge-content.js';
import { attendanceUse, codeUses, faultsOf } from './session-checks.js';
import { SessionDeliverer } from './session-deliverer.entity.js';
import { delivererRows, SELECT_SESSIONS, type SessionRow, toSession } from './session-row.js';
import { Session } from './session.entity.js';

/** The version of a session that somebody wants to change. */
export interface SessionAt {
  principal: Principal;
  id: string;
  rowVersion: number;
}

/** A stored session, and those who delivered it. */
export interface StoredSession {
  row: SessionRow;
  session: SessionDto;
}

/** The session with this id, if the principal may see its case; or null. */
export async function findSession(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<StoredSession | null> {
  const [visible, parameters] = ofVisibleCase('s.case_id', principal);
  const row = await tx.queryOne<SessionRow>(`${SELECT_SESSIONS} WHERE s.id = :id AND ${visible}`, {
    ...parameters,
    id,
  });
  return row && { row, session: toSession(row, (await deliverersOf(tx, [id])).get(id)) };
}

/** @throws DomainError: not found, or precondition failed. */
export async function sessionAt(tx: ReadTransaction, at: SessionAt): Promise<StoredSession> {
  const found = await findSession(tx, at.principal, at.id);
  if (!found) throw notFound('session');
  atVersion(found.row, at.rowVersion, 'session');
  return found;
}

/** What the change leaves; whatever says that the session was moved goes with the code that says so. */
function changed(stored: SessionDto, { attendance, deliverers, ...change }: UpdateSessionDto): SessionDto {
  const next = merged(stored, change);
  if (deliverers !== undefined) next.deliverers = deliverers ?? [];
  next.attendance = merged(stored.attendance, attendance ?? {});
  if (next.attendance.code !== stored.attendance.code) next.rescheduling = null;
  return next;
}

/** Writes what a session is to say, and who delivered it. */
async function write(
  tx: WriteTransaction,
  { principal: { serviceId }, id, rowVersion }: SessionAt,
  { row, session }: StoredSession,
  next: SessionDto,
): Promise<number> {
  const { attendance, rescheduling } = next;
  const { heldOn, minutesPlanned, setting, language, delivererAgency, startTime, mode, locationKind } = next;
  const { modules, components, adaptation, adaptationNote } = next;
  const version = await tx.update(
    Session,
    { id, serviceId, rowVersion },
    {
      ...{ heldOn, minutesPlanned, setting, language, delivererAgency, startTime, mode, locationKind },
      ...{ modules, components, adaptation, adaptationNote },
      rescheduledReason: rescheduling?.reason ?? null,
      rescheduledNote: rescheduling?.note ?? null,
      rescheduledTo: rescheduling?.movedTo ?? null,
    },
  );
  const [attended] = await tx.whole(Attendance, 'session_id = :id', { id });
  if (attended) await tx.amend(Attendance, attended, { ...attendance });
  if (next.deliverers.join() !== session.deliverers.join()) {
    await tx.execute('DELETE FROM session_deliverer WHERE session_id = :id', { id });
    const owner = { serviceId, deliveryAreaId: row.delivery_area_id, recordedAt: tx.now };
    await tx.insert(SessionDeliverer, delivererRows(tx, owner, id, next.deliverers));
  }
  return version;
}

/**
 * Corrects the version of a session that the caller read.
 * @throws DomainError: not found, precondition failed, naming every fault (invalid), or what it clashes with (conflict).
 */
export async function changeSession(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  at: SessionAt,
  { changeReason, ...change }: UpdateSessionDto,
): Promise<Versioned<RecordedSessionDto>> {
  const { principal } = at;
  const { serviceId } = principal;
  const stored = await sessionAt(tx, at);
  const before = stored.session;
  const next = changed(before, change);
  const faults = new FaultList();
  faults.addAll(await codes.faults(tx, serviceId, [attendanceUse(next), ...codeUses(next)]));
  const attendance = await codes.find(tx, serviceId, 'ATTENDANCE', next.attendance.code);
  const delivery = await findDelivery(tx, principal, before.deliveryId);
  faults.addAll(faultsOf(next, delivery, attendance, todayInBritain()));
  const content = { ...next, versionId: delivery?.intervention_version_id, prefix: '' };
  const [judged] = await judgeContents(tx, serviceId, [content]);
  faults.addAll(judged?.faults ?? []);
  if (before.replacedBySessionId && next.attendance.code !== before.attendance.code) {
    const detail = `The session was moved, and another was held instead of it: ${before.replacedBySessionId}.`;
    faults.add('/attendance/code', 'REPLACED', detail);
  }
  faults.throwIfAny();
  const { minutesAttended } = next.attendance;
  const place = { ...next, minutesAttended, childId: delivery?.child_id ?? '', pointer: '/startTime' };
  await refuseOverlaps(tx, principal, [place]);
  const { body, rowVersion } = await keep(tx, at, stored, next, changeReason);
  return { body: { ...body, warnings: judged?.warnings ?? [] }, rowVersion };
}

/** Writes the change of a session and keeps what it changed, by whom and why. */
export async function keep(
  tx: WriteTransaction,
  at: SessionAt,
  stored: StoredSession,
  next: SessionDto,
  reason: string | null | undefined,
): Promise<Versioned<SessionDto>> {
  const rowVersion = await write(tx, at, stored, next);
  await recordChange(tx, at.principal, {
    recordType: 'session',
    recordId: at.id,
    caseId: stored.row.case_id,
    deliveryAreaId: stored.row.delivery_area_id,
    before: stored.session,
    after: next,
    reason,
  });
  return { body: next, rowVersion };
}
