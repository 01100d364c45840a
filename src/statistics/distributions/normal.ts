import { requireOpenUnit } from '../checks.js';
import { polynomial } from './polynomial.js';
import type { Tails } from './tails.js';

const INVERSE_SQRT_TWO_PI = 0.3989422804014327;

// Rational Chebyshev approximations of Cody (1969), ascending powers: centre, shoulder and far tail.
const CENTRE_P = [
  18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745,
];
const CENTRE_Q = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1];
const SHOULDER_P = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
  93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
];
const SHOULDER_Q = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
  1519.3775994075547, 235.387901782625, 22.266688044328117, 1,
];
const FAR_P = [
  2.9112874951168793e-5, 1.4216191932278934e-3, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
  0.023073441764940174,
];
const FAR_Q = [
  7.297515550839662e-5, 3.7823963320275824e-3, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
];

/**
 * Both tails of the standard normal distribution at z.
 *
 * Source: W. J. Cody (1969), "Rational Chebyshev approximations for the error function", Mathematics of
 * Computation 23:631-637. Relative accuracy about 1e-15 in each tail for |z| <= 37.
 *
 * @throws RangeError when z is NaN
 */
export function normalTails(z: number): Tails {
  if (Number.isNaN(z)) throw new RangeError('z must be a number');
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = z * z;
    const offset = (z * polynomial(CENTRE_P, square)) / polynomial(CENTRE_Q, square);
    return { lower: 0.5 + offset, upper: 0.5 - offset };
  }
  const small = size === Infinity ? 0 : gaussian(size) * millsRatio(size);
  return z > 0 ? { lower: 1 - small, upper: small } : { lower: small, upper: 1 - small };
}

/**
 * The z with P(Z <= z) = p, for p in (0, 1). For an upper tail probability use `-normalQuantile(q)`.
 *
 * Source: M. J. Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37:477-484. Relative accuracy
 * about 1e-16 for p down to 1e-316.
 *
 * @throws RangeError when p is not strictly between 0 and 1
 */
export function normalQuantile(p: number): number {
  requireOpenUnit(p, 'p');
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(QUANTILE_A, r)) / polynomial(QUANTILE_B, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(QUANTILE_C, r - 1.6) / polynomial(QUANTILE_D, r - 1.6)
      : polynomial(QUANTILE_E, r - 5) / polynomial(QUANTILE_F, r - 5);
  return q < 0 ? -size : size;
}

/** The z that leaves (1 - confidence)/2 in each tail: 1.96 for 0.95. */
export function twoSidedZ(confidence: number): number {
  requireOpenUnit(confidence, 'confidence');
  return -normalQuantile((1 - confidence) / 2);
}

/** P(|Z| >= |z|). */
export function twoSidedNormalP(z: number): number {
  return Math.min(1, 2 * normalTails(Math.abs(z)).upper);
}

/** exp(-x^2/2), splitting x so that the square is exact and no digit is lost in the exponent. */
function gaussian(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(x - coarse) * (x + coarse)) / 2);
}

/** Upper tail divided by exp(-x^2/2), for x > 0.67. */
function millsRatio(x: number): number {
  if (x <= Math.sqrt(32)) return polynomial(SHOULDER_P, x) / polynomial(SHOULDER_Q, x);
  const inverse = 1 / (x * x);
  const correction = (inverse * polynomial(FAR_P, inverse)) / polynomial(FAR_Q, inverse);
  return (INVERSE_SQRT_TWO_PI - correction) / x;
}

const QUANTILE_A = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const QUANTILE_B = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const QUANTILE_C = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 7.745450142783414e-4,
];
const QUANTILE_D = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  5.475938084995345e-4, 1.0507500716444169e-9,
];
const QUANTILE_E = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  1.2426609473880784e-3, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const QUANTILE_F = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 7.868691311456133e-4, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];
