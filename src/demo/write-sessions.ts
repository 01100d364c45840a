import type { Attendance } from '../delivery/sessions/attendance.entity.js';
import { UNDETAILED } from '../delivery/sessions/undetailed.js';
import type { Delivery } from '../delivery/delivery.entity.js';
import type { CatalogueVersion } from './catalogue-version.js';
import type { CaseStory } from './case-story.js';
import { toPlainDate, type DayNumber } from './day-number.js';
import type { Draw, Weights } from './draw.js';
import type { RowWriter } from './row-writer.js';

/** How a series of sessions went. */
export interface HeldSessions {
  planned: number;
  attended: number;
  lastHeldOn: DayNumber;
  stopped: 'ALL_HELD' | 'DROPPED_OUT' | 'ORDER_ENDED' | 'NOT_YET';
}

export interface SessionSeries {
  caseId: string;
  delivery: Pick<Delivery, 'id' | 'setting' | 'language'>;
  work: CatalogueVersion;
  startedOn: DayNumber;
}

const USUAL_SESSIONS = 6;
const USUAL_MINUTES = 60;
const USUAL_WEEKS = 8;
const SHORTEST_GAP_DAYS = 2;
const DROPS_OUT = { reoffended: 0.04, notReoffended: 0.025 };
const NOT_RATED = 0.1;

/** Attendance codes, and the shares of the planned minutes attended under each. */
const ATTENDANCE: Weights<{
  code: string;
  attended: readonly [number, number];
  engagement: readonly [number, number];
}> = [
  [{ code: 'ATTENDED_ENGAGED', attended: [1, 1], engagement: [3, 4] }, 56],
  [{ code: 'ATTENDED_PARTIAL', attended: [0.4, 0.8], engagement: [1, 3] }, 10],
  [{ code: 'ATTENDED_NOT_ENGAGED', attended: [1, 1], engagement: [0, 1] }, 5],
  [{ code: 'LATE', attended: [0.6, 0.9], engagement: [2, 4] }, 9],
  [{ code: 'ABSENT_ACCEPTABLE', attended: [0, 0], engagement: [0, 0] }, 7],
  [{ code: 'ABSENT_UNACCEPTABLE', attended: [0, 0], engagement: [0, 0] }, 7],
  [{ code: 'CANCELLED_BY_SERVICE', attended: [0, 0], engagement: [0, 0] }, 3],
  [{ code: 'CANCELLED_BY_PROVIDER', attended: [0, 0], engagement: [0, 0] }, 2],
  [{ code: 'RESCHEDULED', attended: [0, 0], engagement: [0, 0] }, 1],
];

/** Whether and how a child attended, in the shares of the caseload. */
export function drawAttendance(
  minutesPlanned: number,
  draw: Draw,
): Pick<Attendance, 'code' | 'minutesAttended' | 'engagement'> {
  const { code, attended, engagement } = draw.weighted(ATTENDANCE);
  const [least, most] = attended;
  const minutesAttended = Math.round(minutesPlanned * (least + (most - least) * draw.share()));
  const rated = most > 0 && !draw.chance(NOT_RATED);
  return { code, minutesAttended, engagement: rated ? draw.whole(...engagement) : null };
}

/** Days between sessions: as the entry says, or closer where the order is too short for that. */
function gapDays(sessions: number, weeks: number, daysLeft: number): number {
  const usual = Math.floor((weeks * 7) / sessions);
  return Math.max(SHORTEST_GAP_DAYS, Math.min(usual, Math.floor(daysLeft / sessions)));
}

/** Writes the sessions of a delivery and who attended, until all are held or something stops them. */
export function writeSessions(series: SessionSeries, story: CaseStory, writer: RowWriter): HeldSessions {
  const { caseId, delivery, work, startedOn } = series;
  const { draw, rows } = writer;
  const planned = work.version.sessionsPlanned ?? USUAL_SESSIONS;
  const minutesPlanned = work.version.minutesPerSession ?? USUAL_MINUTES;
  const gap = gapDays(planned, work.version.durationWeeks ?? USUAL_WEEKS, story.closesOn - startedOn);
  const dropsOut = story.reoffended ? DROPS_OUT.reoffended : DROPS_OUT.notReoffended;

  let day = startedOn;
  let lastHeldOn = startedOn;
  let attended = 0;
  for (let held = 0; held < planned; held += 1) {
    if (day > story.lastDay) {
      return { planned, attended, lastHeldOn, stopped: story.closed === null ? 'NOT_YET' : 'ORDER_ENDED' };
    }
    if (held > 1 && draw.chance(dropsOut)) return { planned, attended, lastHeldOn, stopped: 'DROPPED_OUT' };
    const session = {
      caseId,
      deliveryId: delivery.id,
      reference: null,
      heldOn: toPlainDate(day),
      minutesPlanned,
      setting: delivery.setting,
      language: delivery.language,
      delivererAgency: work.agency,
      ...UNDETAILED,
      rowVersion: 1,
      ...writer.owned(day),
    };
    rows.sessions.push(session);
    const attendance = drawAttendance(minutesPlanned, draw);
    rows.attendances.push({
      sessionId: session.id,
      childEngagement: null,
      ...attendance,
      ...writer.alongside(session),
    });
    if (attendance.minutesAttended > 0) attended += 1;
    lastHeldOn = day;
    day += gap + draw.whole(-1, 1);
  }
  return { planned, attended, lastHeldOn, stopped: 'ALL_HELD' };
}
