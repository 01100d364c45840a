import { STUDY, STUDY_RESULTS } from '../../../test/reference/confounding-study.js';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { fitLeastSquares } from './least-squares.js';
import { fitLogistic } from './logistic.js';
import { standardErrors } from './model-fit.js';

const column = (...values: number[]) => Float64Array.from(values);
const { treated, columns } = STUDY;

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
  });

  it.each([
    ['as many coefficients as rows', [column(1, 2)], column(1, 2), 'TOO_FEW_PEOPLE', undefined],
    ['a constant column', [column(2, 2, 2)], column(1, 2, 4), 'CONSTANT_COLUMN', 0],
    ['a column twice', [column(1, 2, 4, 5), column(2, 4, 8, 10)], column(1, 2, 4, 4), 'COLLINEAR_COLUMN', 1],
  ])('refuses %s', (_, given, y, reason, place) => {
    expect(fitLeastSquares(given, y)).toEqual({ computable: false, reason, column: place });
  });
});
