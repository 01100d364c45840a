import { valueOf } from '../../../test/reference/expect-relative.js';
import { endlessColumn } from './endless.js';
import { maximise, type Likelihood } from './maximise.js';

/** A likelihood of one coefficient, from its value and its first two derivatives. */
const of =
  (value: (x: number) => number, slope: (x: number) => number, bend: (x: number) => number) =>
  ([x = NaN]: Float64Array): Likelihood => ({
    logLikelihood: value(x),
    gradient: Float64Array.of(slope(x)),
    information: Float64Array.of(bend(x)),
  });

describe('maximise', () => {
  it('finds the top of a parabola in one step', () => {
    let asked = 0;
    const parabola = of(
      (x) => -((x - 3) ** 2),
      (x) => -2 * (x - 3),
      () => 2,
    );
    const counted = (at: Float64Array) => {
      asked++;
      return parabola(at);
    };
    expect(valueOf(maximise(counted, Float64Array.of(-8))).coefficients[0]).toBeCloseTo(3, 12);
    expect(asked).toBe(2);
  });

  it('halves a step that goes too far', () => {
    // Newton on the logarithm of a bell with heavy sides overshoots from 2.
    const { coefficients } = valueOf(
      maximise(
        of(
          (x) => -Math.log(Math.cosh(x)),
          (x) => -Math.tanh(x),
          (x) => 1 / Math.cosh(x) ** 2,
        ),
        Float64Array.of(2),
      ),
    );
    expect(coefficients[0]).toBeCloseTo(0, 9);
  });

  it('gives up a climb without a top, and one that no step takes on, and names the coefficient', () => {
    const slope = (scale: number) =>
      of(
        (x) => x * scale,
        () => 1,
        () => 1,
      );
    const reason = { computable: false, reason: 'NOT_CONVERGED', column: 0 };
    expect(maximise(slope(1), Float64Array.of(0))).toEqual(reason);
    expect(maximise(slope(-1), Float64Array.of(0))).toEqual(reason);
    expect(maximise(slope(NaN), Float64Array.of(0))).toEqual(reason);
  });

  it('tells what is not determined at the start from what stops to be on the way', () => {
    const flat = of(
      () => 0,
      () => 1,
      () => 0,
    );
    expect(maximise(flat, Float64Array.of(0))).toMatchObject({ reason: 'COLLINEAR_COLUMN', column: 0 });
    const flattening = of(
      (x) => x,
      () => 1,
      (x) => (x < 2 ? 1 : 0),
    );
    expect(maximise(flattening, Float64Array.of(0))).toMatchObject({ reason: 'SEPARATION', column: 0 });
  });
});

describe('endlessColumn', () => {
  const flag = Float64Array.of(0, 1);
  const age = Float64Array.of(10, 17, 12);

  it('names a column whose ratio and its error are both beyond belief, over its whole range', () => {
    expect(endlessColumn(Float64Array.of(1, -20), Float64Array.of(0.1, 900), [age, flag])).toBe(1);
    expect(endlessColumn(Float64Array.of(3, 1), Float64Array.of(3, 0.1), [age, flag])).toBe(0);
  });

  it('lets a steep slope stand that is well known, and a flat one that is not', () => {
    expect(endlessColumn(Float64Array.of(3), Float64Array.of(0.2), [age])).toBe(-1);
    expect(endlessColumn(Float64Array.of(0.2), Float64Array.of(9), [age])).toBe(-1);
  });
});
