import { toDayNumber } from '../../platform/calendar/plain-date.js';
import type { DayNumber } from '../day-number.js';
import type { Draw } from '../draw.js';
import type { ToldCase } from './told-case.js';

/** A review that was held. */
export interface HeldReview {
  on: DayNumber;
  kind: 'SCHEDULED' | 'AFTER_CHANGE' | 'FINAL';
  assessmentId: string | null;
}

const WITH_ASSESSMENT = 0.9;
const HELD_WITHOUT = 0.5;
const EVERY_DAYS = 84;
/** Reviews closer together than this are one. */
const LEAST_DAYS_BETWEEN = 10;

/** When the plan of a case was reviewed: with an assessment, after a change, and now and then without either. */
export function reviewDays(told: ToldCase, afterChange: readonly DayNumber[], draw: Draw): HeldReview[] {
  const { story, since, assessments } = told;
  const held: HeldReview[] = afterChange.map((on) => ({ on, kind: 'AFTER_CHANGE', assessmentId: null }));
  for (const { id, stage, assessedOn } of assessments) {
    if (stage === 'START' || !draw.chance(WITH_ASSESSMENT)) continue;
    const on = Math.min(toDayNumber(assessedOn) + draw.whole(0, 7), story.lastDay);
    held.push({ on, kind: stage === 'END' ? 'FINAL' : 'SCHEDULED', assessmentId: id });
  }
  for (let due = story.opened + 2 * EVERY_DAYS; due < story.lastDay - LEAST_DAYS_BETWEEN; due += EVERY_DAYS) {
    const on = due + draw.whole(-7, 7);
    if (draw.chance(HELD_WITHOUT)) held.push({ on, kind: 'SCHEDULED', assessmentId: null });
  }
  const inOrder = held.filter(({ on }) => on >= since).sort((one, other) => one.on - other.on);
  return inOrder.filter(({ on }, index) => {
    const before = inOrder[index - 1];
    return before === undefined || on - before.on >= LEAST_DAYS_BETWEEN;
  });
}
