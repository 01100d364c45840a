import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { mantelHaenszelRiskDifference, mantelHaenszelTest } from './mantel-haenszel-difference.js';
import { mantelHaenszelOddsRatio, mantelHaenszelRiskRatio } from './mantel-haenszel-ratios.js';
import { oddsRatioHomogeneity } from './odds-ratio-homogeneity.js';
import { pearsonChiSquared } from './two-by-two.js';
import type { Stratum } from './strata.js';

interface Limits {
  lower: number;
  upper: number;
}

interface StratifiedReference {
  strata: { a: number; b: number; c: number; d: number }[];
  mh_or: number;
  mh_or_ci_rbg: Limits;
  cmh_chisq: number;
  cmh_p: number;
  mh_rr: number;
  mh_rr_ci: Limits;
  mh_rd: number;
  mh_rd_ci: Limits;
  homogeneity: { breslow_day: number; tarone: number; df: number; p_breslow_day: number; p_tarone: number };
}

const table = (a: number, b: number, c: number, d: number): Stratum => ({
  treated: { events: a, n: a + b },
  control: { events: c, n: c + d },
});
const swapped = ({ treated, control }: Stratum): Stratum => ({ treated: control, control: treated });
const reference = Object.entries(readReference<Record<string, StratifiedReference>>('stratified.json')).map(
  ([name, expected]) => ({
    name,
    expected,
    strata: expected.strata.map(({ a, b, c, d }) => table(a, b, c, d)),
  }),
);

// Admitted and rejected, men then women, in six departments: P. Bickel et al. (1975), Science 187:398-404.
const BERKELEY = [
  table(512, 313, 89, 19),
  table(353, 207, 17, 8),
  table(120, 205, 202, 391),
  table(138, 279, 131, 244),
  table(53, 138, 94, 299),
  table(22, 351, 24, 317),
];

const cell = fc.integer({ min: 1, max: 60 });
const strata = fc.array(
  fc.tuple(cell, cell, cell, cell).map(([a, b, c, d]) => table(a, b, c, d)),
  { minLength: 2, maxLength: 6 },
);

describe('Mantel-Haenszel', () => {
  it.each(reference)('agrees with R on $name', ({ strata: tables, expected }) => {
    const oddsRatio = valueOf(mantelHaenszelOddsRatio(tables));
    expectRelative(oddsRatio.estimate, expected.mh_or, 1e-12);
    expectLimits(oddsRatio, expected.mh_or_ci_rbg, 1e-12);
    const riskRatio = valueOf(mantelHaenszelRiskRatio(tables));
    expectRelative(riskRatio.estimate, expected.mh_rr, 1e-12);
    expectLimits(riskRatio, expected.mh_rr_ci, 1e-12);
    const difference = valueOf(mantelHaenszelRiskDifference(tables));
    expectRelative(difference.estimate, expected.mh_rd, 1e-12);
    expectLimits(difference, expected.mh_rd_ci, 1e-11);
    const test = valueOf(mantelHaenszelTest(tables));
    expectRelative(test.statistic, expected.cmh_chisq, 1e-12);
    expectRelative(test.p, expected.cmh_p, 1e-12);
  });

  it.each(reference)('finds how far odds ratios differ in $name', ({ strata: tables, expected }) => {
    const { breslowDay, tarone, degreesOfFreedom } = valueOf(oddsRatioHomogeneity(tables));
    expect(degreesOfFreedom).toBe(expected.homogeneity.df);
    expectRelative(breslowDay.statistic, expected.homogeneity.breslow_day, 1e-11);
    expectRelative(tarone.statistic, expected.homogeneity.tarone, 1e-11);
    expectRelative(breslowDay.p, expected.homogeneity.p_breslow_day, 1e-11);
    expectRelative(tarone.p, expected.homogeneity.p_tarone, 1e-11);
  });

  it("undoes Simpson's paradox in the Berkeley admissions: 0.9047 (0.7719 to 1.0603), crude 1.84", () => {
    const { estimate, lower, upper } = valueOf(mantelHaenszelOddsRatio(BERKELEY));
    expect(estimate).toBeCloseTo(0.9047, 4);
    expect(lower).toBeCloseTo(0.7719, 4);
    expect(upper).toBeCloseTo(1.0603, 4);
    const add = (part: (stratum: Stratum) => number) => BERKELEY.reduce((sum, s) => sum + part(s), 0);
    const crude = table(
      add(({ treated }) => treated.events),
      add(({ treated }) => treated.n - treated.events),
      add(({ control }) => control.events),
      add(({ control }) => control.n - control.events),
    );
    expect(valueOf(mantelHaenszelOddsRatio([crude])).estimate).toBeCloseTo(1.8411, 4);
  });

  it('is one stratum where there is only one: the N-1 chi-squared test, the plain ratio', () => {
    const only = table(48, 168, 66, 150);
    const { statistic } = valueOf(mantelHaenszelTest([only]));
    const pearson = valueOf(pearsonChiSquared(only.treated, only.control)).statistic;
    expectRelative(statistic, (pearson * 431) / 432, 1e-12);
    expectRelative(valueOf(mantelHaenszelRiskRatio([only])).estimate, 48 / 66, 1e-12);
    expectRelative(valueOf(mantelHaenszelRiskDifference([only])).estimate, -18 / 216, 1e-12);
    expect(oddsRatioHomogeneity([only])).toEqual({ computable: false, reason: 'TOO_FEW_GROUPS' });
  });

  it('of pairs is the ratio of the discordant ones, 4 over 2', () => {
    const pairs = [
      ...Array<Stratum>(4).fill(table(1, 0, 0, 1)),
      ...Array<Stratum>(2).fill(table(0, 1, 1, 0)),
    ];
    const alike = [table(1, 0, 1, 0), table(0, 1, 0, 1)];
    expect(valueOf(mantelHaenszelOddsRatio([...pairs, ...alike])).estimate).toBeCloseTo(2, 12);
    expect(valueOf(mantelHaenszelTest([...pairs, ...alike])).statistic).toBeCloseTo(2 ** 2 / 6, 12);
  });

  it('sets aside a stratum that compares nobody with anybody', () => {
    const alone: Stratum = { treated: { events: 3, n: 9 }, control: { events: 0, n: 0 } };
    for (const method of [
      mantelHaenszelOddsRatio,
      mantelHaenszelRiskRatio,
      mantelHaenszelRiskDifference,
      mantelHaenszelTest,
      oddsRatioHomogeneity,
    ]) {
      expect(method([...BERKELEY, alone])).toEqual(method(BERKELEY));
    }
  });

  const nobody: Stratum = { treated: { events: 0, n: 0 }, control: { events: 1, n: 4 } };
  it.each([
    ['EMPTY_DENOMINATOR', mantelHaenszelOddsRatio, [nobody]],
    ['EMPTY_DENOMINATOR', mantelHaenszelRiskRatio, []],
    ['EMPTY_DENOMINATOR', mantelHaenszelRiskDifference, [nobody]],
    ['EMPTY_DENOMINATOR', mantelHaenszelTest, [nobody]],
    ['ZERO_CELL', mantelHaenszelOddsRatio, [table(0, 4, 2, 3), table(0, 9, 1, 1)]],
    ['ZERO_CELL', mantelHaenszelOddsRatio, [table(2, 4, 0, 3)]],
    ['ZERO_CELL', mantelHaenszelRiskRatio, [table(3, 4, 0, 3)]],
    ['ZERO_CELL', oddsRatioHomogeneity, [table(0, 4, 2, 3), table(0, 9, 1, 1)]],
    ['NO_VARIATION', mantelHaenszelRiskRatio, [table(3, 0, 4, 0)]],
    ['NO_VARIATION', mantelHaenszelRiskDifference, [table(0, 3, 0, 4)]],
    ['EMPTY_MARGIN', mantelHaenszelTest, [table(0, 3, 0, 4), table(3, 0, 4, 0)]],
    ['TOO_FEW_GROUPS', oddsRatioHomogeneity, [table(0, 3, 0, 4), table(3, 1, 4, 2)]],
    ['TOO_FEW_GROUPS', oddsRatioHomogeneity, [table(3, 0, 4, 0), table(3, 1, 4, 2)]],
  ])('has no value: %s (%#)', (reason, method, tables) => {
    expect(method(tables)).toEqual({ computable: false, reason });
  });

  it('refuses impossible counts and confidence', () => {
    const wrong: Stratum = { treated: { events: 5, n: 3 }, control: { events: 1, n: 4 } };
    expect(() => mantelHaenszelTest([wrong])).toThrow(RangeError);
    expect(() => mantelHaenszelRiskDifference(BERKELEY, 1)).toThrow(RangeError);
  });

  it.each([mantelHaenszelOddsRatio, mantelHaenszelRiskRatio])(
    'inverts when the arms are swapped, whatever the order of the strata',
    (method) => {
      fc.assert(
        fc.property(strata, (tables) => {
          const forward = valueOf(method(tables));
          const backward = valueOf(method(tables.map(swapped).reverse()));
          expectRelative(backward.estimate, 1 / forward.estimate, 1e-9);
          expectRelative(backward.lower, 1 / forward.upper, 1e-9);
          expect(forward.lower).toBeLessThan(forward.estimate);
          expect(valueOf(method(tables, 0.99)).lower).toBeLessThan(forward.lower);
        }),
      );
    },
  );

  it('turns the sign of the difference when the arms are swapped', () => {
    fc.assert(
      fc.property(strata, (tables) => {
        const forward = valueOf(mantelHaenszelRiskDifference(tables));
        const backward = valueOf(mantelHaenszelRiskDifference(tables.map(swapped)));
        expect(backward.estimate).toBeCloseTo(-forward.estimate, 12);
        expect(backward.lower).toBeCloseTo(-forward.upper, 10);
        expect(forward.lower).toBeLessThan(forward.estimate);
        expect(valueOf(mantelHaenszelTest(tables)).p).toBeCloseTo(
          valueOf(mantelHaenszelTest(tables.map(swapped))).p,
          10,
        );
        const ratios = valueOf(oddsRatioHomogeneity(tables));
        expect(ratios.tarone.statistic).toBeCloseTo(
          valueOf(oddsRatioHomogeneity(tables.map(swapped))).tarone.statistic,
          6,
        );
      }),
    );
  });

  it('finds no heterogeneity where every stratum has the same odds ratio', () => {
    const { breslowDay, tarone } = valueOf(oddsRatioHomogeneity([table(2, 4, 3, 3), table(20, 40, 30, 30)]));
    expect(breslowDay.statistic).toBeCloseTo(0, 12);
    expect(tarone.p).toBeCloseTo(1, 6);
    const none = valueOf(oddsRatioHomogeneity([table(2, 4, 3, 6), table(5, 5, 3, 3)]));
    expect(none.breslowDay.statistic).toBeCloseTo(0, 12);
  });
});
