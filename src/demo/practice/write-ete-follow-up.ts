import type { EteSpell } from '../../outcomes/ete-spell.entity.js';
import { toDayNumber } from '../../platform/calendar/plain-date.js';
import { type DayNumber, toPlainDate } from '../day-number.js';
import type { Draw, Weights } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import type { ToldCase } from './told-case.js';

const WEEK = 7;
const WEEKS_SEEN = 4;
const FORGOTTEN = 0.3;
const CHECKED = 0.7;
const JUDGED = 0.06;
const FOLLOW_UPS = [13, 26] as const;
const NEAR_DAYS = 10;

const PROGRESS: Weights<string> = [
  ['VERY_GOOD', 18],
  ['GOOD', 42],
  ['SOME_CONCERN', 28],
  ['SERIOUS_CONCERN', 12],
];
const OBSERVERS: Weights<string> = [
  ['PROVIDER', 70],
  ['WORKER', 25],
  ['PARENT_CARER', 5],
];
const RESULTS: Weights<string> = [
  ['YES', 55],
  ['NO', 27],
  ['NOT_KNOWN', 18],
];

const rated = (draw: Draw): string | null => (draw.chance(0.85) ? draw.weighted(PROGRESS) : null);

/** How the child got on in a placement in the weeks before a day; of some nobody has said so of late. */
function writeObservations(spell: EteSpell, until: DayNumber, writer: RowWriter): void {
  const { draw, rows } = writer;
  const last = until - (draw.chance(FORGOTTEN) ? draw.whole(WEEK + 1, 3 * WEEK) : draw.whole(0, WEEK - 1));
  for (let weeks = WEEKS_SEEN - 1; weeks >= 0; weeks--) {
    const on = last - weeks * WEEK;
    if (on < toDayNumber(spell.startedOn)) continue;
    const hours = spell.hoursOffered === null ? null : draw.whole(0, Math.floor(spell.hoursOffered));
    rows.eteObservations.push({
      ...{ spellId: spell.id, observedOn: toPlainDate(on), observedBy: draw.weighted(OBSERVERS) },
      ...{ attendance: draw.weighted(PROGRESS), behaviour: rated(draw), attainment: rated(draw) },
      ...{ progression: rated(draw), hoursAttended: hours, words: null, rowVersion: 1 },
      ...writer.owned(on),
    });
  }
}

/** Whether what held at the end still holds, where somebody looked. */
function writeChecks({ story, caseRecord }: ToldCase, closed: DayNumber, writer: RowWriter): void {
  const { draw, rows } = writer;
  for (const weeks of FOLLOW_UPS) {
    const on = closed + weeks * WEEK + draw.whole(0, NEAR_DAYS);
    if (on > story.asOf || !draw.chance(CHECKED)) continue;
    rows.outcomeChecks.push({
      ...{ caseId: caseRecord.id, outcome: 'SUITABLE_ETE', weeks, result: draw.weighted(RESULTS) },
      ...{ evidenceOn: toPlainDate(on), source: 'PROVIDER', words: null },
      checkedById: caseRecord.allocatedToId ?? '',
      ...writer.owned(on),
    });
  }
}

/** A judgement that a child without a place has come back into contact, which placements do not show. */
function writeLevel({ caseRecord }: ToldCase, closed: DayNumber, writer: RowWriter): void {
  writer.rows.eteLevels.push({
    ...{ caseId: caseRecord.id, point: 'END', level: 1, judgedOn: toPlainDate(closed) },
    reason: 'Meets the learning coach every week; no place has been found yet.',
    judgedById: caseRecord.allocatedToId ?? '',
    ...writer.owned(closed),
  });
}

/** Writes how children of recent cases got on in their placements, and what became of it after the end. */
export function writeEteFollowUp(told: ToldCase, writer: RowWriter): void {
  const { story, caseRecord, eteSpells, since } = told;
  if (story.lastDay < since || caseRecord.allocatedToId === null) return;
  const { closed } = story;
  if (closed !== null) {
    writeChecks(told, closed, writer);
    if (writer.draw.chance(JUDGED)) writeLevel(told, closed, writer);
    return;
  }
  for (const spell of eteSpells) {
    const runs = spell.endedOn === null || toDayNumber(spell.endedOn) >= story.asOf;
    if (runs && spell.provisionType !== 'NONE') writeObservations(spell, story.asOf, writer);
  }
}
