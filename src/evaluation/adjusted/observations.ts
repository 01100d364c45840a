import type { ReoffendingResult } from '../../outcomes/measures/proven-reoffending.js';
import { CategoryBuilder, NumberBuilder } from '../bench/columns.js';
import type { Covariate, CovariateValue } from '../covariates/covariate.js';

const FIRST_CAPACITY = 1_024;
const YEAR = 365;

const ANY_NUMBER = { allows: Number.isFinite, words: 'numbers', missing: true };

/** Numbers that grow. */
class Numbers {
  #values = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const more = new Float64Array(this.#length * 2);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[this.#length++] = value;
  }

  finish(): Float64Array {
    return this.#values.slice(0, this.#length);
  }
}

/** What an adjusted comparison looks at of each child whose 18 months have passed, a column each. */
export class Observations {
  readonly treated = new Numbers();
  readonly reoffended = new Numbers();
  readonly reoffences = new Numbers();
  /** Days to the first proven reoffence, 365 where there was none. */
  readonly days = new Numbers();
  readonly #columns: (NumberBuilder | CategoryBuilder)[];

  constructor(readonly covariates: readonly Covariate[]) {
    this.#columns = covariates.map(({ code, isCategory }) =>
      isCategory ? new CategoryBuilder(code) : new NumberBuilder(code, ANY_NUMBER),
    );
  }

  add(hasStarted: boolean, values: readonly CovariateValue[], result: ReoffendingResult): void {
    this.treated.push(Number(hasStarted));
    this.reoffended.push(Number(result.reoffences > 0));
    this.reoffences.push(result.reoffences);
    this.days.push(Math.min(result.daysToFirst ?? YEAR, YEAR));
    this.#columns.forEach((column, index) => column.push(String(values[index] ?? ''), 0));
  }

  /** The columns of the covariates, in their order. */
  columns(): ReturnType<(NumberBuilder | CategoryBuilder)['finish']>[] {
    return this.#columns.map((column) => column.finish());
  }
}
