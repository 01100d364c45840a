import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { readTasks } from '../../reviews/tasks/read-tasks.js';
import type { ReviewTask } from '../../reviews/tasks/tasks-of-case.js';
import { codesOfRules } from '../rules/rule-codes.js';
import type { RuleInForce } from '../settings/read-settings.js';
import type { CaseScopeSql } from './case-scope.js';
import { raiseItems } from './raise-items.js';
import type { RaisedItem } from './raised-item.js';
import { reviewItems } from './review-items.js';

/** The cases to look at, all of them open: as a condition, and narrowed as far as reviews can be. */
export interface Caseload {
  scope: CaseScopeSql;
  narrowed: { caseId?: string; team?: string };
}

/** What rules raise of a caseload, and when each case is to be reviewed next by the service's standards. */
export interface Raised {
  items: RaisedItem[];
  reviewDueOn: ReadonlyMap<string, PlainDate>;
}

/** On whose behalf, and on which day. */
export interface RaisingFor {
  principal: Principal;
  today: PlainDate;
}

/** Everything that rules raise of the cases. */
export async function raiseAll(
  tx: ReadTransaction,
  { principal, today }: RaisingFor,
  caseload: Caseload,
  rules: readonly RuleInForce[],
): Promise<Raised> {
  const known = await codesOfRules(tx, principal.serviceId);
  const found = await raiseItems(tx, caseload.scope, rules, { today, ...known });
  if (!rules.some(({ rule }) => 'reviewTask' in rule)) return { items: found, reviewDueOn: new Map() };
  const tasks = await reviewTasksOf(tx, principal, caseload, today);
  const scheduled = tasks.filter(({ kind }) => kind === 'SCHEDULED');
  return {
    items: found.concat(reviewItems(tasks, rules, today)),
    reviewDueOn: new Map(scheduled.map(({ caseId, dueOn }) => [caseId, dueOn])),
  };
}

/** The reviews that are to be done in the cases. */
async function reviewTasksOf(
  tx: ReadTransaction,
  principal: Principal,
  { scope, narrowed }: Caseload,
  today: PlainDate,
): Promise<ReviewTask[]> {
  const tasks = await readTasks(tx, principal, narrowed, today);
  if (tasks.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `SELECT c.id FROM case_record c WHERE ${scope.where}`,
    scope.parameters,
  );
  const ids = new Set(rows.map(({ id }) => id));
  return tasks.filter(({ caseId }) => ids.has(caseId));
}
