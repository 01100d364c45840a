import { coxRowsOf, EXPOSED, EXPOSED_ROWS, ROSSI_ROWS } from '../../../test/reference/cox-examples.js';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { readReference } from '../../../test/reference/read-reference.js';
import { choleskyFactor, choleskySolve } from '../linear/cholesky.js';
import { partialLikelihood } from './cox-likelihood.js';
import { coxRegression } from './cox-regression.js';
import { sortRows } from './cox-rows.js';
import { proportionalHazards } from './proportional-hazards.js';

const { zph_unadjusted_km: rossi } = readReference<{ zph_unadjusted_km: { chisq: number; p: number } }>(
  'survival.json',
);

describe('proportionalHazards', () => {
  it('agrees with R on the Rossi study', () => {
    const { covariates, global } = valueOf(
      proportionalHazards(ROSSI_ROWS, valueOf(coxRegression(ROSSI_ROWS))),
    );
    expectRelative(covariates[0]!.statistic, rossi.chisq, 1e-9);
    expectRelative(covariates[0]!.p, rossi.p, 1e-10);
    expectRelative(global.statistic, covariates[0]!.statistic, 1e-12);
  });

  it('finds an effect that turns round halfway', () => {
    const people = Array.from({ length: 400 }, (_, i): [number, number, number] => {
      const treated = i % 2;
      const early = i % 4 < (treated === 1 ? 3 : 1);
      return [early ? 1 + (i % 50) : 60 + (i % 50) + treated * 20, 1, treated];
    });
    const turning = coxRowsOf(...people);
    const { global } = valueOf(
      proportionalHazards(turning, valueOf(coxRegression(turning)), { scale: 'IDENTITY' }),
    );
    expect(global.p).toBeLessThan(1e-6);
  });

  it('is the score of the covariate times the time in a model that has both', () => {
    // With time in pieces, x times time is a covariate like any other; its score at 0 is this test.
    const { estimates } = valueOf(coxRegression(EXPOSED_ROWS));
    const test = valueOf(proportionalHazards(EXPOSED_ROWS, { estimates }, { scale: 'IDENTITY' }));
    // Rows cut at every event time, so that the product is constant within each.
    const times = [...new Set(EXPOSED.filter((row) => row['event'] === 1).map((row) => row['time'] ?? NaN))];
    const pieces = EXPOSED.flatMap((row) => {
      const { start = NaN, time = NaN, event = NaN, exposed: x = NaN, age = NaN } = row;
      const ends = [...times.filter((t) => t > start && t < time), time].sort((a, b) => a - b);
      return ends.map((end, k) => [ends[k - 1] ?? start, end, end === time ? event : 0, x, age, x * end]);
    });
    const at = (j: number) => Float64Array.from(pieces, (piece) => piece[j] ?? NaN);
    const both = { start: at(0), time: at(1), event: at(2), covariates: [at(3), at(4), at(5)] };
    const sorted = valueOf(sortRows(both));
    const here = Float64Array.from([...estimates, 0], (value, j) => value * sorted.scaling.deviations[j]!);
    const { gradient, information } = partialLikelihood(sorted, here, 'EFRON');
    const factored = choleskyFactor(information, 3);
    if (!factored.definite) throw new Error('singular');
    const score = choleskySolve(factored.lower, gradient).reduce(
      (sum, value, j) => sum + value * gradient[j]!,
      0,
    );
    expectRelative(test.covariates[0]!.statistic, score, 1e-9);
  });

  it('has no value where all events come at one time', () => {
    const once = coxRowsOf([5, 1, 1], [5, 1, 0], [5, 1, 1], [5, 0, 0], [5, 0, 1], [5, 0, 0]);
    const fit = valueOf(coxRegression(once));
    expect(proportionalHazards(once, fit)).toMatchObject({ computable: false, reason: 'COLLINEAR_COLUMN' });
  });
});
