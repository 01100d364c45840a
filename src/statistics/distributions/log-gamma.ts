import { requirePositive } from '../checks.js';
import { polynomial } from './polynomial.js';

const HALF_LOG_TWO_PI = 0.9189385332046728;
const ONE_MINUS_EULER = 0.42278433509846713;

/** (-1)^k (zeta(k) - 1)/k for k = 2, 3, ...: DLMF 5.7.3 and 25.6.1. */
const TAYLOR_ABOUT_TWO = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 9.945751278180853e-4,
  4.941886041194645e-4, 2.460865533080483e-4, 1.2271334757848915e-4, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
  3.725334024788457e-9,
].map((zetaMinusOne, i) => (i % 2 === 0 ? zetaMinusOne : -zetaMinusOne) / (i + 2));

/** Bernoulli-number coefficients of Stirling's series in powers of 1/x^2: DLMF 5.11.1. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * Stirling errors of the whole numbers 1 to 15, ln n! - ln(sqrt(2 pi n) (n/e)^n), from 60-digit arithmetic.
 */
const SMALL_ERRORS = [
  0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475,
  0.005554733551962801,
];

/**
 * ln Gamma(x) for x > 0, with relative accuracy kept on both sides of its zeros at 1 and 2.
 *
 * Taylor series about 2 (DLMF 5.7.3) after shifting x into [1.5, 2.5]; Stirling's series (DLMF 5.11.1) from
 * 15 up.
 *
 * @throws RangeError when x is not a finite number above 0
 */
export function logGamma(x: number): number {
  requirePositive(x, 'x');
  if (x >= 15) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return aboutTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let shifted = x;
  while (shifted > 2.5) {
    shifted -= 1;
    product *= shifted;
  }
  return aboutTwo(shifted - 2) + Math.log(product);
}

/**
 * The error of Stirling's formula, ln Gamma(x + 1) - ln(sqrt(2 pi x) (x/e)^x), for x > 0.
 *
 * Source: C. Loader (2000), "Fast and accurate computation of binomial probabilities".
 */
export function stirlingError(x: number): number {
  if (x > 15) return stirlingSeries(x);
  const tabulated = SMALL_ERRORS[x - 1];
  return tabulated ?? logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

function stirlingSeries(x: number): number {
  return polynomial(STIRLING, 1 / (x * x)) / x;
}

/** ln Gamma(2 + z) for |z| <= 1/2. */
function aboutTwo(z: number): number {
  return z * (ONE_MINUS_EULER + z * polynomial(TAYLOR_ABOUT_TWO, z));
}
