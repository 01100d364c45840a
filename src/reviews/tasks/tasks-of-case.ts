import { addDays, daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import { addWorkingDays } from '../../platform/calendar/working-days.js';
import { ageChangesOf } from './age-changes.js';
import { type ReviewStandards, ruleOf } from './review-standards.js';

/** A change in a child's life that no review has followed yet. */
export interface OpenChange {
  /** Code set SIGNIFICANT_CHANGE. */
  kind: string;
  /** When the service knew of it. */
  on: PlainDate;
  /** The change as it was recorded; null: it follows from what is recorded. */
  changeId: string | null;
}

/** An open case, as far as reviews turn on it. */
export interface ReviewedCase {
  id: string;
  openedOn: PlainDate;
  orderType: string;
  /** Of the newest assessment that says one. */
  interventionLevel: string | null;
  dateOfBirth: PlainDate;
  /** The newest review; null: none yet. */
  reviewedOn: PlainDate | null;
}

/** A review that is to be done. */
export interface ReviewTask {
  caseId: string;
  kind: 'SCHEDULED' | 'AFTER_CHANGE';
  /** Code set SIGNIFICANT_CHANGE; null: it is the scheduled one. */
  change: string | null;
  changeId: string | null;
  /** The day from which it is counted: of the last review or the start of the case, or of the change. */
  since: PlainDate;
  dueOn: PlainDate;
}

const WEEK = 7;

function scheduled(ofCase: ReviewedCase, standards: ReviewStandards): ReviewTask[] {
  const rule = ruleOf(standards, ofCase);
  if (!rule) return [];
  const { id: caseId, reviewedOn, openedOn } = ofCase;
  const weeks = reviewedOn === null ? rule.firstAfterWeeks : rule.thenEveryWeeks;
  const since = reviewedOn ?? openedOn;
  const dueOn = addDays(since, weeks * WEEK);
  return [{ caseId, kind: 'SCHEDULED', change: null, changeId: null, since, dueOn }];
}

/** The ages that the child has reached within this case, and that no review has followed. */
const agesReached = ({ dateOfBirth, openedOn, reviewedOn }: ReviewedCase, today: PlainDate): OpenChange[] =>
  ageChangesOf(dateOfBirth)
    .filter(({ on }) => on > openedOn && on <= today && (reviewedOn === null || on > reviewedOn))
    .map(({ kind, on }) => ({ kind, on, changeId: null }));

/** The first of the changes of each kind: one review answers them all. Those that were recorded stand each for itself. */
function firstOfEach(changes: readonly OpenChange[]): OpenChange[] {
  const firsts = new Map<string, OpenChange>();
  for (const change of changes) {
    const key = change.changeId ?? change.kind;
    const known = firsts.get(key);
    if (!known || change.on < known.on) firsts.set(key, change);
  }
  return [...firsts.values()];
}

/**
 * The reviews that are to be done in an open case: the scheduled one, and one within some working days of each
 * significant change. A review on or after the day of a change answers it.
 */
export function tasksOfCase(
  ofCase: ReviewedCase,
  changes: readonly OpenChange[],
  standards: ReviewStandards,
  today: PlainDate,
): ReviewTask[] {
  const afterChanges = firstOfEach([...changes, ...agesReached(ofCase, today)]).map(
    ({ kind, on, changeId }): ReviewTask => ({
      caseId: ofCase.id,
      kind: 'AFTER_CHANGE',
      change: kind,
      changeId,
      since: on,
      dueOn: addWorkingDays(on, standards.afterChangeWorkingDays),
    }),
  );
  return [...scheduled(ofCase, standards), ...afterChanges];
}

/** By how many days a task is overdue; 0 where it is not. */
export const daysOverdue = ({ dueOn }: ReviewTask, today: PlainDate): number =>
  Math.max(0, daysBetween(dueOn, today));
