/**
 * Places from 0 to n - 1, of which each may be used up once. Finds the nearest unused place on either side in
 * nearly constant time.
 *
 * Source: R. Tarjan (1975), Journal of the ACM 22:215-225 (disjoint sets with path compression).
 */
export class UnusedNeighbours {
  // The unused place at or after each, and at or before each shifted by one, so that 0 can stand for none.
  readonly #after: Int32Array;
  readonly #before: Int32Array;

  constructor(n: number) {
    this.#after = Int32Array.from({ length: n + 1 }, (_, i) => i);
    this.#before = Int32Array.from({ length: n + 1 }, (_, i) => i);
  }

  use(place: number): void {
    this.#after[place] = place + 1;
    this.#before[place + 1] = place;
  }

  /** The first unused place that is not before this one; n: none. */
  atOrAfter(place: number): number {
    return root(this.#after, place);
  }

  /** The last unused place that is not after this one; -1: none. */
  atOrBefore(place: number): number {
    return root(this.#before, place + 1) - 1;
  }
}

function root(links: Int32Array, from: number): number {
  let top = from;
  while (links[top] !== top) top = links[top]!;
  for (let at = from; at !== top;) {
    const next = links[at]!;
    links[at] = top;
    at = next;
  }
  return top;
}
