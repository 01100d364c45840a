/** The largest prime below 2^26: a product of two remainders is exact in a double. */
const PRIME = 67_108_859;

type Row = Float64Array;

/** What is left of a product of two remainders, of either sign; several times as fast as `%`, and as exact. */
function modulo(value: number): number {
  const rest = value - Math.floor(value / PRIME) * PRIME;
  // The quotient may have been rounded up to the next whole number.
  return rest < 0 ? rest + PRIME : rest;
}

/** The inverse of a remainder (Fermat). */
function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
}

function less(row: Row, other: Row, times: number): Row {
  if (times === 0) return row;
  const rest = new Float64Array(row.length);
  for (let at = 0; at < row.length; at++) rest[at] = modulo((row[at] ?? 0) - times * (other[at] ?? 0));
  return rest;
}

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
  with(given: readonly number[]): Equations {
    let row: Row = Float64Array.from(given, modulo);
    for (const known of this.rows) row = less(row, known.row, row[known.at] ?? 0);
    const at = row.findIndex((value) => value !== 0);
    if (at < 0) return this;
    const scale = inverse(row[at] ?? 1);
    const leading = row.map((value) => modulo(value * scale));
    const others = this.rows.map((known) => ({
      at: known.at,
      row: less(known.row, leading, known.row[at] ?? 0),
    }));
    return new Equations([...others, { at, row: leading }]);
  }

  /** Unknowns whose sum is known: each with its place, or several where only their sum is. */
  knownSums(): number[][] {
    return this.rows
      .filter(({ row }) => isSum(row))
      .map(({ row }) => [...row.keys()].filter((at) => row[at] === 1));
  }
}

/** Nothing but zeros and ones. A loop, not `every`: most of the time of holding a release against others is spent here. */
function isSum(row: Row): boolean {
  for (let at = 0; at < row.length; at++) if ((row[at] ?? 0) > 1) return false;
  return true;
}
