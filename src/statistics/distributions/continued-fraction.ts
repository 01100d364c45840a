const TINY = 1e-300;
const MAX_TERMS = 1_000_000;

/**
 * b0 + a1/(b1 + a2/(b2 + ...)) by the modified Lentz method (Lentz 1976; Thompson & Barnett 1986).
 *
 * @param a partial numerator number i, from i = 1
 * @param b partial denominator number i, from i = 0
 * @throws Error when a million terms do not settle it
 */
export function continuedFraction(a: (i: number) => number, b: (i: number) => number): number {
  let value = b(0) || TINY;
  let c = value;
  let d = 0;
  for (let i = 1; i <= MAX_TERMS; i++) {
    const numerator = a(i);
    const denominator = b(i);
    d = 1 / (denominator + numerator * d || TINY);
    c = denominator + numerator / c || TINY;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) return value;
  }
  throw new Error('continued fraction did not converge');
}
