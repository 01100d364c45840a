import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { readReference, readReferenceRows } from '../../../test/reference/read-reference.js';
import type { FollowUp } from './follow-up.js';
import { kaplanMeier, survivalAt } from './kaplan-meier.js';
import { logRank } from './log-rank.js';
import { restrictedMean, restrictedMeanDifference } from './restricted-mean.js';
import { weightedSurvival } from './weighted-survival.js';

interface CurveReference {
  times: number[];
  surv: number[];
  n_risk: number[];
  greenwood_se: number[];
  loglog_lower: number[];
  loglog_upper: number[];
  log_lower: number[];
  log_upper: number[];
  rmst: { tau: number; rmean: number; se: number };
  curve: {
    time: number[];
    n_risk: number[];
    n_event: number[];
    n_censor: number[];
    surv: number[];
    std_err_cumhaz_greenwood: number[];
  };
}

const reference = readReference<{
  km_by_fin: Record<string, CurveReference>;
  rmst_difference: { tau: number; diff: number; se: number; lower: number; upper: number; p: number };
  logrank: { observed: number[]; expected: number[]; chisq: number; p: number; var: number[] };
}>('survival.json');

/** The Rossi study, a place for each of the 432 people. */
const rossi = readReferenceRows('rossi_weekly.csv').flatMap(
  ({ week = NaN, fin = NaN, arrest = NaN, people = 0 }) =>
    Array.from({ length: people }, () => ({ week, fin, arrest })),
);
const aid = Float64Array.from(rossi, ({ fin }) => fin);
const followed = (fin?: number): FollowUp => {
  const list = rossi.filter((person) => fin === undefined || person.fin === fin);
  return {
    time: Float64Array.from(list, ({ week }) => week),
    event: Float64Array.from(list, ({ arrest }) => arrest),
  };
};
const of = (...people: [time: number, event: number][]): FollowUp => ({
  time: Float64Array.from(people, ([time]) => time),
  event: Float64Array.from(people, ([, event]) => event),
});
const person = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1 }));
const people = fc.array(person, { minLength: 2, maxLength: 40 });

// Weeks of remission on 6-MP and on placebo, + censored: E. Gehan (1965), Biometrika 52:203-223.
const MERCAPTOPURINE = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const PLACEBO = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';
const weeks = (text: string) =>
  text.split(' ').map((week): [number, number] => [parseInt(week, 10), week.endsWith('+') ? 0 : 1]);

describe('kaplanMeier', () => {
  it.each(Object.entries(reference.km_by_fin))(
    'agrees with R on the Rossi study, aid %s',
    (fin, expected) => {
      const curve = valueOf(kaplanMeier(followed(Number(fin))));
      const log = valueOf(kaplanMeier(followed(Number(fin)), 0.95, 'LOG'));
      expect([...curve.time]).toEqual(expected.curve.time);
      expect([...curve.atRisk]).toEqual(expected.curve.n_risk);
      expect([...curve.events]).toEqual(expected.curve.n_event);
      expect([...curve.censored]).toEqual(expected.curve.n_censor);
      expected.curve.surv.forEach((value, k) => {
        expectRelative(curve.survival[k]!, value, 1e-12);
        expectRelative(curve.standardErrorLog[k]!, expected.curve.std_err_cumhaz_greenwood[k]!, 1e-12);
      });
      const shown = survivalAt(curve, expected.times);
      survivalAt(log, expected.times).forEach((at, i) => {
        expect(shown[i]!.atRisk).toBe(expected.n_risk[i]);
        expectRelative(shown[i]!.survival, expected.surv[i]!, 1e-12);
        expectLimits(
          shown[i]!,
          { lower: expected.loglog_lower[i]!, upper: expected.loglog_upper[i]! },
          1e-12,
        );
        expectLimits(at, { lower: expected.log_lower[i]!, upper: expected.log_upper[i]! }, 1e-12);
      });
    },
  );

  it('takes events before censoring at the same time, and by hand: 3/4, then 3/8', () => {
    const curve = valueOf(kaplanMeier(of([2, 1], [2, 0], [5, 1], [7, 0])));
    expect([...curve.survival]).toEqual([0.75, 0.375, 0.375]);
    expect([...curve.atRisk]).toEqual([4, 2, 1]);
    expectRelative(curve.standardErrorLog[1]!, Math.sqrt(1 / 12 + 1 / 2), 1e-14);
  });

  it('is shown at any time: before the first, between two, and after the last', () => {
    const curve = valueOf(kaplanMeier(of([2, 1], [2, 0], [5, 1], [7, 0])));
    expect(survivalAt(curve, [0, 3, 5, 9])).toMatchObject([
      { time: 0, atRisk: 4, survival: 1, lower: 1, upper: 1 },
      { time: 3, atRisk: 2, survival: 0.75 },
      { time: 5, atRisk: 2, survival: 0.375 },
      { time: 9, atRisk: 0, survival: 0.375 },
    ]);
  });

  it('ends at 0 with limits that are numbers', () => {
    const curve = valueOf(kaplanMeier(of([1, 1], [2, 1])));
    expect(curve.survival[1]).toBe(0);
    expect(curve.lower[1]).toBe(0);
    expect(curve.upper[1]).toBe(curve.upper[0]);
  });

  it('has no value for nobody, and refuses what is no follow-up', () => {
    expect(kaplanMeier(of())).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(() => kaplanMeier(of([-1, 0]))).toThrow(/row 0/);
    expect(() => kaplanMeier(of([1, 0], [NaN, 0]))).toThrow(/row 1/);
    expect(() => kaplanMeier(of([1, 2]))).toThrow(/0 or 1/);
    expect(() => kaplanMeier({ time: Float64Array.of(1), event: Float64Array.of() })).toThrow(/0 rows/);
    expect(() => kaplanMeier(of([1, 0]), 1)).toThrow(RangeError);
  });

  it('falls from 1, contains itself, widens with confidence, and does not see order or people censored at 0', () => {
    fc.assert(
      fc.property(people, (list) => {
        const curve = valueOf(kaplanMeier(of(...list)));
        const wide = valueOf(kaplanMeier(of(...list), 0.99));
        const with0 = valueOf(kaplanMeier(of(...[...list].reverse(), [0, 0])));
        expect([...with0.survival.slice(1)]).toEqual([...curve.survival]);
        expect([...with0.upper.slice(1)]).toEqual([...curve.upper]);
        let before = 1;
        curve.survival.forEach((value, k) => {
          expect(value).toBeLessThanOrEqual(before);
          expect(curve.lower[k]!).toBeLessThanOrEqual(value);
          expect(curve.upper[k]!).toBeGreaterThanOrEqual(value);
          expect(wide.lower[k]!).toBeLessThanOrEqual(curve.lower[k]!);
          expect(wide.upper[k]!).toBeGreaterThanOrEqual(curve.upper[k]!);
          before = value;
        });
      }),
    );
  });
});

describe('weightedSurvival', () => {
  it('with weights of 1, or any one weight, is the plain curve', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0.1, max: 9, noNaN: true }), (list, weight) => {
        const plain = valueOf(kaplanMeier(of(...list)));
        const { time, survival } = valueOf(
          weightedSurvival(of(...list), new Float64Array(list.length).fill(weight)),
        );
        expect([...time]).toEqual([...plain.time]);
        survival.forEach((value, k) => expect(value).toBeCloseTo(plain.survival[k]!, 9));
      }),
    );
  });

  it('counts a person of weight 2 as two', () => {
    const { survival } = valueOf(weightedSurvival(of([1, 1], [2, 1], [3, 0]), Float64Array.of(2, 1, 1)));
    expect([...survival]).toEqual([0.5, 0.25, 0.25]);
  });

  it('has no value where nobody weighs anything, and refuses what is no weight', () => {
    const reason = 'EMPTY_DENOMINATOR';
    expect(weightedSurvival(of([1, 1]), Float64Array.of(0))).toEqual({ computable: false, reason });
    expect(weightedSurvival(of(), Float64Array.of())).toEqual({ computable: false, reason });
    expect(() => weightedSurvival(of([1, 1]), Float64Array.of(-1))).toThrow(/row 0/);
    expect(() => weightedSurvival(of([1, 1]), Float64Array.of(NaN))).toThrow(/row 0/);
    expect(() => weightedSurvival(of([1, 1]), Float64Array.of(1, 1))).toThrow(/2 rows/);
  });
});

describe('restrictedMean', () => {
  const curves = [1, 0].map((fin) => valueOf(kaplanMeier(followed(fin))));

  it('agrees with R on the Rossi study, and so does the difference', () => {
    for (const [i, fin] of ['1', '0'].entries()) {
      const { tau, rmean, se } = reference.km_by_fin[fin]!.rmst;
      const mean = valueOf(restrictedMean(curves[i]!, tau));
      expectRelative(mean.estimate, rmean, 1e-12);
      expectRelative(mean.standardError, se, 1e-12);
      expectRelative(mean.upper - mean.estimate, 1.959963984540054 * se, 1e-10);
    }
    const expected = reference.rmst_difference;
    const difference = valueOf(restrictedMeanDifference(curves[0]!, curves[1]!, expected.tau));
    expectRelative(difference.estimate, expected.diff, 1e-12);
    expectRelative(difference.standardError, expected.se, 1e-12);
    expectLimits(difference, expected, 1e-11);
    expectRelative(difference.p, expected.p, 1e-11);
  });

  it('by hand: 2 + 3 x 3/4 + 3/8 up to 6', () => {
    const curve = valueOf(kaplanMeier(of([2, 1], [2, 0], [5, 1], [7, 0])));
    const { estimate, standardError } = valueOf(restrictedMean(curve, 6));
    expect(estimate).toBe(4.625);
    expectRelative(standardError, Math.sqrt(2.625 ** 2 / 12 + 0.375 ** 2 / 2), 1e-14);
  });

  it('has no value beyond the follow-up, unless everybody had the event', () => {
    const open = valueOf(kaplanMeier(of([2, 1], [5, 0])));
    expect(restrictedMean(open, 6)).toEqual({ computable: false, reason: 'FOLLOW_UP_TOO_SHORT' });
    expect(restrictedMean(open, 5).computable).toBe(true);
    const closed = valueOf(kaplanMeier(of([2, 1], [4, 1])));
    expect(valueOf(restrictedMean(closed, 60)).estimate).toBe(3);
    expect(restrictedMeanDifference(open, closed, 6)).toMatchObject({ reason: 'FOLLOW_UP_TOO_SHORT' });
    expect(restrictedMeanDifference(closed, open, 6)).toMatchObject({ reason: 'FOLLOW_UP_TOO_SHORT' });
    const quiet = valueOf(kaplanMeier(of([9, 0])));
    expect(restrictedMeanDifference(quiet, quiet, 6)).toEqual({ computable: false, reason: 'NO_VARIATION' });
    expect(() => restrictedMean(open, 0)).toThrow(RangeError);
  });

  it('of everybody observed to the end is the mean of the times, cut at the horizon', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 30 }), (list, horizon) => {
        const seen = list.map(([time]): [number, number] => [time, 1]);
        const { estimate } = valueOf(restrictedMean(valueOf(kaplanMeier(of(...seen))), horizon));
        const mean = list.reduce((sum, [time]) => sum + Math.min(time, horizon), 0) / list.length;
        expect(estimate).toBeCloseTo(mean, 9);
      }),
    );
  });
});

describe('logRank', () => {
  it('agrees with R on the Rossi study', () => {
    const result = valueOf(logRank(followed(), aid));
    expect(result.observed).toBe(reference.logrank.observed[1]);
    expectRelative(result.expected, reference.logrank.expected[1]!, 1e-12);
    expectRelative(result.variance, reference.logrank.var[0]!, 1e-12);
    expectRelative(result.statistic, reference.logrank.chisq, 1e-11);
    expectRelative(result.p, reference.logrank.p, 1e-11);
  });

  it('gives the published 16.79 for the remissions of Gehan', () => {
    const both = [...weeks(MERCAPTOPURINE), ...weeks(PLACEBO)];
    const treated = Float64Array.from(both, (_, i) => (i < 21 ? 1 : 0));
    const { statistic, observed, expected } = valueOf(logRank(of(...both), treated));
    expect(statistic).toBeCloseTo(16.79, 2);
    expect(observed).toBe(9);
    expect(expected).toBeCloseTo(19.25, 2);
  });

  it('adds up over strata: two that are alike double everything', () => {
    const once = valueOf(logRank(followed(), aid));
    const { time, event } = followed();
    const twice = (column: Float64Array) => Float64Array.from([...column, ...column]);
    const strata = Int32Array.from({ length: 864 }, (_, i) => (i < 432 ? 7 : 3));
    const both = valueOf(logRank({ time: twice(time), event: twice(event) }, twice(aid), strata));
    expectRelative(both.expected, 2 * once.expected, 1e-12);
    expectRelative(both.statistic, 2 * once.statistic, 1e-11);
    const one = valueOf(logRank(followed(), aid, new Int32Array(432).fill(2)));
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
    expect(logRank(of(...list), Float64Array.from(flags))).toEqual({ computable: false, reason });
  });

  it('refuses a group that is not 0 or 1, and arrays of other lengths', () => {
    const two = of([1, 1], [2, 1]);
    expect(() => logRank(two, Float64Array.of(0, 2))).toThrow(/row 1/);
    expect(() => logRank(two, Float64Array.of(0))).toThrow(/1 rows/);
    expect(() => logRank(two, Float64Array.of(0, 1), Int32Array.of(1))).toThrow(/1 rows/);
  });

  it('is the same for swapped groups, in any order, with people censored at 0', () => {
    const member = fc.tuple(person, fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(member, { minLength: 2, maxLength: 40 }), (list) => {
        const forward = logRank(
          of(...list.map(([one]) => one)),
          Float64Array.from(list, ([, flag]) => flag),
        );
        const turned = [...list].reverse();
        const backward = logRank(
          of(...turned.map(([one]) => one), [0, 0]),
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
