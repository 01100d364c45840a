import fc from 'fast-check';
import { choleskyFactor, choleskyInverse, choleskySolve } from './cholesky.js';
import { crossProduct, crossVector, linearPredictor } from './cross-product.js';

const MATRIX = Float64Array.from([4, 12, -16, 12, 37, -43, -16, -43, 98]);

const factorOf = (matrix: Float64Array, size: number): Float64Array => {
  const factored = choleskyFactor(matrix, size);
  if (!factored.definite) throw new Error(`column ${factored.dependent} depends on those before it`);
  return factored.lower;
};

const column = (rows: number) =>
  fc
    .array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: rows, maxLength: rows })
    .map((values) => Float64Array.from(values));

describe('Cholesky', () => {
  it('factors the example of the textbooks exactly', () => {
    expect([...factorOf(MATRIX, 3)]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });

  it('solves, and inverts to a symmetric inverse', () => {
    const lower = factorOf(MATRIX, 3);
    expect([...choleskySolve(lower, Float64Array.from([0, 6, 39]))]).toEqual([1, 1, 1]);
    const inverse = choleskyInverse(lower, 3);
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        let sum = 0;
        for (let k = 0; k < 3; k++) sum += MATRIX[i * 3 + k]! * inverse[k * 3 + j]!;
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 9);
      }
    }
  });

  it.each([
    ['the sum of the two before it', [2, 1, 3, 1, 2, 3, 3, 3, 6], 2],
    ['nothing at all', [1, 0, 0, 0, 0, 0, 0, 0, 1], 1],
    ['not a number', [NaN, 0, 0, 1], 0],
  ])('names the column that is %s', (_, values, dependent) => {
    const size = Math.sqrt(values.length);
    expect(choleskyFactor(Float64Array.from(values), size)).toEqual({ definite: false, dependent });
  });
});

describe('products of columns', () => {
  it('are those of the definition, over more rows than a block, weighted or not', () => {
    const sized = fc
      .constantFrom(1, 3, 511, 513, 1030)
      .chain((n) => fc.tuple(column(n), column(n), column(n)));
    fc.assert(
      fc.property(sized, ([x, y, w]) => {
        const sum = (of: (i: number) => number) => x.reduce((total, _, i) => total + of(i), 0);
        const [xx, xy, yx, yy] = crossProduct([x, y], w);
        expect(xx).toBeCloseTo(
          sum((i) => x[i]! * x[i]! * w[i]!),
          6,
        );
        expect(xy).toBeCloseTo(
          sum((i) => x[i]! * y[i]! * w[i]!),
          6,
        );
        expect(yx).toBe(xy);
        expect(yy).toBeCloseTo(
          sum((i) => y[i]! * y[i]! * w[i]!),
          6,
        );
        const [plain] = crossProduct([x]);
        expect(plain).toBeCloseTo(
          sum((i) => x[i]! * x[i]!),
          6,
        );
        expect([...crossVector([x, y], w)][1]).toBeCloseTo(
          sum((i) => y[i]! * w[i]!),
          6,
        );
        const last = x.length - 1;
        expect(linearPredictor([x, y], [2, -3])[last]).toBeCloseTo(2 * x[last]! - 3 * y[last]!, 9);
      }),
      { numRuns: 30 },
    );
  });
});
