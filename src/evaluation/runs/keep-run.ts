import type { WriteTransaction } from '../../platform/database/transaction.js';
import type { Evaluated } from '../evaluate.js';
import { EvaluationRun } from './evaluation-run.entity.js';
import type { EvaluationJobRow } from './job-writes.js';

/** Keeps what came of a run in the place of its job. */
export const keepRun =
  (interventionId: string) =>
  async (tx: WriteTransaction, job: EvaluationJobRow, { result, inputSha256 }: Evaluated): Promise<void> => {
    const run: EvaluationRun = {
      id: job.id,
      serviceId: job.service_id,
      deliveryAreaId: job.delivery_area_id,
      interventionId,
      planId: job.plan_id,
      look: job.plan_id === null ? null : await nextLook(tx, job.plan_id),
      methodVersion: job.method_version,
      dataAsOf: job.data_as_of,
      inputSha256,
      definition: job.definition,
      result: JSON.stringify(result),
      recordedAt: tx.now,
    };
    await tx.insert(EvaluationRun, [run]);
  };

/** The number of the next look at a plan; of two at once, the database refuses one. */
async function nextLook(tx: WriteTransaction, planId: string): Promise<number> {
  const row = await tx.queryOne<{ looks: number }>(
    'SELECT CAST(COALESCE(MAX(look), 0) AS integer) AS looks FROM evaluation_run WHERE plan_id = :planId',
    { planId },
  );
  return (row?.looks ?? 0) + 1;
}
