import type { EteSpell } from '../../outcomes/measures/suitable-ete.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';

/** The value of a covariate: a kind, a number, or not known. */
export type CovariateValue = string | number | null;

/** What of a row of the cohort, before its covariates are made, they may look at. */
export interface CovariateContext {
  indexDate: PlainDate;
  /** From when the child is followed. */
  landmark: PlainDate;
  inCustody: boolean;
  spells: readonly EteSpell[];
}

/**
 * Something known of a child before an intervention could start, and at the latest by the landmark: what follows from an
 * intervention cannot be a reason for it.
 */
export interface Covariate {
  /** Code set EVALUATION_COVARIATE. */
  code: string;
  /** Whether its values are kinds, of which groups may be made. */
  isCategory: boolean;
  /** What is read of the case `c` and its child `ch`, given the list of outcomes that prove an offence; null: nothing. */
  sql: ((proven: string) => string) | null;
  /** The value from what was read. */
  value: (read: string | number | null, context: CovariateContext) => CovariateValue;
}
