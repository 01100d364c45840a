import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedNormalP } from './distributions/normal.js';
import type { TestResult } from './interval.js';
import { midranks, type Midranks } from './ranks.js';

/** The Mann-Whitney test. `statistic` is U: pairs in which the treated value is the higher, a tie counting half. */
export interface RankSum extends TestResult {
  /** Chance that a treated value exceeds a comparison value (a tie counts half), in [0, 1]. */
  readonly probabilityHigher: number;
  readonly method: 'EXACT' | 'NORMAL';
}

/** Up to this many values every split can be counted exactly. */
const EXACT_UP_TO = 50;

/**
 * Whether the values of two groups differ in level, from ranks.
 *
 * Source: H. Mann & D. Whitney (1947), Annals of Mathematical Statistics 18:50-60; exact also with ties by the shift
 * algorithm of B. Streitberg & J. Roehmel (1986), up to 50 values in all, two-sided by distance from the middle;
 * beyond them normal with correction for ties and for continuity.
 *
 * @returns EMPTY_DENOMINATOR when a group is empty, NO_VARIATION when all values are equal
 * @throws RangeError when a value is not finite
 */
export function rankSum(treated: Float64Array, control: Float64Array): Computed<RankSum> {
  const values = new Float64Array(treated.length + control.length);
  values.set(treated);
  values.set(control, treated.length);
  if (!values.every(Number.isFinite)) throw new RangeError('values must be finite numbers');
  if (treated.length === 0 || control.length === 0) return notComputable('EMPTY_DENOMINATOR');
  if (values.every((value) => value === values[0])) return notComputable('NO_VARIATION');
  const ranked = midranks(values);
  const sum = ranked.ranks.subarray(0, treated.length).reduce((total, rank) => total + rank, 0);
  const statistic = sum - (treated.length * (treated.length + 1)) / 2;
  const exact = values.length <= EXACT_UP_TO;
  return computed({
    statistic,
    p: exact ? exactP(ranked.ranks, treated.length, sum) : normalP(ranked, treated.length, statistic),
    probabilityHigher: statistic / treated.length / control.length,
    method: exact ? 'EXACT' : 'NORMAL',
  });
}

/** Share of the splits whose sum of treated ranks lies no nearer its mean. */
function exactP(ranks: Float64Array, treated: number, sum: number): number {
  const total = ranks.length * (ranks.length + 1);
  const width = total + 1;
  // ways[k * width + s]: choices of k values whose ranks have twice the sum s.
  const ways = new Float64Array((treated + 1) * width);
  ways[0] = 1;
  for (const rank of ranks) {
    const step = 2 * rank;
    for (let k = treated; k >= 1; k--) {
      const [to, from] = [k * width, (k - 1) * width - step];
      for (let s = total; s >= step; s--) ways[to + s]! += ways[from + s]!;
    }
  }
  const mean = treated * (ranks.length + 1);
  const gap = Math.abs(2 * sum - mean);
  let extreme = 0;
  let all = 0;
  for (let s = 0; s <= total; s++) {
    const count = ways[treated * width + s]!;
    all += count;
    if (Math.abs(s - mean) >= gap) extreme += count;
  }
  return extreme / all;
}

function normalP({ ranks, ties }: Midranks, treated: number, statistic: number): number {
  const total = ranks.length;
  const pairs = treated * (total - treated);
  const variance = (pairs / 12) * (total + 1 - ties / (total * (total - 1)));
  const gap = Math.abs(statistic - pairs / 2);
  return twoSidedNormalP(Math.max(0, gap - 0.5) / Math.sqrt(variance));
}
