import { expectRelative } from '../../../test/reference/expect-relative.js';
import { readReference } from '../../../test/reference/read-reference.js';
import { betaQuantile, betaQuantileOdds, betaTails } from './beta.js';
import { binomialMass, binomialTails } from './binomial.js';
import { chiSquaredQuantile, chiSquaredTails } from './chi-squared.js';
import { gammaQuantile, gammaTails } from './gamma.js';
import { hypergeometricMass } from './hypergeometric.js';
import { logGamma } from './log-gamma.js';
import { normalQuantile, normalTails, twoSidedNormalP, twoSidedZ } from './normal.js';
import { studentTails, twoSidedT } from './student-t.js';

interface DistributionReference {
  normal_cdf: { x: number; p: number }[];
  normal_quantile: { p: number; x: number }[];
  beta_cdf: { x: number; a: number; b: number; lower: number; upper: number }[];
  beta_quantile: { p: number; a: number; b: number; x: number }[];
  t_cdf: { t: number; df: number; p: number }[];
  chi2_sf: { x: number; df: number; p: number }[];
  chi2_quantile: { p: number; df: number; x: number }[];
  lgamma: { x: number; y: number }[];
  binom_cdf: { k: number; n: number; p: number; cdf: number }[];
}

const TOLERANCE = 1e-10;
const reference = readReference<DistributionReference>('distributions.json');

describe('distributions agree with 60-digit arithmetic to 1e-10', () => {
  it.each(reference.normal_cdf)('normal cdf at $x', ({ x, p }) => {
    expectRelative(normalTails(x).lower, p, TOLERANCE);
    expectRelative(normalTails(-x).upper, p, TOLERANCE);
  });

  it.each(reference.normal_quantile)('normal quantile of $p', ({ p, x }) => {
    expectRelative(normalQuantile(p), x, TOLERANCE);
  });

  it.each(reference.beta_cdf)('beta($a, $b) at $x, both tails', ({ x, a, b, lower, upper }) => {
    const tails = betaTails(x, a, b);
    expectRelative(tails.lower, lower, TOLERANCE);
    expectRelative(tails.upper, upper, TOLERANCE);
  });

  it.each(reference.beta_quantile)('beta($a, $b) quantile of $p', ({ p, a, b, x }) => {
    expectRelative(betaQuantile(p, a, b), x, TOLERANCE);
    expectRelative(1 / (1 + betaQuantileOdds(p, b, a, 'upper')), x, TOLERANCE);
  });

  it.each(reference.t_cdf)('t with $df degrees of freedom at $t', ({ t, df, p }) => {
    expectRelative(studentTails(t, df).lower, p, TOLERANCE);
    expectRelative(studentTails(-t, df).upper, p, TOLERANCE);
  });

  it.each(reference.chi2_sf)('chi-squared($df) upper tail at $x', ({ x, df, p }) => {
    expectRelative(chiSquaredTails(x, df).upper, p, TOLERANCE);
  });

  it.each(reference.chi2_quantile)('chi-squared($df) quantile of $p', ({ p, df, x }) => {
    expectRelative(chiSquaredQuantile(p, df), x, TOLERANCE);
  });

  it.each(reference.lgamma)('log-gamma of $x', ({ x, y }) => {
    expectRelative(logGamma(x), y, TOLERANCE);
  });

  it.each(reference.binom_cdf)('binomial($n, $p) up to $k', ({ k, n, p, cdf }) => {
    expectRelative(binomialTails(k, n, p).lower, cdf, TOLERANCE);
  });
});

describe('distributions at the edges', () => {
  it('keeps a small upper tail that 1 - lower would lose', () => {
    expectRelative(normalTails(20).upper, 2.7536241186062337e-89, TOLERANCE);
    expect(1 - normalTails(20).lower).toBe(0);
  });

  it('gives whole tails at infinity and at the ends of the range', () => {
    expect(normalTails(Infinity)).toEqual({ lower: 1, upper: 0 });
    expect(normalTails(-Infinity)).toEqual({ lower: 0, upper: 1 });
    expect(studentTails(-Infinity, 3)).toEqual({ lower: 0, upper: 1 });
    expect(studentTails(1e200, 3)).toEqual({ lower: 1, upper: 0 });
    expect(studentTails(0, 3)).toEqual({ lower: 0.5, upper: 0.5 });
    expect(gammaTails(0, 2)).toEqual({ lower: 0, upper: 1 });
    expect(gammaTails(Infinity, 2)).toEqual({ lower: 1, upper: 0 });
    expect(betaTails(0, 2, 3)).toEqual({ lower: 0, upper: 1 });
    expect(betaTails(1, 2, 3)).toEqual({ lower: 1, upper: 0 });
    expect(binomialTails(7, 7, 0.3)).toEqual({ lower: 1, upper: 0 });
    expect(binomialMass(0, 7, 0)).toBe(1);
    expect(binomialMass(7, 7, 1)).toBe(1);
    expect(binomialMass(3, 7, 1)).toBe(0);
  });

  it('has no hypergeometric mass outside what can be drawn, and all of it where only one draw is possible', () => {
    const draw = { marked: 3, unmarked: 2, drawn: 4 };
    expect(hypergeometricMass(4, draw)).toBe(0);
    expect(hypergeometricMass(1, draw)).toBe(0);
    expect(hypergeometricMass(3, { ...draw, drawn: 2 })).toBe(0);
    // 3 of 3 and 1 of 2, among 5 choose 4.
    expectRelative(hypergeometricMass(3, draw), 2 / 5, 1e-14);
    expectRelative(hypergeometricMass(2, draw), 3 / 5, 1e-14);
    expect(hypergeometricMass(3, { ...draw, drawn: 5 })).toBe(1);
    expect(hypergeometricMass(2, { ...draw, drawn: 5 })).toBe(0);
    expect(hypergeometricMass(0, { ...draw, drawn: 0 })).toBe(1);
  });

  it('sums the binomial and the hypergeometric masses to 1', () => {
    const ks = Array.from({ length: 31 }, (_, k) => k);
    const binomial = ks.reduce((sum, k) => sum + binomialMass(k, 30, 0.013), 0);
    const draw = { marked: 40, unmarked: 25, drawn: 30 };
    const hypergeometric = ks.reduce((sum, k) => sum + hypergeometricMass(k, draw), 0);
    expectRelative(binomial, 1, 1e-13);
    expectRelative(hypergeometric, 1, 1e-13);
  });

  it.each([
    [0.025, 7, 'lower', 2.814363],
    [0.025, 8, 'upper', 14.422675],
  ] as const)('gamma quantile %d of shape %d, %s tail, is a Poisson limit', (p, shape, tail, expected) => {
    expect(gammaQuantile(p, shape, tail)).toBeCloseTo(expected, 6);
    expectRelative(gammaTails(gammaQuantile(p, shape, tail), shape)[tail], p, 1e-13);
  });

  it.each([
    [1, 12.706204736174705],
    [28, 2.048407141795244],
    [184, 1.97294054238936],
    [1e6, 1.959966356814107],
  ])('leaves 2.5% beyond t on %d degrees of freedom', (df, t) => {
    expectRelative(twoSidedT(0.95, df), t, 1e-12);
    expectRelative(studentTails(twoSidedT(0.95, df), df).upper, 0.025, 1e-12);
  });

  it('has 1.96 as the two-sided 95% point, and 5% beyond it', () => {
    expectRelative(twoSidedZ(0.95), 1.959963984540054, 1e-15);
    expectRelative(twoSidedNormalP(-1.959963984540054), 0.05, 1e-14);
    expect(twoSidedNormalP(0)).toBe(1);
  });

  it.each([
    ['a normal quantile of 0', () => normalQuantile(0), /^p must/],
    ['a normal quantile of 1', () => normalQuantile(1), /^p must/],
    ['a normal tail of NaN', () => normalTails(NaN), /^z must/],
    ['a confidence of 1', () => twoSidedZ(1), /^confidence must/],
    ['a t of NaN', () => studentTails(NaN, 3), /^t must/],
    ['no degrees of freedom', () => studentTails(1, 0), /^degreesOfFreedom must/],
    ['a confidence of 0', () => twoSidedT(0, 3), /^confidence must/],
    ['a t quantile without degrees of freedom', () => twoSidedT(0.95, 0), /^degreesOfFreedom must/],
    ['log-gamma of 0', () => logGamma(0), /^x must/],
    ['a beta variable above 1', () => betaTails(1.1, 1, 1), /^x must/],
    ['a beta variable below 0', () => betaTails(-0.1, 1, 1), /^x must/],
    ['a complement above 1', () => betaTails(0.5, 1, 1, 1.1), /^x must/],
    ['a complement below 0', () => betaTails(0.5, 1, 1, -0.1), /^x must/],
    ['a first beta shape of 0', () => betaTails(0.5, 0, 1), /^a must/],
    ['a second beta shape of 0', () => betaTails(0.5, 1, 0), /^b must/],
    ['a beta quantile of a first shape of 0', () => betaQuantile(0.5, 0, 1), /^a must/],
    ['a beta quantile of a second shape of 0', () => betaQuantile(0.5, 1, 0), /^b must/],
    ['a negative gamma variable', () => gammaTails(-1, 1), /^x must/],
    ['a gamma shape of 0', () => gammaTails(1, 0), /^a must/],
    ['a gamma quantile of a shape of 0', () => gammaQuantile(0.5, 0), /^a must/],
    ['a quantile of an impossible probability', () => gammaQuantile(1.5, 1), /^p must/],
    ['a chi-squared quantile of 1', () => chiSquaredQuantile(1, 1), /^p must/],
    ['more events than trials', () => binomialTails(3, 2, 0.5), /^events .* must/],
    ['a mass of more events than trials', () => binomialMass(3, 2, 0.5), /^events .* must/],
    ['a probability above 1', () => binomialMass(1, 2, 1.5), /^p must/],
    ['a tail at a probability above 1', () => binomialTails(1, 2, 1.5), /^p must/],
    [
      'drawing more than there are',
      () => hypergeometricMass(1, { marked: 1, unmarked: 1, drawn: 3 }),
      /^drawn .* must/,
    ],
    [
      'a part of a person marked',
      () => hypergeometricMass(1, { marked: 1.5, unmarked: 1, drawn: 1 }),
      /^marked must/,
    ],
    [
      'fewer than nobody unmarked',
      () => hypergeometricMass(1, { marked: 1, unmarked: -1, drawn: 0 }),
      /^unmarked must/,
    ],
    [
      'a draw that is no count',
      () => hypergeometricMass(1, { marked: 1, unmarked: 1, drawn: 0.5 }),
      /^drawn must/,
    ],
    ['a negative count drawn', () => hypergeometricMass(-1, { marked: 1, unmarked: 1, drawn: 1 }), /^k must/],
  ])('refuses %s', (_what, call, words) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(words);
  });
});
