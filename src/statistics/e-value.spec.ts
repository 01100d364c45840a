import fc from 'fast-check';
import { expectRelative } from '../../test/reference/expect-relative.js';
import { eValue } from './e-value.js';

const confidence = 0.95;

describe('eValue', () => {
  it('gives 7.26 and 3.00 for the 3.9 (1.8 to 8.7) of the paper', () => {
    const { estimate, limit } = eValue({ estimate: 3.9, lower: 1.8, upper: 8.7, confidence });
    expect(estimate).toBeCloseTo(7.263034344160047, 12);
    expect(limit).toBeCloseTo(3, 12);
  });

  it('takes a ratio below 1 as its inverse, and the upper limit as the nearer', () => {
    const { estimate, limit } = eValue({ estimate: 0.5, lower: 0.3, upper: 0.8, confidence });
    expectRelative(estimate ?? NaN, 3.414213562373095, 1e-12);
    expectRelative(limit, 1.8090169943749475, 1e-12);
  });

  it('is 1 for the limit where the interval includes 1: Rossi, 0.7273 (0.5279 to 1.0020)', () => {
    const rossi = { estimate: 48 / 66, lower: 0.5278897008892371, upper: 1.0019623776401176, confidence };
    const { estimate, limit } = eValue(rossi);
    expectRelative(estimate ?? NaN, 2.093070330817254, 1e-12);
    expect(limit).toBe(1);
    expect(eValue({ estimate: 1, lower: 0.9, upper: 1.1, confidence })).toEqual({ estimate: 1, limit: 1 });
  });

  it('is unbounded where the ratio is', () => {
    expect(eValue({ estimate: null, lower: 0.8, upper: null, confidence })).toEqual({
      estimate: null,
      limit: 1,
    });
    expect(eValue({ estimate: 0, lower: 0, upper: 0.5, confidence })).toEqual({
      estimate: null,
      limit: 2 + Math.SQRT2,
    });
  });

  it.each([
    { estimate: NaN, lower: 0, upper: 1, confidence },
    { estimate: -1, lower: -2, upper: 1, confidence },
    { estimate: 2, lower: 0.5, upper: 1.5, confidence },
    { estimate: 1, lower: 1.5, upper: 2, confidence },
    { estimate: 1, lower: -0.5, upper: 2, confidence },
  ])('refuses a ratio that is not one (%#)', (ratio) => {
    expect(() => eValue(ratio)).toThrow(RangeError);
  });

  it('is the same for a ratio and its inverse, and at least 1', () => {
    const ratio = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(ratio, ratio, (estimate, spread) => {
        const factor = 1 + spread;
        const here = eValue({ estimate, lower: estimate / factor, upper: estimate * factor, confidence });
        const there = eValue({
          estimate: 1 / estimate,
          lower: 1 / (estimate * factor),
          upper: factor / estimate,
          confidence,
        });
        expect(here.estimate).toBeCloseTo(there.estimate ?? NaN, 6);
        expect(here.limit).toBeCloseTo(there.limit, 6);
        expect(here.limit).toBeGreaterThanOrEqual(1);
        expect(here.limit).toBeLessThanOrEqual(here.estimate ?? NaN);
      }),
    );
  });
});
