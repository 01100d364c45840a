import { expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { countHistogram, poissonDispersion } from './count-histogram.js';

describe('countHistogram', () => {
  it('sorts and merges bins and drops empty ones', () => {
    const bins = [
      { count: 3, people: 2 },
      { count: 0, people: 5 },
      { count: 3, people: 1 },
      { count: 9, people: 0 },
    ];
    expect(countHistogram(bins)).toEqual({
      bins: [
        { count: 0, people: 5 },
        { count: 3, people: 3 },
      ],
      people: 8,
      total: 9,
      positive: 3,
    });
  });

  it('is empty without bins, and refuses what is not a count', () => {
    expect(countHistogram([])).toEqual({ bins: [], people: 0, total: 0, positive: 0 });
    expect(() => countHistogram([{ count: -1, people: 1 }])).toThrow(RangeError);
    expect(() => countHistogram([{ count: 1, people: 0.5 }])).toThrow(RangeError);
  });
});

describe('poissonDispersion', () => {
  it('is the variance over the mean: 7 children without and 3 with 4 reoffences', () => {
    const bins = [
      { count: 0, people: 7 },
      { count: 4, people: 3 },
    ];
    expectRelative(valueOf(poissonDispersion(bins)), (7 * 1.44 + 3 * 2.8 ** 2) / 9 / 1.2, 1e-14);
  });

  it.each([
    ['TOO_FEW_PEOPLE', [{ count: 2, people: 1 }]],
    ['NO_EVENTS', [{ count: 0, people: 8 }]],
  ])('has no value: %s', (reason, bins) => {
    expect(poissonDispersion(bins)).toEqual({ computable: false, reason });
  });
});
