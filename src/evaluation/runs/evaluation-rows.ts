import type { ReadTransaction } from '../../platform/database/transaction.js';
import { notFound } from '../../platform/errors/domain-error.js';
import type { EvaluationDto, EvaluationSummaryDto } from '../dto/evaluation.dto.js';
import { readDefinition, readResult } from './stored-run.js';
import { FINISHED_STANDING, JOB_STANDING, type StandingRow, toStanding } from './job-rows.js';

/** A run as it is listed. */
export interface EvaluationSummaryRow extends StandingRow {
  id: string;
  intervention_id: string;
  plan_id: string | null;
  look: number | null;
  /** The day for which the plan sets the analysis. */
  analysis_on: string | null;
  method_version: string;
  data_as_of: string;
  input_sha256: string | null;
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
    SELECT ${COMMON}, look, input_sha256, result, ${FINISHED_STANDING} FROM evaluation_run
    UNION ALL
    SELECT ${COMMON}, NULL, NULL, NULL, ${JOB_STANDING} FROM evaluation_job WHERE intervention_id IS NOT NULL
  ) r LEFT JOIN evaluation_plan p ON p.id = r.plan_id`;

/** The columns of `selectRuns` that a list shows. */
export const SUMMARY = `r.id, r.intervention_id, r.plan_id, r.look, r.method_version, r.data_as_of, r.input_sha256,
  r.state, r.cases_read, r.cases_in_all, r.failure, r.recorded_at`;

export const toSummary = (row: EvaluationSummaryRow): EvaluationSummaryDto => ({
  id: row.id,
  interventionId: row.intervention_id,
  evaluationPlanId: row.plan_id,
  ...toStanding(row),
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
