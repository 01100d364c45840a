import { CategoryBuilder, type CategoryColumn } from '../bench/columns.js';
import { GrowingNumbers } from '../bench/growing-numbers.js';
import type { Covariate, CovariateValue } from '../covariates/covariate.js';
import { FOLLOW_UP_DAYS } from '../follow-up-days.js';

/** What is observed of children, a column each. */
export interface Observed {
  /** 1: started. */
  readonly treated: Float64Array;
  /** 1: has the outcome. */
  readonly outcome: Float64Array;
  readonly reoffences: Float64Array;
  /** Days to the first proven reoffence, 365 where there was none. */
  readonly days: Float64Array;
}

/** What a comparison looks at of each child in whom the outcome can be seen. */
export class Observations {
  readonly #treated = new GrowingNumbers();
  readonly #outcome = new GrowingNumbers();
  readonly #reoffences = new GrowingNumbers();
  readonly #days = new GrowingNumbers();
  readonly #columns: (GrowingNumbers | CategoryBuilder)[];

  constructor(readonly covariates: readonly Covariate[]) {
    this.#columns = covariates.map(({ code, isCategory }) =>
      isCategory ? new CategoryBuilder(code) : new GrowingNumbers(),
    );
  }

  add(
    hasStarted: boolean,
    values: readonly CovariateValue[],
    hasOutcome: boolean,
    { reoffences, daysToFirst }: { readonly reoffences: number; readonly daysToFirst: number | null },
  ): void {
    this.#treated.push(Number(hasStarted));
    this.#outcome.push(Number(hasOutcome));
    this.#reoffences.push(reoffences);
    this.#days.push(Math.min(daysToFirst ?? FOLLOW_UP_DAYS, FOLLOW_UP_DAYS));
    this.#columns.forEach((column, index) => {
      const value = values[index] ?? null;
      // What is not known is an empty cell of a kind, and no number.
      if (column instanceof CategoryBuilder) column.push(String(value ?? ''));
      else column.push(value === null ? NaN : Number(value));
    });
  }

  observed(): Observed {
    return {
      treated: this.#treated.finish(),
      outcome: this.#outcome.finish(),
      reoffences: this.#reoffences.finish(),
      days: this.#days.finish(),
    };
  }

  /** The columns of the covariates, in their order. */
  columns(): (Float64Array | CategoryColumn)[] {
    return this.#columns.map((column) => column.finish());
  }
}
