import fc from 'fast-check';
import { expectRelative } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { benjaminiHochberg, holm, type MaybeP } from './adjust-p-values.js';

interface FamilyReference {
  p: MaybeP[];
  adjusted?: { BH: number[]; holm: number[] };
  BH?: number[];
  BH_ignoring_missing?: MaybeP[];
  holm_ignoring_missing?: MaybeP[];
}

const reference = readReference<Record<string, FamilyReference>>('multiplicity.json');
const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

function expectFamily(actual: MaybeP[], expected: MaybeP[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((p, i) => {
    const other = expected[i] ?? null;
    if (p === null || other === null) expect(p).toBe(other);
    else expectRelative(p, other, 1e-12);
  });
}

describe('adjusted p-values', () => {
  it.each(Object.entries(reference))('agree with R on %s', (_name, { p, adjusted, ...rest }) => {
    const bh = adjusted?.BH ?? rest.BH ?? rest.BH_ignoring_missing;
    if (!bh) throw new Error('reference is incomplete');
    expectFamily(benjaminiHochberg(p), bh);
    const stepDown = adjusted?.holm ?? rest.holm_ignoring_missing;
    if (stepDown) expectFamily(holm(p), stepDown);
  });

  it('call four of the fifteen endpoints of Benjamini and Hochberg (1995) at 0.05, and Holm three', () => {
    const { p = [] } = reference['bh1995'] ?? {};
    expect(benjaminiHochberg(p).filter((q) => q !== null && q <= 0.05)).toHaveLength(4);
    expect(holm(p).filter((q) => q !== null && q <= 0.05)).toHaveLength(3);
  });

  it('of nothing are nothing; what is no probability is refused', () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(holm([null])).toEqual([null]);
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
    expect(() => holm([NaN])).toThrow(RangeError);
  });

  it('keep the order of the p-values, lie between them and 1, and Holm never below Benjamini-Hochberg', () => {
    fc.assert(
      fc.property(family, (p) => {
        const [bh, stepDown] = [benjaminiHochberg(p), holm(p)];
        p.forEach((own, i) => {
          expect(bh[i]!).toBeGreaterThanOrEqual(own * (1 - 1e-15));
          expect(stepDown[i]!).toBeGreaterThanOrEqual(bh[i]! * (1 - 1e-15));
          expect(stepDown[i]!).toBeLessThanOrEqual(1);
          p.forEach((other, k) => {
            if (own < other) expect(bh[i]!).toBeLessThanOrEqual(bh[k]!);
          });
        });
        expect(benjaminiHochberg([...p].reverse())).toEqual([...bh].reverse());
      }),
    );
  });
});
