import type { ReadTransaction } from '../../platform/database/transaction.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FINISHED_STANDING, JOB_STANDING, type StandingRow, toStanding } from '../runs/job-rows.js';
import type {
  EvaluationSurveyDto,
  EvaluationSurveySummaryDto,
  SurveyDefinitionDto,
  SurveyResultDto,
} from './dto/evaluation-survey.dto.js';

/** A survey as it is listed. */
export interface SurveySummaryRow extends StandingRow {
  id: string;
  method_version: string;
  data_as_of: string;
  input_sha256: string | null;
  recorded_at: string;
}

interface SurveyRow extends SurveySummaryRow {
  definition: string;
  result: string | null;
}

const COMMON = 'id, service_id, method_version, data_as_of, recorded_at, definition';

/** Every reading of surveys, finished or not; conditions on `r` follow. */
export const selectSurveys = (columns: string): string => `
  SELECT ${columns} FROM (
    SELECT ${COMMON}, input_sha256, result, ${FINISHED_STANDING} FROM evaluation_survey
    UNION ALL
    SELECT ${COMMON}, NULL, NULL, ${JOB_STANDING} FROM evaluation_job WHERE intervention_id IS NULL
  ) r`;

/** The columns of `selectSurveys` that a list shows. */
export const SURVEY_SUMMARY = `r.id, r.method_version, r.data_as_of, r.input_sha256, r.recorded_at,
  r.state, r.cases_read, r.cases_in_all, r.failure`;

export const toSurveySummary = (row: SurveySummaryRow): EvaluationSurveySummaryDto => ({
  id: row.id,
  ...toStanding(row),
  methodVersion: row.method_version,
  dataAsOf: row.data_as_of,
  inputSha256: row.input_sha256,
  recordedAt: row.recorded_at,
});

/** A survey of the service. @throws DomainError (not found). */
export async function findSurvey(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<EvaluationSurveyDto> {
  const row = await tx.queryOne<SurveyRow>(
    `${selectSurveys('r.*')} WHERE r.id = :id AND r.service_id = :serviceId`,
    { id, serviceId },
  );
  if (!row) throw notFound('evaluation survey');
  return {
    ...toSurveySummary(row),
    definition: JSON.parse(row.definition) as SurveyDefinitionDto,
    result: row.result === null ? null : (JSON.parse(row.result) as SurveyResultDto),
  };
}
