import { UnusedNeighbours } from './unused-neighbours.js';

/** Matched pairs, in the order in which they were made. */
export interface MatchedPairs {
  /** Row of the treated person of each pair. */
  readonly treated: Int32Array;
  /** Row of the comparison person of each pair. */
  readonly comparison: Int32Array;
}

/**
 * Greedy one-to-one matching without replacement: the treated in descending order of score (ties: lowest row),
 * each with the nearest comparison person not yet used (ties: lowest row) within the caliper. The same rows give
 * the same pairs. About n log n.
 *
 * Source: P. Rosenbaum & D. Rubin (1985), The American Statistician 39:33-38; P. Austin (2014), Statistics in
 * Medicine 33:1057-1069, on the order. R's MatchIt 4.5.1 ignores its caliper on one of its paths; this does not.
 *
 * @param logits log-odds of the score per row; finite
 * @param caliper greatest distance in log-odds; Infinity: none
 * @param groups a number per row: only people of the same group are matched; without it, anybody
 */
export function greedyMatch(
  treated: ArrayLike<number>,
  logits: Float64Array,
  caliper: number,
  groups: Int32Array = new Int32Array(logits.length),
): MatchedPairs {
  const seekers: number[] = [];
  const others: number[] = [];
  for (let row = 0; row < logits.length; row++) (treated[row] === 1 ? seekers : others).push(row);
  seekers.sort((a, b) => logits[b]! - logits[a]! || a - b);
  const pool = new Pool(others, logits, groups);
  const pairs: [number, number][] = [];
  for (const row of seekers) {
    const partner = pool.take(groups[row]!, logits[row]!, Math.min(caliper, Number.MAX_VALUE));
    if (partner >= 0) pairs.push([row, partner]);
  }
  return {
    treated: Int32Array.from(pairs, ([row]) => row),
    comparison: Int32Array.from(pairs, ([, row]) => row),
  };
}

/** The caliper in log-odds: so many standard deviations (n - 1) of the log-odds over everybody. */
export function caliperOf(logits: Float64Array, deviations: number): number {
  let sum = 0;
  for (const logit of logits) sum += logit;
  const mean = sum / logits.length;
  let squares = 0;
  for (const logit of logits) squares += (logit - mean) ** 2;
  return deviations * Math.sqrt(squares / (logits.length - 1));
}

/** Comparison people in order of group, log-odds and row, so that a person's neighbours stand beside their place. */
class Pool {
  readonly #rows: Int32Array;
  readonly #unused: UnusedNeighbours;

  constructor(
    rows: number[],
    readonly logits: Float64Array,
    readonly groups: Int32Array,
  ) {
    this.#rows = Int32Array.from(rows).sort(
      (a, b) => groups[a]! - groups[b]! || logits[a]! - logits[b]! || a - b,
    );
    this.#unused = new UnusedNeighbours(rows.length);
  }

  /** Takes the nearest unused person of that group, the lowest row of those equally near; -1: nobody is near enough. */
  take(group: number, score: number, caliper: number): number {
    let best = -1;
    let least = caliper;
    const consider = (place: number): boolean => {
      const distance = this.#distance(place, group, score);
      if (distance > least) return false;
      if (best < 0 || distance < least || this.#rows[place]! < this.#rows[best]!) best = place;
      least = distance;
      return true;
    };
    const start = this.#seek(group, score, false);
    // People of one score stand in order of their rows, so that the first unused of them is the lowest.
    let after = this.#unused.atOrAfter(start);
    while (consider(after)) after = this.#unused.atOrAfter(this.#seek(group, this.#scoreAt(after), true));
    let before = this.#unused.atOrBefore(start - 1);
    while (this.#distance(before, group, score) <= least) {
      const block = this.#seek(group, this.#scoreAt(before), false);
      consider(this.#unused.atOrAfter(block));
      before = this.#unused.atOrBefore(block - 1);
    }
    if (best < 0) return -1;
    this.#unused.use(best);
    return this.#rows[best]!;
  }

  #scoreAt(place: number): number {
    return this.logits[this.#rows[place]!]!;
  }

  #distance(place: number, group: number, score: number): number {
    const row = this.#rows[place];
    return row === undefined || this.groups[row] !== group
      ? Number.POSITIVE_INFINITY
      : Math.abs(this.logits[row]! - score);
  }

  /** The first place whose person has at least these log-odds in that group (`past`: more), or comes after it. */
  #seek(group: number, score: number, past: boolean): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = this.#rows[middle]!;
      const gap = this.groups[row]! - group || this.logits[row]! - score;
      if (gap < 0 || (past && gap === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
