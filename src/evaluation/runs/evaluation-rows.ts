import type { ReadTransaction } from '../../platform/database/transaction.js';
import { notFound } from '../../platform/errors/domain-error.js';
import type { EvaluationDto, EvaluationSummaryDto } from '../dto/evaluation.dto.js';
import { readDefinition, readResult } from './stored-run.js';
import { type EvaluationState, type Failure, FAILURES } from './job-states.js';

/** A row of `evaluation_job`. */
export interface EvaluationJobRow {
  id: string;
  service_id: string;
  delivery_area_id: string | null;
  intervention_id: string;
  plan_id: string | null;
  method_version: string;
  data_as_of: string;
  definition: string;
}

/** A run as it is listed. */
export interface EvaluationSummaryRow {
  id: string;
  intervention_id: string;
  plan_id: string | null;
  look: number | null;
  /** The day for which the plan sets the analysis. */
  analysis_on: string | null;
  method_version: string;
  data_as_of: string;
  input_sha256: string | null;
  state: EvaluationState;
  cases_read: number | null;
  cases_in_all: number | null;
  failure: Failure | null;
  recorded_at: string;
}

/** A run with what came of it. */
interface EvaluationRow extends EvaluationSummaryRow {
  definition: string;
  result: string | null;
}

const COMMON =
  'id, service_id, intervention_id, plan_id, method_version, data_as_of, recorded_at, definition';

/** Every reading of runs, finished or not; conditions on `r` follow. */
export const selectRuns = (columns: string): string => `
  SELECT ${columns}, p.analysis_on FROM (
    SELECT ${COMMON}, look, input_sha256, result, 'FINISHED' AS state,
           NULL AS cases_read, NULL AS cases_in_all, NULL AS failure
    FROM evaluation_run
    UNION ALL
    SELECT ${COMMON}, NULL, NULL, NULL, state, cases_read, cases_in_all, failure FROM evaluation_job
  ) r LEFT JOIN evaluation_plan p ON p.id = r.plan_id`;

/** The columns of `selectRuns` that a list shows. */
export const SUMMARY = `r.id, r.intervention_id, r.plan_id, r.look, r.method_version, r.data_as_of, r.input_sha256,
  r.state, r.cases_read, r.cases_in_all, r.failure, r.recorded_at`;

export const toSummary = (row: EvaluationSummaryRow): EvaluationSummaryDto => ({
  id: row.id,
  interventionId: row.intervention_id,
  evaluationPlanId: row.plan_id,
  state: row.state,
  progress: row.cases_read === null ? null : { casesRead: row.cases_read, casesInAll: row.cases_in_all },
  failure: row.failure === null ? null : { code: row.failure, ...FAILURES[row.failure] },
  look: row.look,
  earlyLook: row.analysis_on !== null && row.data_as_of < row.analysis_on,
  methodVersion: row.method_version,
  dataAsOf: row.data_as_of,
  inputSha256: row.input_sha256,
  recordedAt: row.recorded_at,
});

/** A run of the service. @throws DomainError (not found). */
export async function readEvaluation(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<EvaluationDto> {
  const row = await tx.queryOne<EvaluationRow>(
    `${selectRuns('r.*')} WHERE r.id = :id AND r.service_id = :serviceId`,
    { id, serviceId },
  );
  if (!row) throw notFound('evaluation');
  return {
    ...toSummary(row),
    definition: readDefinition(row.definition),
    result: row.result === null ? null : readResult(row.result),
  };
}
