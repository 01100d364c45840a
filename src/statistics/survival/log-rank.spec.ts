import fc from 'fast-check';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { followUpOf, ROSSI_AID, rossiFollowUp } from '../../../test/reference/follow-up-examples.js';
import { readReference } from '../../../test/reference/read-reference.js';
import { logRank } from './log-rank.js';

const { logrank: reference } = readReference<{
  logrank: { observed: number[]; expected: number[]; chisq: number; p: number; var: number[] };
}>('survival.json');

const person = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1 }));

// Weeks of remission on 6-MP and on placebo, + censored: E. Gehan (1965), Biometrika 52:203-223.
const MERCAPTOPURINE = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const PLACEBO = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';
const weeks = (text: string) =>
  text.split(' ').map((week): [number, number] => [parseInt(week, 10), week.endsWith('+') ? 0 : 1]);

describe('logRank', () => {
  it('agrees with R on the Rossi study', () => {
    const result = valueOf(logRank(rossiFollowUp(), ROSSI_AID));
    expect(result.observed).toBe(reference.observed[1]);
    expectRelative(result.expected, reference.expected[1]!, 1e-12);
    expectRelative(result.variance, reference.var[0]!, 1e-12);
    expectRelative(result.statistic, reference.chisq, 1e-11);
    expectRelative(result.p, reference.p, 1e-11);
  });

  it('gives the published 16.79 for the remissions of Gehan', () => {
    const both = [...weeks(MERCAPTOPURINE), ...weeks(PLACEBO)];
    const treated = Float64Array.from(both, (_, i) => (i < 21 ? 1 : 0));
    const { statistic, observed, expected } = valueOf(logRank(followUpOf(...both), treated));
    expect(statistic).toBeCloseTo(16.79, 2);
    expect(observed).toBe(9);
    expect(expected).toBeCloseTo(19.25, 2);
  });

  it('adds up over strata: two that are alike double everything', () => {
    const once = valueOf(logRank(rossiFollowUp(), ROSSI_AID));
    const { time, event } = rossiFollowUp();
    const twice = (column: Float64Array) => Float64Array.from([...column, ...column]);
    const strata = Int32Array.from({ length: 864 }, (_, i) => (i < 432 ? 7 : 3));
    const both = valueOf(logRank({ time: twice(time), event: twice(event) }, twice(ROSSI_AID), strata));
    expectRelative(both.expected, 2 * once.expected, 1e-12);
    expectRelative(both.statistic, 2 * once.statistic, 1e-11);
    const one = valueOf(logRank(rossiFollowUp(), ROSSI_AID, new Int32Array(432).fill(2)));
    expect(one).toEqual(once);
  });

  it.each([
    ['EMPTY_DENOMINATOR', [[1, 1]], [1]],
    ['EMPTY_DENOMINATOR', [[1, 1]], [0]],
    [
      'NO_EVENTS',
      [
        [1, 0],
        [2, 0],
      ],
      [0, 1],
    ],
    [
      'NO_VARIATION',
      [
        [1, 0],
        [2, 1],
      ],
      [0, 1],
    ],
  ] as [string, [number, number][], number[]][])('has no value: %s (%#)', (reason, list, flags) => {
    expect(logRank(followUpOf(...list), Float64Array.from(flags))).toEqual({ computable: false, reason });
  });

  it('refuses a group that is not 0 or 1, and arrays of other lengths', () => {
    const two = followUpOf([1, 1], [2, 1]);
    expect(() => logRank(two, Float64Array.of(0, 2))).toThrow(/row 1/);
    expect(() => logRank(two, Float64Array.of(0))).toThrow(/1 rows/);
    expect(() => logRank(two, Float64Array.of(0, 1), Int32Array.of(1))).toThrow(/1 rows/);
  });

  it('is the same for swapped groups, in any order, with people censored at 0', () => {
    const member = fc.tuple(person, fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(member, { minLength: 2, maxLength: 40 }), (list) => {
        const forward = logRank(
          followUpOf(...list.map(([one]) => one)),
          Float64Array.from(list, ([, flag]) => flag),
        );
        const turned = [...list].reverse();
        const backward = logRank(
          followUpOf(...turned.map(([one]) => one), [0, 0]),
          Float64Array.from([...turned.map(([, flag]) => 1 - flag), 1]),
        );
        fc.pre(forward.computable);
        const { statistic, observed, expected } = valueOf(backward);
        expect(statistic).toBeCloseTo(forward.value.statistic, 8);
        expect(observed - expected).toBeCloseTo(forward.value.expected - forward.value.observed, 9);
      }),
    );
  });
});
