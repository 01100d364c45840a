import { logBinomialMass } from './distributions/saddle-point.js';
import type { RandomSource } from './random.js';

/** From this expected count up, transformed rejection is the faster method and is valid. */
const REJECTION_FROM = 10;

/**
 * One exact draw from the binomial distribution, in time that does not grow with n.
 *
 * Source: inversion by sequential search for small n p; otherwise W. Hörmann (1993), "The generation of
 * binomial random variates", Journal of Statistical Computation and Simulation 46:101-110, algorithm BTRS.
 *
 * @param n trials, a count
 * @param p probability in [0, 1]
 */
export function drawBinomial(random: RandomSource, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(random, n, 1 - p);
  return n * p < REJECTION_FROM ? drawByInversion(random, n, p) : drawByRejection(random, n, p);
}

function drawByInversion(random: RandomSource, n: number, p: number): number {
  const odds = p / (1 - p);
  let mass = Math.exp(n * Math.log1p(-p));
  let remaining = random.uniform();
  for (let k = 0; k < n; k++) {
    if (remaining < mass) return k;
    remaining -= mass;
    mass *= (odds * (n - k)) / (k + 1);
  }
  return n;
}

function drawByRejection(random: RandomSource, n: number, p: number): number {
  const q = 1 - p;
  const sd = Math.sqrt(n * p * q);
  const b = 1.15 + 2.53 * sd;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const alpha = (2.83 + 5.1 / b) * sd;
  const squeeze = 0.92 - 4.2 / b;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = 1 - random.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= squeeze) return k;
    if (!(k >= 0 && k <= n)) continue;
    const height = Math.log((v * alpha) / (a / (edge * edge) + b));
    if (height <= logBinomialMass(k, n, p, q) - logBinomialMass(mode, n, p, q)) return k;
  }
}
