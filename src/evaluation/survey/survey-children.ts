import { Observations } from '../adjusted/observations.js';
import { modelColumns } from '../analyses/known-columns.js';
import type { NamedColumn } from '../bench/design-matrix.js';
import type { Covariate, CovariateValue } from '../covariates/covariate.js';
import { type Computed, fitLogistic, type LogisticModel, notComputable } from '../../statistics/index.js';

/** What was seen of the children who started an intervention, and what is expected of them. */
export interface Seen {
  children: number;
  reoffenders: number;
  /** Sum of the chances that the model gives them. */
  expected: number;
  /** Sum of p (1 - p). */
  variance: number;
}

/** What a survey saw of everybody, and of those who started each intervention. */
export interface SurveyCount {
  all: Seen;
  /** By the place of the intervention. */
  started: Seen[];
  /** What the expectation accounts for. */
  adjustedFor: string[];
  /** What it could not account for: nearly everybody of that kind reoffended, or nobody, or other covariates say it already. */
  leftOut: string[];
  /** Why nothing is expected of anybody; null: something is. */
  reason: string | null;
}

const nothing = (): Seen => ({ children: 0, reoffenders: 0, expected: 0, variance: 0 });

function add(seen: Seen, hasReoffended: number, chance: number): void {
  seen.children++;
  seen.reoffenders += hasReoffended;
  seen.expected += chance;
  seen.variance += chance * (1 - chance);
}

/** The children of a survey whose 18 months have passed, a few bytes each: what each started, and what became of the child. */
export class SurveyChildren {
  readonly #observations: Observations;
  /** The interventions that each child started, child by child, and where the next child begins. */
  readonly #started: number[] = [];
  readonly #ends: number[] = [];

  constructor(
    private readonly interventions: number,
    covariates: readonly Covariate[],
  ) {
    this.#observations = new Observations(covariates);
  }

  /** @param started places of the interventions that the child had started, each once */
  add(values: readonly CovariateValue[], started: Iterable<number>, hasReoffended: boolean): void {
    // Levels are pooled by what is modelled: one that nobody of reoffended says nothing that can be fitted.
    this.#observations.add(hasReoffended, values, hasReoffended, { reoffences: 0, daysToFirst: null });
    for (const place of started) this.#started.push(place);
    this.#ends.push(this.#started.length);
  }

  /** Sets what was seen beside what a model expects that knows the children, and not what they started. */
  count(): SurveyCount {
    const { outcome } = this.#observations.observed();
    const { chances, ...model } = expectation(modelColumns(this.#observations, outcome), outcome);
    const all = nothing();
    const started = Array.from({ length: this.interventions }, nothing);
    let next = 0;
    outcome.forEach((hasReoffended, row) => {
      const chance = chances?.[row] ?? 0;
      add(all, hasReoffended, chance);
      for (const end = this.#ends[row]!; next < end; next++) {
        add(started[this.#started[next]!]!, hasReoffended, chance);
      }
    });
    return { all, started, ...model };
  }
}

/** What is expected of each child: by all that can be accounted for, which may be nothing. */
function expectation(columns: readonly NamedColumn[], outcome: Float64Array) {
  const used = [...columns];
  const leftOut: string[] = [];
  for (;;) {
    const fit: Computed<LogisticModel> & { column?: number } =
      outcome.length === 0
        ? notComputable('EMPTY_DENOMINATOR')
        : fitLogistic(
            used.map(({ values }) => values),
            outcome,
          );
    const adjustedFor = used.map(({ name }) => name);
    if (fit.computable) return { chances: fit.value.fitted, adjustedFor, leftOut, reason: null };
    const [gone] = used.splice(fit.column ?? used.length - 1, 1);
    if (!gone) return { chances: null, adjustedFor, leftOut, reason: fit.reason };
    leftOut.push(gone.name);
  }
}
