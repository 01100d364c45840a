import { hazardsAt } from './cox-likelihood.js';
import type { SortedRows, SortedStratum } from './cox-rows.js';
import { placeOf } from './follow-up.js';
import { expectedAt, visitEventTimes, type Ties } from './risk-sets.js';

/**
 * What each sorted row adds to the gradient, times its weight: `size` numbers for each, side by side. They sum to 0.
 *
 * Source: T. Therneau & P. Grambsch (2000), Modeling Survival Data, section 4.6: for an event x less the mean of those at
 * risk, less the same difference for all the time at risk times the hazard run up in it; ties as Efron has them.
 */
export function scoreResiduals(rows: SortedRows, coefficients: Float64Array, ties: Ties): Float64Array {
  const { values, size, weights, event } = rows;
  const hazards = hazardsAt(rows, coefficients);
  const residuals = new Float64Array(weights.length * size);
  for (const stratum of rows.strata) {
    const run = runUp(rows, stratum, hazards, ties);
    const begin = new Int32Array(stratum.to - stratum.from).fill(-1);
    stratum.entries?.rows.forEach((row, k) => {
      begin[row - stratum.from] = placeOf(stratum.times, stratum.entries!.starts[k]!);
    });
    let end = -1;
    for (let i = stratum.from; i < stratum.to; i++) {
      while (end + 1 < stratum.times.length && stratum.first[end + 1]! <= i) end++;
      const before = begin[i - stratum.from]!;
      const hazard = hazards[i]!;
      const passed = run.hazard[end + 1]! - run.hazard[before + 1]!;
      for (let j = 0; j < size; j++) {
        const value = values[i * size + j]!;
        const mean = run.mean[(end + 1) * size + j]! - run.mean[(before + 1) * size + j]!;
        let residual = hazard * (mean - value * passed);
        if (event[i] === 1) {
          residual += weights[i]! * (value - run.average[end * size + j]!);
          residual += hazard * (value * run.spared[end]! - run.sparedMean[end * size + j]!);
        }
        residuals[i * size + j] = residual;
      }
    }
  }
  return residuals;
}

/** Over the event times of one stratum; `hazard` and `mean` are run up, from 0 before the first. */
interface RunUp {
  /** Baseline hazard, and the same times the mean of x. */
  readonly hazard: Float64Array;
  readonly mean: Float64Array;
  /** Mean of x over the draws of one time. */
  readonly average: Float64Array;
  /** What the events of a time are spared of its hazard: they leave one by one. */
  readonly spared: Float64Array;
  readonly sparedMean: Float64Array;
}

function runUp(rows: SortedRows, stratum: SortedStratum, hazards: Float64Array, ties: Ties): RunUp {
  const { size } = rows;
  const places = stratum.times.length;
  const run = {
    hazard: new Float64Array(places + 1),
    mean: new Float64Array((places + 1) * size),
    average: new Float64Array(places * size),
    spared: new Float64Array(places),
    sparedMean: new Float64Array(places * size),
  };
  visitEventTimes({ ...rows, strata: [stratum] }, hazards, ties, (at) => {
    const { place, weight, first, eventFirst } = at;
    const [q0, q1, q2] = at.inverseSquare;
    const total = weight * (stratum.after[place]! - stratum.first[place]!);
    run.hazard[place + 1] = weight * at.inverse[0];
    run.spared[place] = weight * at.inverse[1];
    for (let j = 0; j < size; j++) {
      run.mean[(place + 1) * size + j] = weight * (first[j]! * q0 - eventFirst[j]! * q1);
      run.sparedMean[place * size + j] = weight * (first[j]! * q1 - eventFirst[j]! * q2);
      run.average[place * size + j] = expectedAt(at, j) / total;
    }
  });
  for (let place = 0; place < places; place++) {
    run.hazard[place + 1]! += run.hazard[place]!;
    for (let j = 0; j < size; j++) run.mean[(place + 1) * size + j]! += run.mean[place * size + j]!;
  }
  return run;
}
