import { createRandom } from './random.js';

describe('createRandom', () => {
  const take = (seed: number, size: number) => {
    const random = createRandom(seed);
    return Array.from({ length: size }, () => random.uniform());
  };

  it('gives the same stream for the same seed, on every machine', () => {
    expect(take(1, 5)).toEqual(take(1, 5));
    expect(take(1, 3)).toMatchInlineSnapshot(`
     [
       0.5686059948349658,
       0.8893939367683266,
       0.4705824180198359,
     ]
    `);
  });

  it('gives another stream for another seed', () => {
    expect(take(1, 5)).not.toEqual(take(2, 5));
    expect(take(0, 5)).not.toEqual(take(-1, 5));
  });

  it('is uniform on [0, 1): 100 equal classes of 200,000 numbers', () => {
    const classes = new Array<number>(100).fill(0);
    for (const value of take(42, 200_000)) {
      const index = Math.floor(value * 100);
      classes[index] = (classes[index] ?? NaN) + 1;
    }
    expect(classes).toHaveLength(100);
    const chiSquared = classes.reduce((sum, seen) => sum + (seen - 2000) ** 2 / 2000, 0);
    // 99 degrees of freedom: between the 0.1% points.
    expect(chiSquared).toBeGreaterThan(60);
    expect(chiSquared).toBeLessThan(149);
  });

  it('has no correlation between neighbours', () => {
    const values = take(7, 100_000);
    const product = values
      .slice(1)
      .reduce((sum, value, i) => sum + (value - 0.5) * ((values[i] ?? NaN) - 0.5), 0);
    expect(Math.abs(product / 100_000) * 12).toBeLessThan(0.0104);
  });

  it('refuses a seed that is not a whole number', () => {
    expect(() => createRandom(0.5)).toThrow(RangeError);
    expect(() => createRandom(NaN)).toThrow(RangeError);
  });
});
