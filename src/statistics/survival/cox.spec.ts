import fc from 'fast-check';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { readReference, readReferenceRows } from '../../../test/reference/read-reference.js';
import { standardErrors } from '../regression/model-fit.js';
import { coxRegression, type CoxFit } from './cox-regression.js';
import { choleskyFactor, choleskySolve } from '../linear/cholesky.js';
import { partialLikelihood } from './cox-likelihood.js';
import { sortRows, type CoxRows } from './cox-rows.js';
import { logRank } from './log-rank.js';
import { proportionalHazards } from './proportional-hazards.js';
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
  zph_unadjusted_km: { chisq: number; p: number };
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

const study = readReferenceRows('rossi_weekly.csv').flatMap(({ people = 0, ...row }) =>
  Array.from({ length: people }, () => row),
);
const rossiColumn = (name: string) => Float64Array.from(study, (row) => row[name] ?? NaN);
const aid: CoxRows = {
  time: rossiColumn('week'),
  event: rossiColumn('arrest'),
  covariates: [rossiColumn('fin')],
};

const exposed = readReferenceRows('synthetic_exposure.csv');
const column = (name: string) => Float64Array.from(exposed, (row) => row[name] ?? NaN);
const varying: CoxRows = {
  start: column('start'),
  time: column('time'),
  event: column('event'),
  covariates: [column('exposed'), column('age')],
};

const robustErrors = ({ estimates, robustCovariance }: CoxFit) =>
  standardErrors({ estimates, covariance: robustCovariance ?? new Float64Array() });

/** Rows of single covariates, for small examples. */
const rows = (...list: [time: number, event: number, ...x: number[]][]): CoxRows => ({
  time: Float64Array.from(list, ([time]) => time),
  event: Float64Array.from(list, ([, event]) => event),
  covariates: Array.from({ length: (list[0]?.length ?? 2) - 2 }, (_, j) =>
    Float64Array.from(list, (row) => row[j + 2] ?? NaN),
  ),
});

describe('coxRegression', () => {
  it.each([
    ['EFRON', rossi.cox_unadjusted_efron],
    ['BRESLOW', rossi.cox_unadjusted_breslow],
  ] as const)('agrees with R on the Rossi study, ties after %s', (ties, expected) => {
    const fit = valueOf(coxRegression(aid, ties));
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
  const six = rows([1, 1, 1], [1, 0, 1], [6, 1, 1], [6, 1, 0], [8, 0, 0], [9, 1, 0]);

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
            ...varying,
            weights: weighted ? column('weight') : undefined,
            strata: stratified ? Int32Array.from(column('site')) : undefined,
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
    const apart = rows([1, 1, 1], [2, 0, 1], [3, 1, 0], [4, 1, 1], [5, 1, 0], [6, 0, 0], [7, 1, 0]);
    const test = valueOf(logRank(apart, apart.covariates[0]!));
    expectRelative(valueOf(coxRegression(apart)).score.statistic, test.statistic, 1e-12);
  });

  it('sees a person in one piece as the same person in many, in the robust error too', () => {
    const person = Int32Array.from(column('person'));
    const whole = valueOf(coxRegression({ ...varying, cluster: person }));
    // Every row that can be is cut after its first unit of time.
    const cut = exposed.flatMap((row) => {
      const { start = NaN, time = NaN } = row;
      return time - start > 1
        ? [
            { ...row, time: start + 1, event: 0 },
            { ...row, start: start + 1 },
          ]
        : [row];
    });
    expect(cut.length).toBeGreaterThan(exposed.length);
    const of = (name: string) => Float64Array.from(cut, (row) => row[name] ?? NaN);
    const pieces = valueOf(
      coxRegression({
        start: of('start'),
        time: of('time'),
        event: of('event'),
        covariates: [of('exposed'), of('age')],
        cluster: Int32Array.from(of('person')),
      }),
    );
    for (const j of [0, 1]) {
      expectRelative(pieces.estimates[j]!, whole.estimates[j]!, 1e-9);
      expectRelative(standardErrors(pieces)[j]!, standardErrors(whole)[j]!, 1e-9);
      expectRelative(robustErrors(pieces)[j]!, robustErrors(whole)[j]!, 1e-9);
    }
  });

  it('has as robust error what each row moves the coefficients by (ties after Breslow, where that is exact)', () => {
    const weights = column('weight');
    const fitWith = (changed: Float64Array) =>
      valueOf(coxRegression({ ...varying, weights: changed }, 'BRESLOW')).estimates;
    const moved = new Float64Array(2);
    weights.forEach((weight, i) => {
      const step = weight * 1e-4;
      const more = fitWith(weights.with(i, weight + step));
      const less = fitWith(weights.with(i, weight - step));
      for (const j of [0, 1]) moved[j]! += (((more[j]! - less[j]!) / (2 * step)) * weight) ** 2;
    });
    const robust = robustErrors(valueOf(coxRegression({ ...varying, weights }, 'BRESLOW')));
    for (const j of [0, 1]) expectRelative(robust[j]!, Math.sqrt(moved[j]!), 1e-5);
  });

  it('counts a weight of 2 as two people, and of 0 as nobody (ties after Breslow)', () => {
    const weights = Float64Array.from(aid.time, (_, i) => i % 3);
    const { time, event, covariates } = aid;
    const expand = (values: Float64Array) =>
      Float64Array.from([...values].flatMap((value, i) => Array<number>(i % 3).fill(value)));
    const many = { time: expand(time), event: expand(event), covariates: covariates.map(expand) };
    const [weighted, expanded] = [{ ...aid, weights }, many].map((data) =>
      valueOf(coxRegression(data, 'BRESLOW')),
    );
    expectRelative(weighted!.estimates[0]!, expanded!.estimates[0]!, 1e-9);
    expectRelative(standardErrors(weighted!)[0]!, standardErrors(expanded!)[0]!, 1e-9);
  });

  it('names the column that cannot be fitted', () => {
    const good = rows([1, 1, 3, 1], [2, 1, 5, 0], [3, 1, 4, 1], [4, 0, 7, 0], [5, 1, 2, 0], [6, 0, 3, 1]);
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
    const two = rows([1, 0, 1], [2, 0, 0]);
    expect(coxRegression(two)).toEqual({ computable: false, reason: 'NO_EVENTS' });
    const weights = Float64Array.of(0, 1);
    expect(coxRegression({ ...rows([1, 1, 1], [2, 0, 0]), weights })).toMatchObject({ reason: 'NO_EVENTS' });
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
          const forward = coxRegression(rows(...list), ties);
          fc.pre(forward.computable);
          const turned = [...list]
            .reverse()
            .map(([time, event, flag, age]): (typeof list)[number] => [time * 7, event, 1 - flag, age]);
          const backward = valueOf(coxRegression(rows(...turned, [0, 0, 1, 16]), ties));
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

describe('proportionalHazards', () => {
  it('agrees with R on the Rossi study', () => {
    const { covariates, global } = valueOf(proportionalHazards(aid, valueOf(coxRegression(aid))));
    expectRelative(covariates[0]!.statistic, rossi.zph_unadjusted_km.chisq, 1e-9);
    expectRelative(covariates[0]!.p, rossi.zph_unadjusted_km.p, 1e-10);
    expectRelative(global.statistic, covariates[0]!.statistic, 1e-12);
  });

  it('finds an effect that turns round halfway', () => {
    const people = Array.from({ length: 400 }, (_, i): [number, number, number] => {
      const treated = i % 2;
      const early = i % 4 < (treated === 1 ? 3 : 1);
      return [early ? 1 + (i % 50) : 60 + (i % 50) + treated * 20, 1, treated];
    });
    const turning = rows(...people);
    const { global } = valueOf(
      proportionalHazards(turning, valueOf(coxRegression(turning)), { scale: 'IDENTITY' }),
    );
    expect(global.p).toBeLessThan(1e-6);
  });

  it('is the score of the covariate times the time in a model that has both', () => {
    // With time in pieces, x times time is a covariate like any other; its score at 0 is this test.
    const { estimates } = valueOf(coxRegression(varying));
    const test = valueOf(proportionalHazards(varying, { estimates }, { scale: 'IDENTITY' }));
    // Rows cut at every event time, so that the product is constant within each.
    const times = [...new Set(exposed.filter((row) => row['event'] === 1).map((row) => row['time'] ?? NaN))];
    const pieces = exposed.flatMap((row) => {
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
    const once = rows([5, 1, 1], [5, 1, 0], [5, 1, 1], [5, 0, 0], [5, 0, 1], [5, 0, 0]);
    const fit = valueOf(coxRegression(once));
    expect(proportionalHazards(once, fit)).toMatchObject({ computable: false, reason: 'COLLINEAR_COLUMN' });
  });
});
