import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { followUpOf, rossiFollowUp } from '../../../test/reference/follow-up-examples.js';
import { readReference } from '../../../test/reference/read-reference.js';
import { kaplanMeier, survivalAt } from './kaplan-meier.js';

interface CurveReference {
  times: number[];
  surv: number[];
  n_risk: number[];
  greenwood_se: number[];
  loglog_lower: number[];
  loglog_upper: number[];
  log_lower: number[];
  log_upper: number[];
  curve: {
    time: number[];
    n_risk: number[];
    n_event: number[];
    n_censor: number[];
    surv: number[];
    std_err_cumhaz_greenwood: number[];
  };
}

const { km_by_fin: byAid } = readReference<{ km_by_fin: Record<string, CurveReference> }>('survival.json');

const person = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1 }));
const somePeople = fc.array(person, { minLength: 2, maxLength: 40 });

describe('kaplanMeier', () => {
  it.each(Object.entries(byAid))('agrees with R on the Rossi study, aid %s', (fin, expected) => {
    const curve = valueOf(kaplanMeier(rossiFollowUp(Number(fin))));
    const log = valueOf(kaplanMeier(rossiFollowUp(Number(fin)), 0.95, 'LOG'));
    expect([...curve.time]).toEqual(expected.curve.time);
    expect([...curve.atRisk]).toEqual(expected.curve.n_risk);
    expect([...curve.events]).toEqual(expected.curve.n_event);
    expect([...curve.censored]).toEqual(expected.curve.n_censor);
    expected.curve.surv.forEach((value, k) => {
      expectRelative(curve.survival[k]!, value, 1e-12);
      expectRelative(curve.standardErrorLog[k]!, expected.curve.std_err_cumhaz_greenwood[k]!, 1e-12);
    });
    const shown = survivalAt(curve, expected.times);
    survivalAt(log, expected.times).forEach((at, i) => {
      expect(shown[i]!.atRisk).toBe(expected.n_risk[i]);
      expectRelative(shown[i]!.survival, expected.surv[i]!, 1e-12);
      expectLimits(shown[i]!, { lower: expected.loglog_lower[i]!, upper: expected.loglog_upper[i]! }, 1e-12);
      expectLimits(at, { lower: expected.log_lower[i]!, upper: expected.log_upper[i]! }, 1e-12);
    });
  });

  it('takes events before censoring at the same time, and by hand: 3/4, then 3/8', () => {
    const curve = valueOf(kaplanMeier(followUpOf([2, 1], [2, 0], [5, 1], [7, 0])));
    expect([...curve.survival]).toEqual([0.75, 0.375, 0.375]);
    expect([...curve.atRisk]).toEqual([4, 2, 1]);
    expectRelative(curve.standardErrorLog[1]!, Math.sqrt(1 / 12 + 1 / 2), 1e-14);
  });

  it('is shown at any time: before the first, between two, and after the last', () => {
    const curve = valueOf(kaplanMeier(followUpOf([2, 1], [2, 0], [5, 1], [7, 0])));
    expect(survivalAt(curve, [0, 3, 5, 9])).toMatchObject([
      { time: 0, atRisk: 4, survival: 1, lower: 1, upper: 1 },
      { time: 3, atRisk: 2, survival: 0.75 },
      { time: 5, atRisk: 2, survival: 0.375 },
      { time: 9, atRisk: 0, survival: 0.375 },
    ]);
  });

  it('ends at 0 with limits that are numbers', () => {
    const curve = valueOf(kaplanMeier(followUpOf([1, 1], [2, 1])));
    expect(curve.survival[1]).toBe(0);
    expect(curve.lower[1]).toBe(0);
    expect(curve.upper[1]).toBe(curve.upper[0]);
  });

  it('has no value for nobody, and refuses what is no follow-up', () => {
    expect(kaplanMeier(followUpOf())).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(() => kaplanMeier(followUpOf([-1, 0]))).toThrow(/row 0/);
    expect(() => kaplanMeier(followUpOf([1, 0], [NaN, 0]))).toThrow(/row 1/);
    expect(() => kaplanMeier(followUpOf([1, 2]))).toThrow(/0 or 1/);
    expect(() => kaplanMeier({ time: Float64Array.of(1), event: Float64Array.of() })).toThrow(/0 rows/);
    expect(() => kaplanMeier(followUpOf([1, 0]), 1)).toThrow(RangeError);
  });

  it('falls from 1, contains itself, widens with confidence, and does not see order or people censored at 0', () => {
    fc.assert(
      fc.property(somePeople, (list) => {
        const curve = valueOf(kaplanMeier(followUpOf(...list)));
        const wide = valueOf(kaplanMeier(followUpOf(...list), 0.99));
        const with0 = valueOf(kaplanMeier(followUpOf(...[...list].reverse(), [0, 0])));
        expect([...with0.survival.slice(1)]).toEqual([...curve.survival]);
        expect([...with0.upper.slice(1)]).toEqual([...curve.upper]);
        let before = 1;
        curve.survival.forEach((value, k) => {
          expect(value).toBeLessThanOrEqual(before);
          expect(curve.lower[k]!).toBeLessThanOrEqual(value);
          expect(curve.upper[k]!).toBeGreaterThanOrEqual(value);
          expect(wide.lower[k]!).toBeLessThanOrEqual(curve.lower[k]!);
          expect(wide.upper[k]!).toBeGreaterThanOrEqual(curve.upper[k]!);
          before = value;
        });
      }),
    );
  });
});
