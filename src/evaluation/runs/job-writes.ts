import type { WriteTransaction } from '../../platform/database/transaction.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Evaluated } from '../evaluate.js';
import type { EvaluationJobRow } from './evaluation-rows.js';
import { EvaluationRun } from './evaluation-run.entity.js';
import type { CohortProgress } from '../thread/cohort-progress.js';
import type { Failure } from './job-states.js';

/** After so long without a word from its process, nobody works on a job any more. */
const SILENT_FOR_MS = 30_000;

/** Notes how far a job is, and that somebody works on it. @returns whether it is still wanted */
export async function noteProgress(
  uow: UnitOfWork,
  id: string,
  { casesRead, casesInAll }: CohortProgress,
): Promise<boolean> {
  const noted = await uow.write((tx) =>
    tx.execute(
      `UPDATE evaluation_job SET cases_read = :casesRead, cases_in_all = :casesInAll, alive_at = :now
       WHERE id = :id AND state = 'RUNNING'`,
      { id, casesRead, casesInAll, now: tx.now },
    ),
  );
  return noted === 1;
}

/** Puts a finished run in the place of its job; one that was cancelled meanwhile stays so, and nothing is kept. */
export const finishJob = (uow: UnitOfWork, id: string, { result, inputSha256 }: Evaluated): Promise<void> =>
  uow.write(async (tx) => {
    const job = await tx.queryOne<EvaluationJobRow>(
      "SELECT * FROM evaluation_job WHERE id = :id AND state = 'RUNNING'",
      { id },
    );
    if (!job) return;
    await tx.execute('DELETE FROM evaluation_job WHERE id = :id', { id });
    const run: EvaluationRun = {
      id,
      serviceId: job.service_id,
      deliveryAreaId: job.delivery_area_id,
      interventionId: job.intervention_id,
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
  });

/** Says of a job that is under way why nothing comes of it. */
export const endJob = (uow: UnitOfWork, id: string, failure: Failure): Promise<number> =>
  uow.write((tx) =>
    tx.execute(
      "UPDATE evaluation_job SET state = 'FAILED', failure = :failure WHERE id = :id AND state = 'RUNNING'",
      { id, failure },
    ),
  );

/**
 * Says of jobs that nobody works on any more that they were interrupted. An SQLite file is one process's: at its start
 * that is every job.
 */
export const failAbandoned = (uow: UnitOfWork, isStart = false): Promise<number> =>
  uow.write((tx) =>
    tx.execute(
      `UPDATE evaluation_job SET state = 'FAILED', failure = 'INTERRUPTED'
       WHERE state = 'RUNNING' AND alive_at < :silentSince`,
      {
        silentSince:
          isStart && tx.dialect === 'sqlite' ? tx.now : new Date(Date.now() - SILENT_FOR_MS).toISOString(),
      },
    ),
  );

/** The number of the next look at a plan; of two at once, the database refuses one. */
async function nextLook(tx: WriteTransaction, planId: string): Promise<number> {
  const row = await tx.queryOne<{ looks: number }>(
    'SELECT CAST(COALESCE(MAX(look), 0) AS integer) AS looks FROM evaluation_run WHERE plan_id = :planId',
    { planId },
  );
  return (row?.looks ?? 0) + 1;
}
