import fc from 'fast-check';
import { valueOf } from '../../test/reference/expect-relative.js';
import { pooledEffect, shrinkEffects, type Effect } from './random-effects.js';

// Cases and others, vaccinated then not, in thirteen trials of BCG: G. Colditz et al. (1994), JAMA 271:698-702.
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([a = NaN, b = NaN, c = NaN, d = NaN]): Effect => ({
  estimate: Math.log((a / (a + b)) * ((c + d) / c)),
  standardError: Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)),
}));

const effect = fc.record({
  estimate: fc.double({ min: -3, max: 3, noNaN: true }),
  standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
});
const effects = fc.array(effect, { minLength: 2, maxLength: 15 });

describe('pooledEffect', () => {
  it('gives the published log risk ratio of the BCG trials: -0.7141 (-1.0644 to -0.3638), tau2 0.3088, Q 152.23', () => {
    const pooled = valueOf(pooledEffect(BCG));
    expect(pooled.estimate).toBeCloseTo(-0.7141, 4);
    expect(pooled.lower).toBeCloseTo(-1.0644, 4);
    expect(pooled.upper).toBeCloseTo(-0.3638, 4);
    expect(pooled.tauSquared).toBeCloseTo(0.3088, 4);
    expect(pooled.heterogeneity.statistic).toBeCloseTo(152.233, 3);
    expect(pooled.heterogeneity.p).toBeLessThan(1e-20);
    expect(pooled.iSquared).toBeCloseTo(0.9212, 4);
  });

  it('by hand: (0, 1) and (4, 1) have Q 8, tau2 7 and a mean of 2 with standard error 2', () => {
    const pooled = valueOf(
      pooledEffect([
        { estimate: 0, standardError: 1 },
        { estimate: 4, standardError: 1 },
      ]),
    );
    expect(pooled).toMatchObject({ estimate: 2, standardError: 2, tauSquared: 7, iSquared: 7 / 8 });
  });

  it('of effects that differ no more than by chance has no variance between them', () => {
    const alike = BCG.map(({ standardError }) => ({ estimate: -0.2, standardError }));
    expect(valueOf(pooledEffect(alike))).toMatchObject({ tauSquared: 0, iSquared: 0 });
  });

  it('has no value for one effect, and refuses what is not one', () => {
    expect(pooledEffect(BCG.slice(0, 1))).toEqual({ computable: false, reason: 'TOO_FEW_GROUPS' });
    expect(shrinkEffects([])).toEqual({ computable: false, reason: 'TOO_FEW_GROUPS' });
    expect(() => pooledEffect([{ estimate: NaN, standardError: 1 }])).toThrow(RangeError);
    expect(() => pooledEffect([{ estimate: 1, standardError: 0 }])).toThrow(RangeError);
    expect(() => pooledEffect(BCG, 1)).toThrow(RangeError);
  });

  it('turns sign with the effects, in any order, and contains its estimate', () => {
    fc.assert(
      fc.property(effects, (list) => {
        const forward = valueOf(pooledEffect(list));
        const turned = list.map((one) => ({ ...one, estimate: -one.estimate })).reverse();
        const backward = valueOf(pooledEffect(turned));
        expect(backward.estimate).toBeCloseTo(-forward.estimate, 8);
        expect(backward.lower).toBeCloseTo(-forward.upper, 8);
        expect(forward.lower).toBeLessThan(forward.estimate);
        expect(valueOf(pooledEffect(list, 0.99)).lower).toBeLessThan(forward.lower);
      }),
    );
  });
});

describe('shrinkEffects', () => {
  it('by hand: (0, 1) and (4, 1) are drawn an eighth of the way to 2', () => {
    const shrunk = valueOf(
      shrinkEffects([
        { estimate: 0, standardError: 1 },
        { estimate: 4, standardError: 1 },
      ]),
    );
    expect(shrunk.map(({ estimate }) => estimate)).toEqual([0.25, 3.75]);
    expect(shrunk[0]?.standardError).toBeCloseTo(Math.sqrt(7 / 8 + 4 / 64), 12);
  });

  it('lies between an effect and the mean, and is the mean where effects differ no more than by chance', () => {
    fc.assert(
      fc.property(effects, (list) => {
        const pooled = valueOf(pooledEffect(list));
        valueOf(shrinkEffects(list)).forEach(({ estimate, standardError }, i) => {
          const own = list[i]!.estimate;
          expect(Math.abs(estimate - pooled.estimate)).toBeLessThanOrEqual(
            Math.abs(own - pooled.estimate) + 1e-12,
          );
          expect(standardError).toBeGreaterThan(0);
          if (pooled.tauSquared === 0) expect(estimate).toBe(pooled.estimate);
        });
      }),
    );
  });
});
