import type { EvaluationDto, EvaluationSummaryDto } from './dto/evaluation.dto.js';
import { readDefinition, readResult } from './stored-run.js';

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
  input_sha256: string;
  recorded_at: string;
}

/** A run with what came of it. */
export interface EvaluationRow extends EvaluationSummaryRow {
  definition: string;
  result: string;
}

/** Every reading of runs; conditions on `r` follow. */
export const selectRuns = (columns: string): string =>
  `SELECT ${columns}, p.analysis_on FROM evaluation_run r LEFT JOIN evaluation_plan p ON p.id = r.plan_id`;

export const toSummary = (row: EvaluationSummaryRow): EvaluationSummaryDto => ({
  id: row.id,
  interventionId: row.intervention_id,
  evaluationPlanId: row.plan_id,
  look: row.look,
  earlyLook: row.analysis_on !== null && row.data_as_of < row.analysis_on,
  methodVersion: row.method_version,
  dataAsOf: row.data_as_of,
  inputSha256: row.input_sha256,
  recordedAt: row.recorded_at,
});

export const toEvaluation = (row: EvaluationRow): EvaluationDto => ({
  ...toSummary(row),
  definition: readDefinition(row.definition),
  result: readResult(row.result),
});
