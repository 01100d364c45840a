import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReviewTask } from '../../reviews/tasks/tasks-of-case.js';
import type { RuleInForce } from '../settings/read-settings.js';
import { itemId } from './item-id.js';
import type { RaisedItem } from './raised-item.js';
import { dueAfter } from './timing-rules.js';

/** The reviews that are to be done which rules raise: those that are due soon, or were. */
export function reviewItems(
  tasks: readonly ReviewTask[],
  rules: readonly RuleInForce[],
  today: PlainDate,
): RaisedItem[] {
  return rules.flatMap((inForce) => {
    const { rule, threshold } = inForce;
    if (!('reviewTask' in rule)) return [];
    const unit = rule.threshold?.unit ?? 'DAYS';
    const last = dueAfter(today, { days: threshold ?? 0, unit });
    return tasks
      .filter(({ kind, dueOn }) => kind === rule.reviewTask && dueOn <= last)
      .map(({ caseId, change, changeId, since, dueOn }): RaisedItem => {
        const subjectId = changeId ?? caseId;
        const id = itemId(rule.code, subjectId, change);
        return { id, inForce, caseId, subjectId, needAreaCode: null, change, since, dueOn };
      });
  });
}
