import { expectLimits, expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { tablesWith } from '../../test/reference/two-by-two-reference.js';
import { haldaneOddsRatio, woolfOddsRatio } from './odds-ratio.js';

describe('woolfOddsRatio', () => {
  const finite = tablesWith('or_woolf').filter((table) => Number.isFinite(table.expected.odds_ratio));

  it.each(finite)('agrees with R on $name', ({ treated, control, confidence, expected }) => {
    const ratio = valueOf(woolfOddsRatio(treated, control, confidence));
    expectRelative(ratio.estimate, expected.odds_ratio ?? NaN, 1e-12);
    if (expected.or_woolf) expectLimits(ratio, expected.or_woolf, 1e-12);
  });

  it.each([
    ['EMPTY_DENOMINATOR', { events: 0, n: 0 }, { events: 1, n: 3 }],
    ['EMPTY_DENOMINATOR', { events: 1, n: 3 }, { events: 0, n: 0 }],
    ['ZERO_CELL', { events: 10, n: 10 }, { events: 7, n: 10 }],
    ['ZERO_CELL', { events: 3, n: 10 }, { events: 0, n: 10 }],
  ])('has no value: %s', (reason, treated, control) => {
    expect(woolfOddsRatio(treated, control)).toEqual({ computable: false, reason });
  });
});

describe('haldaneOddsRatio', () => {
  it.each(tablesWith('or_haldane_anscombe'))('agrees with R on $name', ({ treated, control, expected }) => {
    const ratio = valueOf(haldaneOddsRatio(treated, control));
    expectRelative(ratio.estimate, expected.or_haldane_anscombe ?? NaN, 1e-12);
    if (expected.log_or_se_haldane === undefined) return;
    const standardError = Math.log(ratio.upper / ratio.lower) / (2 * 1.959963984540054);
    expectRelative(standardError, expected.log_or_se_haldane, 1e-12);
  });

  it('has no value for an empty group', () => {
    const empty = { computable: false, reason: 'EMPTY_DENOMINATOR' };
    expect(haldaneOddsRatio({ events: 0, n: 0 }, { events: 1, n: 3 })).toEqual(empty);
    expect(haldaneOddsRatio({ events: 1, n: 3 }, { events: 0, n: 0 })).toEqual(empty);
  });
});
