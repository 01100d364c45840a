import type { Likelihood } from '../fitting/maximise.js';
import type { SortedRows } from './cox-rows.js';
import { expectedAt, informationAt, visitEventTimes, type Ties } from './risk-sets.js';

/** exp(linear predictor) times the weight, for each sorted row; leaves the predictors in `predictors`. */
export function hazardsAt(
  { values, size, weights }: SortedRows,
  coefficients: Float64Array,
  predictors = new Float64Array(weights.length),
): Float64Array {
  const hazards = new Float64Array(weights.length);
  for (let i = 0; i < hazards.length; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += coefficients[j]! * values[i * size + j]!;
    predictors[i] = sum;
    hazards[i] = weights[i]! * Math.exp(sum);
  }
  return hazards;
}

/**
 * The log partial likelihood of standardised coefficients, with its gradient and information.
 *
 * Source: D. Cox (1972), JRSS B 34:187-220; ties B. Efron (1977), JASA 72:557-565, or N. Breslow (1974), Biometrics
 * 30:89-99; weighted as in T. Therneau & P. Grambsch (2000), Modeling Survival Data, section 7.1.
 */
export function partialLikelihood(rows: SortedRows, coefficients: Float64Array, ties: Ties): Likelihood {
  const { values, size, weights, event } = rows;
  const predictors = new Float64Array(weights.length);
  const hazards = hazardsAt(rows, coefficients, predictors);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let logLikelihood = 0;
  for (let i = 0; i < event.length; i++) {
    if (event[i] === 0) continue;
    logLikelihood += weights[i]! * predictors[i]!;
    for (let j = 0; j < size; j++) gradient[j]! += weights[i]! * values[i * size + j]!;
  }
  visitEventTimes(rows, hazards, ties, (at) => {
    logLikelihood -= at.weight * at.logs;
    for (let j = 0; j < size; j++) {
      gradient[j]! -= expectedAt(at, j);
      for (let k = 0; k <= j; k++) information[j * size + k]! += informationAt(at, j, k);
    }
  });
  for (let j = 0; j < size; j++)
    for (let k = 0; k < j; k++) information[k * size + j] = information[j * size + k]!;
  return { logLikelihood, gradient, information };
}
