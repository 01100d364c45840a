import type { WriteTransaction } from '../../platform/database/transaction.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import type { Versioned } from '../../platform/http/versioned.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { wordsFaults } from '../../reference-data/reason-words.js';
import { keep, sessionAt, type SessionAt } from './change-session.js';
import type { SessionDto } from './dto/session.dto.js';
import type { RescheduleSessionDto } from './dto/update-session.dto.js';

/**
 * Says of a session that it was moved to another day, and why. The session stays, with what it was planned to be; the
 * one that is held instead is recorded when it has been held, and names this one.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function rescheduleSession(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  at: SessionAt,
  { reason, note = null, movedTo = null }: RescheduleSessionDto,
): Promise<Versioned<SessionDto>> {
  const { principal } = at;
  const stored = await sessionAt(tx, at);
  const before = stored.session;
  const faults = new FaultList();
  const use = { codeSet: 'NON_DELIVERY_REASON', code: reason, pointer: '/reason' };
  faults.addAll(await codes.faults(tx, principal.serviceId, [use]));
  const known = await codes.find(tx, principal.serviceId, 'NON_DELIVERY_REASON', reason);
  faults.addAll(wordsFaults(known, note, '/note'));
  if (before.attendance.minutesAttended > 0) {
    const detail = 'The child attended this session, so it was not moved; correct the attendance first.';
    faults.add('/reason', 'SESSION_ATTENDED', detail);
  }
  if (before.replacedBySessionId) {
    const detail = `Another session was held instead of this one already: ${before.replacedBySessionId}.`;
    faults.add('/movedTo', 'ALREADY_REPLACED', detail);
  }
  faults.throwIfAny();
  const code = await rescheduledCode(tx, codes, principal.serviceId);
  const next = {
    ...before,
    attendance: { ...before.attendance, code, minutesAttended: 0 },
    rescheduling: { reason, note, movedTo },
  };
  return keep(tx, at, stored, next, note);
}

/** The attendance code that says that a session was moved. */
async function rescheduledCode(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<string> {
  const all = await codes.all(tx, serviceId, 'ATTENDANCE');
  const [found] = [...all].find(([, { attributes }]) => attributes.rescheduled === true) ?? [];
  if (found === undefined) throw new Error('No code of the set ATTENDANCE says that a session was moved.');
  return found;
}
