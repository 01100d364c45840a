import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { type Condition, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { rowLimit } from '../../platform/http/page.js';
import type {
  CommissioningDecisionDto,
  CommissioningDecisionQuery,
} from '../dto/commissioning-decision.dto.js';
import type { CitedSource, ConsideredOption } from './cited-source.js';

/** A row of the table `commissioning_decision`. */
export interface DecisionRow {
  id: string;
  title: string;
  question: string;
  cites: string;
  options: string;
  response_due_on: PlainDate;
  outcome: string | null;
  decision: string | null;
  reason: string | null;
  decided_by: string | null;
  decided_on: PlainDate | null;
  review_due_on: PlainDate | null;
  row_version: number;
  recorded_at: string;
}

/** What is answered of a decision. */
export const toDecision = (row: DecisionRow, today: PlainDate): CommissioningDecisionDto => ({
  id: row.id,
  title: row.title,
  question: row.question,
  cites: JSON.parse(row.cites) as CitedSource[],
  options: JSON.parse(row.options) as ConsideredOption[],
  responseDueOn: row.response_due_on,
  outcome: row.outcome,
  decision: row.decision,
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
  reviewDueOn: row.review_due_on,
  overdue: row.outcome === null && row.response_due_on < today,
  recordedAt: row.recorded_at,
});

const OVERDUE = '(d.outcome IS NULL AND d.response_due_on < :today)';

/** A decision of the service, or null. */
export const findDecision = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<DecisionRow | null> =>
  tx.queryOne<DecisionRow>(
    'SELECT * FROM commissioning_decision WHERE id = :id AND service_id = :serviceId',
    { id, serviceId },
  );

/** Decisions in the order of their ids, one more than the page holds. */
export function listDecisions(
  tx: ReadTransaction,
  serviceId: string,
  query: CommissioningDecisionQuery,
  today: PlainDate,
): Promise<DecisionRow[]> {
  const { decided, overdue } = query;
  const late: Condition | null =
    overdue === undefined ? null : [overdue ? OVERDUE : `NOT ${OVERDUE}`, { today }];
  const { where, parameters } = whereAll([
    ['d.service_id = :serviceId', { serviceId }],
    ['d.id > :after', { after: afterId(query) }],
    decided === undefined ? null : [`d.outcome IS ${decided ? 'NOT ' : ''}NULL`],
    late,
  ]);
  return tx.query<DecisionRow>(
    `SELECT * FROM commissioning_decision d WHERE ${where} ORDER BY d.id LIMIT :limit`,
    { ...parameters, limit: rowLimit(query) },
  );
}
