import fc from 'fast-check';
import { type Adjustment, type DesignFacts, designOf } from './design-gate.js';

const GOOD: Adjustment = {
  balance: [{ covariate: 'age', difference: 0.05, varianceRatio: 1.1 }],
  effectiveComparison: 80,
  comparison: 100,
  treatedLeftOut: 0,
};
const facts = (extra: Partial<DesignFacts> = {}): DesignFacts => ({
  treated: { n: 60, events: 20 },
  comparison: { n: 100, events: 40 },
  adjustment: null,
  ...extra,
});
const adjusted = (extra: Partial<Adjustment>): DesignFacts => facts({ adjustment: { ...GOOD, ...extra } });
const codesOf = (given: DesignFacts) => {
  const { code, reasons } = designOf(given);
  return [code, ...reasons.map((each) => each.code)];
};

describe('the design gate', () => {
  it.each<[string, DesignFacts, string[]]>([
    ['9 treated', facts({ treated: { n: 9, events: 2 } }), ['D0', 'FEWER_THAN_10']],
    ['9 to compare with', facts({ comparison: { n: 9, events: 2 } }), ['D0', 'FEWER_THAN_10']],
    ['nobody to compare with', facts({ comparison: null }), ['D1', 'NO_COMPARISON']],
    ['an empty comparison', facts({ comparison: { n: 0, events: 0 } }), ['D1', 'NO_COMPARISON']],
    ['a fall in offending', facts({ beforeAndAfter: true }), ['D1', 'BEFORE_AND_AFTER_ONLY']],
    [
      '29 on both sides and 4 events',
      facts({ treated: { n: 29, events: 2 }, comparison: { n: 29, events: 2 } }),
      ['D1', 'FEWER_THAN_30_STARTED', 'FEWER_THAN_30_COMPARED', 'FEWER_THAN_5_EVENTS'],
    ],
    [
      '4 without the outcome',
      facts({ treated: { n: 30, events: 28 }, comparison: { n: 30, events: 28 } }),
      ['D1', 'FEWER_THAN_5_EVENTS'],
    ],
    [
      '30 a side, 5 events, as they came',
      facts({ treated: { n: 30, events: 2 }, comparison: { n: 30, events: 3 } }),
      ['D2', 'NOT_ADJUSTED', 'CONFOUNDING_BY_INDICATION'],
    ],
    ['chance', facts({ randomised: true }), ['D5', 'RANDOMISED']],
    [
      'chance, but too few',
      facts({ randomised: true, treated: { n: 20, events: 5 } }),
      ['D1', 'FEWER_THAN_30_STARTED'],
    ],
    ['groups made alike', adjusted({}), ['D3', 'UNRECORDED_DIFFERENCES', 'CONFOUNDING_BY_INDICATION']],
    [
      'groups made alike at several sites',
      { ...adjusted({}), replicated: true },
      ['D4', 'UNRECORDED_DIFFERENCES', 'CONFOUNDING_BY_INDICATION'],
    ],
    [
      'a difference of exactly 0.1 that remains',
      adjusted({ balance: [{ covariate: 'age', difference: -0.1, varianceRatio: null }] }),
      ['D2', 'NOT_BALANCED', 'CONFOUNDING_BY_INDICATION'],
    ],
    [
      'a difference that cannot be computed',
      adjusted({ balance: [{ covariate: 'age', difference: null, varianceRatio: null }] }),
      ['D2', 'NOT_BALANCED', 'CONFOUNDING_BY_INDICATION'],
    ],
    [
      'an effective sample of 29.9',
      adjusted({ effectiveComparison: 29.9, comparison: 40 }),
      ['D2', 'EFFECTIVE_SAMPLE_BELOW_30', 'CONFOUNDING_BY_INDICATION'],
    ],
    [
      'cautions, which leave the claim as it is',
      adjusted({
        balance: [{ covariate: 'age', difference: 0, varianceRatio: 2.1 }],
        effectiveComparison: 49,
        treatedLeftOut: 3,
      }),
      [
        'D3',
        'UNRECORDED_DIFFERENCES',
        'VARIANCE_RATIO',
        'TREATED_LEFT_OUT',
        'EFFECTIVE_SAMPLE_BELOW_HALF',
        'CONFOUNDING_BY_INDICATION',
      ],
    ],
    [
      'a quantity, of which nobody has or has not the outcome',
      facts({ treated: { n: 30, events: null }, comparison: { n: 30, events: null }, adjustment: GOOD }),
      ['D3', 'UNRECORDED_DIFFERENCES', 'CONFOUNDING_BY_INDICATION'],
    ],
  ])('R130 %s', (_, given, expected) => {
    expect(codesOf(given)).toEqual(expected);
  });

  it('names what is not balanced, but no more than five', () => {
    const balance = [...'abcdefg'].map((covariate) => ({ covariate, difference: 1, varianceRatio: null }));
    const [first] = designOf(adjusted({ balance })).reasons;
    expect(first?.en).toMatch(/in: a, b, c, d, e, …$/);
    expect(first?.cy).toMatch(/yn: a, b, c, d, e, …$/);
  });

  it('never claims more of fewer people', () => {
    const size = fc.nat(80);
    fc.assert(
      fc.property(
        size,
        size,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (n, m, share, matched) => {
          const of = (people: number) => ({ n: people, events: Math.floor(people * share) });
          const given = facts({ treated: of(n), comparison: of(m), adjustment: matched ? GOOD : null });
          const fewer = facts({ ...given, treated: of(Math.floor(n / 2)) });
          expect(designOf(fewer).code <= designOf(given).code).toBe(true);
        },
      ),
    );
  });
});
