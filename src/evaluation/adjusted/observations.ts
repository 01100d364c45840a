import type { ReoffendingResult } from '../../outcomes/measures/proven-reoffending.js';
import { CategoryBuilder, type CategoryColumn } from '../bench/columns.js';
import { GrowingNumbers } from '../bench/growing-numbers.js';
import type { Covariate, CovariateValue } from '../covariates/covariate.js';
import { FOLLOW_UP_DAYS } from '../follow-up-days.js';

/** What an adjusted comparison looks at of each child whose 18 months have passed, a column each. */
export class Observations {
  readonly treated = new GrowingNumbers();
  readonly reoffended = new GrowingNumbers();
  readonly reoffences = new GrowingNumbers();
  /** Days to the first proven reoffence, 365 where there was none. */
  readonly days = new GrowingNumbers();
  readonly #columns: (GrowingNumbers | CategoryBuilder)[];

  constructor(readonly covariates: readonly Covariate[]) {
    this.#columns = covariates.map(({ code, isCategory }) =>
      isCategory ? new CategoryBuilder(code) : new GrowingNumbers(),
    );
  }

  add(hasStarted: boolean, values: readonly CovariateValue[], result: ReoffendingResult): void {
    this.treated.push(Number(hasStarted));
    this.reoffended.push(Number(result.reoffences > 0));
    this.reoffences.push(result.reoffences);
    this.days.push(Math.min(result.daysToFirst ?? FOLLOW_UP_DAYS, FOLLOW_UP_DAYS));
    this.#columns.forEach((column, index) => {
      const value = values[index] ?? null;
      // What is not known is an empty cell of a kind, and no number.
      if (column instanceof CategoryBuilder) column.push(String(value ?? ''));
      else column.push(value === null ? NaN : Number(value));
    });
  }

  /** The columns of the covariates, in their order. */
  columns(): (Float64Array | CategoryColumn)[] {
    return this.#columns.map((column) => column.finish());
  }
}
