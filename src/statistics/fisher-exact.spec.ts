import fc from 'fast-check';
import { expectRelative } from '../../test/reference/expect-relative.js';
import { referenceTables } from '../../test/reference/two-by-two-reference.js';
import { hypergeometricMass } from './distributions/hypergeometric.js';
import { fisherExact } from './fisher-exact.js';

describe('fisherExact', () => {
  it("gives Fisher's convicted twins: two-sided 0.0005367, one-sided 0.0004652", () => {
    const { twoSided, less } = fisherExact({ events: 2, n: 17 }, { events: 10, n: 13 });
    expect(twoSided).toBeCloseTo(0.0005367, 7);
    expect(less).toBeCloseTo(0.0004652, 7);
  });

  it.each(referenceTables)('agrees with R on $name', ({ treated, control, expected }) => {
    const { twoSided, less, greater } = fisherExact(treated, control);
    expectRelative(twoSided, expected.fisher_p_two_sided, 1e-10);
    if (expected.fisher_p_less !== undefined) expectRelative(less, expected.fisher_p_less, 1e-10);
    if (expected.fisher_p_greater !== undefined) expectRelative(greater, expected.fisher_p_greater, 1e-10);
  });

  it('counts a table that is exactly as likely, though rounding makes it a little more so', () => {
    // Of C(17, 6) = 12,376 draws, 210 give 5 of 7, 210 give 0 of 7 and 7 give 6 of 7.
    const { twoSided, greater } = fisherExact({ events: 5, n: 7 }, { events: 1, n: 10 });
    expectRelative(twoSided, 427 / 12_376, 1e-13);
    expectRelative(greater, 217 / 12_376, 1e-13);
  });

  it.each([
    ['an empty group', { events: 0, n: 0 }, { events: 1, n: 3 }],
    ['no event at all', { events: 0, n: 5 }, { events: 0, n: 3 }],
    ['an event for everybody', { events: 5, n: 5 }, { events: 3, n: 3 }],
  ])('gives 1 for %s', (_what, treated, control) => {
    expect(fisherExact(treated, control)).toEqual({ twoSided: 1, less: 1, greater: 1 });
  });

  it('equals the plain sum over all tables', () => {
    const arm = fc.integer({ min: 0, max: 60 }).chain((n) => fc.nat(n).map((events) => ({ events, n })));
    fc.assert(
      fc.property(arm, arm, (treated, control) => {
        const drawn = treated.events + control.events;
        const mass = (k: number) => hypergeometricMass(k, { marked: treated.n, unmarked: control.n, drawn });
        const masses = Array.from({ length: drawn + 1 }, (_, k) => mass(k));
        const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
        const observed = mass(treated.events) * (1 + 1e-7);
        const result = fisherExact(treated, control);
        expect(result.twoSided).toBeCloseTo(sum(masses.filter((value) => value <= observed)), 12);
        expect(result.less).toBeCloseTo(sum(masses.slice(0, treated.events + 1)), 12);
        expect(result.greater).toBeCloseTo(sum(masses.slice(treated.events)), 12);
      }),
    );
  });
});
