import type { Delivery } from '../../delivery/delivery.entity.js';
import type { Attendance } from '../../delivery/sessions/attendance.entity.js';
import type { Session } from '../../delivery/sessions/session.entity.js';
import { toDayNumber } from '../../platform/calendar/plain-date.js';
import type { CatalogueVersion } from '../catalogue-version.js';
import type { Draw, Weights } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import { chooseDeliverer, type Staff } from './staff.js';
import type { ToldCase } from './told-case.js';

const CONTENT_RECORDED = 0.85;
const COMPONENT_DELIVERED = 0.9;
const DELIVERER_NAMED = 0.88;
const RATED_BY_CHILD = 0.3;
const HELD_INSTEAD = 0.85;

const MOVED_BECAUSE: Weights<string> = [
  ['DELIVERER_ABSENCE', 35],
  ['CHILD_UNWELL', 30],
  ['TRANSPORT_ACCESS', 20],
  ['RESOURCE_UNAVAILABLE', 15],
];

/** What of the work a session covered: its modules in order, over the sessions that were planned. */
export function contentOf(
  { version, moduleCodes }: CatalogueVersion,
  position: number,
  draw: Draw,
): Pick<Session, 'modules' | 'components' | 'mode'> {
  const planned = Math.max(version.sessionsPlanned ?? moduleCodes.length, 1);
  const at = Math.min(Math.floor((position * moduleCodes.length) / planned), moduleCodes.length - 1);
  const delivered = (version.coreComponents ?? []).filter(() => draw.chance(COMPONENT_DELIVERED));
  return {
    modules: moduleCodes.slice(at, at + 1),
    components: delivered.map(({ code }) => code),
    mode: version.deliveryModes?.[0] ?? null,
  };
}

/** A session that was moved names its new day; mostly the next one was held instead of it. */
function reschedule(moved: Session, next: Session | undefined, draw: Draw): void {
  moved.rescheduledReason = draw.weighted(MOVED_BECAUSE);
  if (!next || !draw.chance(HELD_INSTEAD)) return;
  moved.rescheduledTo = next.heldOn;
  next.replacesSessionId = moved.id;
}

function detailDelivery(
  delivery: Delivery,
  sessions: readonly (readonly [Session, Attendance])[],
  told: ToldCase,
  staff: Staff,
  writer: RowWriter,
): void {
  const { draw, rows } = writer;
  const work = told.versions.get(delivery.interventionVersionId);
  if (!work) return;
  const { teamId } = told.caseRecord;
  const named = draw.chance(DELIVERER_NAMED);
  const deliverer = named
    ? chooseDeliverer(staff, work, { teamId, language: delivery.language }, draw)
    : null;
  const recorded = draw.chance(CONTENT_RECORDED);
  const adaptation = work.version.allowedAdaptations?.[0]?.code ?? null;
  let adapt = delivery.completion === 'COMPLETED_ADAPTED' && adaptation !== null;
  sessions.forEach(([session, attendance], position) => {
    if (toDayNumber(session.heldOn) < told.since) return;
    if (attendance.code === 'RESCHEDULED') reschedule(session, sessions[position + 1]?.[0], draw);
    if (attendance.minutesAttended === 0) return;
    if (recorded) Object.assign(session, contentOf(work, position, draw));
    if (adapt) session.adaptation = adaptation;
    adapt = false;
    if (attendance.engagement !== null && draw.chance(RATED_BY_CHILD)) {
      attendance.childEngagement = Math.min(4, Math.max(0, attendance.engagement + draw.whole(-1, 1)));
    }
    if (deliverer === null) return;
    rows.sessionDeliverers.push({
      sessionId: session.id,
      workerId: deliverer.id,
      ...writer.alongside(session),
    });
  });
}

/** Says of recent sessions what they covered, who delivered them, and what became of those that were moved. */
export function detailSessions(told: ToldCase, staff: Staff, writer: RowWriter): void {
  const attended = new Map(told.attendances.map((row) => [row.sessionId, row]));
  for (const delivery of told.deliveries) {
    const own = told.sessions
      .filter(({ deliveryId }) => deliveryId === delivery.id)
      .map((session) => [session, attended.get(session.id) as Attendance] as const);
    const last = own.at(-1);
    if (!last || toDayNumber(last[0].heldOn) < told.since) continue;
    detailDelivery(delivery, own, told, staff, writer);
  }
}
