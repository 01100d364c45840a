import type { PlainDate } from '../../platform/calendar/plain-date.js';

/** What a survey of every intervention looks at, fixed before anything is read. */
export interface SurveyDefinition {
  /** Only what had happened by this date is looked at. */
  dataAsOf: PlainDate;
  /** First and last index date of the cohort; null: open. */
  indexFrom: PlainDate | null;
  indexTo: PlainDate | null;
  /** Code of the delivery area of the cases; null: the whole service. */
  deliveryArea: string | null;
  /** Follow-up of everybody starts this many weeks after the index date; 0: on it. */
  landmarkWeeks: number;
  /** Codes of EVALUATION_COVARIATE that the expectation accounts for. */
  covariates: string[];
  /** The share of false findings among the findings that is put up with. */
  falseDiscoveryRate: number;
  /** Children a side below which an intervention is not compared. */
  minimumChildren: number;
  cohortRule: 'FIRST_INDEX_IN_PERIOD';
  comparisonRule: 'EXPECTED_OF_THE_SAME_CHILDREN';
  metricVersion: 'LOCAL_LIVE';
}
