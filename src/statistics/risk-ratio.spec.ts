import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { tablesWith } from '../../test/reference/two-by-two-reference.js';
import { katzRiskRatio, miettinenNurminenRiskRatio } from './risk-ratio.js';
import { nMinusOneChiSquared } from './two-by-two.js';

const rossi = [
  { events: 48, n: 216 },
  { events: 66, n: 216 },
] as const;

describe('katzRiskRatio', () => {
  it.each(tablesWith('rr_katz', 'risk_ratio'))('agrees with R on $name', (table) => {
    const { treated, control, confidence, expected } = table;
    const ratio = valueOf(katzRiskRatio(treated, control, confidence));
    expectRelative(ratio.estimate, expected.risk_ratio ?? NaN, 1e-12);
    if (expected.rr_katz) expectLimits(ratio, expected.rr_katz, 1e-12);
  });

  it('gives the Rossi ratio 0.7273 (0.5279 to 1.0020), which straddles 1', () => {
    const { estimate, lower, upper } = valueOf(katzRiskRatio(...rossi));
    expect(estimate).toBeCloseTo(0.7273, 4);
    expect(lower).toBeCloseTo(0.5279, 4);
    expect(upper).toBeCloseTo(1.002, 4);
  });

  it.each([
    ['EMPTY_DENOMINATOR', { events: 0, n: 0 }, { events: 1, n: 3 }],
    ['ZERO_CELL', { events: 0, n: 5 }, { events: 1, n: 3 }],
    ['ZERO_CELL', { events: 1, n: 5 }, { events: 0, n: 3 }],
    ['NO_VARIATION', { events: 5, n: 5 }, { events: 3, n: 3 }],
  ])('has no value: %s', (reason, treated, control) => {
    expect(katzRiskRatio(treated, control)).toEqual({ computable: false, reason });
  });
});

describe('miettinenNurminenRiskRatio', () => {
  it.each(tablesWith('rr_miettinen_nurminen'))('agrees with R on $name', (table) => {
    const { treated, control, confidence, expected } = table;
    const ratio = valueOf(miettinenNurminenRiskRatio(treated, control, confidence));
    if (expected.rr_miettinen_nurminen) expectLimits(ratio, expected.rr_miettinen_nurminen, 1e-9);
  });

  it('leaves what is unbounded open when no control has the event', () => {
    const ratio = valueOf(miettinenNurminenRiskRatio({ events: 4, n: 20 }, { events: 0, n: 20 }));
    expect(ratio.estimate).toBeNull();
    expect(ratio.upper).toBeNull();
    expect(ratio.lower).toBeGreaterThan(1);
  });

  it('starts at 0 when nobody treated has the event', () => {
    const ratio = valueOf(miettinenNurminenRiskRatio({ events: 0, n: 20 }, { events: 4, n: 20 }));
    expect(ratio.estimate).toBe(0);
    expect(ratio.lower).toBe(0);
    expect(ratio.upper).toBeLessThan(1);
  });

  it.each([
    ['EMPTY_DENOMINATOR', { events: 1, n: 3 }, { events: 0, n: 0 }],
    ['NO_EVENTS', { events: 0, n: 5 }, { events: 0, n: 3 }],
  ])('has no value: %s', (reason, treated, control) => {
    expect(miettinenNurminenRiskRatio(treated, control)).toEqual({ computable: false, reason });
  });

  it('inverts when the arms are swapped, and excludes 1 if and only if N-1 p < 0.05', () => {
    const arm = fc
      .integer({ min: 2, max: 300 })
      .chain((n) => fc.integer({ min: 1, max: n - 1 }).map((events) => ({ events, n })));
    fc.assert(
      fc.property(arm, arm, (treated, control) => {
        const forward = valueOf(miettinenNurminenRiskRatio(treated, control));
        const backward = valueOf(miettinenNurminenRiskRatio(control, treated));
        expectRelative(backward.lower, 1 / (forward.upper ?? NaN), 1e-9);
        expectRelative(backward.upper ?? NaN, 1 / forward.lower, 1e-9);
        const excludesOne = forward.lower > 1 || (forward.upper ?? Infinity) < 1;
        expect(excludesOne).toBe(valueOf(nMinusOneChiSquared(treated, control)).p < 0.05);
      }),
      { numRuns: 500 },
    );
  });
});
