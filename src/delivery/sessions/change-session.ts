import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { recordChange } from '../../audit/record-changes.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { merged } from '../../platform/http/merged.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { findDelivery } from '../delivery-lookup.js';
import { Attendance } from './attendance.entity.js';
import type { SessionDto } from './dto/session.dto.js';
import type { UpdateSessionDto } from './dto/update-session.dto.js';
import { refuseOverlaps } from './find-overlaps.js';
import { codeUses, faultsOf } from './session-checks.js';
import { SELECT_SESSIONS, type SessionRow, toSession } from './session-row.js';
import { Session } from './session.entity.js';

/** The version of a session that somebody wants to change. */
export interface SessionAt {
  principal: Principal;
  id: string;
  rowVersion: number;
}

/** The session with this id, if the principal may see its case; or null. */
export function findSession(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<SessionRow | null> {
  const [visible, parameters] = ofVisibleCase('s.case_id', principal);
  return tx.queryOne<SessionRow>(`${SELECT_SESSIONS} WHERE s.id = :id AND ${visible}`, { ...parameters, id });
}

/** What the change leaves; whatever says that the session was moved goes with the code that says so. */
function changed(stored: SessionDto, { attendance, ...change }: UpdateSessionDto): SessionDto {
  const next = merged(stored, change);
  next.attendance = merged(stored.attendance, attendance ?? {});
  if (next.attendance.code !== stored.attendance.code) next.rescheduling = null;
  return next;
}

/** Writes what a session is to say. */
export async function writeSession(
  tx: WriteTransaction,
  { principal: { serviceId }, id, rowVersion }: SessionAt,
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
  const [row] = await tx.whole(Attendance, 'session_id = :id', { id });
  if (row) await tx.amend(Attendance, row, { ...attendance });
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
): Promise<Versioned<SessionDto>> {
  const { principal, id } = at;
  const stored = atVersion(await findSession(tx, principal, id), at.rowVersion, 'session');
  const before = toSession(stored);
  const next = changed(before, change);
  const faults = new FaultList();
  faults.addAll(await codes.faults(tx, principal.serviceId, codeUses(next)));
  const attendance = await codes.find(tx, principal.serviceId, 'ATTENDANCE', next.attendance.code);
  const delivery = await findDelivery(tx, principal, stored.delivery_id);
  faults.addAll(faultsOf(next, delivery, attendance, todayInBritain()));
  if (before.replacedBySessionId && next.attendance.code !== before.attendance.code) {
    const detail = `The session was moved, and another was held instead of it: ${before.replacedBySessionId}.`;
    faults.add('/attendance/code', 'REPLACED', detail);
  }
  faults.throwIfAny();
  const { minutesAttended } = next.attendance;
  await refuseOverlaps(tx, principal, [
    { ...next, minutesAttended, childId: delivery?.child_id ?? '', prefix: '' },
  ]);
  return keep(tx, at, stored, next, changeReason);
}

/** Writes the change of a session and keeps what it changed, by whom and why. */
export async function keep(
  tx: WriteTransaction,
  at: SessionAt,
  stored: SessionRow,
  next: SessionDto,
  reason: string | null | undefined,
): Promise<Versioned<SessionDto>> {
  const rowVersion = await writeSession(tx, at, next);
  await recordChange(tx, at.principal, {
    recordType: 'session',
    recordId: at.id,
    caseId: stored.case_id,
    deliveryAreaId: stored.delivery_area_id,
    before: toSession(stored),
    after: next,
    reason,
  });
  return { body: next, rowVersion };
}
