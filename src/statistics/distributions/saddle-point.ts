import { stirlingError } from './log-gamma.js';

const LOG_TWO_PI = 1.8378770664093456;

/**
 * The deviance part x ln(x/m) + m - x, for x >= 0 and m > 0, without cancellation when x is close to m.
 *
 * Source: C. Loader (2000), "Fast and accurate computation of binomial probabilities", bd0.
 *
 * @param difference x - m, where the caller knows it more exactly
 */
export function deviancePart(x: number, m: number, difference = x - m): number {
  if (x === 0) return m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  const square = v * v;
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    power *= square;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}

/**
 * ln of Gamma(n+1)/(Gamma(x+1) Gamma(n-x+1)) p^x q^(n-x): the binomial probability, for real 0 <= x <= n.
 * `q` is passed beside `p` because 1 - p loses the digits of a small q.
 *
 * Source: Loader (2000), dbinom.
 */
export function logBinomialMass(x: number, n: number, p: number, q: number): number {
  const rest = n - x;
  if (p === 0) return x === 0 ? 0 : -Infinity;
  if (q === 0) return rest === 0 ? 0 : -Infinity;
  if (x === 0) return p < 0.1 ? n * Math.log1p(-p) : n * Math.log(q);
  if (rest === 0) return q < 0.1 ? n * Math.log1p(-q) : n * Math.log(p);
  // The two differences are opposite; the one formed from the smaller probability keeps its digits.
  const excess = p < q ? x - n * p : n * q - rest;
  const deviance = deviancePart(x, n * p, excess) + deviancePart(rest, n * q, -excess);
  const stirling = stirlingError(n) - stirlingError(x) - stirlingError(rest);
  return stirling - deviance + (Math.log(n / x / rest) - LOG_TWO_PI) / 2;
}

/**
 * ln of m^x e^-m / Gamma(x+1): the Poisson probability, for real x >= 0 and m > 0.
 *
 * Source: Loader (2000), dpois.
 */
export function logPoissonMass(x: number, m: number): number {
  if (x === 0) return -m;
  return -stirlingError(x) - deviancePart(x, m) - (LOG_TWO_PI + Math.log(x)) / 2;
}
