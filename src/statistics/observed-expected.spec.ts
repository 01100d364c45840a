import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { funnelLimits } from './funnel-limits.js';
import { observedOverExpected } from './observed-expected.js';
import { directlyStandardisedRate } from './standardised-rate.js';

interface Limits {
  lower: number;
  upper: number;
}

const reference = readReference<{
  direct_standardisation: {
    counts: number[];
    person_time: number[];
    std_weights: number[];
    dsr: number;
    fay_feuer_ci: Limits;
  };
  observed_over_expected: {
    O: number;
    E: number;
    ratio: number;
    exact_ci: Limits;
    byar_ci: Limits;
    p_exact: number;
  };
}>('standardised.json');

describe('observedOverExpected', () => {
  it('agrees with R: exact, Byar and p', () => {
    const { O, E, ratio, exact_ci: exact, byar_ci: byar, p_exact: p } = reference.observed_over_expected;
    const result = valueOf(observedOverExpected(O, E));
    expectRelative(result.estimate, ratio, 1e-12);
    expectLimits(result, exact, 1e-10);
    expectLimits(result.byar, byar, 1e-12);
    expectRelative(result.p, p, 1e-10);
  });

  it('gives 0.822 (0.606 to 1.090) for 48 over 58.4', () => {
    const { estimate, byar } = valueOf(observedOverExpected(48, 58.4));
    expect(estimate).toBeCloseTo(0.822, 3);
    expect(byar.lower).toBeCloseTo(0.606, 3);
    expect(byar.upper).toBeCloseTo(1.09, 3);
  });

  it('counts no event at all among what is no likelier than 7 where 3.5 are expected', () => {
    const mass = (k: number) => (Math.exp(-3.5) * 3.5 ** k) / [1, 1, 2, 6, 24, 120, 720][k]!;
    const below7 = [0, 1, 2, 3, 4, 5, 6].reduce((sum, k) => sum + mass(k), 0);
    expect(valueOf(observedOverExpected(7, 3.5)).p).toBeCloseTo(1 - below7 + mass(0), 12);
  });

  it('starts at 0 without events, and never below it', () => {
    expect(valueOf(observedOverExpected(0, 4))).toMatchObject({ estimate: 0, lower: 0, byar: { lower: 0 } });
    expect(valueOf(observedOverExpected(1, 4, 0.9999)).byar.lower).toBe(0);
  });

  it('has no value where nothing is expected, and refuses impossible input', () => {
    expect(observedOverExpected(3, 0)).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(() => observedOverExpected(1.5, 3)).toThrow(RangeError);
    expect(() => observedOverExpected(1, -3)).toThrow(RangeError);
    expect(() => observedOverExpected(1, 3, 0)).toThrow(RangeError);
  });

  it('contains the estimate and widens with confidence; Byar stays beside the exact limits', () => {
    const expected = fc.double({ min: 0.5, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 5000 }), expected, (observed, e) => {
        const narrow = valueOf(observedOverExpected(observed, e, 0.9));
        const wide = valueOf(observedOverExpected(observed, e, 0.99));
        expect(wide.lower).toBeLessThan(narrow.lower);
        expect(narrow.lower).toBeLessThan(narrow.estimate);
        expect(narrow.upper).toBeLessThan(wide.upper);
        expectRelative(wide.byar.lower, wide.lower, 0.005);
        expectRelative(wide.byar.upper, wide.upper, 0.005);
      }),
    );
  });
});

describe('funnelLimits', () => {
  it.each([
    [30, 0.205, 0.553],
    [60, 0.256, 0.502],
    [100, 0.284, 0.474],
    [235, 0.317, 0.441],
  ])('about a rate of 37.9 %% with %d children are %d to %d', (n, lower, upper) => {
    const limits = valueOf(funnelLimits(0.379, n));
    expect(limits.lower).toBeCloseTo(lower, 3);
    expect(limits.upper).toBeCloseTo(upper, 3);
  });

  it('end at 0 and 1, and are wider at 99.8 %', () => {
    expect(valueOf(funnelLimits(0.02, 5)).lower).toBe(0);
    expect(valueOf(funnelLimits(0.98, 5)).upper).toBe(1);
    expect(valueOf(funnelLimits(0.379, 60, 0.998)).upper).toBeGreaterThan(0.502);
  });

  it('have no value for nobody, and refuse impossible input', () => {
    expect(funnelLimits(0.3, 0)).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(() => funnelLimits(1.3, 5)).toThrow(RangeError);
    expect(() => funnelLimits(0.3, 5.5)).toThrow(RangeError);
    expect(() => funnelLimits(0.3, 5, 1)).toThrow(RangeError);
  });
});

describe('directlyStandardisedRate', () => {
  const {
    counts,
    person_time: time,
    std_weights: weights,
    dsr,
    fay_feuer_ci: ci,
  } = reference.direct_standardisation;
  const strata = counts.map((events, i) => ({ events, exposure: time[i]!, standard: weights[i]! }));

  it('agrees with R', () => {
    const result = valueOf(directlyStandardisedRate(strata));
    expectRelative(result.estimate, dsr, 1e-12);
    expectLimits(result, ci, 1e-10);
  });

  it('is the same in any unit of the standard, in any order, and without strata that are not in it', () => {
    const people = strata.map((stratum) => ({ ...stratum, standard: stratum.standard * 12_000 })).reverse();
    const result = valueOf(directlyStandardisedRate([...people, { events: 9, exposure: 0, standard: 0 }]));
    expectRelative(result.estimate, dsr, 1e-12);
    expectLimits(result, ci, 1e-10);
  });

  it('with one stratum is the exact interval of a rate', () => {
    const { estimate, lower, upper } = valueOf(
      directlyStandardisedRate([{ events: 7, exposure: 2, standard: 5 }]),
    );
    expect(estimate).toBe(3.5);
    expect(lower).toBeCloseTo(2.814 / 2, 3);
    expect(upper).toBeCloseTo(14.423 / 2, 3);
    expect(valueOf(directlyStandardisedRate([{ events: 0, exposure: 2, standard: 5 }])).lower).toBe(0);
  });

  it('has no value without a standard or without time at risk, and refuses impossible input', () => {
    const stratum = { events: 1, exposure: 0, standard: 3 };
    expect(directlyStandardisedRate([stratum])).toEqual({ computable: false, reason: 'ZERO_EXPOSURE' });
    expect(directlyStandardisedRate([])).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(() => directlyStandardisedRate([{ ...stratum, events: -1 }])).toThrow(RangeError);
    expect(() => directlyStandardisedRate([{ ...stratum, exposure: NaN }])).toThrow(RangeError);
    expect(() => directlyStandardisedRate([{ ...stratum, standard: -1 }])).toThrow(RangeError);
    expect(() => directlyStandardisedRate(strata, 1)).toThrow(RangeError);
  });
});
