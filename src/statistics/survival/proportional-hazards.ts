import { computed, notComputable, type Computed } from '../computed.js';
import { chiSquaredTails } from '../distributions/chi-squared.js';
import type { TestResult } from '../interval.js';
import { choleskyFactor, choleskySolve } from '../linear/cholesky.js';
import { hazardsAt } from './cox-likelihood.js';
import type { CoxFit } from './cox-regression.js';
import { sortRows, type CoxRows } from './cox-rows.js';
import { placeOf } from './follow-up.js';
import { survivalBefore } from './survival-before.js';
import { expectedAt, informationAt, visitEventTimes, type Ties } from './risk-sets.js';

/** Whether hazard ratios stay the same over time. */
export interface ProportionalHazards {
  /** One test per covariate, on 1 degree of freedom. */
  readonly covariates: readonly TestResult[];
  /** All together, on as many degrees of freedom as covariates. */
  readonly global: TestResult;
}

/** The time by which hazard ratios may bend: KM is 1 less the survival of all together just before (the default of R). */
export type TimeScale = 'KM' | 'IDENTITY';

/**
 * The score test that a coefficient times a function of time adds nothing to a fitted Cox model. A low p-value says that
 * one hazard ratio does not describe the whole follow-up: show the curves and the restricted means.
 *
 * Source: P. Grambsch & T. Therneau (1994), Biometrika 81:515-526, as the exact score test that survival 3.0 has.
 *
 * @param rows and ties those of the fit
 * @returns COLLINEAR_COLUMN with the place of a covariate for which time adds nothing that can be told apart (such as
 *   when all events come at one time), otherwise as coxRegression
 * @throws RangeError when the rows are not as CoxRows describes
 */
export function proportionalHazards(
  rows: CoxRows,
  fit: Pick<CoxFit, 'estimates'>,
  { ties = 'EFRON', scale = 'KM' }: { ties?: Ties; scale?: TimeScale } = {},
): Computed<ProportionalHazards> {
  const prepared = sortRows(rows);
  if (!prepared.computable) return prepared;
  const sorted = prepared.value;
  const { size, scaling } = sorted;
  const bend = scale === 'KM' ? survivalBefore(rows) : null;
  const functionOf = (time: number) => (bend ? 1 - bend.survival[placeOf(bend.time, time)]! : time);
  const middle = meanOverEvents(rows, functionOf);
  const hazards = hazardsAt(
    sorted,
    fit.estimates.map((value, j) => value * scaling.deviations[j]!),
  );
  const score = new Float64Array(size);
  const [plain, mixed, bent] = [0, 1, 2].map(() => new Float64Array(size * size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  visitEventTimes(sorted, hazards, ties, (at) => {
    const { stratum, place } = at;
    const g = functionOf(stratum.times[place]!) - middle;
    for (let i = stratum.first[place]!; i < stratum.after[place]!; i++) {
      for (let j = 0; j < size; j++) score[j]! += g * sorted.weights[i]! * sorted.values[i * size + j]!;
    }
    for (let j = 0; j < size; j++) {
      score[j]! -= g * expectedAt(at, j);
      for (let k = 0; k <= j; k++) {
        const information = informationAt(at, j, k);
        for (const [matrix, factor] of [
          [plain, 1],
          [mixed, g],
          [bent, g * g],
        ] as const) {
          matrix[j * size + k]! += factor * information;
          if (k < j) matrix[k * size + j]! += factor * information;
        }
      }
    }
  });
  return testsOf(score, plain, mixed, bent);
}

/** Score tests after the coefficients themselves have been allowed for: the Schur complement of their information. */
function testsOf(
  score: Float64Array,
  plain: Float64Array,
  mixed: Float64Array,
  bent: Float64Array,
): Computed<ProportionalHazards> {
  const size = score.length;
  const factored = choleskyFactor(plain, size);
  if (!factored.definite) return notComputable('COLLINEAR_COLUMN', factored.dependent);
  const left = Float64Array.from(bent);
  for (let k = 0; k < size; k++) {
    const solved = choleskySolve(factored.lower, mixed.subarray(k * size, (k + 1) * size));
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let m = 0; m < size; m++) sum += mixed[j * size + m]! * solved[m]!;
      left[j * size + k]! -= sum;
    }
  }
  for (let j = 0; j < size; j++) {
    if (!(left[j * size + j]! > bent[j * size + j]! * 1e-9)) return notComputable('COLLINEAR_COLUMN', j);
  }
  const rest = choleskyFactor(left, size);
  if (!rest.definite) return notComputable('COLLINEAR_COLUMN', rest.dependent);
  const together = choleskySolve(rest.lower, score).reduce((sum, value, j) => sum + value * score[j]!, 0);
  const test = (statistic: number, degreesOfFreedom: number): TestResult => ({
    statistic,
    p: chiSquaredTails(statistic, degreesOfFreedom).upper,
  });
  return computed({
    covariates: Array.from(score, (value, j) => test((value / left[j * size + j]!) * value, 1)),
    global: test(together, size),
  });
}

function meanOverEvents({ time, event }: CoxRows, functionOf: (time: number) => number): number {
  let [sum, events] = [0, 0];
  for (let i = 0; i < time.length; i++) {
    if (event[i] === 0) continue;
    sum += functionOf(time[i]!);
    events++;
  }
  return sum / events;
}
