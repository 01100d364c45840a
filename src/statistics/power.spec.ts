import fc from 'fast-check';
import { expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { minimumDetectableReduction, powerOfTwoProportions, sampleSizePerGroup } from './power.js';

interface PowerReference {
  mde_grid: {
    p0: number;
    n1: number;
    n0: number;
    power: number;
    alpha: number;
    p1_mde: number | null;
    mde_abs: number | null;
  }[];
  unequal: { n1: number; n0: number; p0: number; p1_mde: number; p1_mde_90: number }[];
  power_at: { n: number; p1: number; p0: number; power: number }[];
  sample_size: { p1: number; p0: number; n_per_group: number };
}

const reference = readReference<PowerReference>('power.json');

describe('minimumDetectableReduction', () => {
  it.each(reference.mde_grid)('agrees with R at baseline $p0, $n1 against $n0', (row) => {
    const result = minimumDetectableReduction(row.p0, {
      nTreated: row.n1,
      nControl: row.n0,
      alpha: row.alpha,
    });
    if (row.p1_mde === null || row.mde_abs === null) {
      expect(result).toEqual({ computable: false, reason: 'CANNOT_DETECT_ANY_REDUCTION' });
      return;
    }
    expectRelative(valueOf(result).detectable, row.p1_mde, 1e-9);
    expectRelative(valueOf(result).reduction, row.mde_abs, 1e-9);
  });

  it.each(reference.unequal)('agrees with R for $n1 against $n0', ({ n1, n0, p0, p1_mde, p1_mde_90 }) => {
    const size = { nTreated: n1, nControl: n0 };
    expectRelative(valueOf(minimumDetectableReduction(p0, size)).detectable, p1_mde, 1e-9);
    expectRelative(valueOf(minimumDetectableReduction(p0, size, 0.9)).detectable, p1_mde_90, 1e-9);
  });

  it.each([
    [30, 29.8, 24.7, 22.9],
    [60, 22.4, 18.1, 16.7],
    [100, 17.9, 14.3, 13.1],
    [142, 15.2, 12.1, 11.1],
    [200, 13.0, 10.3, 9.4],
    [500, 8.4, 6.6, 6.0],
  ])(
    'from 37.9%%, %d children detect a fall of %d points; with five times the controls %d; known rate %d',
    (nTreated, equal, fiveTimes, known) => {
      const points = (nControl: number) =>
        100 * valueOf(minimumDetectableReduction(0.379, { nTreated, nControl })).reduction;
      expect(points(nTreated)).toBeCloseTo(equal, 1);
      expect(points(5 * nTreated)).toBeCloseTo(fiveTimes, 1);
      expect(points(Infinity)).toBeCloseTo(known, 1);
    },
  );

  it('says so when even a fall to zero would be missed', () => {
    const result = minimumDetectableReduction(0.2, { nTreated: 20, nControl: 20 });
    expect(result).toEqual({ computable: false, reason: 'CANNOT_DETECT_ANY_REDUCTION' });
  });

  it('has no value without people, and refuses impossible input', () => {
    const nobody = { computable: false, reason: 'EMPTY_DENOMINATOR' };
    expect(minimumDetectableReduction(0.2, { nTreated: 0, nControl: 20 })).toEqual(nobody);
    expect(minimumDetectableReduction(0.2, { nTreated: 20, nControl: 0 })).toEqual(nobody);
    const size = { nTreated: 20, nControl: 20 };
    expect(() => minimumDetectableReduction(0, size)).toThrow(RangeError);
    expect(() => minimumDetectableReduction(0.2, size, 1)).toThrow(RangeError);
    expect(() => minimumDetectableReduction(0.2, { ...size, alpha: 0 })).toThrow(RangeError);
    expect(() => minimumDetectableReduction(0.2, { ...size, nControl: 1.5 })).toThrow(RangeError);
  });

  it('finds the fall that has exactly the stated power, and smaller falls in larger groups', () => {
    const baseline = fc.double({ min: 0.15, max: 0.85, noNaN: true });
    const size = fc.integer({ min: 60, max: 5000 });
    fc.assert(
      fc.property(baseline, size, size, (p0, nTreated, nControl) => {
        const small = valueOf(minimumDetectableReduction(p0, { nTreated, nControl }));
        const large = valueOf(
          minimumDetectableReduction(p0, { nTreated: nTreated * 2, nControl: nControl * 2 }),
        );
        const power = valueOf(powerOfTwoProportions(small.detectable, p0, { nTreated, nControl }));
        expectRelative(power, 0.8, 1e-9);
        expect(large.reduction).toBeLessThan(small.reduction);
      }),
    );
  });
});

describe('powerOfTwoProportions', () => {
  it.each(reference.power_at)('agrees with R for $n a group, $p1 against $p0', ({ n, p1, p0, power }) => {
    expectRelative(valueOf(powerOfTwoProportions(p1, p0, { nTreated: n, nControl: n })), power, 1e-12);
  });

  it.each([
    ['NO_VARIATION', 0, 0, 10, 10],
    ['EMPTY_DENOMINATOR', 0.1, 0.2, 0, 10],
    ['EMPTY_DENOMINATOR', 0.1, 0.2, 10, 0],
  ])('has no value: %s (%#)', (reason, p1, p0, nTreated, nControl) => {
    const result = powerOfTwoProportions(p1, p0, { nTreated, nControl });
    expect(result).toEqual({ computable: false, reason });
  });
});

describe('sampleSizePerGroup', () => {
  it('agrees with R', () => {
    const { p1, p0, n_per_group } = reference.sample_size;
    expectRelative(valueOf(sampleSizePerGroup(p1, p0)), n_per_group, 1e-12);
  });

  it.each([
    [0.329, 1435, 1921],
    [0.279, 346, 462],
    [0.229, 147, 196],
  ])('from 37.9%% to %d needs %d a group at 80%% power and %d at 90%%', (p1, at80, at90) => {
    expect(Math.ceil(valueOf(sampleSizePerGroup(p1, 0.379)))).toBe(at80);
    expect(Math.ceil(valueOf(sampleSizePerGroup(p1, 0.379, 0.9)))).toBe(at90);
  });

  it('has no value for no difference', () => {
    expect(sampleSizePerGroup(0.3, 0.3)).toEqual({ computable: false, reason: 'NO_VARIATION' });
  });
});
