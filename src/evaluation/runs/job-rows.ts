import type { EvaluationFailureDto, EvaluationProgressDto } from '../dto/job.dto.js';
import { type EvaluationState, type Failure, FAILURES } from './job-states.js';

/** How a job stands, in a row of it or of what took its place. */
export interface StandingRow {
  state: EvaluationState;
  cases_read: number | null;
  cases_in_all: number | null;
  failure: Failure | null;
}

/** The columns of a job that `toStanding` takes. */
export const JOB_STANDING = 'state, cases_read, cases_in_all, failure';

/** The same of what took the place of a finished one. */
export const FINISHED_STANDING =
  "'FINISHED' AS state, NULL AS cases_read, NULL AS cases_in_all, NULL AS failure";

interface Standing {
  state: EvaluationState;
  progress: EvaluationProgressDto | null;
  failure: EvaluationFailureDto | null;
}

export const toStanding = (row: StandingRow): Standing => ({
  state: row.state,
  progress: row.cases_read === null ? null : { casesRead: row.cases_read, casesInAll: row.cases_in_all },
  failure: row.failure === null ? null : { code: row.failure, ...FAILURES[row.failure] },
});
