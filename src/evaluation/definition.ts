import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ComparisonDesign } from './comparison-design.js';
import type { EvaluationOutcome } from './outcomes/evaluation-outcome.js';

/** Which method made a result. It changes whenever the same rows could give different figures. */
export const METHOD_VERSION = 'comparison-4';

/** What an evaluation compares, fixed before anything is read. */
export interface EvaluationDefinition extends ComparisonDesign {
  interventionId: string;
  interventionCode: string;
  /** What the sentence and the claim rest on. */
  outcome: EvaluationOutcome;
  /** Only what had happened by this date is looked at. */
  dataAsOf: PlainDate;
  /** Children a side below which the result only describes. */
  minimumChildren: number;
  /** A child enters once, with the first index event in the period. */
  cohortRule: 'FIRST_INDEX_IN_PERIOD';
  /** Started: a delivery of the intervention had started in that case by `dataAsOf`; or by the landmark, where there is one. */
  exposureRule: 'STARTED_IN_CASE' | 'STARTED_BY_LANDMARK';
  /** Everybody else in the cohort; at a landmark, those who have not reoffended and are still supervised then. */
  comparisonRule: 'DID_NOT_START';
  /** Proven reoffending in 12 months, proven within 18; measured on the service's own records. */
  metricVersion: 'LOCAL_LIVE';
}
