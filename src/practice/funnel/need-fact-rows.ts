import type { NeedFacts, Outcome } from './funnel-rules.js';

/** The facts of a need, as the database gives them. */
export interface NeedFactRow {
  need_area_code: string;
  prioritised: number;
  planned: number;
  standing: number | null;
  enrolled: number | null;
  started: number;
  running: number | null;
  completed: number | null;
  outside_plan: number;
  given_up_reason: string | null;
  ended_reason: string | null;
  outcome: Outcome;
}

/** Columns of `NeedFactRow` from the table `need_fact` `f`. */
export const NEED_FACT_COLUMNS = `f.need_area_code, f.prioritised, CASE WHEN f.planned IS NULL THEN 0 ELSE 1 END AS planned,
  f.standing, f.enrolled, CASE WHEN f.started_on IS NULL THEN 0 ELSE 1 END AS started, f.running, f.completed,
  f.outside_plan, f.given_up_reason, f.ended_reason, f.outcome`;

export const toNeedFacts = (row: NeedFactRow): NeedFacts => ({
  prioritised: row.prioritised === 1,
  planned: row.planned === 1,
  standing: row.standing === 1,
  enrolled: row.enrolled === 1,
  started: row.started === 1,
  running: row.running === 1,
  completed: row.completed === 1,
  outsidePlan: row.outside_plan === 1,
  givenUpReason: row.given_up_reason,
  endedReason: row.ended_reason,
  outcome: row.outcome,
});
