/** The largest prime below 2^26: a product of two remainders is exact in a double. */
const PRIME = 67_108_859;

type Row = readonly number[];

const modulo = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

/** The inverse of a remainder (Fermat). */
function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

const less = (row: Row, other: Row, times: number): Row =>
  times === 0 ? row : row.map((value, at) => modulo(value - ((times * (other[at] ?? 0)) % PRIME)));

/**
 * Linear equations in reduced form, with arithmetic modulo a prime, which is exact: what the rows say together is what can
 * be worked out from them. None is changed: one more makes others.
 */
export class Equations {
  private constructor(
    /** Each with its leading place: 1 there, and 0 there in all others. */
    private readonly rows: readonly { at: number; row: Row }[],
  ) {}

  static readonly NONE = new Equations([]);

  /** With one more; the same, where it follows from the others. */
  with(given: Row): Equations {
    let row: Row = given.map(modulo);
    for (const known of this.rows) row = less(row, known.row, row[known.at] ?? 0);
    const at = row.findIndex((value) => value !== 0);
    if (at < 0) return this;
    const scale = inverse(row[at] ?? 1);
    const leading = row.map((value) => (value * scale) % PRIME);
    const others = this.rows.map((known) => ({
      at: known.at,
      row: less(known.row, leading, known.row[at] ?? 0),
    }));
    return new Equations([...others, { at, row: leading }]);
  }

  /** Unknowns whose sum is known: each with its place, or several where only their sum is. */
  knownSums(): number[][] {
    return this.rows.flatMap(({ row }) => {
      if (row.some((value) => value > 1)) return [];
      return [row.flatMap((value, at) => (value === 1 ? [at] : []))];
    });
  }
}
