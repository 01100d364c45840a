import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { type Condition, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { rowLimit } from '../../platform/http/page.js';
import type { ProvisionStrategyDto, ProvisionStrategyQuery } from '../dto/provision-strategy.dto.js';
import type { StrategyPriority, StrategyState } from './strategy-rules.js';

/** A row of the table `provision_strategy`, and what became of it. */
export interface StrategyRow {
  id: string;
  version: number;
  supersedes_id: string | null;
  title_en: string;
  title_cy: string | null;
  summary_en: string;
  summary_cy: string | null;
  period_from: PlainDate;
  period_to: PlainDate;
  needs_analysis_id: string;
  owner_role: string;
  priorities: string;
  review_due_on: PlainDate;
  approved_by: string | null;
  approved_on: PlainDate | null;
  row_version: number;
  recorded_at: string;
  superseded_by_id: string | null;
}

const SUPERSEDED_BY =
  '(SELECT n.id FROM provision_strategy n WHERE n.supersedes_id = s.id AND n.approved_at IS NOT NULL)';
const STRATEGIES = `SELECT s.*, ${SUPERSEDED_BY} AS superseded_by_id FROM provision_strategy s`;
const IN_FORCE = `(s.approved_at IS NOT NULL AND ${SUPERSEDED_BY} IS NULL)`;
const STATE: Readonly<Record<StrategyState, string>> = {
  DRAFT: 's.approved_at IS NULL',
  APPROVED: IN_FORCE,
  SUPERSEDED: `${SUPERSEDED_BY} IS NOT NULL`,
};

export const stateOfStrategy = (
  row: Pick<StrategyRow, 'approved_on' | 'superseded_by_id'>,
): StrategyState => {
  if (row.approved_on === null) return 'DRAFT';
  return row.superseded_by_id === null ? 'APPROVED' : 'SUPERSEDED';
};

export const prioritiesOf = ({ priorities }: Pick<StrategyRow, 'priorities'>): StrategyPriority[] =>
  JSON.parse(priorities) as StrategyPriority[];

/** What is answered of a strategy. */
export function toStrategy(row: StrategyRow, today: PlainDate): ProvisionStrategyDto {
  const state = stateOfStrategy(row);
  return {
    ...{ id: row.id, state, version: row.version, supersedesId: row.supersedes_id },
    supersededById: row.superseded_by_id,
    ...{ titleEn: row.title_en, titleCy: row.title_cy },
    ...{ summaryEn: row.summary_en, summaryCy: row.summary_cy },
    ...{ periodFrom: row.period_from, periodTo: row.period_to },
    ...{ needsAnalysisId: row.needs_analysis_id, ownerRole: row.owner_role },
    priorities: prioritiesOf(row),
    reviewDueOn: row.review_due_on,
    ...{ approvedBy: row.approved_by, approvedOn: row.approved_on },
    reviewOverdue: state === 'APPROVED' && row.review_due_on < today,
    recordedAt: row.recorded_at,
  };
}

/** A strategy of the service, or null. */
export const findStrategy = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<StrategyRow | null> =>
  tx.queryOne<StrategyRow>(`${STRATEGIES} WHERE s.id = :id AND s.service_id = :serviceId`, { id, serviceId });

/** A strategy in force, other than one, whose period shares a day with these; null: there is none. */
export const inForceBetween = (
  tx: ReadTransaction,
  serviceId: string,
  { from, to, but }: { from: PlainDate; to: PlainDate; but: string | null },
): Promise<StrategyRow | null> => {
  const { where, parameters } = whereAll([
    [`s.service_id = :serviceId AND ${IN_FORCE}`, { serviceId }],
    ['s.period_from <= :to AND s.period_to >= :from', { from, to }],
    but === null ? null : ['s.id <> :but', { but }],
  ]);
  return tx.queryOne<StrategyRow>(`${STRATEGIES} WHERE ${where} ORDER BY s.id LIMIT 1`, parameters);
};

/** Strategies in the order of their ids, one more than the page holds. */
export function listStrategies(
  tx: ReadTransaction,
  serviceId: string,
  query: ProvisionStrategyQuery,
  today: PlainDate,
): Promise<StrategyRow[]> {
  const { state, reviewOverdue } = query;
  const overdue = `(${IN_FORCE} AND s.review_due_on < :today)`;
  const late: Condition | null =
    reviewOverdue === undefined ? null : [reviewOverdue ? overdue : `NOT ${overdue}`, { today }];
  const { where, parameters } = whereAll([
    ['s.service_id = :serviceId', { serviceId }],
    ['s.id > :after', { after: afterId(query) }],
    state === undefined ? null : [STATE[state]],
    late,
  ]);
  return tx.query<StrategyRow>(`${STRATEGIES} WHERE ${where} ORDER BY s.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
