import type { WriteTransaction } from '../../platform/database/transaction.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CohortProgress } from '../thread/cohort-progress.js';
import type { Failure } from './job-states.js';

/** A row of `evaluation_job`. */
export interface EvaluationJobRow {
  id: string;
  service_id: string;
  delivery_area_id: string | null;
  plan_id: string | null;
  method_version: string;
  data_as_of: string;
  definition: string;
}

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

/** Puts what has been worked out in the place of its job; one that was cancelled meanwhile stays so, and nothing is kept. */
export const finishJob = (
  uow: UnitOfWork,
  id: string,
  keep: (tx: WriteTransaction, job: EvaluationJobRow) => Promise<void>,
): Promise<void> =>
  uow.write(async (tx) => {
    const job = await tx.queryOne<EvaluationJobRow>(
      "SELECT * FROM evaluation_job WHERE id = :id AND state = 'RUNNING'",
      { id },
    );
    if (!job) return;
    await tx.execute('DELETE FROM evaluation_job WHERE id = :id', { id });
    await keep(tx, job);
  });

/** Cancels a job of the service that is under way; one that has ended stays as it ended. */
export const cancelJob = (tx: WriteTransaction, serviceId: string, id: string): Promise<number> =>
  tx.execute(
    `UPDATE evaluation_job SET state = 'CANCELLED'
     WHERE id = :id AND service_id = :serviceId AND state = 'RUNNING'`,
    { id, serviceId },
  );

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
