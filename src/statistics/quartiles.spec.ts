import fc from 'fast-check';
import { quartiles } from './quartiles.js';

describe('quartiles', () => {
  // R 4: quantile(x, c(.25, .5, .75)).
  it.each([
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [3.25, 5.5, 7.75],
    ],
    [
      [14, 3, 21, 9],
      [7.5, 11.5, 15.75],
    ],
    [[7], [7, 7, 7]],
  ])('of %j are those of R', (values, [lower, median, upper]) => {
    expect(quartiles(values)).toEqual({ computable: true, value: { lower, median, upper } });
  });

  it('of too few are a reason', () => {
    expect(quartiles([])).toEqual({ computable: false, reason: 'TOO_FEW_PEOPLE' });
    expect(quartiles([1, 2], 3)).toEqual({ computable: false, reason: 'TOO_FEW_PEOPLE' });
  });

  it('are in order, among the values, and go by no order of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const found = quartiles(values);
        if (!found.computable) throw new Error(found.reason);
        const { lower, median, upper } = found.value;
        expect([Math.min(...values), lower, median, upper, Math.max(...values)]).toEqual(
          [Math.min(...values), lower, median, upper, Math.max(...values)].sort((a, b) => a - b),
        );
        expect(quartiles([...values].reverse())).toEqual(found);
      }),
    );
  });
});
