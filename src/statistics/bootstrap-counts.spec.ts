import { performance } from 'node:perf_hooks';
import { valueOf } from '../../test/reference/expect-relative.js';
import {
  bootstrapMeanCount,
  bootstrapMeanPositiveCount,
  bootstrapRatioOfMeanCounts,
} from './bootstrap-counts.js';
import type { CountBin } from './count-histogram.js';
import { createRandom } from './random.js';

/** Reoffences of 240 children: most have none, a few have many. */
const cohort: CountBin[] = [
  { count: 0, people: 150 },
  { count: 1, people: 38 },
  { count: 2, people: 20 },
  { count: 3, people: 12 },
  { count: 5, people: 10 },
  { count: 9, people: 7 },
  { count: 17, people: 3 },
];
const people = 240;
const total = 38 + 40 + 36 + 50 + 63 + 51;
const mean = total / people;
const squares = cohort.reduce((sum, bin) => sum + bin.people * (bin.count - mean) ** 2, 0);
const standardError = Math.sqrt(squares) / people;

describe('bootstrapMeanCount', () => {
  it('contains the mean and is about as wide as the central limit theorem says', () => {
    const { estimate, lower, upper } = valueOf(bootstrapMeanCount(cohort));
    expect(estimate).toBe(mean);
    expect(lower).toBeLessThan(mean);
    expect(upper).toBeGreaterThan(mean);
    expect((upper - lower) / (2 * 1.96 * standardError)).toBeGreaterThan(0.93);
    expect((upper - lower) / (2 * 1.96 * standardError)).toBeLessThan(1.07);
    // Skewed counts: more room above than below, which a symmetrical interval cannot show.
    expect(upper - mean).toBeGreaterThan(mean - lower);
  });

  it('is wider than a Poisson interval would be', () => {
    const { lower, upper } = valueOf(bootstrapMeanCount(cohort));
    expect(upper - lower).toBeGreaterThan((1.5 * 2 * 1.96 * Math.sqrt(total)) / people);
  });

  it('agrees with resampling the children one by one', () => {
    const children = cohort.flatMap((bin) => new Array<number>(bin.people).fill(bin.count));
    const random = createRandom(99);
    const means = Array.from({ length: 4000 }, () => {
      let sum = 0;
      for (let i = 0; i < people; i++) sum += children[Math.floor(random.uniform() * people)] ?? NaN;
      return sum / people;
    }).sort((x, y) => x - y);
    const { lower, upper } = valueOf(bootstrapMeanCount(cohort, { replicates: 2000 }));
    expect(Math.abs(lower - (means[99] ?? NaN))).toBeLessThan(0.25 * standardError);
    expect(Math.abs(upper - (means[3900] ?? NaN))).toBeLessThan(0.25 * standardError);
  });

  it('gives the same interval for the same seed, however the bins are ordered, and another for another seed', () => {
    const first = bootstrapMeanCount(cohort);
    expect(bootstrapMeanCount([...cohort].reverse())).toEqual(first);
    expect(bootstrapMeanCount(cohort, { seed: 5 })).not.toEqual(first);
  });

  it('narrows with confidence', () => {
    const wide = valueOf(bootstrapMeanCount(cohort, { confidence: 0.99 }));
    const narrow = valueOf(bootstrapMeanCount(cohort, { confidence: 0.8 }));
    expect(wide.lower).toBeLessThan(narrow.lower);
    expect(wide.upper).toBeGreaterThan(narrow.upper);
  });

  it('does not slow down with people: ten million take less than two seconds', () => {
    // Resampling person by person would be 20 thousand million draws. Measured: 7 ms, and 30 ms on a cold
    // start.
    const many = Array.from({ length: 31 }, (_, count) => ({ count, people: Math.ceil(4e6 * 0.6 ** count) }));
    expect(many.reduce((sum, bin) => sum + bin.people, 0)).toBeGreaterThan(9_999_000);
    const start = performance.now();
    bootstrapMeanCount(many);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    ['EMPTY_DENOMINATOR', []],
    ['TOO_FEW_PEOPLE', [{ count: 2, people: 1 }]],
    ['NO_VARIATION', [{ count: 0, people: 30 }]],
  ])('has no value: %s', (reason, bins) => {
    expect(bootstrapMeanCount(bins)).toEqual({ computable: false, reason });
  });

  it.each([{ confidence: 1 }, { replicates: 99 }, { replicates: 1000.5 }, { seed: 0.5 }])(
    'refuses %j',
    (options) => {
      expect(() => bootstrapMeanCount(cohort, options)).toThrow(RangeError);
    },
  );
});

describe('bootstrapMeanPositiveCount', () => {
  it('is the mean of those with any, with an interval that contains it', () => {
    const { estimate, lower, upper } = valueOf(bootstrapMeanPositiveCount(cohort));
    expect(estimate).toBe(total / 90);
    expect(lower).toBeGreaterThan(1);
    expect(lower).toBeLessThan(estimate);
    expect(upper).toBeGreaterThan(estimate);
  });

  it('does not depend much on how many have none', () => {
    const more = [{ count: 0, people: 5000 }, ...cohort];
    const few = valueOf(bootstrapMeanPositiveCount(cohort));
    const many = valueOf(bootstrapMeanPositiveCount(more));
    expect(many.estimate).toBe(few.estimate);
    expect(Math.abs(many.lower - few.lower)).toBeLessThan(0.25);
    expect(Math.abs(many.upper - few.upper)).toBeLessThan(0.25);
  });

  it.each([
    ['EMPTY_DENOMINATOR', []],
    ['NO_EVENTS', [{ count: 0, people: 30 }]],
    [
      'TOO_FEW_PEOPLE',
      [
        { count: 0, people: 30 },
        { count: 4, people: 1 },
      ],
    ],
    [
      'NO_VARIATION',
      [
        { count: 0, people: 30 },
        { count: 1, people: 6 },
      ],
    ],
  ])('has no value: %s', (reason, bins) => {
    expect(bootstrapMeanPositiveCount(bins)).toEqual({ computable: false, reason });
  });
});

describe('bootstrapRatioOfMeanCounts', () => {
  const fewer = cohort.map((bin) => (bin.count > 4 ? { ...bin, count: 2 } : bin));

  it('contains the ratio, and 1 when both groups are alike', () => {
    const ratio = valueOf(bootstrapRatioOfMeanCounts(fewer, cohort));
    expect(ratio.estimate).toBeCloseTo((38 + 40 + 36 + 40) / total, 12);
    expect(ratio.lower).toBeLessThan(ratio.estimate ?? NaN);
    expect(ratio.upper).toBeGreaterThan(ratio.estimate ?? NaN);
    const same = valueOf(bootstrapRatioOfMeanCounts(cohort, cohort));
    expect(same.lower).toBeLessThan(1);
    expect(same.upper).toBeGreaterThan(1);
  });

  it('is open above when many resamples of the control group have no event', () => {
    const sparse = [
      { count: 0, people: 29 },
      { count: 1, people: 1 },
    ];
    expect(valueOf(bootstrapRatioOfMeanCounts(cohort, sparse)).upper).toBeNull();
  });

  it.each([
    ['EMPTY_DENOMINATOR', [], cohort],
    ['TOO_FEW_PEOPLE', cohort, [{ count: 1, people: 1 }]],
    ['NO_EVENTS', [{ count: 0, people: 9 }], [{ count: 0, people: 9 }]],
    ['ZERO_CELL', cohort, [{ count: 0, people: 9 }]],
    ['ZERO_CELL', [{ count: 0, people: 9 }], cohort],
    ['NO_VARIATION', [{ count: 1, people: 9 }], [{ count: 2, people: 9 }]],
  ])('has no value: %s', (reason, treated, control) => {
    expect(bootstrapRatioOfMeanCounts(treated, control)).toEqual({ computable: false, reason });
  });
});
