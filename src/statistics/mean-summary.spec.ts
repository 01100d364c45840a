import { expectRelative } from '../../test/reference/expect-relative.js';
import { requireSummary, summarise } from './mean-summary.js';

describe('summarise', () => {
  it('gives number, mean and standard deviation, with n - 1, of values in any place', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    const { n, mean, sd } = summarise(values);
    expect([n, mean]).toEqual([8, 5]);
    expectRelative(sd, Math.sqrt(32 / 7), 1e-14);
    const far = summarise(values.map((value) => value + 1e9));
    expect(far.mean).toBe(1e9 + 5);
    expectRelative(far.sd, sd, 1e-8);
  });

  it('has no spread of fewer than two', () => {
    expect(summarise([])).toEqual({ n: 0, mean: 0, sd: 0 });
    expect(summarise([7])).toEqual({ n: 1, mean: 7, sd: 0 });
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => summarise([1, value])).toThrow(/finite/);
  });
});

describe('requireSummary', () => {
  it.each([
    { n: 1.5, mean: 0, sd: 1 },
    { n: 2, mean: Infinity, sd: 1 },
    { n: 2, mean: 0, sd: -1 },
    { n: 2, mean: 0, sd: Infinity },
    { n: 2, mean: 0, sd: NaN },
  ])('refuses what cannot be a summary (%#)', (summary) => {
    expect(() => requireSummary(summary)).toThrow(RangeError);
  });

  it('takes a group without spread', () => {
    expect(() => requireSummary({ n: 2, mean: 0, sd: 0 })).not.toThrow();
  });
});
