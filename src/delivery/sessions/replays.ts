import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { conflict, DomainError, type FieldFault } from '../../platform/errors/domain-error.js';
import { deliverersOf } from './deliverers.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import { SELECT_SESSIONS, type SessionRow } from './session-row.js';

/** A session to record, and where it stands in the request. */
export interface Given {
  input: CreateSessionDto;
  prefix: string;
}

/** A stored session that is sent again, and those who delivered it. */
export interface Replay {
  row: SessionRow;
  deliverers: string[];
}

/** The fields, by pointer, in which what is sent again differs from what is stored; what was left to us does not. */
function differences(input: CreateSessionDto, { row: stored, deliverers }: Replay): string[] {
  const { attendance } = input;
  const list = (codes: readonly string[] | null | undefined): string | null =>
    codes ? JSON.stringify(codes) : null;
  const pairs: [pointer: string, given: unknown, kept: unknown][] = [
    ['/deliveryId', input.deliveryId, stored.delivery_id],
    ['/reference', input.reference ?? null, stored.reference],
    ['/heldOn', input.heldOn, stored.held_on],
    ['/minutesPlanned', input.minutesPlanned, stored.minutes_planned],
    ['/setting', input.setting ?? stored.setting, stored.setting],
    ['/language', input.language ?? stored.language, stored.language],
    ['/delivererAgency', input.delivererAgency ?? stored.deliverer_agency, stored.deliverer_agency],
    ['/deliverers', list(input.deliverers ?? []), list(deliverers)],
    ['/startTime', input.startTime ?? null, stored.start_time],
    ['/mode', input.mode ?? null, stored.mode],
    ['/locationKind', input.locationKind ?? null, stored.location_kind],
    ['/modules', list(input.modules), stored.modules],
    ['/components', list(input.components), stored.components],
    ['/adaptation', input.adaptation ?? null, stored.adaptation],
    ['/adaptationNote', input.adaptationNote ?? null, stored.adaptation_note],
    ['/replacesSessionId', input.replacesSessionId ?? null, stored.replaces_session_id],
    ['/attendance/code', attendance.code, stored.attendance_code],
    ['/attendance/minutesAttended', attendance.minutesAttended, stored.minutes_attended],
    ['/attendance/engagement', attendance.engagement ?? null, stored.engagement],
    ['/attendance/childEngagement', attendance.childEngagement ?? null, stored.child_engagement],
  ];
  return pairs.filter(([, given, kept]) => given !== kept).map(([pointer]) => pointer);
}

const ID_TAKEN = 'This id cannot be given to the session; make another.';

/**
 * The stored sessions that are sent again, by the ids that clients made for them. Whoever may not see the session that
 * has an id is told no more than that the id will not do.
 * @throws DomainError (conflict) where an id is taken, or where what is sent differs from what is stored under it.
 */
export async function findReplays(
  tx: ReadTransaction,
  principal: Principal,
  given: readonly Given[],
): Promise<Map<string, Replay>> {
  const ids = given.flatMap(({ input }) => input.id ?? []);
  if (ids.length === 0) return new Map();
  const { list, parameters } = listOf([...new Set(ids)]);
  const taken = await tx.query<{ id: string }>(
    `SELECT id FROM delivery_session WHERE id IN (${list})`,
    parameters,
  );
  if (taken.length === 0) return new Map();
  const [visible, ofPrincipal] = ofVisibleCase('s.case_id', principal);
  const rows = await tx.query<SessionRow>(`${SELECT_SESSIONS} WHERE s.id IN (${list}) AND ${visible}`, {
    ...parameters,
    ...ofPrincipal,
  });
  const delivered = await deliverersOf(
    tx,
    rows.map(({ id }) => id),
  );
  const stored = new Map(rows.map((row) => [row.id, { row, deliverers: delivered.get(row.id) ?? [] }]));
  refuseHidden(given, new Set(taken.map(({ id }) => id)), stored);
  refuseOthers(given, stored);
  return stored;
}

function refuseHidden(
  given: readonly Given[],
  taken: ReadonlySet<string>,
  stored: ReadonlyMap<string, Replay>,
): void {
  const hidden = given.filter(({ input: { id } }) => id !== undefined && taken.has(id) && !stored.has(id));
  if (hidden.length > 0) {
    throw conflict(
      'ID_TAKEN',
      ID_TAKEN,
      hidden.map(({ prefix }) => `${prefix}/id`),
    );
  }
}

function refuseOthers(given: readonly Given[], stored: ReadonlyMap<string, Replay>): void {
  const faults = given.flatMap(({ input, prefix }): FieldFault[] => {
    const replay = stored.get(input.id ?? '');
    return replay
      ? differences(input, replay).map((pointer) => ({
          pointer: `${prefix}${pointer}`,
          code: 'DIFFERS_FROM_STORED',
          detail: 'The session that is stored under this id says something else here.',
        }))
      : [];
  });
  if (faults.length > 0) {
    const detail =
      'A session with this id is stored, and differs in the fields named. Correct that one, or record this one under another id.';
    throw new DomainError('conflict', 'ID_TAKEN', detail, faults);
  }
}
