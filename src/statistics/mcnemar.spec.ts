import fc from 'fast-check';
import { expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import { mcNemar, type PairedTable } from './mcnemar.js';

interface McNemarReference {
  both: number;
  first_only: number;
  second_only: number;
  neither: number;
  chisq: number;
  p: number;
  chisq_cc: number;
  p_cc: number;
  exact_p: number;
  midp: number;
}

const { mcnemar } = readReference<{ mcnemar: Record<string, McNemarReference> }>('paired.json');
const approval: PairedTable = { both: 794, firstOnly: 86, secondOnly: 150, neither: 570 };

describe('mcNemar', () => {
  it.each(Object.entries(mcnemar))('agrees with R on %s', (_name, expected) => {
    const result = valueOf(
      mcNemar({
        both: expected.both,
        firstOnly: expected.first_only,
        secondOnly: expected.second_only,
        neither: expected.neither,
      }),
    );
    expectRelative(result.uncorrected.statistic, expected.chisq, 1e-12);
    expectRelative(result.uncorrected.p, expected.p, 1e-10);
    expectRelative(result.corrected.statistic, expected.chisq_cc, 1e-12);
    expectRelative(result.corrected.p, expected.p_cc, 1e-10);
    expectRelative(result.exactP, expected.exact_p, 1e-10);
    expectRelative(result.midP, expected.midp, 1e-10);
  });

  it('gives the approval survey: 17.356 (p 3.10e-5), corrected 16.818 (p 4.11e-5), exact 3.72e-5', () => {
    const { uncorrected, corrected, exactP } = valueOf(mcNemar(approval));
    expect(uncorrected.statistic).toBeCloseTo(17.356, 3);
    expect(uncorrected.p).toBeCloseTo(3.1e-5, 7);
    expect(corrected.statistic).toBeCloseTo(16.818, 3);
    expect(corrected.p).toBeCloseTo(4.11e-5, 7);
    expect(exactP).toBeCloseTo(3.72e-5, 7);
  });

  it.each([
    [24, 'EXACT'],
    [25, 'CONTINUITY_CORRECTED'],
  ])('with %d discordant pairs reports the %s test', (discordant, method) => {
    const table = { both: 9, firstOnly: 5, secondOnly: discordant - 5, neither: 9 };
    const result = valueOf(mcNemar(table));
    expect(result.method).toBe(method);
    expect(result.p).toBe(method === 'EXACT' ? result.exactP : result.corrected.p);
  });

  it.each([1, 7, 12, 150])('has p = 1, exact and mid, where %d changed each way', (each) => {
    const table = { both: 3, firstOnly: each, secondOnly: each, neither: 4 };
    expect(mcNemar(table)).toMatchObject({ value: { exactP: 1, midP: 1 } });
  });

  it('has no value when nobody changed', () => {
    const unchanged = { both: 3, firstOnly: 0, secondOnly: 0, neither: 4 };
    expect(mcNemar(unchanged)).toEqual({ computable: false, reason: 'NO_DISCORDANT_PAIRS' });
  });

  it('refuses a cell that is not a count', () => {
    expect(() => mcNemar({ ...approval, neither: -1 })).toThrow(RangeError);
    expect(() => mcNemar({ ...approval, firstOnly: 1.5 })).toThrow(RangeError);
  });

  it('does not change when the two times are swapped, and orders mid-p below exact', () => {
    const discordant = fc.tuple(fc.nat(300), fc.nat(300)).filter(([b, c]) => b + c > 0);
    fc.assert(
      fc.property(discordant, ([firstOnly, secondOnly]) => {
        const table = { both: 7, firstOnly, secondOnly, neither: 2 };
        const forward = valueOf(mcNemar(table));
        expect(valueOf(mcNemar({ ...table, firstOnly: secondOnly, secondOnly: firstOnly }))).toEqual(forward);
        expect(forward.midP).toBeLessThanOrEqual(forward.exactP);
        expect(forward.exactP).toBeLessThanOrEqual(1);
      }),
    );
  });
});
