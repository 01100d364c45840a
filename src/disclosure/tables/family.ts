import type { DisclosurePolicy } from '../policy.js';
import { CheapestWays, type Hop, type Search, type Way } from './cheapest-ways.js';
import { costOfChange, hidesMore, hidesTotal, signOf } from './cost-of-change.js';
import { type Entry, hide, labelAt, type LabelledTable, withhold } from './labelled-table.js';

/** Entries to hide in each table of a family, and what it costs. */
interface Plan {
  cost: number;
  hides: { table: LabelledTable; entries: Entry[] }[];
  /** Of rows, in every table. */
  hidesTotals: boolean;
}

/** What must stay as it is while another table is looked for. */
interface Ban {
  /** A row whose total does. */
  totalOfRow?: number;
  /** A column whose total does. */
  totalOfColumn?: number;
}

/**
 * Tables of the same rows, counted of the same children, which share the totals of rows and the grand total: a total
 * that is hidden in one is hidden in all, and changes only as all of them can.
 */
export class Family {
  /** Cheapest ways from each row of each table, kept until something more of the table is hidden. */
  readonly #known = new Map<LabelledTable, Map<string, CheapestWays>>();

  constructor(
    private readonly tables: readonly LabelledTable[],
    private readonly policy: DisclosurePolicy,
    /** Whether a table may be withheld, so that the others can be shown. */
    private readonly mayWithhold: boolean,
  ) {
    for (const table of tables) this.#shareTotals(table);
  }

  /**
   * Sees to it that a hidden entry is not exact: that another table which a reader must reckon with has another value
   * there. Hides what loses least, where something must be: a table of several rather than totals that all of them have.
   * @returns false where nothing that can be hidden does it
   */
  blur(table: LabelledTable, entry: Entry, steps: readonly number[], ban: Ban = {}): boolean {
    const isTotal = entry[1] === table.columns;
    const best = this.#cheapestPlan(table, entry, steps, ban);
    if (best && (isTotal || !this.mayWithhold || !best.hidesTotals)) return this.#carryOut(best);
    if (!this.mayWithhold) return false;
    if (!isTotal) {
      this.#withhold(table);
      return true;
    }
    for (const one of this.#cannotFollow(entry[0], steps)) this.#withhold(one);
    const plan = this.#cheapestPlan(table, entry, steps, ban);
    return plan !== null && this.#carryOut(plan);
  }

  #cheapestPlan(table: LabelledTable, entry: Entry, steps: readonly number[], ban: Ban): Plan | null {
    return cheapest(
      steps.flatMap((step) =>
        ([1, -1] as const).flatMap((way) => this.#plan(table, entry, way, step, ban) ?? []),
      ),
    );
  }

  #carryOut({ cost, hides }: Plan): true {
    if (!hidesMore(cost)) return true;
    for (const { table, entries } of hides) {
      for (const hidden of entries) this.hide(table, hidden);
    }
    return true;
  }

  #withhold(table: LabelledTable): void {
    withhold(table);
    this.#known.delete(table);
  }

  /** The fewest tables that keep the total of a row from being another number. */
  #cannotFollow(row: number, steps: readonly number[]): LabelledTable[] {
    let fewest: LabelledTable[] = [...this.tables];
    const [first] = this.tables;
    if (!first) return [];
    for (const step of steps) {
      for (let other = 0; other <= first.rows; other += 1) {
        if (other === row) continue;
        for (const hop of [
          { from: row, to: other },
          { from: other, to: row },
        ]) {
          if (this.#costOfTotals(first, hop, step) === Infinity) continue;
          const stuck = this.tables.filter((one) => !this.#waysFrom(one, hop.to, step).to(hop.from));
          if (stuck.length < fewest.length) fewest = stuck;
        }
      }
    }
    return fewest;
  }

  /** Hides an entry that was shown; a total of a row, in every table. */
  hide(table: LabelledTable, entry: Entry): void {
    hide(table, entry);
    if (entry[1] === table.columns) {
      this.#shareTotals(table);
      this.#known.clear();
    } else this.#known.delete(table);
  }

  /** A cycle through the entry: raises its signed value (or lowers it) and leaves every total that is shown. */
  #plan(table: LabelledTable, entry: Entry, direction: 1 | -1, step: number, ban: Ban): Plan | null {
    const own = costOfChange(table, entry, direction * signOf(table, entry) * step, this.policy);
    if (own === Infinity) return null;
    const [i, j] = entry;
    if (j === table.columns) return this.#planOfTotal(table, i, direction, step);
    const { rows } = table;
    const search: Search = {
      ...{ policy: this.policy, step },
      without: ([row, column]) =>
        (row === i && column === j) || (row === rows && column === ban.totalOfColumn),
      costOfHop: (hop) => this.#costOfHop(table, hop, step, ban),
    };
    const [from, to] = direction === 1 ? [rows + 1 + j, i] : [i, rows + 1 + j];
    const way = new CheapestWays(table, from, search, to).to(to);
    return way && this.#planOf(table, way, step);
  }

  #planOfTotal(table: LabelledTable, row: number, direction: 1 | -1, step: number): Plan | null {
    const plans: Plan[] = [];
    for (let other = 0; other <= table.rows; other += 1) {
      if (other === row) continue;
      const hop: Hop = direction === 1 ? { from: row, to: other } : { from: other, to: row };
      const back = this.#waysFrom(table, hop.to, step).to(hop.from);
      const cost = (back?.cost ?? Infinity) + this.#costOfHop(table, hop, step, {});
      if (back && cost < Infinity) plans.push(this.#planOf(table, { ...back, cost, hop }, step));
    }
    return cheapest(plans);
  }

  /** The two totals, and in each of the other tables the way by which it follows. */
  #costOfHop(table: LabelledTable, hop: Hop, step: number, { totalOfRow }: Ban): number {
    if (hop.from === totalOfRow || hop.to === totalOfRow) return Infinity;
    let cost = this.#costOfTotals(table, hop, step);
    for (const other of this.tables) {
      if (cost === Infinity) return cost;
      if (other !== table) cost += this.#waysFrom(other, hop.to, step).to(hop.from)?.cost ?? Infinity;
    }
    return cost;
  }

  #costOfTotals(table: LabelledTable, { from, to }: Hop, step: number): number {
    const total = (row: number, direction: 1 | -1): number => {
      const entry: Entry = [row, table.columns];
      return costOfChange(table, entry, direction * signOf(table, entry) * step, this.policy);
    };
    return total(from, 1) + total(to, -1);
  }

  #planOf(table: LabelledTable, { cost, entries, hop }: Way, step: number): Plan {
    if (!hop) return { cost, hides: [{ table, entries }], hidesTotals: false };
    const totals: Entry[] = [hop.from, hop.to].map((row) => [row, table.columns]);
    const followers = this.tables
      .filter((other) => other !== table)
      .map((other) => ({
        table: other,
        entries: this.#waysFrom(other, hop.to, step).to(hop.from)?.entries ?? [],
      }));
    const hidesTotals = hidesTotal(this.#costOfTotals(table, hop, step));
    return { cost, hides: [{ table, entries: [...entries, ...totals] }, ...followers], hidesTotals };
  }

  #waysFrom(table: LabelledTable, row: number, step: number): CheapestWays {
    const ofTable = this.#known.get(table) ?? new Map<string, CheapestWays>();
    this.#known.set(table, ofTable);
    const key = `${row} ${step}`;
    const ways = ofTable.get(key) ?? new CheapestWays(table, row, { policy: this.policy, step });
    ofTable.set(key, ways);
    return ways;
  }

  #shareTotals(table: LabelledTable): void {
    for (let row = 0; row <= table.rows; row += 1) {
      const label = labelAt(table, [row, table.columns]);
      if (label !== 'secondary' && label !== 'vague') continue;
      for (const other of this.tables) hide(other, [row, other.columns]);
    }
  }
}

const cheapest = (plans: readonly Plan[]): Plan | null =>
  plans.reduce<Plan | null>((best, plan) => (best && best.cost <= plan.cost ? best : plan), null);
