import { visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { addDays, type PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { DomainError, type FieldFault } from '../../platform/errors/domain-error.js';
import { overlap, timeTaken, type TimedSession } from './overlap-rules.js';

/** A session that is to be stored, and where its time stands in the request. */
export interface ToBePlaced extends TimedSession {
  id: string;
  pointer: string;
}

interface TimedRow {
  id: string;
  child_id: string;
  held_on: PlainDate;
  start_time: string;
  minutes_planned: number;
  minutes_attended: number;
  visible: boolean | number;
}

/**
 * The stored sessions of these children about these days, in whichever of their cases. Those that the principal may not
 * see are marked; those of a case that is hidden from the principal are left out, for nothing may tell of them.
 */
async function storedAbout(
  tx: ReadTransaction,
  principal: Principal,
  sessions: readonly ToBePlaced[],
): Promise<TimedRow[]> {
  const days = sessions.map(({ heldOn }) => heldOn).sort();
  const { list, parameters } = listOf([...new Set(sessions.map(({ childId }) => childId))]);
  const [visible, ofPrincipal] = visibleCase('c', principal);
  return tx.query<TimedRow>(
    `SELECT s.id, c.child_id, s.held_on, s.start_time, s.minutes_planned, a.minutes_attended,
       CASE WHEN ${visible} THEN 1 ELSE 0 END AS visible
     FROM case_record c
     JOIN delivery_session s ON s.case_id = c.id
     JOIN attendance a ON a.session_id = s.id
     WHERE c.service_id = :serviceId AND c.child_id IN (${list}) AND (NOT c.is_restricted OR ${visible})
       AND s.start_time IS NOT NULL AND s.held_on BETWEEN :from AND :to`,
    {
      ...parameters,
      ...ofPrincipal,
      serviceId: principal.serviceId,
      from: addDays(days[0] ?? '', -1),
      to: addDays(days.at(-1) ?? '', 1),
    },
  );
}

const faultOf = (pointer: string, { id, visible }: TimedRow): FieldFault => ({
  pointer,
  code: 'SESSION_OVERLAPS',
  detail: visible
    ? `The child was in another session at this time: ${id}.`
    : 'The child was in another session at this time, recorded in a case that you may not see.',
});

/**
 * Refuses sessions that take time of a child which a stored one takes already.
 * @throws DomainError (conflict) naming each, with the ids of those stored that the principal may see.
 */
export async function refuseOverlaps(
  tx: ReadTransaction,
  principal: Principal,
  sessions: readonly ToBePlaced[],
): Promise<void> {
  const timed = sessions.filter((session) => timeTaken(session) !== null);
  if (timed.length === 0) return;
  const stored = await storedAbout(tx, principal, timed);
  const clashes = timed.flatMap((session) =>
    stored
      .filter((row) => row.id !== session.id && overlap(session, timedOf(row)))
      .map((row) => ({ fault: faultOf(session.pointer, row), row })),
  );
  const [first] = clashes;
  if (!first) return;
  const overlapping = clashes.flatMap(({ row }) => (row.visible ? [row.id] : []));
  throw new DomainError(
    'conflict',
    'SESSION_OVERLAPS',
    first.fault.detail,
    clashes.map(({ fault }) => fault),
    { overlapping: [...new Set(overlapping)] },
  );
}

const timedOf = (row: TimedRow): TimedSession => ({
  childId: row.child_id,
  heldOn: row.held_on,
  startTime: row.start_time,
  minutesPlanned: row.minutes_planned,
  minutesAttended: row.minutes_attended,
});
