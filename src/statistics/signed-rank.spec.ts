import fc from 'fast-check';
import { expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference, readReferenceRows } from '../../test/reference/read-reference.js';
import { signedRank } from './signed-rank.js';

interface SignedRankReference {
  pre?: number[];
  post?: number[];
  V: number;
  n_nonzero: number;
  n_zero: number;
  p_normal_cc: number;
  p_exact_with_ties_shift_algorithm: number;
  rank_biserial: number;
}

const { signed_rank: reference } = readReference<{ signed_rank: Record<string, SignedRankReference> }>(
  'ranks.json',
);
const pairsOf = ({ pre, post }: SignedRankReference) =>
  pre?.map((before, i) => ({ before, after: post?.[i] ?? NaN })) ??
  readReferenceRows('synthetic_ete_hours.csv').map((row) => ({
    before: row['pre_hours'] ?? NaN,
    after: row['post_hours'] ?? NaN,
  }));
const changes = (...values: number[]) => values.map((after) => ({ before: 0, after }));

describe('signedRank', () => {
  it.each(Object.entries(reference))('agrees with R on %s, exact also with ties', (_name, expected) => {
    const result = valueOf(signedRank(pairsOf(expected)));
    expect(result).toMatchObject({
      statistic: expected.V,
      changed: expected.n_nonzero,
      unchanged: expected.n_zero,
      method: 'EXACT',
    });
    expectRelative(result.p, expected.p_exact_with_ties_shift_algorithm, 1e-12);
    expectRelative(result.rankBiserial, expected.rank_biserial, 1e-12);
  });

  it('beyond 50 changes is normal, with both corrections', () => {
    const tied = valueOf(signedRank(changes(...Array<number>(30).fill(2), ...Array<number>(21).fill(-2))));
    expect(tied).toMatchObject({ statistic: 30 * 26, method: 'NORMAL' });
    expectRelative(tied.p, 0.20952726936281574, 1e-10); // scipy 1.17, wilcoxon, approx with correction
  });

  it('counts every arrangement of signs: 2 of 32 for five rises', () => {
    expect(valueOf(signedRank(changes(1, 2, 3, 4, 5))).p).toBe(2 / 32);
    expect(valueOf(signedRank(changes(1, -1))).p).toBe(1);
  });

  it('ties changes that differ by rounding alone', () => {
    const decimals = [
      { before: 12.1, after: 15.4 },
      { before: 8.8, after: 12.1 },
      { before: 3, after: 2 },
    ];
    expect(valueOf(signedRank(decimals)).statistic).toBe(5);
    expect(valueOf(signedRank([...decimals, { before: 15.4, after: 12.1 }])).statistic).toBe(6);
  });

  it('has no value without people or without change, and refuses what is not a number', () => {
    expect(signedRank([])).toEqual({ computable: false, reason: 'TOO_FEW_PEOPLE' });
    expect(signedRank(changes(0, 0))).toEqual({ computable: false, reason: 'NO_VARIATION' });
    expect(() => signedRank(changes(1, NaN))).toThrow(RangeError);
  });

  it('mirrors when every change is turned, in any order, and p is a probability', () => {
    const change = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 70 }), (values) => {
        fc.pre(values.some((value) => value !== 0));
        const forward = valueOf(signedRank(changes(...values)));
        const backward = valueOf(signedRank(changes(...values.map((value) => -value).reverse())));
        expect(backward.p).toBe(forward.p);
        expect(backward.rankBiserial).toBeCloseTo(-forward.rankBiserial, 12);
        expect(forward.p).toBeGreaterThan(0);
        expect(forward.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
