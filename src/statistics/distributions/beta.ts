import { requirePositive } from '../checks.js';
import { continuedFraction } from './continued-fraction.js';
import { quantileOnSmallerTail } from './quantile.js';
import { logBinomialMass } from './saddle-point.js';
import { swapTails, type Tail, type Tails } from './tails.js';

/**
 * Both tails of the beta distribution: the regularised incomplete beta function I_x(a, b) and its complement.
 *
 * Source: the even part of the continued fraction DLMF 8.17.22, which converges without cancellation (A. R.
 * DiDonato & A. H. Morris 1992, ACM TOMS 18:360-373, eq. 9), with the leading power in Loader's (2000)
 * saddle-point form. Relative accuracy about 1e-13 for whole or half-integer a, b up to 1e6.
 *
 * @param x in [0, 1]
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @param y the complement 1 - x, where the caller knows it more exactly than 1 - x gives it
 * @throws RangeError outside these ranges
 */
export function betaTails(x: number, a: number, b: number, y = 1 - x): Tails {
  requirePositive(a, 'a');
  requirePositive(b, 'b');
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) throw new RangeError(`x must lie in [0, 1], got ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  return x <= (a + 1) / (a + b + 2) ? tailsByFraction(x, y, a, b) : swapTails(tailsByFraction(y, x, b, a));
}

/**
 * The x at which one tail of the beta distribution equals p.
 *
 * @param p in (0, 1), measured in `tail`
 * @throws RangeError when p is outside (0, 1) or a shape is not above 0
 */
export function betaQuantile(p: number, a: number, b: number, tail: Tail = 'lower'): number {
  const odds = betaQuantileOdds(p, a, b, tail);
  return odds === Infinity ? 1 : odds / (1 + odds);
}

/**
 * The quantile as odds x/(1 - x): keeps its digits when x is next to 0 or 1. Same arguments as betaQuantile.
 */
export function betaQuantileOdds(p: number, a: number, b: number, tail: Tail = 'lower'): number {
  requirePositive(a, 'a');
  requirePositive(b, 'b');
  const logOdds = quantileOnSmallerTail({
    p,
    tail,
    start: Math.log(a / b),
    tailsAt: (u) => betaTails(logistic(u), a, b, logistic(-u)),
    densityAt: (u) => weight(logistic(u), logistic(-u), a, b),
  });
  return Math.exp(logOdds);
}

/** x^a y^b / B(a, b), the density of the log-odds. */
function weight(x: number, y: number, a: number, b: number): number {
  return ((a * b) / (a + b)) * Math.exp(logBinomialMass(a, a + b, x, y));
}

function tailsByFraction(x: number, y: number, a: number, b: number): Tails {
  // a y - b x, written so that the smaller shape does not drown in the rounding of the larger.
  const lambda = a > b ? (a + b) * y - b : a - (a + b) * x;
  const fraction = continuedFraction(
    (n) => ((a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x) / (a + 2 * n - 1) ** 2,
    (n) => {
      const constant = n === 0 ? 0 : n + (n * (b - n) * x) / (a + 2 * n - 1);
      return constant + ((a + n) * (lambda + 1 + n * (2 - x))) / (a + 2 * n + 1);
    },
  );
  const lower = Math.min(1, weight(x, y, a, b) / fraction);
  return { lower, upper: 1 - lower };
}

function logistic(u: number): number {
  return 1 / (1 + Math.exp(-u));
}
