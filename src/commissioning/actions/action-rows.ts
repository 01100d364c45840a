import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { type Condition, ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { rowLimit } from '../../platform/http/page.js';
import type { CommissioningActionDto, CommissioningActionQuery } from '../dto/commissioning-action.dto.js';

/** A row of the table `commissioning_action`. */
export interface ActionRow {
  id: string;
  decision_id: string;
  action: string;
  owner: string;
  due_on: PlainDate;
  progress: string | null;
  state: string;
  ended_on: PlainDate | null;
  reason: string | null;
  follow_up: string | null;
  followed_up_on: PlainDate | null;
  row_version: number;
  recorded_at: string;
}

/** What is answered of an action. */
export const toAction = (row: ActionRow, today: PlainDate): CommissioningActionDto => ({
  id: row.id,
  decisionId: row.decision_id,
  action: row.action,
  owner: row.owner,
  dueOn: row.due_on,
  progress: row.progress,
  state: row.state,
  endedOn: row.ended_on,
  reason: row.reason,
  followUp: row.follow_up,
  followedUpOn: row.followed_up_on,
  overdue: row.ended_on === null && row.due_on < today,
  recordedAt: row.recorded_at,
});

const OVERDUE = '(a.ended_on IS NULL AND a.due_on < :today)';

/** An action of the service, or null. */
export const findAction = (tx: ReadTransaction, serviceId: string, id: string): Promise<ActionRow | null> =>
  tx.queryOne<ActionRow>('SELECT * FROM commissioning_action WHERE id = :id AND service_id = :serviceId', {
    id,
    serviceId,
  });

/** Actions in the order of their ids, one more than the page holds. */
export function listActions(
  tx: ReadTransaction,
  serviceId: string,
  query: CommissioningActionQuery,
  today: PlainDate,
): Promise<ActionRow[]> {
  const { decisionId, overdue } = query;
  const late: Condition | null =
    overdue === undefined ? null : [overdue ? OVERDUE : `NOT ${OVERDUE}`, { today }];
  const { where, parameters } = whereAll([
    ofService('a', serviceId, { table: 'commissioning_decision', key: 'decision_id', id: decisionId }),
    ['a.id > :after', { after: afterId(query) }],
    late,
  ]);
  return tx.query<ActionRow>(
    `SELECT a.* FROM commissioning_action a WHERE ${where} ORDER BY a.id LIMIT :limit`,
    { ...parameters, limit: rowLimit(query) },
  );
}
