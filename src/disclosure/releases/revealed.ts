import { Equations } from './equations.js';

/** A count that is shown, and who is in it: by keys that say nothing of anybody. */
export interface ShownCount {
  children: ReadonlySet<string>;
}

/**
 * Which of the counts that are to be shown may not be, in this order: beside those that are known already, and those before
 * it, it would tell how many children are in a group of 1 to one less than the threshold. Groups are what no count tells
 * apart (atoms); whether a group, or some together, follow from the counts is linear algebra, however many counts it takes.
 */
export function revealing(
  known: readonly ShownCount[],
  next: readonly ShownCount[],
  threshold: number,
): number[] {
  const { sizes, rows } = atomsOf([...known, ...next]);
  const told = new Told(sizes, threshold);
  for (const row of rows.slice(0, known.length)) told.add(row);
  return [...next.keys()].filter((index) => !told.addIfSafe(rows[known.length + index] ?? []));
}

/** Children whom every count holds or leaves alike, and the counts as rows over these groups. */
function atomsOf(counts: readonly ShownCount[]): { sizes: number[]; rows: number[][] } {
  const signatures = new Map<string, string>();
  counts.forEach(({ children }, index) => {
    for (const child of children) signatures.set(child, `${signatures.get(child) ?? ''} ${index}`);
  });
  const places = new Map<string, number>();
  const sizes: number[] = [];
  for (const signature of signatures.values()) {
    const place = places.get(signature) ?? places.size;
    places.set(signature, place);
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  const rows = counts.map(() => new Array<number>(sizes.length).fill(0));
  for (const [signature, place] of places) {
    for (const index of signature.trim().split(' ')) (rows[Number(index)] as number[])[place] = 1;
  }
  return { sizes, rows };
}

/** What a reader of some counts can work out. */
class Told {
  #equations = Equations.NONE;
  readonly #rows: number[][] = [];
  /** Groups of few children that are told. */
  readonly #small = new Set<string>();

  constructor(
    private readonly sizes: readonly number[],
    private readonly threshold: number,
  ) {}

  add(row: number[]): void {
    this.#take(row, this.#with(row));
  }

  /** @returns false, and adds nothing, where it would tell of few children who are not told of already */
  addIfSafe(row: number[]): boolean {
    const told = this.#with(row);
    if (told.small.some((group) => !this.#small.has(group))) return false;
    this.#take(row, told);
    return true;
  }

  #take(row: number[], { equations, small }: { equations: Equations; small: string[] }): void {
    for (const group of small) this.#small.add(group);
    this.#equations = equations;
    this.#rows.push(row);
  }

  /** What is told with one count more, of few children: sums that are known, and what a count holds more than another. */
  #with(row: number[]): { equations: Equations; small: string[] } {
    const equations = this.#equations.with(row);
    const groups = equations.knownSums();
    for (const other of this.#rows) groups.push(...moreOf(row, other), ...moreOf(other, row));
    const small = groups.filter((group) => this.#isSmall(group)).map((group) => group.join(' '));
    return { equations, small };
  }

  #isSmall(group: readonly number[]): boolean {
    const children = group.reduce((sum, atom) => sum + (this.sizes[atom] ?? 0), 0);
    return children > 0 && children < this.threshold;
  }
}

/** What one count holds more than another that is part of it; nothing, where that is not. */
function moreOf(one: readonly number[], part: readonly number[]): number[][] {
  // A loop, not `some`: every two counts are looked at.
  for (let atom = 0; atom < part.length; atom++) if ((part[atom] ?? 0) > (one[atom] ?? 0)) return [];
  return [one.flatMap((value, atom) => (value > (part[atom] ?? 0) ? [atom] : []))];
}
