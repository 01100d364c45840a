import fc from 'fast-check';
import { expectLimits, expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference, readReferenceRows } from '../../test/reference/read-reference.js';
import { meanChangeInterval, pairedMeanChange } from './paired-mean-change.js';

interface ChangeReference {
  pre?: number[];
  post?: number[];
  n: number;
  mean_change: number;
  sd_change: number;
  t: number;
  df: number;
  p: number;
  ci: { lower: number; upper: number };
  d_z: number;
  g_z: number;
}

const { change } = readReference<{ change: Record<string, ChangeReference> }>('paired.json');
type Change = ReturnType<typeof meanChangeInterval>;

function expectReference(actual: Change, expected: ChangeReference): void {
  const result = valueOf(actual);
  expect(result.n).toBe(expected.n);
  expect(result.degreesOfFreedom).toBe(expected.df);
  expectRelative(result.estimate, expected.mean_change, 1e-12);
  expectRelative(result.sd, expected.sd_change, 1e-12);
  expectRelative(result.t, expected.t, 1e-12);
  expectRelative(result.p, expected.p, 1e-10);
  expectLimits(result, expected.ci, 1e-10);
  expectRelative(result.standardised, expected.d_z, 1e-12);
  expectRelative(result.hedgesG, expected.g_z, 1e-12);
}

describe('pairedMeanChange', () => {
  it.each(Object.entries(change))('agrees with R on %s, from its summary', (_name, expected) => {
    const { n, mean_change: mean, sd_change: sd } = expected;
    expectReference(meanChangeInterval({ n, mean, sd }), expected);
  });

  it('agrees with R on weekly ETE hours, from the rows', () => {
    const pairs = readReferenceRows('synthetic_ete_hours.csv').map((row) => ({
      before: row['pre_hours'] ?? NaN,
      after: row['post_hours'] ?? NaN,
    }));
    const expected = change['synthetic_ete_hours'];
    if (!expected) throw new Error('no reference for the hours');
    expectReference(pairedMeanChange(pairs), expected);
  });

  it("gives Student's sleep data: t -4.0621 on 9 degrees of freedom, p 0.00283, -2.460 to -0.700", () => {
    const { t, degreesOfFreedom, p, lower, upper } = valueOf(
      meanChangeInterval({ n: 10, mean: -1.58, sd: 1.2299955 }),
    );
    expect(degreesOfFreedom).toBe(9);
    expect(t).toBeCloseTo(-4.0621, 4);
    expect(p).toBeCloseTo(0.00283, 5);
    expect(lower).toBeCloseTo(-2.46, 3);
    expect(upper).toBeCloseTo(-0.7, 3);
  });

  it.each([
    ['TOO_FEW_PEOPLE', []],
    ['TOO_FEW_PEOPLE', [{ before: 1, after: 2 }]],
    [
      'NO_VARIATION',
      [
        { before: 1, after: 2 },
        { before: 4, after: 5 },
      ],
    ],
  ])('has no value: %s', (reason, pairs) => {
    expect(pairedMeanChange(pairs)).toEqual({ computable: false, reason });
  });

  it('refuses a measurement that is not a number, and an impossible summary', () => {
    expect(() => pairedMeanChange([{ before: NaN, after: 1 }])).toThrow(RangeError);
    expect(() => meanChangeInterval({ n: 3, mean: 1, sd: -1 })).toThrow(RangeError);
    expect(() => meanChangeInterval({ n: 3, mean: Infinity, sd: 1 })).toThrow(RangeError);
    expect(() => meanChangeInterval({ n: 3, mean: 1, sd: Infinity })).toThrow(RangeError);
    expect(() => meanChangeInterval({ n: 2.5, mean: 1, sd: 1 })).toThrow(RangeError);
    expect(() => meanChangeInterval({ n: 3, mean: 1, sd: 1 }, 0)).toThrow(RangeError);
  });

  it('does not move when everybody starts higher by the same amount', () => {
    const hours = fc.integer({ min: 0, max: 60 });
    const pairs = fc.array(fc.record({ before: hours, after: hours }), { minLength: 3 });
    fc.assert(
      fc.property(pairs, hours, (list, shift) => {
        const raised = list.map(({ before, after }) => ({ before: before + shift, after: after + shift }));
        expect(pairedMeanChange(raised)).toEqual(pairedMeanChange(list));
      }),
    );
  });
});
