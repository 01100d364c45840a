import type { EteSpell } from '../outcomes/ete-spell.entity.js';
import { schoolLeavingDate } from '../outcomes/measures/school-leaving-age.js';
import { toDayNumber } from '../platform/calendar/plain-date.js';
import type { CaseStory } from './case-story.js';
import { toPlainDate, type DayNumber } from './day-number.js';
import type { Draw } from './draw.js';
import { drawPlacement, drawPlacementBeside, type DrawnPlacement } from './ete-model.js';
import type { RowWriter } from './row-writer.js';
import type { WrittenCase } from './write-case.js';

interface Spell {
  from: DayNumber;
  /** The last day; null: still running. */
  to: DayNumber | null;
  schoolAge: boolean;
}

/** Nobody recorded who provides, or who judged whether it is suitable. */
const NOT_RECORDED = {
  ...{ providerId: null, suitabilityJudgedById: null, suitabilityJudgedOn: null, suitabilityReason: null },
};
const REVIEWED_AFTER_DAYS = 42;

type Timetable = Pick<EteSpell, 'reducedTimetable' | 'reducedReason' | 'reducedReviewOn'>;

/** At school part time, a child is coming back. */
const timetableOf = (provisionType: string, from: DayNumber): Timetable =>
  provisionType === 'SCHOOL_PART_TIME'
    ? {
        ...{ reducedTimetable: 'YES', reducedReason: 'REINTEGRATION' },
        reducedReviewOn: toPlainDate(from + REVIEWED_AFTER_DAYS),
      }
    : { reducedTimetable: null, reducedReason: null, reducedReviewOn: null };

const NOTHING_RECORDED = 0.06;
const CHANGED_PLACE = 0.5;
const BESIDE = 0.08;
const SUMMER_DAYS = 66;

/**
 * The child's main spells in order: one that was running when the case opened, a new one after a change of place
 * during it, and a new one after the summer in which compulsory school age ends.
 */
function mainSpells(story: CaseStory, draw: Draw): Spell[] {
  const leaving = toDayNumber(schoolLeavingDate(toPlainDate(story.born)));
  const starts = [story.opened - draw.whole(30, 400)];
  const change = story.opened + draw.whole(21, 120);
  if (draw.chance(CHANGED_PLACE) && change < story.lastDay - 14) starts.push(change);

  const spells: Spell[] = [];
  starts.forEach((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? null : next - 1;
    const schoolAge = from <= leaving;
    if (!schoolAge || leaving >= (to ?? story.asOf)) {
      spells.push({ from, to, schoolAge });
      return;
    }
    spells.push({ from, to: leaving, schoolAge });
    const autumn = leaving + SUMMER_DAYS + draw.whole(0, 21);
    if (autumn < (to ?? story.asOf)) spells.push({ from: autumn, to, schoolAge: false });
  });
  return spells;
}

/** Writes the child's spells in education, training and employment, as far as they are known. */
export function writeEteSpells(story: CaseStory, { childId }: WrittenCase, writer: RowWriter): void {
  const { draw } = writer;
  if (draw.chance(NOTHING_RECORDED)) return;
  const write = (from: DayNumber, to: DayNumber | null, placement: DrawnPlacement) =>
    writer.rows.eteSpells.push({
      childId,
      reference: null,
      startedOn: toPlainDate(from),
      endedOn: to === null ? null : toPlainDate(to),
      rowVersion: 1,
      ...placement,
      ...NOT_RECORDED,
      ...timetableOf(placement.provisionType, from),
      ...writer.owned(Math.max(from, story.opened)),
    });

  mainSpells(story, draw).forEach(({ from, to, schoolAge }, index) =>
    write(from, to, drawPlacement(schoolAge, index === 0, draw)),
  );
  if (draw.chance(BESIDE)) {
    write(Math.min(story.opened + draw.whole(0, 60), story.lastDay), null, drawPlacementBeside(draw));
  }
}
