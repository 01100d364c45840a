import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReferenceRows } from '../../test/reference/read-reference.js';
import { referenceTables, tablesWith } from '../../test/reference/two-by-two-reference.js';
import type { Arm } from './interval.js';
import { miettinenNurminenRiskDifference, newcombeRiskDifference } from './risk-difference.js';
import { nMinusOneChiSquared } from './two-by-two.js';

const arm = (max: number) =>
  fc.integer({ min: 1, max }).chain((n) => fc.nat(n).map((events): Arm => ({ events, n })));
const methods = [newcombeRiskDifference, miettinenNurminenRiskDifference];

describe('newcombeRiskDifference', () => {
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [0, 10, 0, 10, 0, -0.2775, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])('gives Newcombe (1998) table II for %d/%d - %d/%d', (a, m, b, n, estimate, lower, upper) => {
    const interval = valueOf(newcombeRiskDifference({ events: a, n: m }, { events: b, n }));
    expect(interval.estimate).toBeCloseTo(estimate, 4);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it.each(referenceTables)('agrees with R on $name', ({ treated, control, confidence, expected }) => {
    const interval = valueOf(newcombeRiskDifference(treated, control, confidence));
    // A limit next to 0 is a difference of two numbers near 0.1: 1e-12 of those.
    expect(interval.lower).toBeCloseTo(expected.rd_newcombe10.lower, 12);
    expect(interval.upper).toBeCloseTo(expected.rd_newcombe10.upper, 12);
    expect(interval.estimate).toBeCloseTo(expected.risk_difference, 14);
  });

  it('gives the Rossi result from the weekly counts: 48 and 66 of 216', () => {
    const rows = readReferenceRows('rossi_weekly.csv');
    const armOf = (fin: number): Arm => {
      const people = rows.filter((row) => row['fin'] === fin);
      const sum = (list: typeof rows) => list.reduce((total, row) => total + (row['people'] ?? NaN), 0);
      return { events: sum(people.filter((row) => row['arrest'] === 1)), n: sum(people) };
    };
    expect([armOf(1), armOf(0)]).toEqual([
      { events: 48, n: 216 },
      { events: 66, n: 216 },
    ]);
    const interval = valueOf(newcombeRiskDifference(armOf(1), armOf(0)));
    expect(interval.lower).toBeCloseTo(-0.165, 4);
    expect(interval.upper).toBeCloseTo(-0.0002, 4);
  });
});

describe('miettinenNurminenRiskDifference', () => {
  it.each(tablesWith('rd_miettinen_nurminen'))('agrees with R on $name', (table) => {
    const { treated, control, confidence, expected } = table;
    const interval = valueOf(miettinenNurminenRiskDifference(treated, control, confidence));
    if (expected.rd_miettinen_nurminen) expectLimits(interval, expected.rd_miettinen_nurminen, 1e-9);
  });

  it.each([
    ['everybody against nobody', { events: 10, n: 10 }, { events: 0, n: 20 }, 1],
    ['nobody against everybody', { events: 0, n: 10 }, { events: 20, n: 20 }, -1],
  ])('states the boundary for %s', (_what, treated, control, boundary) => {
    const interval = valueOf(miettinenNurminenRiskDifference(treated, control));
    expect(boundary === 1 ? interval.upper : interval.lower).toBe(boundary);
    expect(interval.estimate).toBe(boundary);
    expect(Math.abs(boundary === 1 ? interval.lower : interval.upper)).toBeGreaterThan(0.6);
  });

  it('is symmetrical about 0 when nobody has the event in two groups of one size', () => {
    const { estimate, lower, upper } = valueOf(
      miettinenNurminenRiskDifference({ events: 0, n: 10 }, { events: 0, n: 10 }),
    );
    expect(estimate).toBe(0);
    expectRelative(lower, -upper, 1e-12);
    expect(upper).toBeGreaterThan(0.2);
  });

  it('finds its limits where the restricted fit begins beside an end of its range', () => {
    const forward = valueOf(miettinenNurminenRiskDifference({ events: 71, n: 197 }, { events: 12, n: 13 }));
    const backward = valueOf(miettinenNurminenRiskDifference({ events: 12, n: 13 }, { events: 71, n: 197 }));
    expectRelative(backward.upper, -forward.lower, 1e-12);
    expectRelative(backward.upper, 0.66250273748791, 1e-12);
  });

  it('excludes 0 if and only if the N-1 chi-squared test gives p < 0.05', () => {
    fc.assert(
      fc.property(arm(400), arm(400), (treated, control) => {
        const test = nMinusOneChiSquared(treated, control);
        const { lower, upper } = valueOf(miettinenNurminenRiskDifference(treated, control));
        const excludesZero = lower > 0 || upper < 0;
        expect(excludesZero).toBe(test.computable && test.value.p < 0.05);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(methods)('%p', (method) => {
  it('negates when the arms are swapped', () => {
    fc.assert(
      fc.property(arm(5000), arm(5000), (treated, control) => {
        const forward = valueOf(method(treated, control));
        const backward = valueOf(method(control, treated));
        expect(backward.estimate).toBeCloseTo(-forward.estimate, 12);
        expect(backward.lower).toBeCloseTo(-forward.upper, 10);
        expect(backward.upper).toBeCloseTo(-forward.lower, 10);
      }),
    );
  });

  it('contains its estimate and stays in [-1, 1]', () => {
    fc.assert(
      fc.property(arm(5000), arm(5000), (treated, control) => {
        const { estimate, lower, upper } = valueOf(method(treated, control));
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has no value when an arm is empty, and refuses impossible counts', () => {
    const empty = { computable: false, reason: 'EMPTY_DENOMINATOR' };
    expect(method({ events: 0, n: 0 }, { events: 1, n: 2 })).toEqual(empty);
    expect(method({ events: 1, n: 2 }, { events: 0, n: 0 })).toEqual(empty);
    expect(() => method({ events: 3, n: 2 }, { events: 1, n: 2 })).toThrow(RangeError);
    expect(() => method({ events: 1, n: 2 }, { events: 1, n: 2 }, 1)).toThrow(RangeError);
  });
});
