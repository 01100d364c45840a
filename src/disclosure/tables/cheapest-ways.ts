import type { DisclosurePolicy } from '../policy.js';
import { costOfChange, signOf } from './cost-of-change.js';
import type { Entry, LabelledTable } from './labelled-table.js';

/** A change of one table from one row to another through its column of row totals. */
export interface Hop {
  from: number;
  to: number;
}

/** A way through the rows and columns of a table: the entries on it, and the one hop it may take. */
export interface Way {
  cost: number;
  entries: Entry[];
  hop: Hop | null;
}

/** What a search goes by. */
export interface Search {
  policy: DisclosurePolicy;
  /** By how many children the entries change. */
  step: number;
  /** Entries that stay as they are. */
  without?: (entry: Entry) => boolean;
  /** What it costs to go from one row to another through the totals, which other tables may share. */
  costOfHop?: (hop: Hop) => number;
}

/** A place: a row or a column, before or after the hop. */
interface Visit {
  cost: number;
  from: number | null;
  done: boolean;
}

/**
 * The cheapest ways (Dijkstra 1959) from a row (by its number) or a column (rows + 1 + its number) to all others. To go
 * from row to column is to raise the signed entry between them, to go back is to lower it: a way that ends where it began
 * is another table with the same totals.
 */
export class CheapestWays {
  readonly #visits: Visit[];
  readonly #places: number;

  constructor(
    private readonly table: LabelledTable,
    from: number,
    private readonly search: Search,
    until?: number,
  ) {
    this.#places = table.rows + 1 + table.columns;
    const layers = search.costOfHop ? 2 : 1;
    this.#visits = Array.from({ length: layers * this.#places }, () => ({
      ...{ cost: Infinity, from: null, done: false },
    }));
    const start = this.#visits[from];
    if (start) start.cost = 0;
    this.#spread(until);
  }

  /** Null where no way leads there. */
  to(place: number): Way | null {
    const costs = [place, place + this.#places].map((at) => this.#visits[at]?.cost ?? Infinity);
    const cost = Math.min(...costs);
    if (cost === Infinity) return null;
    return { cost, ...this.#trace(costs[0] === cost ? place : place + this.#places) };
  }

  #trace(end: number): Pick<Way, 'entries' | 'hop'> {
    const entries: Entry[] = [];
    let hop: Hop | null = null;
    for (let at = end; ;) {
      const before = this.#visits[at]?.from ?? null;
      if (before === null) return { entries, hop };
      const [one, other] = [before % this.#places, at % this.#places];
      if (before < this.#places && at >= this.#places) hop = { from: one, to: other };
      else entries.push(this.#entryBetween(one, other));
      at = before;
    }
  }

  #entryBetween(one: number, other: number): Entry {
    const { rows } = this.table;
    return one <= rows ? [one, other - rows - 1] : [other, one - rows - 1];
  }

  #spread(until?: number): void {
    for (;;) {
      let nearest: number | null = null;
      let least = Infinity;
      this.#visits.forEach(({ cost, done }, at) => {
        if (!done && cost < least) [nearest, least] = [at, cost];
      });
      if (nearest === null) return;
      this.#leave(nearest, least);
      if (until !== undefined && nearest % this.#places === until) return;
    }
  }

  #leave(at: number, cost: number): void {
    const visit = this.#visits[at];
    if (visit) visit.done = true;
    const place = at % this.#places;
    const layer = at - place;
    const { rows, columns } = this.table;
    if (place > rows) {
      for (let row = 0; row <= rows; row += 1) {
        this.#reach(at, layer + row, cost + this.#costOf([row, place - rows - 1], -1));
      }
      return;
    }
    for (let column = 0; column < columns; column += 1) {
      this.#reach(at, layer + rows + 1 + column, cost + this.#costOf([place, column], 1));
    }
    const { costOfHop } = this.search;
    if (!costOfHop || layer > 0) return;
    for (let row = 0; row <= rows; row += 1) {
      if (row === place) continue;
      this.#reach(at, this.#places + row, cost + costOfHop({ from: place, to: row }));
    }
  }

  #costOf(entry: Entry, direction: 1 | -1): number {
    const { policy, step, without } = this.search;
    if (without?.(entry)) return Infinity;
    return costOfChange(this.table, entry, direction * signOf(this.table, entry) * step, policy);
  }

  #reach(from: number, to: number, cost: number): void {
    const visit = this.#visits[to];
    if (!visit || visit.done || cost >= visit.cost) return;
    visit.cost = cost;
    visit.from = from;
  }
}
