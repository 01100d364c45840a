import fc from 'fast-check';
import { coxRowsOf, exposedColumn, EXPOSED_ROWS, ROSSI_ROWS } from '../../../test/reference/cox-examples.js';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { readReference } from '../../../test/reference/read-reference.js';
import { standardErrors } from '../regression/model-fit.js';
import { coxRegression } from './cox-regression.js';
import { logRank } from './log-rank.js';
import type { Ties } from './risk-sets.js';

interface CoxReference {
  coef: { fin: number };
  se: { fin: number };
  loglik: number[];
  lr_test: number[];
  score_test: number[];
}

const rossi = readReference<{
  cox_unadjusted_efron: CoxReference;
  cox_unadjusted_breslow: CoxReference;
}>('survival.json');
const { fits } = readReference<{
  fits: {
    ties: Ties;
    weighted: boolean;
    stratified: boolean;
    coefficients: number[];
    standard_errors: number[];
    loglik: number[];
  }[];
}>('cox.json');

describe('coxRegression', () => {
  it.each([
    ['EFRON', rossi.cox_unadjusted_efron],
    ['BRESLOW', rossi.cox_unadjusted_breslow],
  ] as const)('agrees with R on the Rossi study, ties after %s', (ties, expected) => {
    const fit = valueOf(coxRegression(ROSSI_ROWS, ties));
    expectRelative(fit.estimates[0]!, expected.coef.fin, 1e-11);
    expectRelative(standardErrors(fit)[0]!, expected.se.fin, 1e-11);
    expectRelative(fit.nullLogLikelihood, expected.loglik[0]!, 1e-12);
    expectRelative(fit.logLikelihood, expected.loglik[1]!, 1e-12);
    expectRelative(fit.likelihoodRatio.statistic, expected.lr_test[0]!, 1e-9);
    expectRelative(fit.likelihoodRatio.p, expected.lr_test[2]!, 1e-9);
    expectRelative(fit.score.statistic, expected.score_test[0]!, 1e-11);
    expect(fit.robustCovariance).toBeNull();
  });

  // T. Therneau & P. Grambsch (2000), Modeling Survival Data, appendix E: six people, with a closed solution.
  const six = coxRowsOf([1, 1, 1], [1, 0, 1], [6, 1, 1], [6, 1, 0], [8, 0, 0], [9, 1, 0]);

  it.each([
    ['BRESLOW', 1.475285, Math.log((3 + Math.sqrt(33)) / 2)],
    ['EFRON', 1.676857, null],
  ] as const)('gives the published solution of six people, ties after %s: %d', (ties, published, exact) => {
    const coefficient = valueOf(coxRegression(six, ties)).estimates[0]!;
    expect(coefficient).toBeCloseTo(published, 6);
    if (exact !== null) expectRelative(coefficient, exact, 1e-12);
  });

  it.each(fits)(
    'agrees with the definition, row by row, where exposure varies: $ties, weights $weighted, strata $stratified',
    ({ ties, weighted, stratified, ...expected }) => {
      const fit = valueOf(
        coxRegression(
          {
            ...EXPOSED_ROWS,
            weights: weighted ? exposedColumn('weight') : undefined,
            strata: stratified ? Int32Array.from(exposedColumn('site')) : undefined,
          },
          ties,
        ),
      );
      expected.coefficients.forEach((value, j) => {
        expectRelative(fit.estimates[j]!, value, 1e-9);
        expectRelative(standardErrors(fit)[j]!, expected.standard_errors[j]!, 1e-9);
      });
      expectRelative(fit.nullLogLikelihood, expected.loglik[0]!, 1e-12);
      expectRelative(fit.logLikelihood, expected.loglik[1]!, 1e-12);
    },
  );

  it('has the log-rank statistic as its score where no two events come at once', () => {
    const apart = coxRowsOf([1, 1, 1], [2, 0, 1], [3, 1, 0], [4, 1, 1], [5, 1, 0], [6, 0, 0], [7, 1, 0]);
    const test = valueOf(logRank(apart, apart.covariates[0]!));
    expectRelative(valueOf(coxRegression(apart)).score.statistic, test.statistic, 1e-12);
  });

  it('names the column that cannot be fitted', () => {
    const good = coxRowsOf(
      [1, 1, 3, 1],
      [2, 1, 5, 0],
      [3, 1, 4, 1],
      [4, 0, 7, 0],
      [5, 1, 2, 0],
      [6, 0, 3, 1],
    );
    const [one, flag] = good.covariates as [Float64Array, Float64Array];
    const constant = new Float64Array(6).fill(2);
    expect(coxRegression({ ...good, covariates: [one, constant] })).toEqual({
      computable: false,
      reason: 'CONSTANT_COLUMN',
      column: 1,
    });
    expect(coxRegression({ ...good, covariates: [flag, one, one.map((x, i) => x + flag[i]!)] })).toEqual({
      computable: false,
      reason: 'COLLINEAR_COLUMN',
      column: 2,
    });
    // Everybody of the second column has the event before anybody else.
    const first = Float64Array.of(1, 1, 0, 0, 0, 0);
    expect(coxRegression({ ...good, covariates: [one, first] })).toEqual({
      computable: false,
      reason: 'SEPARATION',
      column: 1,
    });
  });

  it('has no value without events, and refuses what is not a row', () => {
    const two = coxRowsOf([1, 0, 1], [2, 0, 0]);
    expect(coxRegression(two)).toEqual({ computable: false, reason: 'NO_EVENTS' });
    const weights = Float64Array.of(0, 1);
    expect(coxRegression({ ...coxRowsOf([1, 1, 1], [2, 0, 0]), weights })).toMatchObject({
      reason: 'NO_EVENTS',
    });
    two.event[0] = 1;
    expect(() => coxRegression({ ...two, start: Float64Array.of(0, 2) })).toThrow(/row 1/);
    expect(() => coxRegression({ ...two, start: Float64Array.of(-1, 1) })).toThrow(/row 0/);
    expect(() => coxRegression({ ...two, start: Float64Array.of(0) })).toThrow(/1 rows/);
    expect(() => coxRegression({ ...two, weights: Float64Array.of(1, -1) })).toThrow(/row 1/);
    expect(() => coxRegression({ ...two, strata: Int32Array.of(1) })).toThrow(/1 rows/);
    expect(() => coxRegression({ ...two, cluster: Int32Array.of(1) })).toThrow(/1 rows/);
    expect(() => coxRegression({ ...two, covariates: [] })).toThrow(/at least one/);
    expect(() => coxRegression({ ...two, covariates: [Float64Array.of(1)] })).toThrow(/1 rows/);
    expect(() => coxRegression({ ...two, covariates: [Float64Array.of(1, Infinity)] })).toThrow(/finite/);
  });

  it('turns sign when the arms are swapped, and sees neither order, unit nor people censored at 0', () => {
    const member = fc.tuple(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 10, max: 17 }),
    );
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 15, maxLength: 60 }),
        fc.constantFrom<Ties>('EFRON', 'BRESLOW'),
        (list, ties) => {
          const forward = coxRegression(coxRowsOf(...list), ties);
          fc.pre(forward.computable);
          const turned = [...list]
            .reverse()
            .map(([time, event, flag, age]): (typeof list)[number] => [time * 7, event, 1 - flag, age]);
          const backward = valueOf(coxRegression(coxRowsOf(...turned, [0, 0, 1, 16]), ties));
          expect(backward.estimates[0]).toBeCloseTo(-forward.value.estimates[0]!, 7);
          expect(backward.estimates[1]).toBeCloseTo(forward.value.estimates[1]!, 7);
          expect(standardErrors(backward)[0]).toBeCloseTo(standardErrors(forward.value)[0]!, 7);
          expect(standardErrors(forward.value).every((error) => error > 0 && error < Infinity)).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});
