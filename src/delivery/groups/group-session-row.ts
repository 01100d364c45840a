import { unrestricted, visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { DeliveryLanguage } from '../delivery-row.js';
import { deliverersOf } from '../sessions/deliverers.js';
import { SELECT_SESSIONS, type SessionRow, toSession } from '../sessions/session-row.js';
import type { GroupSessionDto, GroupSessionSummaryDto } from './dto/group-session.dto.js';

/** A row of `SELECT_GROUP_SESSIONS`. */
export interface GroupSessionRow {
  id: string;
  delivery_area_id: string | null;
  reference: string | null;
  intervention_id: string;
  intervention_version_id: string;
  provider_id: string | null;
  held_on: PlainDate;
  start_time: string | null;
  minutes_planned: number;
  setting: string;
  language: DeliveryLanguage;
  deliverer_agency: string;
  mode: string | null;
  location_kind: string | null;
  place: string | null;
  modules: string | null;
  components: string | null;
  headcount: number | null;
  recorded_at: string;
}

/** Every reading of group sessions; conditions on `g` follow. */
export const SELECT_GROUP_SESSIONS = `
  SELECT g.id, g.delivery_area_id, g.reference, v.intervention_id, g.intervention_version_id, g.provider_id, g.held_on,
    g.start_time, g.minutes_planned, g.setting, g.language, g.deliverer_agency, g.mode, g.location_kind, g.place,
    g.modules, g.components, g.headcount, g.recorded_at
  FROM group_session g JOIN intervention_version v ON v.id = g.intervention_version_id`;

const codes = (json: string | null): string[] | null =>
  json === null ? null : (JSON.parse(json) as string[]);

/** What is answered of a group session, and of those who delivered it. */
export const toGroupSession = (
  row: GroupSessionRow,
  deliverers: readonly string[] = [],
): GroupSessionSummaryDto => ({
  id: row.id,
  reference: row.reference,
  interventionId: row.intervention_id,
  interventionVersionId: row.intervention_version_id,
  providerId: row.provider_id,
  heldOn: row.held_on,
  startTime: row.start_time,
  minutesPlanned: row.minutes_planned,
  setting: row.setting,
  language: row.language,
  delivererAgency: row.deliverer_agency,
  deliverers: [...deliverers],
  mode: row.mode,
  locationKind: row.location_kind,
  place: row.place,
  modules: codes(row.modules),
  components: codes(row.components),
  headcount: row.headcount,
  recordedAt: row.recorded_at,
});

/** The ids of those who delivered each of these group sessions, in one statement. */
export async function groupDeliverersOf(
  tx: ReadTransaction,
  groupSessionIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (groupSessionIds.length === 0) return new Map();
  const { list, parameters } = listOf(groupSessionIds);
  const rows = await tx.query<{ group_session_id: string; worker_id: string }>(
    `SELECT group_session_id, worker_id FROM group_session_deliverer WHERE group_session_id IN (${list}) ORDER BY id`,
    parameters,
  );
  const found = new Map<string, string[]>();
  for (const { group_session_id: id, worker_id: workerId } of rows) {
    found.set(id, [...(found.get(id) ?? []), workerId]);
  }
  return found;
}

/** A group session of the service, with the sessions of the children whom the principal may see; or null. */
export async function findGroupSession(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<GroupSessionDto | null> {
  const { serviceId } = principal;
  const row = await tx.queryOne<GroupSessionRow>(
    `${SELECT_GROUP_SESSIONS} WHERE g.id = :id AND g.service_id = :serviceId`,
    { id, serviceId },
  );
  if (!row) return null;
  const [visible, parameters] = visibleCase('c', principal);
  const sessions = await tx.query<SessionRow>(
    `${SELECT_SESSIONS} JOIN case_record c ON c.id = s.case_id
     WHERE s.group_session_id = :id AND ${visible} ORDER BY s.id`,
    { ...parameters, id },
  );
  // A case without a team is neither in a list of teams nor not in it: hence CASE.
  const others = await tx.queryOne<{ n: number }>(
    `SELECT CAST(COUNT(*) AS integer) AS n FROM delivery_session s JOIN case_record c ON c.id = s.case_id
     WHERE s.group_session_id = :id AND ${unrestricted('c')}
       AND CASE WHEN ${visible} THEN 0 ELSE 1 END = 1`,
    { ...parameters, id },
  );
  const delivered = await deliverersOf(
    tx,
    sessions.map((session) => session.id),
  );
  return {
    ...toGroupSession(row, (await groupDeliverersOf(tx, [id])).get(id)),
    attendances: sessions.map((session) => toSession(session, delivered.get(session.id))),
    othersAttending: others?.n ?? 0,
  };
}
