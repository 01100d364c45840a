import type { WriteTransaction } from '../../platform/database/transaction.js';
import type { EvaluationJobRow } from '../runs/job-writes.js';
import { EvaluationSurvey } from './evaluation-survey.entity.js';
import type { Surveyed } from './survey.js';

/** Keeps what a survey found in the place of its job. */
export async function keepSurvey(
  tx: WriteTransaction,
  job: EvaluationJobRow,
  { result, inputSha256 }: Surveyed,
): Promise<void> {
  const row: EvaluationSurvey = {
    id: job.id,
    serviceId: job.service_id,
    deliveryAreaId: job.delivery_area_id,
    methodVersion: job.method_version,
    dataAsOf: job.data_as_of,
    inputSha256,
    definition: job.definition,
    result: JSON.stringify(result),
    recordedAt: tx.now,
  };
  await tx.insert(EvaluationSurvey, [row]);
}
