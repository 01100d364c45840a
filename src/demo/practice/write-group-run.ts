import type { GroupSession } from '../../delivery/groups/group-session.entity.js';
import type { OwnedRow } from '../../organisation/owned-row.js';
import { weekdayOf } from '../../platform/calendar/plain-date.js';
import type { CatalogueVersion } from '../catalogue-version.js';
import { isEligible } from '../choose-version.js';
import { ageOn, type DayNumber, toPlainDate } from '../day-number.js';
import type { RowWriter } from '../row-writer.js';
import { drawAttendance } from '../write-sessions.js';
import { contentOf } from './detail-sessions.js';
import { chooseDeliverer, type Staff } from './staff.js';
import type { ToldCase } from './told-case.js';
import { writeJoinedDelivery, writeJoinedPlan } from './write-joined-work.js';

const WEEKS_HELD = 7;
const START_TIME = '16:30';

interface Meeting {
  work: CatalogueVersion;
  /** From 0. */
  week: number;
  day: DayNumber;
  /** Ids of workers. */
  deliverers: readonly string[];
}

/** What a row of the whole service carries. */
const ofService = (writer: RowWriter, day: DayNumber): OwnedRow => ({
  ...writer.owned(day),
  deliveryAreaId: null,
});

/** The weekday of the group: Monday 1 to Friday 5. */
function startDay(asOf: DayNumber, weekday: number): DayNumber {
  const latest = asOf - 7 * WEEKS_HELD;
  return latest - ((weekdayOf(toPlainDate(latest)) - weekday + 7) % 7);
}

/** Open cases of children whom the work suits, who had begun by then and do not have it already. */
const membersOf = (open: readonly ToldCase[], work: CatalogueVersion, startedOn: DayNumber): ToldCase[] =>
  open
    .filter(
      ({ story, deliveries, planActions }) =>
        story.opened <= startedOn - 14 &&
        isEligible(work, story, ageOn(story.born, startedOn)) &&
        ![...deliveries, ...planActions].some((row) => row.interventionVersionId === work.version.id),
    )
    .slice(0, work.version.groupSizeMax ?? 6);

function writeMeeting({ work, week, day, deliverers }: Meeting, writer: RowWriter): GroupSession {
  const { draw, rows } = writer;
  const row: GroupSession = {
    reference: null,
    interventionVersionId: work.version.id,
    providerId: work.version.providerId,
    heldOn: toPlainDate(day),
    startTime: START_TIME,
    minutesPlanned: work.version.minutesPerSession ?? 90,
    setting: 'COMMUNITY',
    language: 'en',
    delivererAgency: work.agency,
    ...contentOf(work, week, draw),
    locationKind: 'COMMUNITY_VENUE',
    place: 'Youth centre / Canolfan ieuenctid',
    headcount: null,
    rowVersion: 1,
    ...ofService(writer, day),
  };
  rows.groupSessions.push(row);
  for (const workerId of deliverers) {
    rows.groupSessionDeliverers.push({ groupSessionId: row.id, workerId, ...ofService(writer, day) });
  }
  return row;
}

/** What one child had of a meeting. */
function writeAttendee(
  group: GroupSession,
  { caseId, deliveryId }: { caseId: string; deliveryId: string },
  deliverers: readonly string[],
  writer: RowWriter,
): void {
  const { rows, draw } = writer;
  const { heldOn, startTime, minutesPlanned, setting, language, delivererAgency, mode, locationKind } = group;
  const session = {
    ...{ caseId, deliveryId, groupSessionId: group.id, reference: null },
    ...{ heldOn, startTime, minutesPlanned, setting, language, delivererAgency, mode, locationKind },
    ...{ modules: group.modules, components: group.components, adaptation: null, adaptationNote: null },
    ...{ rescheduledReason: null, rescheduledNote: null, rescheduledTo: null, replacesSessionId: null },
    rowVersion: 1,
    ...writer.alongside(group),
  };
  rows.sessions.push(session);
  const attendance = drawAttendance(minutesPlanned, draw);
  // A group meets without whoever cannot come: nobody's session is moved.
  const code = attendance.code === 'RESCHEDULED' ? 'ABSENT_ACCEPTABLE' : attendance.code;
  rows.attendances.push({
    sessionId: session.id,
    childEngagement: null,
    ...attendance,
    code,
    ...writer.alongside(session),
  });
  for (const workerId of deliverers) {
    rows.sessionDeliverers.push({ sessionId: session.id, workerId, ...writer.alongside(session) });
  }
}

/**
 * Writes a group of children of open cases that has met for some weeks, and the meeting that comes next. Nothing, where
 * the work suits too few of them.
 */
export function writeGroupRun(
  open: readonly ToldCase[],
  { work, weekday }: { work: CatalogueVersion; weekday: number },
  staff: Staff,
  asOf: DayNumber,
  writer: RowWriter,
): void {
  const startedOn = startDay(asOf, weekday);
  const members = membersOf(open, work, startedOn);
  if (members.length < (work.version.groupSizeMin ?? 2)) return;
  const deliverer = chooseDeliverer(staff, work, { teamId: null, language: 'en' }, writer.draw);
  const deliverers = deliverer ? [deliverer.id] : [];
  const enrolled = members.map((told) => {
    writer.beginCase(told.caseRecord.deliveryAreaId, told.caseRecord.teamId);
    const joined = { told, work, plannedOn: startedOn - 7, startsOn: startedOn };
    const dueOn = toPlainDate(startedOn + 7 * (work.version.sessionsPlanned ?? WEEKS_HELD));
    const needAreaCode = work.needs[0]?.needAreaCode ?? '';
    const { id } = writeJoinedPlan(joined, { needAreaCode, dueOn }, writer);
    return {
      caseId: told.caseRecord.id,
      deliveryId: writeJoinedDelivery(joined, id, writer),
      deliveryAreaId: told.caseRecord.deliveryAreaId,
    };
  });
  for (let week = 0; week <= WEEKS_HELD + 1; week += 1) {
    const day = startedOn + 7 * week;
    const group = writeMeeting({ work, week, day, deliverers }, writer);
    if (day > asOf) return;
    for (const { deliveryAreaId, ...one } of enrolled) {
      writeAttendee({ ...group, deliveryAreaId }, one, deliverers, writer);
    }
  }
}

/** Writes a talk to whoever came: nobody is named, heads are counted. */
export function writeTalk(work: CatalogueVersion, day: DayNumber, writer: RowWriter): void {
  const group = writeMeeting({ work, week: 0, day, deliverers: [] }, writer);
  Object.assign(group, {
    ...{ startTime: '10:00', place: 'Comprehensive school / Ysgol gyfun' },
    ...{ locationKind: 'SCHOOL', headcount: writer.draw.whole(60, 110) },
  });
}
