import { expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { tablesWith } from '../../test/reference/two-by-two-reference.js';
import {
  nMinusOneChiSquared,
  pearsonChiSquared,
  smallestExpectedCount,
  yatesChiSquared,
} from './two-by-two.js';

describe('chi-squared tests of a two-by-two table', () => {
  it.each(tablesWith('chisq_pearson'))('agree with R on $name', ({ treated, control, expected }) => {
    const pearson = valueOf(pearsonChiSquared(treated, control));
    const yates = valueOf(yatesChiSquared(treated, control));
    const nMinusOne = valueOf(nMinusOneChiSquared(treated, control));
    expectRelative(pearson.statistic, expected.chisq_pearson ?? NaN, 1e-12);
    expectRelative(pearson.p, expected.chisq_p ?? NaN, 1e-10);
    expectRelative(yates.statistic, expected.chisq_yates ?? NaN, 1e-12);
    expectRelative(yates.p, expected.chisq_yates_p ?? NaN, 1e-10);
    expectRelative(nMinusOne.statistic, expected.chisq_n_minus_1 ?? NaN, 1e-12);
    expectRelative(nMinusOne.p, expected.chisq_n_minus_1_p ?? NaN, 1e-10);
  });

  it('put the Rossi table on both sides of 0.05: 3.8610 (p 0.0494) uncorrected, 3.4439 (p 0.0635) corrected', () => {
    const arms = [
      { events: 48, n: 216 },
      { events: 66, n: 216 },
    ] as const;
    expect(valueOf(pearsonChiSquared(...arms)).statistic).toBeCloseTo(3.861, 4);
    expect(valueOf(pearsonChiSquared(...arms)).p).toBeCloseTo(0.0494, 4);
    expect(valueOf(yatesChiSquared(...arms)).statistic).toBeCloseTo(3.4439, 4);
    expect(valueOf(yatesChiSquared(...arms)).p).toBeCloseTo(0.0635, 4);
  });

  it.each([
    ['EMPTY_DENOMINATOR', { events: 0, n: 0 }, { events: 1, n: 3 }],
    ['EMPTY_MARGIN', { events: 0, n: 5 }, { events: 0, n: 3 }],
    ['EMPTY_MARGIN', { events: 5, n: 5 }, { events: 3, n: 3 }],
  ])('have no value: %s', (reason, treated, control) => {
    for (const test of [pearsonChiSquared, yatesChiSquared, nMinusOneChiSquared]) {
      expect(test(treated, control)).toEqual({ computable: false, reason });
    }
  });
});

describe('smallestExpectedCount', () => {
  it.each(tablesWith('min_expected'))('agrees with R on $name', ({ treated, control, expected }) => {
    expectRelative(valueOf(smallestExpectedCount(treated, control)), expected.min_expected ?? NaN, 1e-12);
  });

  it('has no value without people', () => {
    const nobody = { events: 0, n: 0 };
    expect(smallestExpectedCount(nobody, nobody)).toEqual({ computable: false, reason: 'EMPTY_DENOMINATOR' });
  });
});
