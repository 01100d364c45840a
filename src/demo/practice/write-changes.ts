import { type DayNumber, toPlainDate } from '../day-number.js';
import type { RowWriter } from '../row-writer.js';
import { CHANGE_KINDS } from './data/review-words.js';
import type { ToldCase } from './told-case.js';
import type { Turns } from './turns.js';

const CHANGED = 0.24;
const REVIEWED = 0.6;
const LONGEST_UNKNOWN_DAYS = 9;
const LONGEST_TO_REVIEW_DAYS = 14;
/** A change is not made out of the last days of a case. */
const LEAST_DAYS = 21;

/** Writes a significant change in the lives of some children; gives the days on which the plan was reviewed after it. */
export function writeChanges(
  { story, caseRecord, since }: ToldCase,
  dismissed: Turns,
  writer: RowWriter,
): DayNumber[] {
  const { draw, rows } = writer;
  const from = Math.max(story.opened, since);
  if (story.lastDay - from < LEAST_DAYS || !draw.chance(CHANGED)) return [];
  const happened = draw.whole(from, story.lastDay - 1);
  const known = Math.min(happened + draw.whole(0, LONGEST_UNKNOWN_DAYS), story.lastDay);
  const decided = dismissed.next();
  rows.changes.push({
    caseId: caseRecord.id,
    kind: draw.weighted(CHANGE_KINDS),
    happenedOn: toPlainDate(happened),
    knownOn: toPlainDate(known),
    note: null,
    noReviewReason: decided ? 'The review held in the same week had looked at it (synthetic).' : null,
    rowVersion: decided ? 2 : 1,
    ...writer.owned(known),
  });
  const reviewed = known + draw.whole(2, LONGEST_TO_REVIEW_DAYS);
  return !decided && reviewed <= story.lastDay && draw.chance(REVIEWED) ? [reviewed] : [];
}
