import { STUDY, STUDY_RESULTS } from '../../../test/reference/confounding-study.js';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { fitLeastSquares } from './least-squares.js';
import { fitLogistic } from './logistic.js';
import { standardErrors, type Coefficients } from './model-fit.js';

const column = (...values: number[]) => Float64Array.from(values);
const { treated, columns } = STUDY;

/** Whether a covariance is the inverse of X' W X, intercept first, times a factor: every element, not only the diagonal. */
function expectInverse(
  { covariance }: Coefficients,
  given: readonly Float64Array[],
  weights: Float64Array,
  factor: number,
): void {
  const design = [new Float64Array(weights.length).fill(1), ...given];
  const size = design.length;
  const errors = design.map((_, j) => Math.sqrt(covariance[j * size + j]!));
  design.forEach((left, i) => {
    design.forEach((_, j) => {
      let product = 0;
      design.forEach((right, k) => {
        const cross = left.reduce((sum, value, row) => sum + value * weights[row]! * right[row]!, 0);
        product += cross * covariance[k * size + j]!;
      });
      // On the scale of the coefficients, which differ a hundredfold.
      expect((product / factor) * (errors[i]! / errors[j]!)).toBeCloseTo(i === j ? 1 : 0, 8);
    });
  });
}

describe('logistic regression', () => {
  it('R129 reproduces coefficients, standard errors and deviance of R', () => {
    const model = valueOf(fitLogistic(columns, treated));
    const { coefficients, standardErrors: errors, deviance } = STUDY_RESULTS.propensity;
    const names = ['(Intercept)', ...STUDY.names];
    names.forEach((name, j) => {
      expectRelative(model.estimates[j]!, coefficients[name]!, 1e-9);
      expectRelative(standardErrors(model)[j]!, errors[name]!, 1e-8);
    });
    expectRelative(model.deviance, deviance, 1e-12);
    expectInverse(
      model,
      columns,
      model.fitted.map((p) => p * (1 - p)),
      1,
    );
  });

  it('of two groups is their odds: log-odds ratio, covariance of Woolf, and the deviance of the four cells', () => {
    // 3 in 4 with, 2 in 6 without.
    const group = column(1, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    const model = valueOf(fitLogistic([group], column(1, 1, 1, 0, 1, 1, 0, 0, 0, 0)));
    expectRelative(model.estimates[0]!, Math.log(2 / 4), 1e-12);
    expectRelative(model.estimates[1]!, Math.log(3 / 1 / (2 / 4)), 1e-12);
    const [intercept, across, mirrored, slope] = model.covariance;
    expectRelative(intercept!, 1 / 2 + 1 / 4, 1e-11);
    expectRelative(slope!, 1 / 3 + 1 + 1 / 2 + 1 / 4, 1e-11);
    expectRelative(across!, -(1 / 2 + 1 / 4), 1e-11);
    expectRelative(mirrored!, across!, 1e-14);
    expectRelative(model.fitted[0]!, 3 / 4, 1e-12);
    expectRelative(model.logits[9]!, Math.log(2 / 4), 1e-12);
    const likelihood = 3 * Math.log(3 / 4) + Math.log(1 / 4) + 2 * Math.log(2 / 6) + 4 * Math.log(4 / 6);
    expectRelative(model.deviance, -2 * likelihood, 1e-12);
  });

  it('gives the same probabilities whatever the units and whatever the order of the rows', () => {
    const { fitted } = valueOf(fitLogistic(columns, treated));
    const rescaled = columns.map((values, j) => values.map((value) => value * 10 ** (3 * j - 6) + j * 50));
    const backwards = columns.map((values) => values.toReversed());
    const inUnits = valueOf(fitLogistic(rescaled, treated)).fitted;
    const reversed = valueOf(fitLogistic(backwards, treated.toReversed())).fitted.toReversed();
    fitted.forEach((p, i) => {
      expectRelative(inUnits[i]!, p, 1e-9);
      expectRelative(reversed[i]!, p, 1e-9);
    });
  });

  it('turns every sign when the outcome is turned round', () => {
    const model = valueOf(fitLogistic(columns, treated));
    const turned = valueOf(
      fitLogistic(
        columns,
        treated.map((value) => 1 - value),
      ),
    );
    model.estimates.forEach((value, j) => expectRelative(-turned.estimates[j]!, value, 1e-9));
  });

  it('without a covariate is the log-odds of the mean', () => {
    const model = valueOf(fitLogistic([], column(1, 0, 0, 0)));
    expect(model.estimates[0]).toBeCloseTo(Math.log(1 / 3), 12);
    expect(model.iterations).toBe(1);
  });

  const outcome = column(0, 0, 0, 0, 1, 1, 1, 1);
  const noise = column(1, 5, 2, 4, 3, 1, 5, 2);
  it.each([
    ['a constant outcome', [noise], outcome.map(() => 1), 'EMPTY_MARGIN', undefined],
    ['an outcome of nobody', [noise], outcome.map(() => 0), 'EMPTY_MARGIN', undefined],
    ['a constant column', [noise, noise.map(() => 7)], outcome, 'CONSTANT_COLUMN', 1],
    [
      'a constant column that rounding moves',
      [noise, noise.map((v) => 1e9 + v * 1e-8)],
      outcome,
      'CONSTANT_COLUMN',
      1,
    ],
    ['a column twice', [noise, noise.map((v) => 3 * v + 1)], outcome, 'COLLINEAR_COLUMN', 1],
    [
      'a quantity that tells the outcomes apart',
      [noise, column(1, 2, 3, 4, 5, 6, 7, 8)],
      outcome,
      'SEPARATION',
      1,
    ],
    [
      'a level that nobody without the outcome has',
      [noise, column(0, 0, 0, 0, 0, 0, 1, 1)],
      outcome,
      'SEPARATION',
      1,
    ],
    ['a level, among others', [column(0, 1, 0, 1, 0, 0, 0, 0), noise], outcome, 'SEPARATION', 0],
  ])('refuses %s, and names it', (_, given, y, reason, place) => {
    expect(fitLogistic(given, y)).toEqual({ computable: false, reason, column: place });
  });

  it('names a level of two people that separates, beside a quantity that everybody has and that weighs more', () => {
    const rows = Array.from({ length: 640 }, (_, i) => i);
    const quantity = Float64Array.from(rows, (i) => i % 8);
    const seen = Float64Array.from(rows, (i) => Number((3 * Math.floor(i / 8)) % 8 < i % 8));
    const rare = Float64Array.from(rows, (i) => Number(i === 7 || i === 6));
    expect([seen[6], seen[7]]).toEqual([1, 1]);
    expect(fitLogistic([quantity], seen).computable).toBe(true);
    expect(fitLogistic([quantity, rare], seen)).toEqual({
      computable: false,
      reason: 'SEPARATION',
      column: 1,
    });
    expect(fitLogistic([rare, quantity], seen)).toMatchObject({ reason: 'SEPARATION', column: 0 });
  });

  it('does not take a strong but finite effect on a scale of millionths for separation', () => {
    const x = column(1, 2, 3, 4, 5, 6, 7, 8).map((value) => value / 1e6);
    const model = valueOf(fitLogistic([x], column(0, 0, 1, 0, 1, 0, 1, 1)));
    expect(model.estimates[1]).toBeGreaterThan(15);
  });
});

describe('least squares', () => {
  it('reproduces coefficients and standard errors of R', () => {
    const model = valueOf(fitLeastSquares([treated, ...columns], STUDY.hours));
    const { coefficients, standardErrors: errors } = STUDY_RESULTS.leastSquares;
    ['(Intercept)', 'treated', ...STUDY.names].forEach((name, j) => {
      expectRelative(model.estimates[j]!, coefficients[name]!, 1e-11);
      expectRelative(standardErrors(model)[j]!, errors[name]!, 1e-11);
    });
    const ones = STUDY.hours.map(() => 1);
    expectInverse(model, [treated, ...columns], ones, model.residualVariance);
  });

  it('by hand: 2.2 + 0.6 x, with 2.4 left over 3', () => {
    const model = valueOf(fitLeastSquares([column(1, 2, 3, 4, 5)], column(2, 4, 5, 4, 5)));
    [2.2, 0.6].forEach((value, j) => expectRelative(model.estimates[j]!, value, 1e-13));
    [0.88, -0.24, -0.24, 0.08].forEach((value, at) => expectRelative(model.covariance[at]!, value, 1e-13));
    [2.8, 3.4, 4, 4.6, 5.2].forEach((value, i) => expectRelative(model.fitted[i]!, value, 1e-13));
    expectRelative(model.residualVariance, 0.8, 1e-13);
  });

  it('needs one row more than coefficients', () => {
    const model = valueOf(fitLeastSquares([column(1, 2, 3)], column(1, 3, 2)));
    expectRelative(model.residualVariance, 1.5, 1e-13);
  });

  it.each([
    ['as many coefficients as rows', [column(1, 2)], column(1, 2), 'TOO_FEW_PEOPLE', undefined],
    ['a constant column', [column(2, 2, 2)], column(1, 2, 4), 'CONSTANT_COLUMN', 0],
    ['a column twice', [column(1, 2, 4, 5), column(2, 4, 8, 10)], column(1, 2, 4, 4), 'COLLINEAR_COLUMN', 1],
  ])('refuses %s', (_, given, y, reason, place) => {
    expect(fitLeastSquares(given, y)).toEqual({ computable: false, reason, column: place });
  });
});
