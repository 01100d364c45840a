import fc from 'fast-check';
import { identityHolds, perReoffender } from './reoffending-identity.js';
import { boundsOf, decimalsOf } from './rounding-rules.js';

const rounded = (value: number, decimals: number) => ({ value: Number(value.toFixed(decimals)), decimals });

describe('rounded figures', () => {
  it.each([
    [0.434, 3],
    [1.4, 1],
    [12, 0],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
  ])('%d is written with %d decimals', (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });

  it('lie where they were before they were rounded', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.nat(6), (exact, decimals) => {
        const { lower, upper } = boundsOf(rounded(exact, decimals));
        expect(lower <= exact && exact <= upper).toBe(true);
      }),
    );
  });
});

describe('R165 F_o = B × F_r', () => {
  it.each([
    [0.434, 1.4, 3.23, true],
    [0.379, 1.25, 3.3, true],
    [0.434, 1.4, 1.25, false],
    [0.434, 1.4, 3.3, false],
  ])('B %d, F_o %d and F_r %d: %s', (b, fo, fr, holds) => {
    const parts = { B: rounded(b, 3), F_O: rounded(fo, 2), F_R: rounded(fr, 2) };
    expect(identityHolds(parts)).toBe(holds);
  });

  it('holds of every cohort, however its figures are rounded, and F_r follows from the others', () => {
    const cohort = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.nat(900))
      .map(([reoffenders, others, more]) => [reoffenders, reoffenders + others, reoffenders + more] as const);
    fc.assert(
      fc.property(cohort, fc.integer({ min: 2, max: 4 }), ([reoffenders, n, reoffences], decimals) => {
        const b = rounded(reoffenders / n, decimals);
        const fo = rounded(reoffences / n, decimals);
        const fr = reoffences / reoffenders;
        expect(identityHolds({ B: b, F_O: fo, F_R: rounded(fr, decimals) })).toBe(true);
        const derived = perReoffender(b, fo);
        if (derived) expect(derived.lower <= fr && fr <= derived.upper).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('says nothing where one of the three is not known, or nobody reoffended', () => {
    expect(identityHolds({ B: { value: 0.4 }, F_O: { value: 9 }, F_R: null })).toBe(true);
    expect(perReoffender({ value: 0, decimals: 3 }, { value: 0, decimals: 2 })).toBeNull();
  });
});
