import { requireEvents, requireProbability } from '../checks.js';
import { betaTails } from './beta.js';
import { logBinomialMass } from './saddle-point.js';
import type { Tails } from './tails.js';

/**
 * P(X = k) for X binomial with n trials of probability p.
 *
 * Source: C. Loader (2000), "Fast and accurate computation of binomial probabilities".
 *
 * @param q 1 - p, where the caller knows it more exactly
 * @throws RangeError unless 0 <= k <= n are whole and p lies in [0, 1]
 */
export function binomialMass(k: number, n: number, p: number, q = 1 - p): number {
  requireEvents(k, n);
  requireProbability(p, 'p');
  return Math.exp(logBinomialMass(k, n, p, q));
}

/**
 * P(X <= k) and P(X > k) for X binomial with n trials of probability p, through the incomplete beta function
 * (DLMF 8.17.5).
 *
 * @param q 1 - p, where the caller knows it more exactly
 * @throws RangeError unless 0 <= k <= n are whole and p lies in [0, 1]
 */
export function binomialTails(k: number, n: number, p: number, q = 1 - p): Tails {
  requireEvents(k, n);
  requireProbability(p, 'p');
  if (k === n) return { lower: 1, upper: 0 };
  return betaTails(q, n - k, k + 1, p);
}
