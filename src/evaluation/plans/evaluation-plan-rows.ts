import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { rowLimit } from '../../platform/http/page.js';
import { storedDesign } from '../comparison-design.js';
import type { EvaluationPlanQuery, EvaluationPlanState } from './dto/evaluation-plan-query.dto.js';
import type { EvaluationPlanDto } from './dto/evaluation-plan.dto.js';

/** A plan as the database gives it. */
export interface EvaluationPlanRow {
  id: string;
  delivery_area_id: string | null;
  intervention_id: string;
  title: string;
  question: string;
  outcome: string;
  design: string;
  minimum_children: number;
  analysis_on: string;
  decision_rule: string;
  fixed_at: string | null;
  fixed_by_id: string | null;
  runs_before_fixing: number | null;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
  row_version: number;
  recorded_at: string;
  looks: number;
}

const SELECT_PLAN = `
  SELECT p.*, (SELECT CAST(COUNT(*) AS integer) FROM evaluation_run r WHERE r.plan_id = p.id) AS looks
  FROM evaluation_plan p`;

const STATE: Record<EvaluationPlanState, string> = {
  DRAFT: 'p.fixed_at IS NULL AND p.withdrawn_on IS NULL',
  FIXED: 'p.fixed_at IS NOT NULL AND p.withdrawn_on IS NULL',
  WITHDRAWN: 'p.withdrawn_on IS NOT NULL',
};

/** Where a plan stands. */
export const stateOf = (row: Pick<EvaluationPlanRow, 'fixed_at' | 'withdrawn_on'>): EvaluationPlanState =>
  row.withdrawn_on !== null ? 'WITHDRAWN' : row.fixed_at === null ? 'DRAFT' : 'FIXED';

export const toEvaluationPlan = (row: EvaluationPlanRow): EvaluationPlanDto => ({
  id: row.id,
  interventionId: row.intervention_id,
  title: row.title,
  question: row.question,
  outcome: row.outcome,
  ...storedDesign(row.design),
  minimumChildren: row.minimum_children,
  analysisOn: row.analysis_on,
  decisionRule: row.decision_rule,
  state: stateOf(row),
  fixedAt: row.fixed_at,
  fixedById: row.fixed_by_id,
  runsBeforeFixing: row.runs_before_fixing,
  looks: row.looks,
  withdrawnOn: row.withdrawn_on,
  withdrawnReason: row.withdrawn_reason,
  recordedAt: row.recorded_at,
});

/** A plan of the service, or null. */
export const findEvaluationPlan = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<EvaluationPlanRow | null> =>
  tx.queryOne<EvaluationPlanRow>(`${SELECT_PLAN} WHERE p.id = :id AND p.service_id = :serviceId`, {
    id,
    serviceId,
  });

/** Plans, the newest first, one more than the page holds. */
export function listEvaluationPlans(
  tx: ReadTransaction,
  serviceId: string,
  query: EvaluationPlanQuery,
): Promise<EvaluationPlanRow[]> {
  const { interventionId, state } = query;
  const { where, parameters } = whereAll([
    ofService('p', serviceId, { table: 'intervention', key: 'intervention_id', id: interventionId }),
    ['p.id < :before', { before: beforeId(query) }],
    state === undefined ? null : [STATE[state]],
  ]);
  return tx.query<EvaluationPlanRow>(`${SELECT_PLAN} WHERE ${where} ORDER BY p.id DESC LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
