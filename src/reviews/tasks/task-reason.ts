import { daysBetween } from '../../platform/calendar/plain-date.js';
import type { ReviewTask } from './tasks-of-case.js';

/** A text in both languages; the Welsh is a draft. */
interface Reason {
  reasonEn: string;
  reasonCy: string;
}

/** The label of a significant change. */
export interface ChangeLabel {
  labelEn: string;
  labelCy: string | null;
}

/** Which rule asks for a review, in words. */
export function taskReason(
  { change, since, dueOn }: ReviewTask,
  labelOf: ReadonlyMap<string, ChangeLabel>,
  afterChangeWorkingDays: number,
): Reason {
  if (change === null) {
    const weeks = daysBetween(since, dueOn) / 7;
    return {
      reasonEn: `By the service's standard a review is due ${weeks} weeks after ${since}.`,
      reasonCy: `Yn ôl safon y gwasanaeth mae adolygiad i'w gynnal ${weeks} wythnos ar ôl ${since}.`,
    };
  }
  const label = labelOf.get(change) ?? { labelEn: change, labelCy: null };
  return {
    reasonEn: `A review is due within ${afterChangeWorkingDays} working days of this change: ${label.labelEn}.`,
    reasonCy: `Mae adolygiad i'w gynnal o fewn ${afterChangeWorkingDays} diwrnod gwaith i'r newid hwn: ${label.labelCy ?? label.labelEn}.`,
  };
}
