import type { CatalogueVersion } from './catalogue-version.js';
import type { CaseStory } from './case-story.js';
import type { VersionChooser } from './choose-version.js';
import { toPlainDate, type DayNumber } from './day-number.js';
import { drawEnding, NOT_DELIVERED_REASONS } from './delivery-endings.js';
import type { Draw } from './draw.js';
import type { RowWriter } from './row-writer.js';
import type { WrittenCase } from './write-case.js';
import type { PlannedWork } from './write-plan.js';
import { writeSessions } from './write-sessions.js';

/** A delivery that started. */
export interface StartedDelivery {
  deliveryId: string;
  work: CatalogueVersion;
  startedOn: DayNumber;
  /** Null while it goes on. */
  endedOn: DayNumber | null;
  completed: boolean;
}

/**
 * The association built into the synthetic service: planned work was started a little less often for children who
 * reoffended. It is an invention for the evaluation engine to find, and evidence of nothing.
 */
const STARTED = { reoffended: 0.79, notReoffended: 0.83 };
const STARTED_WITHIN_DAYS = 28;
const LATE_START = 0.08;
const LATE_BY_DAYS = 60;
const REASON_RECORDED = 0.8;
const ENROLLED_WITHOUT_STARTING = 0.3;
const OUTSIDE_THE_PLAN = 0.22;
const IN_WELSH = 0.7;

const startDay = (planned: DayNumber, story: CaseStory, draw: Draw): DayNumber =>
  Math.max(planned, story.index ?? planned) +
  draw.whole(2, STARTED_WITHIN_DAYS) +
  (draw.chance(LATE_START) ? draw.whole(14, LATE_BY_DAYS) : 0);

function deliveryLanguage({ version }: CatalogueVersion, story: CaseStory, draw: Draw): string {
  if (!version.languages.includes('en')) return 'cy';
  const offered = story.language === 'cy' && version.languages.includes('cy');
  return offered && draw.chance(IN_WELSH) ? 'cy' : 'en';
}

/** Enrolment, sessions and ending of work that started. */
function writeStarted(
  work: CatalogueVersion,
  planActionId: string | null,
  days: { enrolled: DayNumber; started: DayNumber },
  story: CaseStory,
  { caseId }: WrittenCase,
  writer: RowWriter,
): StartedDelivery {
  const { draw } = writer;
  const language = deliveryLanguage(work, story, draw);
  const delivery = {
    caseId,
    planActionId,
    interventionVersionId: work.version.id,
    providerId: work.version.providerId,
    reference: null,
    notCompletedNote: null,
    ageExceptionReason: null,
    enrolledOn: toPlainDate(days.enrolled),
    startedOn: toPlainDate(days.started),
    setting: story.setting,
    language,
    rowVersion: 1,
    ...writer.owned(days.enrolled),
  };
  const held = writeSessions({ caseId, delivery, work, startedOn: days.started }, story, writer);
  const ending = drawEnding(held, draw);
  writer.rows.deliveries.push({
    endedOn: ending ? toPlainDate(held.lastHeldOn) : null,
    completion: ending?.completion ?? null,
    notCompletedReason: ending?.reason ?? null,
    ...delivery,
  });
  return {
    deliveryId: delivery.id,
    work,
    startedOn: days.started,
    endedOn: ending ? held.lastHeldOn : null,
    completed: ending !== null && ending.reason === null,
  };
}

/** Planned work that did not start: a coded reason, mostly; sometimes an enrolment that came to nothing. */
function writeNotStarted(
  { row, chosen, plannedOn }: PlannedWork,
  story: CaseStory,
  { caseId }: WrittenCase,
  writer: RowWriter,
): void {
  const { draw } = writer;
  const waiting = story.closed === null && story.lastDay - plannedOn < 2 * STARTED_WITHIN_DAYS;
  const reason = !waiting && draw.chance(REASON_RECORDED) ? draw.weighted(NOT_DELIVERED_REASONS) : null;
  const given = reason === null ? null : Math.min(plannedOn + draw.whole(14, 60), story.lastDay);
  if (given !== null) {
    row.notDeliveredReason = reason;
    row.notDeliveredOn = toPlainDate(given);
  }
  if (!(waiting || reason !== null) || !draw.chance(ENROLLED_WITHOUT_STARTING)) return;
  writer.rows.deliveries.push({
    caseId,
    planActionId: row.id,
    interventionVersionId: chosen.version.id,
    providerId: chosen.version.providerId,
    reference: null,
    notCompletedNote: null,
    ageExceptionReason: null,
    enrolledOn: toPlainDate(plannedOn),
    startedOn: null,
    endedOn: row.notDeliveredOn,
    completion: reason === null ? null : 'NEVER_STARTED',
    notCompletedReason: reason,
    setting: story.setting,
    language: deliveryLanguage(chosen, story, draw),
    rowVersion: 1,
    ...writer.owned(plannedOn),
  });
}

/** Work that no plan asked for: what the inspection called practitioner led. */
function writeOutsidePlan(
  planned: readonly PlannedWork[],
  story: CaseStory,
  written: WrittenCase,
  chooser: VersionChooser,
  writer: RowWriter,
): StartedDelivery | null {
  const { draw } = writer;
  const started = startDay(story.opened, story, draw);
  if (!draw.chance(OUTSIDE_THE_PLAN) || started > story.lastDay) return null;
  const taken = new Set(planned.map(({ chosen }) => chosen.version.id));
  const work = chooser.choose(null, story, started, taken, draw);
  return work && writeStarted(work, null, { enrolled: started, started }, story, written, writer);
}

/** Writes what was delivered of the plan, and now and then something outside it; returns what started. */
export function writeDeliveries(
  planned: readonly PlannedWork[],
  story: CaseStory,
  written: WrittenCase,
  chooser: VersionChooser,
  writer: RowWriter,
): StartedDelivery[] {
  const { draw } = writer;
  const started: StartedDelivery[] = [];
  for (const plan of planned) {
    const day = startDay(plan.plannedOn, story, draw);
    const starts = draw.chance(story.reoffended ? STARTED.reoffended : STARTED.notReoffended);
    if (starts && day <= story.lastDay) {
      const enrolled = Math.max(plan.plannedOn, day - draw.whole(0, 10));
      const days = { enrolled, started: day };
      started.push(writeStarted(plan.chosen, plan.row.id, days, story, written, writer));
    } else {
      writeNotStarted(plan, story, written, writer);
    }
  }
  const outside = writeOutsidePlan(planned, story, written, chooser, writer);
  if (outside) started.push(outside);
  return started;
}
