import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { RuleInForce } from '../settings/read-settings.js';

/** Something that a rule raises of a case. */
export interface RaisedItem {
  /** Rule and subject: the same thing has the same id each time it is raised. */
  id: string;
  inForce: RuleInForce;
  caseId: string;
  subjectId: string;
  needAreaCode: string | null;
  /** Code set SIGNIFICANT_CHANGE; null: it is not about one. */
  change: string | null;
  since: PlainDate;
  dueOn: PlainDate;
}

type Placed = Pick<RaisedItem, 'dueOn' | 'id'>;

/** What has been due longest comes first. */
export const byUrgency = (one: Placed, other: Placed): number =>
  one.dueOn < other.dueOn
    ? -1
    : one.dueOn > other.dueOn
      ? 1
      : one.id < other.id
        ? -1
        : one.id > other.id
          ? 1
          : 0;
