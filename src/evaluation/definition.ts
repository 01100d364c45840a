import type { PlainDate } from '../platform/calendar/plain-date.js';

/** Which method made a result. It changes whenever the same rows could give different figures. */
export const METHOD_VERSION = 'comparison-2';

/** What an evaluation compares, fixed before anything is read. */
export interface EvaluationDefinition {
  interventionId: string;
  interventionCode: string;
  /** Only what had happened by this date is looked at. */
  dataAsOf: PlainDate;
  /** First and last index date of the cohort; null: open. */
  indexFrom: PlainDate | null;
  indexTo: PlainDate | null;
  /** Code of the delivery area of the cases; null: the whole service. */
  deliveryArea: string | null;
  /** A child enters once, with the first index event in the period. */
  cohortRule: 'FIRST_INDEX_IN_PERIOD';
  /** Started: a delivery of any version of the intervention had started in that case by `dataAsOf`. */
  exposureRule: 'STARTED_IN_CASE';
  /** Everybody else in the cohort. */
  comparisonRule: 'DID_NOT_START';
  /** Proven reoffending in 12 months, proven within 18; measured on the service's own records. */
  metricVersion: 'LOCAL_LIVE';
}
