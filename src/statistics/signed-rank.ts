import { computed, notComputable, type Computed } from './computed.js';
import { twoSidedNormalP } from './distributions/normal.js';
import type { TestResult } from './interval.js';
import type { MeasuredPair } from './paired-mean-change.js';
import { midranks, type Midranks } from './ranks.js';

/** Wilcoxon's signed rank test. `statistic` is the sum of the ranks of rises. */
export interface SignedRank extends TestResult {
  /** People whose measurement changed: the others say nothing and are left out. */
  readonly changed: number;
  readonly unchanged: number;
  /** Share of the ranks that are of rises less the share that are of falls, in [-1, 1]. */
  readonly rankBiserial: number;
  readonly method: 'EXACT' | 'NORMAL';
}

/** Up to this many changes every arrangement of signs can be counted exactly: 2^50 is a whole double. */
const EXACT_UP_TO = 50;

/**
 * Whether the same people moved up as far as they moved down, from ranks: for hours and scores that are far from
 * normal.
 *
 * Source: F. Wilcoxon (1945), Biometrics Bulletin 1:80-83, zeros left out; exact also with ties by the shift
 * algorithm of B. Streitberg & J. Roehmel (1986), up to 50 changes; beyond them normal with correction for ties and
 * for continuity. Changes that differ only after the twelfth digit are ties.
 *
 * @returns TOO_FEW_PEOPLE without people, NO_VARIATION when nobody changed
 * @throws RangeError when a measurement is not finite
 */
export function signedRank(pairs: Iterable<MeasuredPair>): Computed<SignedRank> {
  const changes: number[] = [];
  let unchanged = 0;
  for (const { before, after } of pairs) {
    const change = after - before;
    if (!Number.isFinite(change)) throw new RangeError('measurements must be finite numbers');
    if (change === 0) unchanged++;
    else changes.push(change);
  }
  if (changes.length + unchanged === 0) return notComputable('TOO_FEW_PEOPLE');
  if (changes.length === 0) return notComputable('NO_VARIATION');
  const ranked = midranks(Float64Array.from(changes, (change) => Number(Math.abs(change).toPrecision(12))));
  const statistic = changes.reduce((sum, change, i) => sum + (change > 0 ? ranked.ranks[i]! : 0), 0);
  const changed = changes.length;
  const exact = changed <= EXACT_UP_TO;
  return computed({
    statistic,
    p: exact ? exactP(ranked.ranks, statistic) : normalP(ranked, statistic),
    changed,
    unchanged,
    rankBiserial: (4 * statistic) / (changed * (changed + 1)) - 1,
    method: exact ? 'EXACT' : 'NORMAL',
  });
}

/** Share of the 2^n arrangements of signs whose sum lies no nearer the middle. */
function exactP(ranks: Float64Array, statistic: number): number {
  const twice = ranks.map((rank) => 2 * rank);
  const total = ranks.length * (ranks.length + 1);
  // ways[s]: arrangements whose rises have twice the sum s, of the people so far.
  const ways = new Float64Array(total + 1);
  ways[0] = 1;
  for (const step of twice) for (let s = total; s >= step; s--) ways[s]! += ways[s - step]!;
  const edge = Math.min(2 * statistic, total - 2 * statistic);
  let tail = 0;
  for (let s = 0; s <= edge; s++) tail += ways[s]!;
  return Math.min(1, (2 * tail) / 2 ** ranks.length);
}

function normalP({ ranks, ties }: Midranks, statistic: number): number {
  const n = ranks.length;
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
  const gap = Math.abs(statistic - (n * (n + 1)) / 4);
  return twoSidedNormalP(Math.max(0, gap - 0.5) / Math.sqrt(variance));
}
