import fc from 'fast-check';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { readReference, readReferenceRows } from '../../../test/reference/read-reference.js';
import type { Computed } from '../computed.js';
import { waldRateRatio } from '../rates.js';
import { standardErrors, type Coefficients } from '../regression/model-fit.js';
import { compareCounts } from './compare-counts.js';
import { peopleAbove, type CountRows } from './count-rows.js';
import { likeliestTheta, thetaScore } from './negative-binomial-theta.js';
import { negativeBinomialRegression } from './negative-binomial.js';
import { poissonRegression } from './poisson-regression.js';

type Named = Record<string, number>;

interface CountReference {
  poisson: {
    coef: Named;
    se: Named;
    se_hc0: Named;
    deviance: number;
    pearson_chisq: number;
    df_resid: number;
    loglik: number;
  };
  quasi_dispersion: number;
  quasi_se: Named;
  negbin: { coef: Named; se: Named; theta: number; loglik: number };
}

const reference = readReference<Record<string, CountReference>>('counts.json');
const rows = readReferenceRows('synthetic_reoffence_counts.csv');
const column = (name: string, of = (value: number) => value) =>
  Float64Array.from(rows, (row) => of(row[name] ?? NaN));
const counts = column('reoffences');
const exposure = column('months', (months) => months / 12);
const treated = column('treat');
const covariates: Record<string, Record<string, Float64Array>> = {
  unadjusted: { treat: treated },
  adjusted: { treat: treated, age: column('age'), prior: column('prior') },
};

function expectNamed(actual: Float64Array, names: string[], expected: Named, tolerance: number): void {
  expect(actual).toHaveLength(names.length);
  names.forEach((name, j) => expectRelative(actual[j]!, expected[name] ?? NaN, tolerance));
}

const cases = Object.entries(reference).map(([name, expected]) => {
  const named = covariates[name] ?? {};
  const model: CountRows = { counts, exposure, covariates: Object.values(named) };
  return { name, expected, model, names: ['(Intercept)', ...Object.keys(named)] };
});

describe('poissonRegression', () => {
  it.each(cases)('agrees with R on made-up reoffences, $name', ({ expected, model, names }) => {
    const fit = valueOf(poissonRegression(model));
    const { poisson } = expected;
    expectNamed(fit.estimates, names, poisson.coef, 1e-9);
    // R's standard errors stop one step before its coefficients.
    expectNamed(standardErrors(fit), names, poisson.se, 1e-8);
    const robust = standardErrors({ ...fit, covariance: fit.robustCovariance });
    expectNamed(robust, names, poisson.se_hc0, 1e-8);
    const quasi = standardErrors(fit).map((error) => error * Math.sqrt(fit.dispersion));
    expectNamed(quasi, names, expected.quasi_se, 1e-8);
    expectRelative(fit.deviance, poisson.deviance, 1e-11);
    expectRelative(fit.pearson, poisson.pearson_chisq, 1e-11);
    expectRelative(fit.logLikelihood, poisson.loglik, 1e-11);
    expect(fit.degreesOfFreedom).toBe(poisson.df_resid);
    expectRelative(fit.dispersion, expected.quasi_dispersion, 1e-8);
  });

  it('of two groups is the ratio of their rates, with the error of its log', () => {
    const group = (flag: number) => {
      let [events, time] = [0, 0];
      treated.forEach((one, i) => {
        if (one !== flag) return;
        events += counts[i]!;
        time += exposure[i]!;
      });
      return { events, exposure: time };
    };
    const wald = valueOf(waldRateRatio(group(1), group(0)));
    const { rateRatio, model } = valueOf(compareCounts(treated, { counts, exposure, covariates: [] }));
    expect(model).toBe('POISSON');
    expectRelative(rateRatio.estimate, wald.estimate ?? NaN, 1e-12);
    expectRelative(rateRatio.lower, wald.lower, 1e-12);
    expectRelative(rateRatio.upper, wald.upper ?? NaN, 1e-12);
    expectRelative(rateRatio.p, wald.p, 1e-10);
  });

  it('without covariates is the rate of everybody', () => {
    const fit = valueOf(poissonRegression({ counts: Float64Array.of(3, 0, 5), covariates: [] }));
    expectRelative(fit.estimates[0]!, Math.log(8 / 3), 1e-14);
    expectRelative(standardErrors(fit)[0]!, Math.sqrt(1 / 8), 1e-14);
  });
});

describe('negativeBinomialRegression', () => {
  it.each(cases)('agrees with MASS::glm.nb on made-up reoffences, $name', ({ expected, model, names }) => {
    const fit = valueOf(negativeBinomialRegression(model));
    expectNamed(fit.estimates, names, expected.negbin.coef, 1e-8);
    expectNamed(standardErrors(fit), names, expected.negbin.se, 1e-8);
    expectRelative(fit.theta, expected.negbin.theta, 1e-7);
    expectRelative(fit.logLikelihood, expected.negbin.loglik, 1e-10);
  });

  it('has theta where its score is 0, with the error that the bend of the likelihood gives', () => {
    const many = Float64Array.of(0, 0, 7, 1, 0, 3, 19, 0, 2, 0);
    const means = Float64Array.from(many, (_, i) => 2 + i / 4);
    const above = peopleAbove(many);
    const theta = likeliestTheta(many, means, above, 30) ?? NaN;
    expect(thetaScore(many, means, above, theta).score).toBeCloseTo(0, 10);
    const step = 1e-5;
    const rise =
      thetaScore(many, means, above, theta + step).score - thetaScore(many, means, above, theta - step).score;
    expectRelative(thetaScore(many, means, above, theta).information, -rise / (2 * step), 1e-6);
  });

  it('settles where scoring would swing to and fro for ever', () => {
    // Found by chance: 17 people whose time at risk differs ten thousandfold; glm.nb of MASS 7.3.58.2 breaks off.
    const fit = valueOf(
      negativeBinomialRegression({
        counts: Float64Array.of(0, 0, 0, 0, 0, 23, 17, 0, 6, 24, 11, 0, 29, 0, 4, 0, 0),
        exposure: Float64Array.of(
          ...[1.439, 0.018, 5.49, 4.872, 12.714, 31.188, 96.418, 0.202, 0.045, 0.056, 6.822, 1.028, 1.889],
          ...[0.064, 47.164, 0.902, 0.07],
        ),
        covariates: [
          Float64Array.of(1, 0, 0, 0, 3, 1, 1, 0, 2, 0, 2, 2, 3, 1, 2, 1, 0),
          Float64Array.of(0, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1),
        ],
      }),
    );
    expect(fit.theta).toBeGreaterThan(0);
    expect(standardErrors(fit).every((error) => error > 0 && error < 5)).toBe(true);
  });

  it('says when counts spread no more than Poisson counts', () => {
    const even = { counts: Float64Array.of(2, 3, 2, 3, 2, 3), covariates: [] };
    expect(negativeBinomialRegression(even)).toEqual({ computable: false, reason: 'NO_OVERDISPERSION' });
  });
});

describe('compareCounts', () => {
  // One child in five has ten times the rate: far more spread than chance.
  const skewed = Float64Array.from({ length: 200 }, (_, i) => (i % 5 === 0 ? 20 + (i % 7) : i % 3));
  const half = Float64Array.from(skewed, (_, i) => (i % 2 === 0 ? 1 : 0));

  it('moves to the negative binomial when the dispersion exceeds 1.5', () => {
    const comparison = valueOf(compareCounts(half, { counts: skewed, covariates: [] }));
    const fit = valueOf(negativeBinomialRegression({ counts: skewed, covariates: [half] }));
    expect(comparison.model).toBe('NEGATIVE_BINOMIAL');
    expect(comparison.dispersion).toBeGreaterThan(1.5);
    expect(comparison.theta).toBe(fit.theta);
    expectRelative(comparison.rateRatio.standardErrorLog, standardErrors(fit)[1]!, 1e-12);
    expectRelative(comparison.rateRatio.log, fit.estimates[1]!, 1e-12);
  });

  it('falls back on quasi-Poisson where the spread is not one that the negative binomial has', () => {
    // The comparison group never varies; one treated child has all five events.
    const mixed = Float64Array.from({ length: 100 }, (_, i) => (i < 50 ? 10 : i === 50 ? 5 : 0));
    const late = Float64Array.from(mixed, (_, i) => (i < 50 ? 0 : 1));
    const { model, rateRatio, dispersion, theta } = valueOf(
      compareCounts(late, { counts: mixed, covariates: [] }),
    );
    expect([model, theta]).toEqual(['QUASI_POISSON', null]);
    expectRelative(rateRatio.standardErrorLog, Math.sqrt(dispersion * (1 / 5 + 1 / 500)), 1e-9);
    expectRelative(rateRatio.estimate, 5 / 500, 1e-9);
  });

  it('gives no limits that are not numbers', () => {
    // Found by chance: twelve people whose time at risk differs ten thousandfold, whom no model fits.
    const result = compareCounts(Float64Array.of(1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0), {
      counts: Float64Array.of(2, 0, 0, 20, 0, 0, 4, 0, 0, 0, 9, 7),
      exposure: Float64Array.of(
        ...[1.594, 79.328, 0.022, 43.962, 0.041, 71.064, 0.994, 0.184, 6.515, 2.442, 0.165, 0.013],
      ),
      covariates: [
        Float64Array.of(0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1),
        Float64Array.of(0, 1, 3, 2, 0, 2, 2, 0, 0, 0, 1, 3),
      ],
    });
    expect(result).toMatchObject({ computable: false, reason: 'NOT_CONVERGED' });
  });

  it.each([
    ['EMPTY_DENOMINATOR', [1, 1, 1, 1], [1, 2, 0, 1]],
    ['ZERO_CELL', [1, 1, 0, 0], [0, 0, 2, 1]],
    ['NO_EVENTS', [1, 1, 0, 0], [0, 0, 0, 0]],
    ['TOO_FEW_PEOPLE', [1, 0], [4, 2]],
  ])('has no value: %s', (reason, flags, seen) => {
    const result = compareCounts(Float64Array.from(flags), {
      counts: Float64Array.from(seen),
      covariates: [],
    });
    expect(result).toEqual({ computable: false, reason });
  });

  it('inverts when the groups are swapped, in any order and any unit of time', () => {
    const person = fc.record({
      count: fc.integer({ min: 0, max: 9 }),
      time: fc.double({ min: 0.2, max: 2, noNaN: true }),
      treated: fc.integer({ min: 0, max: 1 }),
      age: fc.integer({ min: 10, max: 17 }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 12, maxLength: 60 }), (people) => {
        const compare = (list: typeof people, flip: number, unit: number, confidence = 0.95) =>
          compareCounts(
            Float64Array.from(list, (one) => Math.abs(flip - one.treated)),
            {
              counts: Float64Array.from(list, ({ count }) => count),
              exposure: Float64Array.from(list, ({ time }) => time * unit),
              covariates: [Float64Array.from(list, ({ age }) => age)],
            },
            confidence,
          );
        const forward = compare(people, 0, 1);
        fc.pre(forward.computable);
        const { rateRatio } = forward.value;
        const backward = valueOf(compare([...people].reverse(), 1, 365)).rateRatio;
        expectRelative(backward.estimate, 1 / rateRatio.estimate, 1e-6);
        expectRelative(backward.upper, 1 / rateRatio.lower, 1e-6);
        expect(rateRatio.lower).toBeLessThan(rateRatio.estimate);
        expect(rateRatio.estimate).toBeLessThan(rateRatio.upper);
        expect(valueOf(compare(people, 0, 1, 0.99)).rateRatio.upper).toBeGreaterThan(rateRatio.upper);
      }),
      { numRuns: 60 },
    );
  });
});

describe('count models', () => {
  const seen = Float64Array.of(0, 2, 9, 0, 14, 1, 0, 3);
  const age = Float64Array.of(12, 14, 13, 15, 17, 16, 11, 17);
  const fits: ((rows: CountRows) => Computed<Coefficients>)[] = [
    poissonRegression,
    negativeBinomialRegression,
  ];

  it.each(fits)('name the column that cannot be fitted', (fit) => {
    const constant = new Float64Array(8).fill(3);
    const sum = age.map((value, i) => value + seen[i]!);
    expect(fit({ counts: seen, covariates: [age, constant] })).toEqual({
      computable: false,
      reason: 'CONSTANT_COLUMN',
      column: 1,
    });
    expect(fit({ counts: seen, covariates: [age, seen, sum] })).toEqual({
      computable: false,
      reason: 'COLLINEAR_COLUMN',
      column: 2,
    });
    const never = Float64Array.of(1, 0, 0, 1, 0, 0, 1, 0);
    for (const [place, covariates] of [
      [never, age],
      [age, never],
    ].entries()) {
      expect(fit({ counts: seen, covariates })).toMatchObject({ reason: 'SEPARATION', column: place });
    }
  });

  it.each(fits)('refuse what is not a count, a time or a number', (fit) => {
    const wrong = (rows: Partial<CountRows>) => () => fit({ counts: seen, covariates: [age], ...rows });
    expect(wrong({ counts: seen.with(0, 1.5) })).toThrow(/row 0/);
    expect(wrong({ counts: seen.with(1, -2) })).toThrow(/row 1/);
    expect(wrong({ counts: seen.with(2, 1e9) })).toThrow(/row 2/);
    expect(wrong({ exposure: new Float64Array(8) })).toThrow(/exposure in row 0/);
    expect(wrong({ exposure: new Float64Array(7).fill(1) })).toThrow(/7 rows/);
    expect(wrong({ covariates: [age.slice(1)] })).toThrow(/7 rows/);
    expect(wrong({ covariates: [age.map((value) => value / 0)] })).toThrow(/finite/);
    expect(() => compareCounts(age, { counts: seen, covariates: [] })).toThrow(/0 or 1/);
  });

  it.each(fits)(
    'move neither with the origin nor, but for the unit, with the scale of a covariate',
    (fit) => {
      const plain = valueOf(fit({ counts: seen, covariates: [age] }));
      const moved = valueOf(fit({ counts: seen, covariates: [age.map((value) => 1e6 + value * 1000)] }));
      expectRelative(moved.estimates[1]! * 1000, plain.estimates[1]!, 1e-6);
      expectRelative(standardErrors(moved)[1]! * 1000, standardErrors(plain)[1]!, 1e-6);
    },
  );
});
