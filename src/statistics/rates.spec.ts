import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference, readReferenceRows } from '../../test/reference/read-reference.js';
import { exactRateRatio, poissonRateInterval, waldRateRatio, type EventRate } from './rates.js';

interface Limits {
  lower: number;
  upper: number;
}

interface RatesReference {
  x1: number;
  t1: number;
  x2: number;
  t2: number;
  rate1_exact_ci?: Limits;
  rate2_exact_ci?: Limits;
  rate_ratio?: number;
  exact_ci?: Limits;
  exact_p_minlike?: number;
  log_ci?: Limits;
  exact_lower?: number;
  p?: number;
}

const reference = Object.entries(readReference<Record<string, RatesReference>>('rates.json')).map(
  ([name, expected]) => ({
    name,
    treated: { events: expected.x1, exposure: expected.t1 },
    control: { events: expected.x2, exposure: expected.t2 },
    expected,
  }),
);
const complete = reference.filter((row) => row.expected.exact_ci !== undefined);
const rate = fc.record({
  events: fc.integer({ min: 1, max: 3000 }),
  exposure: fc.integer({ min: 1, max: 9000 }),
});

describe('poissonRateInterval', () => {
  it('gives 2.814 to 14.423 for 7 events in one unit of time', () => {
    const { lower, upper } = valueOf(poissonRateInterval({ events: 7, exposure: 1 }));
    expect(lower).toBeCloseTo(2.814, 3);
    expect(upper).toBeCloseTo(14.423, 3);
  });

  it.each(complete)('agrees with R in both arms of $name', ({ treated, control, expected }) => {
    if (!expected.rate1_exact_ci || !expected.rate2_exact_ci) throw new Error('reference is incomplete');
    expectLimits(valueOf(poissonRateInterval(treated)), expected.rate1_exact_ci, 1e-10);
    expectLimits(valueOf(poissonRateInterval(control)), expected.rate2_exact_ci, 1e-10);
  });

  it('starts at 0 without events, and ends at -ln(0.025) per unit of time', () => {
    const { estimate, lower, upper } = valueOf(poissonRateInterval({ events: 0, exposure: 2 }));
    expect([estimate, lower]).toEqual([0, 0]);
    expectRelative(upper, -Math.log(0.025) / 2, 1e-12);
  });

  it('has no value without time at risk, and refuses impossible input', () => {
    const noTime = poissonRateInterval({ events: 0, exposure: 0 });
    expect(noTime).toEqual({ computable: false, reason: 'ZERO_EXPOSURE' });
    expect(() => poissonRateInterval({ events: 1.5, exposure: 1 })).toThrow(RangeError);
    expect(() => poissonRateInterval({ events: 1, exposure: -1 })).toThrow(RangeError);
    expect(() => poissonRateInterval({ events: 1, exposure: Infinity })).toThrow(RangeError);
  });
});

describe('rate ratios', () => {
  it.each(complete)('agree with R on $name', ({ treated, control, expected }) => {
    const exact = valueOf(exactRateRatio(treated, control));
    const wald = valueOf(waldRateRatio(treated, control));
    if (!expected.exact_ci || !expected.log_ci) throw new Error('reference is incomplete');
    expectRelative(exact.estimate ?? NaN, expected.rate_ratio ?? NaN, 1e-12);
    expectLimits(exact, expected.exact_ci, 1e-9);
    expectRelative(exact.p, expected.exact_p_minlike ?? NaN, 1e-10);
    expectLimits(wald, expected.log_ci, 1e-12);
  });

  it('give the Rossi study from its weekly counts: 0.6956 (0.4694 to 1.0243), p 0.0608; Wald 0.4796 to 1.0089', () => {
    const rateOf = (fin: number): EventRate =>
      readReferenceRows('rossi_weekly.csv')
        .filter((row) => row['fin'] === fin)
        .reduce<EventRate>(
          ({ events, exposure }, { week = NaN, arrest = NaN, people = NaN }) => ({
            events: events + arrest * people,
            exposure: exposure + week * people,
          }),
          { events: 0, exposure: 0 },
        );
    const aid = rateOf(1);
    const none = rateOf(0);
    expect([aid, none]).toEqual([
      { events: 48, exposure: 10_125 },
      { events: 66, exposure: 9684 },
    ]);
    const exact = valueOf(exactRateRatio(aid, none));
    const wald = valueOf(waldRateRatio(aid, none));
    expect(exact.estimate).toBeCloseTo(0.6956, 4);
    expect(exact.lower).toBeCloseTo(0.4694, 4);
    expect(exact.upper).toBeCloseTo(1.0243, 4);
    expect(exact.p).toBeCloseTo(0.0608, 4);
    expect(wald.lower).toBeCloseTo(0.4796, 4);
    expect(wald.upper).toBeCloseTo(1.0089, 4);
    // ln 0.6956 is 1.9135 of its errors, sqrt(1/48 + 1/66), below 0.
    expectRelative(wald.p, 0.05568298354124997, 1e-9);
  });

  it('leaves the exact ratio open above when the control group has no event, and starts it at 0 when the treated have none', () => {
    const row = reference.find(({ name }) => name === 'zero_control');
    if (!row) throw new Error('no reference without control events');
    const ratio = valueOf(exactRateRatio(row.treated, row.control));
    expect([ratio.estimate, ratio.upper]).toEqual([null, null]);
    expectRelative(ratio.lower, row.expected.exact_lower ?? NaN, 1e-9);
    expectRelative(ratio.p, row.expected.p ?? NaN, 1e-10);
    const turned = valueOf(exactRateRatio(row.control, row.treated));
    expect([turned.estimate, turned.lower]).toEqual([0, 0]);
    expectRelative(turned.upper ?? NaN, 1 / (row.expected.exact_lower ?? NaN), 1e-9);
    expectRelative(turned.p, row.expected.p ?? NaN, 1e-10);
  });

  it.each([
    ['ZERO_EXPOSURE', { events: 0, exposure: 0 }, { events: 1, exposure: 3 }],
    ['ZERO_EXPOSURE', { events: 1, exposure: 3 }, { events: 0, exposure: 0 }],
    ['NO_EVENTS', { events: 0, exposure: 5 }, { events: 0, exposure: 3 }],
  ])('have no value: %s', (reason, treated, control) => {
    expect(exactRateRatio(treated, control)).toEqual({ computable: false, reason });
  });

  it('has no Wald interval when one group has no event', () => {
    const result = waldRateRatio({ events: 0, exposure: 5 }, { events: 2, exposure: 3 });
    const zeroCell = { computable: false, reason: 'ZERO_CELL' };
    expect(result).toEqual(zeroCell);
    expect(waldRateRatio({ events: 2, exposure: 3 }, { events: 0, exposure: 5 })).toEqual(zeroCell);
    const noTime = { computable: false, reason: 'ZERO_EXPOSURE' };
    expect(waldRateRatio({ events: 1, exposure: 0 }, { events: 2, exposure: 3 })).toEqual(noTime);
    expect(waldRateRatio({ events: 2, exposure: 3 }, { events: 1, exposure: 0 })).toEqual(noTime);
  });

  it.each([exactRateRatio, waldRateRatio])(
    'invert when the arms are swapped, and contain the estimate',
    (method) => {
      fc.assert(
        fc.property(rate, rate, (treated, control) => {
          const forward = valueOf(method(treated, control));
          const backward = valueOf(method(control, treated));
          expectRelative(backward.lower, 1 / (forward.upper ?? NaN), 1e-9);
          expectRelative(backward.upper ?? NaN, 1 / forward.lower, 1e-9);
          // Below 1e-300 doubles have fewer digits to compare.
          if (forward.p > 1e-300) expectRelative(backward.p, forward.p, 1e-9);
          expect(forward.lower).toBeLessThan(forward.estimate ?? NaN);
          expect(forward.upper).toBeGreaterThan(forward.estimate ?? NaN);
        }),
      );
    },
  );
});
