import { requireColumns } from '../checks.js';
import { computed, notComputable, type Computed, type NotComputableReason } from '../computed.js';
import { endlessColumn } from '../fitting/endless.js';
import { standardErrors, type Coefficients } from '../regression/model-fit.js';
import { standardise, unstandardise, type Standardised } from '../regression/standardise.js';
import { requireCountRows, type CountRows } from './count-rows.js';

/** A log-linear model made ready to be fitted: the design is the intercept and the standardised covariates. */
export interface CountModel {
  readonly counts: Float64Array;
  readonly design: readonly Float64Array[];
  /** Log time at risk; null where everybody has 1. */
  readonly offset: Float64Array | null;
  /** Log of the rate of everybody together, with no covariate. */
  readonly start: Float64Array;
  readonly covariates: readonly Float64Array[];
  readonly scaling: Standardised;
}

/**
 * Makes a model of rows.
 *
 * @returns NO_EVENTS when every count is 0, TOO_FEW_PEOPLE when there are no more people than coefficients,
 *   CONSTANT_COLUMN with the place of a covariate that does not vary
 * @throws RangeError when the rows are not as CountRows describes
 */
export function countModel(rows: CountRows): Computed<CountModel> {
  requireCountRows(rows);
  const { counts, exposure, covariates } = rows;
  requireColumns(covariates, counts.length);
  if (counts.length <= covariates.length + 1) return notComputable('TOO_FEW_PEOPLE');
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const events = sum(counts);
  if (events === 0) return notComputable('NO_EVENTS');
  const scaling = standardise(covariates, counts.length);
  if (scaling.constant >= 0) return notComputable('CONSTANT_COLUMN', scaling.constant);
  const start = new Float64Array(covariates.length + 1);
  start[0] = Math.log(events / (exposure ? sum(exposure) : counts.length));
  const offset = exposure ? exposure.map(Math.log) : null;
  return computed({ counts, design: scaling.columns, offset, start, covariates, scaling });
}

/**
 * Coefficients brought back to the covariates as they were given.
 *
 * @returns SEPARATION with the place of a covariate without which some people would have no event at all
 */
export function ofGivenCovariates(
  { scaling, covariates }: CountModel,
  standardised: Coefficients,
): Computed<Coefficients> {
  const own = unstandardise(standardised, scaling);
  const endless = endlessColumn(own.estimates.subarray(1), standardErrors(own).subarray(1), covariates);
  return endless >= 0 ? notComputable('SEPARATION', endless) : computed(own);
}

/** A reason with the place of a column of the design turned into that of the covariate; of the intercept into none. */
export function ofCovariate(reason: NotComputableReason, column: number | undefined): Computed<never> {
  return column ? notComputable(reason, column - 1) : notComputable(reason);
}
